(* Type descriptors (docs/abi.md). *)

UNSAFE INTERFACE RTType;

CONST
  Fixed     = 0;  (* kinds of referents *)
  OpenArray = 1;
  Object    = 2;

TYPE
  Map = UNTRACED REF RECORD
    count: INTEGER;
    offsets: ARRAY [0 .. 16_FFFFF] OF INTEGER;
  END;

  Descriptor = UNTRACED REF RECORD
    typecode: INTEGER;
    kind: INTEGER;
    size: INTEGER;         (* of the fixed part, in bytes *)
    parent: Descriptor;
    depth: INTEGER;
    dimensions: INTEGER;   (* open ones *)
    elementSize: INTEGER;  (* in bytes, or if packed minus that in bits *)
    map: Map;              (* inherited fields included *)
    name: ADDRESS;
    fingerprint: INTEGER;
    methods: INTEGER;
    initializer: ADDRESS;  (* initializes inherited fields too *)
  END;

PROCEDURE Of (ref: REFANY): Descriptor;
(* The descriptor of the type that "ref", which is not NIL, was allocated
   with. *)

PROCEDURE ArrayBytes (type: Descriptor; elements: INTEGER): INTEGER;
(* The bytes that so many elements of the open array type take. *)

TYPE Typecode = INTEGER;

CONST NoSuchType: Typecode = LAST(Typecode);

(* The reference types of the program have the codes from 1 to MaxTypecode(),
   as does TYPECODE.  Other codes are checked run-time errors where nothing else
   is said. *)

PROCEDURE MaxTypecode (): Typecode;

PROCEDURE Get (tc: Typecode): Descriptor;
(* NIL if there is no such type. *)

PROCEDURE IsSubtype (a, b: Typecode): BOOLEAN;
(* Whether type "a" is "b" or an object type below it. *)

PROCEDURE Supertype (tc: Typecode): Typecode;
(* Of an object type; NoSuchType for ROOT and types that are no object
   types. *)

PROCEDURE IsTraced (tc: Typecode): BOOLEAN;
(* TRUE: untraced types have no codes. *)

PROCEDURE GetNDimensions (tc: Typecode): CARDINAL;
(* The number of open dimensions of the referents. *)

END RTType.

(* Type descriptors (docs/abi.md). *)

UNSAFE INTERFACE RTTypeRep;

IMPORT RTType;

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

PROCEDURE Get (tc: RTType.Typecode): Descriptor;
(* NIL if there is no such type. *)

END RTTypeRep.

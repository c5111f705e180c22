(* Typecodes: what they tell of the reference types of the program. *)

INTERFACE RTType;

TYPE Typecode = INTEGER;

CONST NoSuchType: Typecode = LAST(Typecode);

(* The reference types of the program have the codes from 1 to MaxTypecode(),
   as does TYPECODE.  Other codes are checked run-time errors where nothing else
   is said. *)

PROCEDURE MaxTypecode (): Typecode;

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

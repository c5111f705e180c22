(* Opaque types for R32. *)
INTERFACE R32b;
TYPE
  Obj <: OBJECT shown: INTEGER END;
  Ref <: REFANY;
END R32b.

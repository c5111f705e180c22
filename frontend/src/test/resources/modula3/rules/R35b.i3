(* An opaque type for R35. *)
INTERFACE R35b;
TYPE Public = OBJECT known: INTEGER END; T <: Public;
END R35b.

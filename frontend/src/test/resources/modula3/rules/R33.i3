(* Partial revelations visible together are ordered. *)
INTERFACE R33;
TYPE
  T <: ROOT;
  A = OBJECT a: INTEGER END;
  B = A OBJECT b: INTEGER END;
  C = A OBJECT c: INTEGER END;
REVEAL
  T <: B;
  T <: A;
  T <: B;
  T <: C;  (* ERROR reveal *)
END R33.

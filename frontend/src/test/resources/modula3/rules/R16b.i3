(* What R16 imports. *)
INTERFACE R16b;
PROCEDURE P (theirs: INTEGER);
END R16b.

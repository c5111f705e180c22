(* What R16.m3 implements. *)
INTERFACE R16;
PROCEDURE P (first: INTEGER := 1);
END R16.

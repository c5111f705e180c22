(* What is packed has no address. *)
UNSAFE MODULE R09b EXPORTS Main;
TYPE Bit = BITS 1 FOR BOOLEAN;
VAR bits: ARRAY [0 .. 9] OF Bit; r: RECORD a: Bit; n: BITS 7 FOR [0 .. 127] END; a: ADDRESS; n: INTEGER;
BEGIN
  a := ADR(bits);
  a := ADR(bits[1]);  (* ERROR packed *)
  a := ADR(r.n);  (* ERROR packed *)
  a := ADR(SUBARRAY(bits, 0, 2));  (* ERROR argument *)
  n := NUMBER(LOOPHOLE(n, ARRAY OF BITS 5 FOR [0 .. 31]));  (* ERROR argument *)
  n := LOOPHOLE(SUBARRAY(bits, 0, 2), INTEGER);  (* ERROR argument *)
  n := NUMBER(LOOPHOLE(n, ARRAY OF Bit)); EVAL a;
END R09b.

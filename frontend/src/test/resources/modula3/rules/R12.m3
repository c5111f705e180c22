(* Procedure values are compared for equality only, and with values of assignable types. *)
MODULE R12 EXPORTS Main;
TYPE P = PROCEDURE (n: INTEGER); Q = PROCEDURE ();
VAR p: P; q: Q; b: BOOLEAN; r: REFANY;
PROCEDURE A (n: INTEGER) = BEGIN EVAL n END A;
BEGIN
  b := p < A;  (* ERROR operator *)
  b := p = q;  (* ERROR operator *)
  b := r = p;  (* ERROR operator *)
  q := A;  (* ERROR type-mismatch *)
  p := r;  (* ERROR type-mismatch *)
  p();  (* ERROR argument *)
  b := p = NIL AND A # p;
END R12.

(* Slash is for floats and sets only; INTEGER, LONGINT and float types never mix implicitly. *)
MODULE R59 EXPORTS Main;
VAR i: INTEGER; l: LONGINT; r: REAL; d: LONGREAL; b: BOOLEAN;
BEGIN
  i := i / 2;  (* ERROR operator *)
  i := i + l;  (* ERROR operator *)
  r := r + 1;  (* ERROR operator *)
  r := r + d;  (* ERROR operator *)
  l := i;  (* ERROR type-mismatch *)
  d := r;  (* ERROR type-mismatch *)
  b := r < i;  (* ERROR operator *)
  r := FLOAT(i, REAL) / 2.0;
  l := VAL(i, LONGINT) + 1L;
END R59.

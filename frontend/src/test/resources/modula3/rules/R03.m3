(* Ordinal types without a value in common are not assignable. *)
MODULE R03 EXPORTS Main;
TYPE Color = {Red, Green, Blue};
VAR
  low: [0 .. 9]; high: [10 .. 20]; i: INTEGER; l: LONGINT; ch: CHAR; w: WIDECHAR; b: BOOLEAN;
  warm: [Color.Red .. Color.Red]; cold: [Color.Green .. Color.Blue]; r: RECORD x: [0 .. 9] END;
PROCEDURE P (x: [0 .. 9]) = BEGIN low := x END P;
PROCEDURE F (): [0 .. 9] = BEGIN RETURN high END F;  (* ERROR type-mismatch *)
BEGIN
  low := high;  (* ERROR type-mismatch *)
  high := low;  (* ERROR type-mismatch *)
  warm := cold;  (* ERROR type-mismatch *)
  P(high);  (* ERROR type-mismatch *)
  r.x := high;  (* ERROR type-mismatch *)
  i := l;  (* ERROR type-mismatch *)
  i := ch;  (* ERROR type-mismatch *)
  ch := w;  (* ERROR type-mismatch *)
  i := b;  (* ERROR type-mismatch *)
  b := cold;  (* ERROR type-mismatch *)
  i := Color.Red;  (* ERROR type-mismatch *)
  low := i; i := low; high := i;
  low := F();
END R03.

(* Open and fixed arrays need the same element type below all dimensions. *)
MODULE R05 EXPORTS Main;
VAR
  a: ARRAY [0 .. 2] OF INTEGER; m: ARRAY [0 .. 1] OF ARRAY [0 .. 1] OF INTEGER;
  one: REF ARRAY OF INTEGER; two: REF ARRAY OF ARRAY OF INTEGER; small: REF ARRAY OF CARDINAL;
PROCEDURE P (READONLY x: ARRAY OF ARRAY [0 .. 2] OF INTEGER) = BEGIN EVAL x[0, 0] END P;
PROCEDURE V (VAR x: ARRAY OF CARDINAL) = BEGIN x[0] := 1 END V;
BEGIN
  a := small^;  (* ERROR type-mismatch *)
  one^ := two^;  (* ERROR type-mismatch *)
  a := two^;  (* ERROR type-mismatch *)
  m := one^;  (* ERROR type-mismatch *)
  P(m);  (* ERROR type-mismatch *)
  P(one^);  (* ERROR type-mismatch *)
  V(a);  (* ERROR type-mismatch *)
  V(small^); P(two^); m := two^; a := one^;
END R05.

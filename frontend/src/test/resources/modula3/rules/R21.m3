(* Each formal is bound exactly once. *)
MODULE R21 EXPORTS Main;
PROCEDURE P (a: INTEGER; b: INTEGER := 2; VAR c: INTEGER) = BEGIN c := a + b END P;
VAR v: INTEGER;
BEGIN
  P(1);  (* ERROR argument *)
  P(1, 2);  (* ERROR argument *)
  P(1, 2, v, 4);  (* ERROR argument *)
  P(1, a := 2, c := v);  (* ERROR argument *)
  P(b := 1, b := 2, a := 3, c := v);  (* ERROR argument *)
  P(1, d := 2, c := v);  (* ERROR argument *)
  P(c := v);  (* ERROR argument *)
  P(1, c := v, 2);  (* ERROR argument *)
  P(1, c := 2);  (* ERROR not-writable *)
  P(c := v, a := 1);
END R21.

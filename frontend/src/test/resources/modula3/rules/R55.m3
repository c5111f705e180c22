(* INC and DEC take a writable variable of an ordinal type and an integer. *)
MODULE R55 EXPORTS Main;
TYPE Color = {Red, Green};
CONST k = 1;
VAR n: INTEGER; r: REAL; c: Color; l: LONGINT; t: TEXT; p: REF INTEGER;
PROCEDURE P (READONLY x: INTEGER) = BEGIN
    INC(x);  (* ERROR not-writable *)
  END P;
BEGIN
  INC(r);  (* ERROR type-mismatch *)
  INC(t);  (* ERROR type-mismatch *)
  DEC(p);  (* ERROR type-mismatch *)
  INC(k);  (* ERROR not-writable *)
  INC(n + 1);  (* ERROR not-writable *)
  INC(n, 1.0);  (* ERROR type-mismatch *)
  INC(c, Color.Green);  (* ERROR type-mismatch *)
  INC(n, 1L);  (* ERROR type-mismatch *)
  INC();  (* ERROR argument *)
  INC(n, 1, 2);  (* ERROR argument *)
  n := INC(n);  (* ERROR no-result *)
  INC(l, 1); INC(l, 1L); INC(c); INC(p^);
END R55.

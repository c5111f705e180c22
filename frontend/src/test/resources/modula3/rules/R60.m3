(* What is not constant. *)
MODULE R60 EXPORTS Main;
IMPORT Text, Word;
VAR n := 3; a: ARRAY [0 .. 3] OF INTEGER; r := NEW(REF ARRAY OF INTEGER, 3);
CONST
  A = NUMBER(a) + LAST(a) + BITSIZE(n);
  B = n;  (* ERROR not-constant *)
  C = a[0];  (* ERROR not-constant *)
  D = NUMBER(r^);  (* ERROR not-constant *)
  E = Text.Length("abc");  (* ERROR not-constant *)
  F = NEW(REF INTEGER);  (* ERROR not-constant *)
  G = Word.And(n, 1);  (* ERROR not-constant *)
  H = 1 DIV 0;  (* ERROR not-constant *)
  I = Q();  (* ERROR not-constant *)
  J: [0 .. 3] = 4;  (* ERROR range *)
  K: CHAR = 3;  (* ERROR type-mismatch *)
  L = INTEGER;  (* ERROR not-a-value *)
TYPE
  T = [0 .. n];  (* ERROR not-constant *)
  U = ARRAY [0 .. NUMBER(a)] OF RECORD f := A; g := n END;  (* ERROR not-constant *)
  V = OBJECT f := Q END;
PROCEDURE P (x := n): INTEGER = BEGIN RETURN x END P;  (* ERROR not-constant *)
PROCEDURE Q (): INTEGER = BEGIN RETURN 1 END Q;
BEGIN
END R60.

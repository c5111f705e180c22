(* Sets combine with sets of the same type, and hold elements of an ordinal type. *)
MODULE R10 EXPORTS Main;
TYPE
  S = SET OF [0 .. 9]; T = SET OF [0 .. 10]; C = SET OF CHAR;
  U = SET OF REAL;  (* ERROR not-ordinal *)
  V = SET OF INTEGER;  (* ERROR too-large *)
VAR s: S; t: T; c: C; b: BOOLEAN; i: INTEGER; color: {Red};
BEGIN
  s := t;  (* ERROR type-mismatch *)
  s := s + t;  (* ERROR operator *)
  b := s <= t;  (* ERROR operator *)
  b := 'a' IN s;  (* ERROR operator *)
  b := color IN c;  (* ERROR operator *)
  s := S{'a'};  (* ERROR type-mismatch *)
  s := s - 3;  (* ERROR operator *)
  i := s + s;  (* ERROR type-mismatch *)
  b := i IN s; b := 20 IN s;
END R10.

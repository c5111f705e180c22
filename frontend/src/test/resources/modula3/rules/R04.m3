(* Fixed arrays need the same lengths and the same element type. *)
MODULE R04 EXPORTS Main;
VAR
  a: ARRAY [0 .. 2] OF INTEGER; b: ARRAY [1 .. 4] OF INTEGER; c: ARRAY [0 .. 2] OF CARDINAL;
  m: ARRAY [0 .. 1], [0 .. 2] OF CHAR; n: ARRAY [0 .. 2], [0 .. 1] OF CHAR; o: ARRAY [0 .. 5] OF CHAR;
  ok: ARRAY BOOLEAN OF ARRAY ['a' .. 'c'] OF CHAR;
  r: REF ARRAY [0 .. 2] OF INTEGER; s: REF ARRAY [1 .. 3] OF INTEGER;
  eq: BOOLEAN;
BEGIN
  a := b;  (* ERROR type-mismatch *)
  a := c;  (* ERROR type-mismatch *)
  m := n;  (* ERROR type-mismatch *)
  m := o;  (* ERROR type-mismatch *)
  m := ok;
  r := s;  (* ERROR type-mismatch *)
  r^ := s^;
  eq := a = b;  (* ERROR operator *)
END R04.

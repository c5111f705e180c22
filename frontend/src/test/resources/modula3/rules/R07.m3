(* A variable, field, parameter or element has no empty type. *)
MODULE R07 EXPORTS Main;
TYPE
  Empty = [1 .. 0]; None = {};
  R = RECORD x: Empty END;  (* ERROR empty-type *)
  O = OBJECT x: None END;  (* ERROR empty-type *)
VAR
  a: Empty;  (* ERROR empty-type *)
  b: None;  (* ERROR empty-type *)
  c: ['b' .. 'a'];  (* ERROR empty-type *)
  d: ARRAY Empty OF INTEGER; e: SET OF None; f: RECORD END;
PROCEDURE P (x: Empty) = BEGIN EVAL x END P;  (* ERROR empty-type *)
PROCEDURE L () = VAR x: None; BEGIN EVAL x END L;  (* ERROR empty-type *)
BEGIN
  d := ARRAY OF INTEGER{};
  e := SET OF None{}; f := RECORD END{};
END R07.

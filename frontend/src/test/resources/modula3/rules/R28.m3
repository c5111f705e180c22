(* NEW binds fields of the type once by name, and needs a length for each open dimension and none else. *)
MODULE R28 EXPORTS Main;
TYPE
  O = OBJECT x: INTEGER; y: CHAR END; R = REF RECORD a: INTEGER END;
  V = REF ARRAY OF INTEGER; M = REF ARRAY OF ARRAY OF INTEGER; F = REF ARRAY [0 .. 3] OF INTEGER;
BEGIN
  EVAL NEW(O, 3);  (* ERROR argument *)
  EVAL NEW(O, x := 'c');  (* ERROR type-mismatch *)
  EVAL NEW(O, x := 1, x := 2);  (* ERROR argument *)
  EVAL NEW(O, z := 1);  (* ERROR unknown-name *)
  EVAL NEW(R, b := 1);  (* ERROR unknown-name *)
  EVAL NEW(V);  (* ERROR argument *)
  EVAL NEW(M, 3);  (* ERROR argument *)
  EVAL NEW(V, 3, 4);  (* ERROR argument *)
  EVAL NEW(V, 'c');  (* ERROR argument *)
  EVAL NEW(F, 4);  (* ERROR argument *)
  EVAL NEW(INTEGER);  (* ERROR argument *)
  EVAL NEW(REFANY);  (* ERROR argument *)
  EVAL NEW(O, y := 'c', x := 1); EVAL NEW(V, 3); EVAL NEW(ROOT);
END R28.

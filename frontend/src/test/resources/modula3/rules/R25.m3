(* The hiding field counts by the static type; a type has a name once only. *)
MODULE R25 EXPORTS Main;
TYPE
  A = OBJECT x: INTEGER METHODS y () := NIL END;
  B = A OBJECT x: TEXT; y: CHAR END;
  C = OBJECT x: INTEGER METHODS x () END;  (* ERROR declared-twice *)
  D = OBJECT x: INTEGER; x: CHAR END;  (* ERROR declared-twice *)
VAR a: A; b: B;
BEGIN
  b.x := 1;  (* ERROR type-mismatch *)
  a.x := "";  (* ERROR type-mismatch *)
  b.y();  (* ERROR not-callable *)
  b.x := ""; a.x := 1; b.y := 'c'; NARROW(b, A).x := 1; a.y();
END R25.

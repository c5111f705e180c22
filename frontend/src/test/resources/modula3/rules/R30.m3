(* Types tested are subtypes of the operand's. *)
MODULE R30 EXPORTS Main;
TYPE A = OBJECT END; B = A OBJECT END; C = OBJECT c: CHAR END;
VAR a: A; b: B; any: REFANY; i: INTEGER;
BEGIN
  TYPECASE a OF B => | C => END;  (* ERROR type-mismatch *)
  TYPECASE any OF INTEGER => END;  (* ERROR type-mismatch *)
  TYPECASE i OF A => END;  (* ERROR type-mismatch *)
  TYPECASE any OF A (x) => x := 3; | B => EVAL x END;  (* ERROR type-mismatch *) (* ERROR unknown-name *)
  IF ISTYPE(a, C) THEN END;  (* ERROR type-mismatch *)
  b := NARROW(a, C);  (* ERROR type-mismatch *)
  TYPECASE a OF A, B => | NULL => END;
END R30.

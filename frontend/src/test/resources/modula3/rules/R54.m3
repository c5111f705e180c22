(* What WITH names is written only when it is a writable place. *)
MODULE R54 EXPORTS Main;
TYPE R = RECORD a: INTEGER END;
CONST K = R{1};
VAR r: R; n: INTEGER;
PROCEDURE F (): R = BEGIN RETURN K END F;
PROCEDURE Set (VAR n: INTEGER) = BEGIN n := 1 END Set;
PROCEDURE P (READONLY x: R) =
  BEGIN
    WITH y = x.a DO y := 1 END;  (* ERROR not-writable *)
    WITH y = x, z = y.a DO INC(z) END;  (* ERROR not-writable *)
  END P;
BEGIN
  WITH a = r.a, b = a + 1 DO
    a := b;
    b := a;  (* ERROR not-writable *)
    Set(b);  (* ERROR not-writable *)
  END;
  WITH a = F() DO a.a := 1 END;  (* ERROR not-writable *)
  WITH a = K.a DO Set(a) END;  (* ERROR not-writable *)
  WITH t = R DO END;  (* ERROR not-a-value *)
  WITH a = b, b = 1 DO END;  (* ERROR unknown-name *)
  WITH p = P, n = n DO n := 2 END;
END R54.

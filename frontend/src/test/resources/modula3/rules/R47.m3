(* EXIT stands in a loop of its own procedure; RETURN in a procedure, of a value in a procedure that has a result. *)
MODULE R47 EXPORTS Main;
PROCEDURE P () =
  PROCEDURE Inner () =
    BEGIN
      EXIT;  (* ERROR exit *)
    END Inner;
  BEGIN
    LOOP
      Inner();
      PROCEDURE Local () = BEGIN EXIT END Local;  (* ERROR exit *)
      BEGIN Local(); EXIT END;
    END;
    TRY EXIT FINALLY END;  (* ERROR exit *)
    RETURN NIL;  (* ERROR return *)
  END P;
PROCEDURE F (): INTEGER =
  BEGIN
    TRY RETURN EXCEPT ELSE END;  (* ERROR return *)
    RETURN 'c';  (* ERROR type-mismatch *)
  END F;
BEGIN
  RETURN 1;  (* ERROR return *)
  IF FALSE THEN RETURN END;  (* ERROR return *)
END R47.

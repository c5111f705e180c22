(* The bounds of FOR have one base type, the step is an integer, and the index is not assigned. *)
MODULE R52 EXPORTS Main;
TYPE Color = {Red, Green}; Other = {Red, Green, Blue};
VAR n: INTEGER;
PROCEDURE Set (VAR k: INTEGER) = BEGIN k := 1 END Set;
BEGIN
  FOR i := 1 TO 3 DO
    i := 2;  (* ERROR not-writable *)
    INC(i);  (* ERROR not-writable *)
    Set(i);  (* ERROR not-writable *)
    WITH j = i DO j := 1 END;  (* ERROR not-writable *)
    n := i;
  END;
  FOR i := Color.Red TO Other.Green DO END;  (* ERROR type-mismatch *)
  FOR i := 1 TO 'c' DO END;  (* ERROR type-mismatch *)
  FOR i := 1 TO 3L DO END;  (* ERROR type-mismatch *)
  FOR i := 1.0 TO 3.0 DO END;  (* ERROR type-mismatch *)
  FOR i := Color.Red TO Color.Green BY Color.Green DO END;  (* ERROR type-mismatch *)
  FOR i := 1 TO 10 BY n DO END;
  FOR i := 1 TO 10 BY 1.5 DO END;  (* ERROR type-mismatch *)
END R52.

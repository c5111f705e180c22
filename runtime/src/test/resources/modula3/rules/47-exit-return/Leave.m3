(* EXIT and RETURN run the FINALLY clauses they leave, and are caught by EXCEPT ELSE as exceptions are. *)
MODULE Leave EXPORTS Main;

IMPORT Fmt, IO;

EXCEPTION E;

PROCEDURE Put (t: TEXT) = BEGIN IO.Put(t & " ") END Put;

PROCEDURE Nested (n: INTEGER): TEXT =
  BEGIN
    FOR i := 1 TO 3 DO
      TRY
        TRY
          WHILE TRUE DO
            TRY
              IF n = 1 THEN EXIT; END;
              IF n = 2 THEN RETURN "inner " & Fmt.Int(i); END;
              RAISE E;
            FINALLY
              Put("a");
            END;
          END;
          IF i = 2 THEN EXIT; END;
        FINALLY
          Put("b");
        END;
      EXCEPT
      | E => Put("E");
      END;
    END;
    RETURN "end";
  END Nested;

(* The handler sees the EXIT and the RETURN; what they wanted does not happen. *)
PROCEDURE CaughtReturn (): INTEGER =
  BEGIN
    TRY RETURN 1 EXCEPT ELSE Put("caught RETURN") END;
    RETURN 2;
  END CaughtReturn;

PROCEDURE CaughtExit () =
  VAR n := 0;
  BEGIN
    LOOP
      INC(n);
      IF n = 3 THEN EXIT; END;
      TRY EXIT EXCEPT E => Put("never") ELSE Put("caught EXIT") END;
    END;
    Put(Fmt.Int(n));
  END CaughtExit;

(* A named handler catches neither. *)
PROCEDURE NotCaught (): INTEGER =
  BEGIN
    LOOP
      TRY
        TRY EXIT EXCEPT E => Put("never") END;
      FINALLY Put("out");
      END;
    END;
    TRY RETURN 5 EXCEPT E => RETURN 6 END;
  END NotCaught;

(* Neither does ELSE when the loop that is left stands inside. *)
PROCEDURE Inside (): INTEGER =
  VAR n := 0;
  BEGIN
    TRY
      REPEAT INC(n); IF n = 4 THEN EXIT END UNTIL FALSE;
    EXCEPT ELSE
      n := 100;
    END;
    RETURN n;
  END Inside;

(* The result is computed before the FINALLY clauses run. *)
PROCEDURE Result (): INTEGER =
  VAR n := 1;
  BEGIN
    TRY RETURN n FINALLY n := 2; Put(Fmt.Int(n)) END;
  END Result;

TYPE Big = ARRAY [0 .. 9] OF INTEGER;

PROCEDURE BigResult (): Big =
  VAR b := Big{1, ..};
  BEGIN
    TRY RETURN b FINALLY b := Big{7, ..} END;
  END BigResult;

(* Handlers are not protected by their own TRY. *)
PROCEDURE FromHandler (n: INTEGER): INTEGER =
  BEGIN
    LOOP
      TRY
        RAISE E;
      EXCEPT
      | E => IF n = 0 THEN EXIT ELSE RETURN n END;
      ELSE RETURN -1;
      END;
    END;
    RETURN -2;
  END FromHandler;

PROCEDURE Plain () =
  BEGIN
    TRY IF TRUE THEN RETURN END FINALLY Put("plain") END;
    Put("never");
  END Plain;

BEGIN
  FOR n := 1 TO 3 DO Put(Nested(n) & ";"); END;
  IO.Put("\n");
  Put(Fmt.Int(CaughtReturn())); CaughtExit(); Put(Fmt.Int(NotCaught())); Put(Fmt.Int(Inside()));
  IO.Put("\n");
  Put(Fmt.Int(Result())); Put(Fmt.Int(BigResult()[9]));
  Put(Fmt.Int(FromHandler(0))); Put(Fmt.Int(FromHandler(8))); Plain();
  IO.Put("\n");
END Leave.

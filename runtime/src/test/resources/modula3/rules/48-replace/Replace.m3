(* What leaves a FINALLY clause takes the place of what was on its way. *)
MODULE Replace EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

EXCEPTION A(INTEGER); B(TEXT); C;

PROCEDURE Put (t: TEXT) = BEGIN IO.Put(t & " ") END Put;

PROCEDURE RaiseForRaise () RAISES {A, B} =
  BEGIN
    TRY RAISE A(1) FINALLY RAISE B("b") END;
  END RaiseForRaise;

PROCEDURE ReturnForRaise (): INTEGER =
  BEGIN
    TRY RAISE C FINALLY RETURN 3 END;
  END ReturnForRaise;

PROCEDURE RaiseForReturn (): INTEGER RAISES {A} =
  BEGIN
    TRY RETURN 4 FINALLY RAISE A(5) END;
  END RaiseForReturn;

PROCEDURE ReturnForReturn (): INTEGER =
  BEGIN
    TRY RETURN 6 FINALLY RETURN 7 END;
  END ReturnForReturn;

PROCEDURE ExitForReturn (): INTEGER =
  BEGIN
    LOOP TRY RETURN 8 FINALLY EXIT END END;
    RETURN 9;
  END ExitForReturn;

PROCEDURE ExitForRaise (): INTEGER =
  VAR n := 0;
  BEGIN
    REPEAT
      INC(n);
      LOOP TRY RAISE A(n) FINALLY EXIT END END;
    UNTIL n = 3;
    RETURN n;
  END ExitForRaise;

PROCEDURE Chain () RAISES {A} =
  BEGIN
    TRY
      TRY
        TRY RAISE A(1) FINALLY Put("1") END;
      FINALLY
        TRY RAISE B("hidden") EXCEPT B (t) => Put(t) END;
      END;
    FINALLY
      RAISE A(3);
    END;
  END Chain;

PROCEDURE Trap () =
  VAR zero := 0;
  BEGIN
    TRY RAISE C FINALLY zero := 1 DIV zero END;
  END Trap;

(* An exception caught inside of FINALLY does not replace the one on its way. *)
PROCEDURE Kept () RAISES {A} =
  BEGIN
    TRY RAISE A(10) FINALLY Trapped() END;
  END Kept;

PROCEDURE Trapped () =
  BEGIN
    TRY Trap() EXCEPT RuntimeError.E => Put("trap") END;
  END Trapped;

BEGIN
  TRY RaiseForRaise() EXCEPT A => Put("A") | B (t) => Put(t) END;
  Put(Fmt.Int(ReturnForRaise()));
  TRY Put(Fmt.Int(RaiseForReturn())) EXCEPT A (n) => Put(Fmt.Int(n)) END;
  Put(Fmt.Int(ReturnForReturn())); Put(Fmt.Int(ExitForReturn())); Put(Fmt.Int(ExitForRaise()));
  IO.Put("\n");
  TRY Chain() EXCEPT A (n) => Put(Fmt.Int(n)) END;
  TRY Trap() EXCEPT C => Put("C") | RuntimeError.E (e) => Put(RuntimeError.Name(e)) END;
  TRY Kept() EXCEPT A (n) => Put(Fmt.Int(n)) END;
  TRY TRY RAISE B("first") EXCEPT B => RAISE B("second") END EXCEPT B (t) => Put(t) END;
  IO.Put("\n");
END Replace.

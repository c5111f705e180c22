MODULE Main;

IMPORT IO;

EXCEPTION Lost(INTEGER); Other;

<*FATAL Lost*>

VAR a: ARRAY [0 .. 9] OF INTEGER;

PROCEDURE Index (i: INTEGER): INTEGER =
  BEGIN
    RETURN a[i];
  END Index;

PROCEDURE Sum (n: INTEGER): INTEGER =
  VAR sum := 0;
  BEGIN
    FOR i := 0 TO n DO
      INC(sum, Index(i));
    END;
    RETURN sum;
  END Sum;

PROCEDURE Disturb () =
  BEGIN
    TRY RAISE Other; EXCEPT Other => IO.Put("other\n"); END;
  END Disturb;

PROCEDURE Clean (n: INTEGER): INTEGER =
  BEGIN
    TRY
      RETURN Sum(n);
    FINALLY
      Disturb();
    END;
  END Clean;

PROCEDURE Outer () RAISES {Lost} =
  BEGIN
    TRY
      IF Clean(20) = 7 THEN RAISE Lost(3); END;
    EXCEPT
    | Other => IO.Put("no\n");
    END;
  END Outer;

BEGIN
  Outer();
END Main.

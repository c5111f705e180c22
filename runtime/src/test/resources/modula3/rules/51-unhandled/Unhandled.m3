(* An exception that nobody handles stops the program; FINALLY clauses on its way run, and output comes out. *)
MODULE Unhandled EXPORTS Main;

IMPORT IO;

EXCEPTION Lost(INTEGER);

PROCEDURE Raise (n: INTEGER) RAISES {Lost} =
  BEGIN
    TRY
      IF n = 0 THEN RAISE Lost(-7); END;
      Raise(n - 1);
    FINALLY
      IO.Put("left\n");
    END;
  END Raise;

BEGIN
  IO.Put("before\n");
  Raise(2);
  IO.Put("after\n");
END Unhandled.

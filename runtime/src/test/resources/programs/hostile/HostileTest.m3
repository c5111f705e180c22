MODULE HostileTest EXPORTS Main;

IMPORT Dispatcher, Fmt, Hostile, IO, RuntimeError;

<*FATAL ANY*>

PROCEDURE Try (which: INTEGER) =
  PROCEDURE Local (n: INTEGER): INTEGER =
    BEGIN
      RETURN which + n;
    END Local;
  VAR pair := Hostile.Pair{40, 2};
  BEGIN
    IO.Put(Fmt.Int(which) & ": ");
    TRY
      CASE which OF
      | 0 .. 3 => Hostile.Install(which); Hostile.Change(pair); IO.Put(Fmt.Int(pair.number));
      | 4 => IO.Put(Fmt.Int(Hostile.Closure(Local)));
      ELSE Hostile.Forge(); IO.Put("forged");
      END;
    EXCEPT
    | RuntimeError.E (code) => IO.Put(RuntimeError.Name(code));
    | Dispatcher.Error => IO.Put("refused");
    END;
    IO.Put("\n");
  END Try;

BEGIN
  FOR i := 0 TO 5 DO Try(i); END;
END HostileTest.

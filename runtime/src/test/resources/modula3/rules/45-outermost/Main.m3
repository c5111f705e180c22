(* Exceptions and revelations of the outermost level are known in all blocks, wherever they stand. *)
MODULE Main;

IMPORT Fault, Fmt, IO;

PROCEDURE Test (n: INTEGER) =
  PROCEDURE Raise () RAISES {Fault.Serious, Fault.Plain, Local} =
    BEGIN
      CASE n OF
      | 0 => RAISE Fault.Plain;
      | 1 => RAISE Fault.Serious(Fault.New(42));
      ELSE RAISE Local(n);
      END;
    END Raise;
  BEGIN
    TRY
      Raise();
    EXCEPT
    | Fault.Plain => IO.Put("plain\n");
    | Fault.Serious (f) => IO.Put("serious " & Fmt.Int(f.code()) & "\n");
    | Local (k) => IO.Put("local " & Fmt.Int(k) & "\n");
    END;
  END Test;

EXCEPTION Local(INTEGER);

BEGIN
  Test(0); Test(1); Test(2);
END Main.

MODULE Main;

IMPORT Fmt, IO, RuntimeError, Store;

PROCEDURE Try (n: INTEGER; fill: BOOLEAN) =
  BEGIN
    TRY
      IF fill THEN Store.Fill(n) ELSE Store.Quiet(n) END;
    EXCEPT
    | Store.Full (k) => IO.Put("full " & Fmt.Int(k) & "\n");
    | RuntimeError.E (code) => IO.Put("error " & Fmt.Int(ORD(code)) & "\n");
    END;
  END Try;

BEGIN
  Try(1, TRUE);
  Try(2, TRUE);
  Try(12, TRUE);
  Try(13, TRUE);
  Try(0, FALSE);
  Try(2, FALSE);
  Try(5, FALSE);
  Try(13, FALSE);
END Main.

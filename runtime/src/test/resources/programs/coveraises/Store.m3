MODULE Store;

IMPORT Fmt, IO;

PROCEDURE Put (n: INTEGER) RAISES {Full, Broken} =
  BEGIN
    IF n = 13 THEN RAISE Broken END;
    IF n > 2 THEN RAISE Full(n) END;
    IO.Put("put " & Fmt.Int(n) & "\n");
  END Put;

PROCEDURE Apply (action: Action; n: INTEGER) RAISES {Full} =
  BEGIN
    action(n);
    action(n + 1);
  END Apply;

PROCEDURE Report (n: INTEGER) =
  BEGIN
    IO.Put("report " & Fmt.Int(n) & "\n");
  END Report;

BEGIN
END Store.

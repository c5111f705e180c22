MODULE Ping;

IMPORT Fmt, IO, Pong;

PROCEDURE Hit (n: INTEGER) =
  BEGIN
    IO.Put(Name & " " & Fmt.Int(n) & "\n");
    IF n > 0 THEN Pong.Hit(n - 1); END;
  END Hit;

BEGIN
END Ping.

MODULE Pong;

IMPORT Fmt, IO, Ping;

PROCEDURE Hit (n: INTEGER) =
  BEGIN
    IO.Put(Name & " " & Fmt.Int(n) & "\n");
    IF n > 0 THEN Ping.Hit(n - 1); END;
  END Hit;

BEGIN
END Pong.

MODULE Events;

IMPORT Fmt, IO;

PROCEDURE Ping (n: INTEGER) =
  BEGIN
    IO.Put(" intrinsic " & Fmt.Int(n));
  END Ping;

PROCEDURE Ask (n: INTEGER): INTEGER =
  BEGIN
    RETURN n;
  END Ask;

PROCEDURE Change (VAR n: INTEGER; READONLY a: ARRAY OF CHAR) =
  BEGIN
    n := n + NUMBER(a);
  END Change;

BEGIN
END Events.

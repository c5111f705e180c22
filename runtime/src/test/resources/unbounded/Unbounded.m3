MODULE Unbounded EXPORTS Main;

IMPORT Dispatcher, Ethernet;

TYPE
  List = REF RECORD next: List; value: INTEGER; END;

VAR
  list: List;
  total: INTEGER := 0;

EPHEMERAL PROCEDURE OverOpenArray (READONLY a: ARRAY OF INTEGER) =
  BEGIN
    FOR i := FIRST(a) TO LAST(a) DO INC(total, a[i]); END;
  END OverOpenArray;

EPHEMERAL PROCEDURE AlongList (<*UNUSED*> n: INTEGER) =
  VAR l := list;
  BEGIN
    WHILE l # NIL DO
      INC(total, l.value);
      l := l.next;
    END;
  END AlongList;

FUNCTIONAL PROCEDURE Factorial (n: INTEGER): INTEGER =
  BEGIN
    IF n < 2 THEN RETURN 1; END;
    RETURN (n + Factorial(n - 2)) * Factorial(n - 1);
  END Factorial;

EPHEMERAL PROCEDURE ForEver (n: INTEGER) =
  BEGIN
    LOOP INC(total, n); END;
  END ForEver;

EPHEMERAL PROCEDURE CopyOfAny (VAR a: ARRAY OF INTEGER; READONLY b: ARRAY OF INTEGER) =
  BEGIN
    a := b;
  END CopyOfAny;

PROCEDURE Handle (<*UNUSED*> READONLY packet: Ethernet.Packet) =
  BEGIN
    Factors[0] := Factorial(3);
    AlongList(0);
  END Handle;

VAR
  Factors: ARRAY [0 .. 3] OF INTEGER;

BEGIN
  EVAL Dispatcher.Install(Ethernet.PacketArrived, Handle);
END Unbounded.

(* Spindles that do not end: loops, recursion, and what catches the bound. *)

MODULE Loops;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

TYPE Big = ARRAY [0 .. 99999] OF INTEGER;

VAR n: INTEGER := 0; left, right: Big;

EPHEMERAL PROCEDURE Endless (<*UNUSED*> READONLY data: Kernel.Data;
                             <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
    LOOP INC(n); END;
  END Endless;

PROCEDURE Unbounded (<*UNUSED*> READONLY data: Kernel.Data;
                     <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
    LOOP INC(n); END;
  END Unbounded;

EPHEMERAL PROCEDURE CatchAll (<*UNUSED*> READONLY data: Kernel.Data;
                              <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
    LOOP
      TRY
        LOOP INC(n); END;
      EXCEPT
      ELSE
        TRY LOOP INC(n); END; EXCEPT ELSE INC(n); END;
      END;
    END;
  END CatchAll;

EPHEMERAL PROCEDURE Finally (<*UNUSED*> READONLY data: Kernel.Data;
                             <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
    TRY
      LOOP INC(n); END;
    FINALLY
      LOOP DEC(n); END;
    END;
  END Finally;

EPHEMERAL PROCEDURE Recurse (READONLY data: Kernel.Data; VAR sum: INTEGER) =
  BEGIN
    TRY
      Recurse(data, sum);
    EXCEPT
    ELSE
      Recurse(data, sum);
      Recurse(data, sum);
    END;
  END Recurse;

EPHEMERAL PROCEDURE Frame (<*UNUSED*> READONLY data: Kernel.Data;
                           VAR sum: INTEGER) =
  VAR big: ARRAY [0 .. 9999999] OF INTEGER;
  BEGIN
    big[sum MOD 10] := 1;
    INC(sum, big[3]);
  END Frame;

EPHEMERAL PROCEDURE Copy (<*UNUSED*> READONLY data: Kernel.Data;
                          <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
    FOR i := 1 TO 100000 DO
      left := right;
      SUBARRAY(right, 0, 99999) := SUBARRAY(left, 1, 99999);
    END;
  END Copy;

EPHEMERAL PROCEDURE Twice0 () = BEGIN INC(n); INC(n); END Twice0;
EPHEMERAL PROCEDURE Twice1 () = BEGIN Twice0(); Twice0(); END Twice1;
EPHEMERAL PROCEDURE Twice2 () =
  BEGIN Twice1(); Twice1(); Twice1(); Twice1(); Twice1(); Twice1(); END Twice2;
EPHEMERAL PROCEDURE Twice3 () =
  BEGIN Twice2(); Twice2(); Twice2(); Twice2(); Twice2(); Twice2(); END Twice3;
EPHEMERAL PROCEDURE Twice4 () =
  BEGIN Twice3(); Twice3(); Twice3(); Twice3(); Twice3(); Twice3(); END Twice4;
EPHEMERAL PROCEDURE Twice5 () =
  BEGIN Twice4(); Twice4(); Twice4(); Twice4(); Twice4(); Twice4(); END Twice5;
EPHEMERAL PROCEDURE Twice6 () =
  BEGIN Twice5(); Twice5(); Twice5(); Twice5(); Twice5(); Twice5(); END Twice6;
EPHEMERAL PROCEDURE Twice7 () =
  BEGIN Twice6(); Twice6(); Twice6(); Twice6(); Twice6(); Twice6(); END Twice7;
EPHEMERAL PROCEDURE Twice8 () =
  BEGIN Twice7(); Twice7(); Twice7(); Twice7(); Twice7(); Twice7(); END Twice8;

EPHEMERAL PROCEDURE Tree (<*UNUSED*> READONLY data: Kernel.Data;
                          <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
    FOR i := 1 TO 1000 DO Twice8(); END;
  END Tree;

(*-------------------------------------------------------------- guards ---*)

EPHEMERAL PROCEDURE Nothing (<*UNUSED*> READONLY data: Kernel.Data;
                             <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
  END Nothing;

FUNCTIONAL PROCEDURE Waits (READONLY data: Kernel.Data): BOOLEAN =
  VAR i := 0;
  BEGIN
    WHILE i >= 0 DO i := (i + data[0]) MOD 1000; END;
    RETURN TRUE;
  END Waits;

FUNCTIONAL PROCEDURE Patient (READONLY data: Kernel.Data;
                              <*UNUSED*> VAR sum: INTEGER): BOOLEAN =
  BEGIN
    RETURN Waits(data);
  END Patient;

FUNCTIONAL PROCEDURE Down (READONLY data: Kernel.Data; n: INTEGER): BOOLEAN =
  BEGIN
    RETURN NOT Down(data, n + 1);
  END Down;

FUNCTIONAL PROCEDURE Deep (READONLY data: Kernel.Data; VAR sum: INTEGER):
  BOOLEAN =
  BEGIN
    RETURN Down(data, sum);
  END Deep;

FUNCTIONAL PROCEDURE Traps (READONLY data: Kernel.Data; VAR sum: INTEGER):
  BOOLEAN =
  BEGIN
    RETURN 10 DIV (data[0] - 1) = sum;
  END Traps;

FUNCTIONAL PROCEDURE Catches (READONLY data: Kernel.Data;
                              <*UNUSED*> VAR sum: INTEGER): BOOLEAN =
  BEGIN
    LOOP
      TRY
        IF Waits(data) THEN RETURN TRUE; END;
      EXCEPT
      ELSE
        IF Waits(data) THEN RETURN TRUE; END;
      END;
    END;
  END Catches;

PROCEDURE A1 () RAISES ANY = BEGIN Spindle.OnPacket(Endless); END A1;
PROCEDURE A2 () RAISES ANY = BEGIN Spindle.OnPacket(Unbounded); END A2;
PROCEDURE A3 () RAISES ANY = BEGIN Spindle.OnPacket(CatchAll); END A3;
PROCEDURE A4 () RAISES ANY = BEGIN Spindle.OnPacket(Finally); END A4;
PROCEDURE A5 () RAISES ANY = BEGIN Spindle.OnPacket(Recurse); END A5;
PROCEDURE A6 () RAISES ANY = BEGIN Spindle.OnPacket(Frame); END A6;
PROCEDURE A7 () RAISES ANY = BEGIN Spindle.OnPacket(Copy); END A7;
PROCEDURE A8 () RAISES ANY = BEGIN Spindle.OnPacket(Tree); END A8;
PROCEDURE A9 () RAISES ANY = BEGIN Spindle.OnPacket(Nothing, Patient); END A9;
PROCEDURE A10 () RAISES ANY = BEGIN Spindle.OnPacket(Nothing, Deep); END A10;
PROCEDURE A11 () RAISES ANY = BEGIN Spindle.OnPacket(Nothing, Traps); END A11;
PROCEDURE A12 () RAISES ANY = BEGIN Spindle.OnPacket(Nothing, Catches); END A12;

BEGIN
  Kernel.Register("endless loop", A1);
  Kernel.Register("endless loop without bound", A2);
  Kernel.Register("catches the end of its time", A3);
  Kernel.Register("endless clean-up", A4);
  Kernel.Register("recursion that catches", A5);
  Kernel.Register("huge frame", A6);
  Kernel.Register("large copies", A7);
  Kernel.Register("tree of calls", A8);
  Kernel.Register("endless guard", A9);
  Kernel.Register("recursive guard", A10);
  Kernel.Register("guard that divides by zero", A11);
  Kernel.Register("guard that catches", A12);
END Loops.

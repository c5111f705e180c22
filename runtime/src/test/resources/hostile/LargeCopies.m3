(* expect: - *)

MODULE LargeCopies EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

TYPE
  Big = ARRAY [0 .. 99999] OF INTEGER;

VAR
  left, right: Big;

EPHEMERAL PROCEDURE Copy (<*UNUSED*> READONLY data: Kernel.Data;
                          <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
    FOR i := 1 TO 100000 DO
      left := right;
      SUBARRAY(right, 0, 99999) := SUBARRAY(left, 1, 99999);
    END;
  END Copy;

PROCEDURE Attack () RAISES ANY = BEGIN Spindle.OnPacket(Copy); END Attack;

BEGIN
  Kernel.Register("LargeCopies", Attack);
END LargeCopies.

(* expect: - *)

MODULE GuardThatCatches EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

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

PROCEDURE Attack () RAISES ANY = BEGIN Spindle.OnPacket(Nothing, Catches); END Attack;

BEGIN
  Kernel.Register("GuardThatCatches", Attack);
END GuardThatCatches.

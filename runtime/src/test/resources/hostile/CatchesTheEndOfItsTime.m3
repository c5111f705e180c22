(* expect: - *)

MODULE CatchesTheEndOfItsTime EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

VAR
  n: INTEGER := 0;

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

PROCEDURE Attack () RAISES ANY = BEGIN Spindle.OnPacket(CatchAll); END Attack;

BEGIN
  Kernel.Register("CatchesTheEndOfItsTime", Attack);
END CatchesTheEndOfItsTime.

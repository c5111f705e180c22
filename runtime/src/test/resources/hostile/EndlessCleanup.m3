(* expect: - *)

MODULE EndlessCleanup EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

VAR
  n: INTEGER := 0;

EPHEMERAL PROCEDURE Finally (<*UNUSED*> READONLY data: Kernel.Data;
                             <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
    TRY
      LOOP INC(n); END;
    FINALLY
      LOOP DEC(n); END;
    END;
  END Finally;

PROCEDURE Attack () RAISES ANY = BEGIN Spindle.OnPacket(Finally); END Attack;

BEGIN
  Kernel.Register("EndlessCleanup", Attack);
END EndlessCleanup.

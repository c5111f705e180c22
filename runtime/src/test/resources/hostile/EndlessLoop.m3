(* expect: - *)

MODULE EndlessLoop EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

VAR
  n: INTEGER := 0;

EPHEMERAL PROCEDURE Endless (<*UNUSED*> READONLY data: Kernel.Data;
                             <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
    LOOP INC(n); END;
  END Endless;

PROCEDURE Attack () RAISES ANY = BEGIN Spindle.OnPacket(Endless); END Attack;

BEGIN
  Kernel.Register("EndlessLoop", Attack);
END EndlessLoop.

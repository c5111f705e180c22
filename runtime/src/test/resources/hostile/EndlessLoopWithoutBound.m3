(* expect: denied by the event's authority *)

MODULE EndlessLoopWithoutBound EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

VAR
  n: INTEGER := 0;

PROCEDURE Unbounded (<*UNUSED*> READONLY data: Kernel.Data;
                     <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
    LOOP INC(n); END;
  END Unbounded;

PROCEDURE Attack () RAISES ANY = BEGIN Spindle.OnPacket(Unbounded); END Attack;

BEGIN
  Kernel.Register("EndlessLoopWithoutBound", Attack);
END EndlessLoopWithoutBound.

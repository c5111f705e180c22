(* expect: - *)

MODULE GuardThatDividesByZero EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

EPHEMERAL PROCEDURE Nothing (<*UNUSED*> READONLY data: Kernel.Data;
                             <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
  END Nothing;

FUNCTIONAL PROCEDURE Traps (READONLY data: Kernel.Data; VAR sum: INTEGER):
  BOOLEAN =
  BEGIN
    RETURN 10 DIV (data[0] - 1) = sum;
  END Traps;

PROCEDURE Attack () RAISES ANY = BEGIN Spindle.OnPacket(Nothing, Traps); END Attack;

BEGIN
  Kernel.Register("GuardThatDividesByZero", Attack);
END GuardThatDividesByZero.

(* expect: - *)

MODULE RecursiveGuard EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

EPHEMERAL PROCEDURE Nothing (<*UNUSED*> READONLY data: Kernel.Data;
                             <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
  END Nothing;

FUNCTIONAL PROCEDURE Down (READONLY data: Kernel.Data; n: INTEGER): BOOLEAN =
  BEGIN
    RETURN NOT Down(data, n + 1);
  END Down;

FUNCTIONAL PROCEDURE Deep (READONLY data: Kernel.Data; VAR sum: INTEGER):
  BOOLEAN =
  BEGIN
    RETURN Down(data, sum);
  END Deep;

PROCEDURE Attack () RAISES ANY = BEGIN Spindle.OnPacket(Nothing, Deep); END Attack;

BEGIN
  Kernel.Register("RecursiveGuard", Attack);
END RecursiveGuard.

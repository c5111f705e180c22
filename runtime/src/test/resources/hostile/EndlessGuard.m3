(* expect: - *)

MODULE EndlessGuard EXPORTS Attacks;

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

FUNCTIONAL PROCEDURE Patient (READONLY data: Kernel.Data;
                              <*UNUSED*> VAR sum: INTEGER): BOOLEAN =
  BEGIN
    RETURN Waits(data);
  END Patient;

PROCEDURE Attack () RAISES ANY = BEGIN Spindle.OnPacket(Nothing, Patient); END Attack;

BEGIN
  Kernel.Register("EndlessGuard", Attack);
END EndlessGuard.

(* expect: - *)

MODULE HugeFrame EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

EPHEMERAL PROCEDURE Frame (<*UNUSED*> READONLY data: Kernel.Data;
                           VAR sum: INTEGER) =
  VAR big: ARRAY [0 .. 9999999] OF INTEGER;
  BEGIN
    big[sum MOD 10] := 1;
    INC(sum, big[3]);
  END Frame;

PROCEDURE Attack () RAISES ANY = BEGIN Spindle.OnPacket(Frame); END Attack;

BEGIN
  Kernel.Register("HugeFrame", Attack);
END HugeFrame.

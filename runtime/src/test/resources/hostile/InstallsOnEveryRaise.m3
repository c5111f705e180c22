(* expect: - *)

MODULE InstallsOnEveryRaise EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

PROCEDURE More (<*UNUSED*> n: INTEGER) =
  BEGIN
    EVAL Spindle.OnJob(More);
  END More;

PROCEDURE Attack () RAISES ANY = BEGIN EVAL Spindle.OnJob(More); END Attack;

BEGIN
  Kernel.Register("InstallsOnEveryRaise", Attack);
END InstallsOnEveryRaise.

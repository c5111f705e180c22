(* expect: - *)

MODULE RaisesItsOwnEvent EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

PROCEDURE Again (n: INTEGER) =
  BEGIN
    Kernel.Job(n + 1);
  END Again;

PROCEDURE Attack () RAISES ANY = BEGIN EVAL Spindle.OnJob(Again); END Attack;

BEGIN
  Kernel.Register("RaisesItsOwnEvent", Attack);
END RaisesItsOwnEvent.

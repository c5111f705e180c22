(* expect: the binding is not installed *)

MODULE UninstallsNothing EXPORTS Attacks;

IMPORT Dispatcher, Kernel;

<*FATAL ANY*>

PROCEDURE Attack () RAISES ANY = BEGIN Dispatcher.Uninstall(NIL); END Attack;

BEGIN
  Kernel.Register("UninstallsNothing", Attack);
END UninstallsNothing.

(* expect: assertion failed *)

MODULE EndsChangesItDidNotBegin EXPORTS Attacks;

IMPORT Dispatcher, Kernel;

<*FATAL ANY*>

PROCEDURE Attack () RAISES ANY = BEGIN Dispatcher.EndChanges(); Dispatcher.EndChanges(); END Attack;

BEGIN
  Kernel.Register("EndsChangesItDidNotBegin", Attack);
END EndsChangesItDidNotBegin.

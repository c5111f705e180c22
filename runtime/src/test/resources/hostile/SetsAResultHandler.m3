(* expect: only the owner or the event's authority may do that *)

MODULE SetsAResultHandler EXPORTS Attacks;

IMPORT Dispatcher, Kernel, Spindle;

<*FATAL ANY*>

PROCEDURE First (a, b: INTEGER): INTEGER = BEGIN RETURN a + 0 * b; END First;

PROCEDURE Attack () RAISES ANY =
  BEGIN Dispatcher.SetResultHandler(Kernel.Ask, First, Spindle.owner); END Attack;

BEGIN
  Kernel.Register("SetsAResultHandler", Attack);
END SetsAResultHandler.

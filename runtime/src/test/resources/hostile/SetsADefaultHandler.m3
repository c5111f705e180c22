(* expect: only the owner or the event's authority may do that *)

MODULE SetsADefaultHandler EXPORTS Attacks;

IMPORT Dispatcher, Kernel, Spindle;

<*FATAL ANY*>

PROCEDURE Ask (n: INTEGER): INTEGER = BEGIN RETURN n; END Ask;

PROCEDURE Attack () RAISES ANY =
  BEGIN Dispatcher.SetDefault(Kernel.Ask, Ask, by := Spindle.owner); END Attack;

BEGIN
  Kernel.Register("SetsADefaultHandler", Attack);
END SetsADefaultHandler.

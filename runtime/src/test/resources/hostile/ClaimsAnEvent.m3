(* expect: denied by the event's authority *)

MODULE ClaimsAnEvent EXPORTS Attacks;

IMPORT Dispatcher, Kernel, Spindle;

<*FATAL ANY*>

PROCEDURE Attack () RAISES ANY = BEGIN Dispatcher.Claim(Kernel.Ask, Spindle.owner); END Attack;

BEGIN
  Kernel.Register("ClaimsAnEvent", Attack);
END ClaimsAnEvent.

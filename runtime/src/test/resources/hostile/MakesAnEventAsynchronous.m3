(* expect: only the owner or the event's authority may do that *)

MODULE MakesAnEventAsynchronous EXPORTS Attacks;

IMPORT Dispatcher, Kernel, Spindle;

<*FATAL ANY*>

PROCEDURE Attack () RAISES ANY =
  BEGIN Dispatcher.SetAsynchronous(Kernel.Job, TRUE, Spindle.owner); END Attack;

BEGIN
  Kernel.Register("MakesAnEventAsynchronous", Attack);
END MakesAnEventAsynchronous.

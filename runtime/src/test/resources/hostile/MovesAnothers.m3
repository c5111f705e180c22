(* expect: only the owner or the event's authority may do that *)

MODULE MovesAnothers EXPORTS Attacks;

IMPORT Dispatcher, Kernel, Spindle;

<*FATAL ANY*>

PROCEDURE Others (): REF ARRAY OF Dispatcher.Binding =
  BEGIN
    RETURN Dispatcher.BindingsFor(Kernel.Packet, Spindle.owner);
  END Others;

PROCEDURE Attack () RAISES ANY =
  BEGIN
    Dispatcher.SetFailureLimit(Others()[1], 1);
    Dispatcher.Constrain(Others()[1], Dispatcher.Order.Last);
  END Attack;

BEGIN
  Kernel.Register("MovesAnothers", Attack);
END MovesAnothers.

(* expect: only the owner or the event's authority may do that *)

MODULE GuardsAnothers EXPORTS Attacks;

IMPORT Dispatcher, Kernel, Spindle;

<*FATAL ANY*>

FUNCTIONAL PROCEDURE Never (<*UNUSED*> READONLY data: Kernel.Data;
                            <*UNUSED*> VAR sum: INTEGER): BOOLEAN =
  BEGIN
    RETURN FALSE;
  END Never;

PROCEDURE Others (): REF ARRAY OF Dispatcher.Binding =
  BEGIN
    RETURN Dispatcher.BindingsFor(Kernel.Packet, Spindle.owner);
  END Others;

PROCEDURE Attack () RAISES ANY = BEGIN Dispatcher.AddGuard(Others()[1], Never); END Attack;

BEGIN
  Kernel.Register("GuardsAnothers", Attack);
END GuardsAnothers.

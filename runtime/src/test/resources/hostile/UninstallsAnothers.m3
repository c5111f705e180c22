(* expect: only the owner or the event's authority may do that *)

MODULE UninstallsAnothers EXPORTS Attacks;

IMPORT Dispatcher, Kernel, Spindle;

<*FATAL ANY*>

PROCEDURE Others (): REF ARRAY OF Dispatcher.Binding =
  BEGIN
    RETURN Dispatcher.BindingsFor(Kernel.Packet, Spindle.owner);
  END Others;

PROCEDURE Attack () RAISES ANY = BEGIN Dispatcher.Uninstall(Others()[1]); END Attack;

BEGIN
  Kernel.Register("UninstallsAnothers", Attack);
END UninstallsAnothers.

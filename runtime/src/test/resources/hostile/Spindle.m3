MODULE Spindle;

IMPORT Dispatcher, Kernel;

PROCEDURE OnPacket (handler: PROCANY; guard: PROCANY := NIL)
  RAISES {Dispatcher.Error} =
  BEGIN
    EVAL Dispatcher.InstallWith(
           Kernel.Packet, handler,
           Dispatcher.Options{guard := guard, owner := owner,
                              order := Dispatcher.Order.First});
  END OnPacket;

PROCEDURE OnJob (handler: PROCANY): Dispatcher.Binding
  RAISES {Dispatcher.Error} =
  BEGIN
    RETURN Dispatcher.InstallWith(Kernel.Job, handler,
                                  Dispatcher.Options{owner := owner});
  END OnJob;

PROCEDURE OnAsk (handler: PROCANY) RAISES {Dispatcher.Error} =
  BEGIN
    EVAL Dispatcher.InstallWith(Kernel.Ask, handler,
                                Dispatcher.Options{owner := owner});
  END OnAsk;

PROCEDURE Packets (handler: PROCANY) =
  <*FATAL Dispatcher.Error*>
  BEGIN
    OnPacket(handler);
  END Packets;

BEGIN
  owner := Dispatcher.NewDomain("hostile");
END Spindle.

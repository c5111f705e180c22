(* What hostile spindles share. *)

INTERFACE Spindle;

IMPORT Dispatcher;

VAR owner: Dispatcher.Domain := NIL;

PROCEDURE OnPacket (handler: PROCANY; guard: PROCANY := NIL)
  RAISES {Dispatcher.Error};
(* Installs as the first handler. *)

PROCEDURE OnJob (handler: PROCANY): Dispatcher.Binding
  RAISES {Dispatcher.Error};

PROCEDURE OnAsk (handler: PROCANY) RAISES {Dispatcher.Error};

PROCEDURE Packets (handler: PROCANY);
(* "OnPacket" for Cove; another exception if it is refused. *)

END Spindle.

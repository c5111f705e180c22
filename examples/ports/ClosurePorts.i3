(* Counting the packets to many ports with one guard and one handler: which
   port, and which counter, is told by the closures. *)

INTERFACE ClosurePorts;

IMPORT Dispatcher, PortTable;

PROCEDURE Add (port: PortTable.Port): Dispatcher.Binding
  RAISES {Dispatcher.Error};

END ClosurePorts.

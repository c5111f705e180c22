(* A filter counts the UDP packets to one port. *)

INTERFACE PortFilter;

IMPORT Dispatcher;

TYPE
  T = REF RECORD
    count: INTEGER := 0;
    binding: Dispatcher.Binding := NIL;
  END;

PROCEDURE Install (port: [0 .. 65535]): T RAISES {Dispatcher.Error};

PROCEDURE Uninstall (t: T) RAISES {Dispatcher.Error};

END PortFilter.

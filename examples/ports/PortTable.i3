(* The counters of all port filters, in the order of their registration. *)

INTERFACE PortTable;

TYPE
  Port = [0 .. 65535];
  Counter = REF RECORD port: Port; packets: CARDINAL := 0 END;

PROCEDURE Register (port: Port): Counter;
(* A new counter. *)

PROCEDURE Print ();
(* Prints port and packets of each counter, a line each. *)

END PortTable.

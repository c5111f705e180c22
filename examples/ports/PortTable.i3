(* The report on how many packets were counted. *)

INTERFACE PortTable;

TYPE Port = [0 .. 65535];

PROCEDURE Report ();
(* The event that asks all who count packets to call "Print". *)

PROCEDURE Print (port: Port; packets: CARDINAL);
(* Prints a line of the report. *)

END PortTable.

MODULE PortTable;

IMPORT Fmt, IO;

PROCEDURE Report () =
  BEGIN
    IO.Put(" port packets\n");
  END Report;

PROCEDURE Print (port: Port; packets: CARDINAL) =
  BEGIN
    IO.Put(Fmt.F("%5s %7s\n", Fmt.Int(port), Fmt.Int(packets)));
  END Print;

BEGIN
END PortTable.

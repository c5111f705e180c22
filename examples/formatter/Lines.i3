(* Lines of a log. *)

INTERFACE Lines;

PROCEDURE Packet (number, length, from: INTEGER; VAR line: ARRAY OF CHAR):
  CARDINAL;
(* "#%d: %4d octets from %08x" *)

PROCEDURE Percent (part: INTEGER; VAR line: ARRAY OF CHAR): CARDINAL;
(* "[%-3d%%]" *)

END Lines.

(* Messages of the run-time library on the standard error stream.  Nothing
   here allocates storage or raises an exception. *)

UNSAFE INTERFACE RTIO;

PROCEDURE PutChar (c: CHAR);
PROCEDURE PutText (t: TEXT);
PROCEDURE PutInt (i: INTEGER);

PROCEDURE PutString (s: ADDRESS);
(* The bytes from "s" on that come before a zero byte; nothing if "s" is
   NIL. *)

PROCEDURE Flush ();
(* Writes what was put since the last time. *)

END RTIO.

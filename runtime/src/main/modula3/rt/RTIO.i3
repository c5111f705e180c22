(* Messages of the run-time library on the standard error stream.  Nothing
   here allocates storage or raises an exception.  What is put is written when
   there is much of it, by Flush, and when the program ends. *)

INTERFACE RTIO;

PROCEDURE PutChar (c: CHAR);

PROCEDURE PutChars (a: ADDRESS; n: INTEGER);
(* The "n" bytes from "a" on. *)

PROCEDURE PutString (s: ADDRESS);
(* The bytes from "s" on that come before a zero byte; nothing if "s" is
   NIL. *)

PROCEDURE PutText (t: TEXT);
(* Wide characters in UTF-8. *)

PROCEDURE PutInt (i: INTEGER; width := 0);
(* In decimal, after as many blanks as make it "width" characters. *)

PROCEDURE PutHex (i: INTEGER; width := 0);
(* As a word in hexadecimal, with "0x" before it. *)

PROCEDURE PutAddr (a: ADDRESS; width := 0);
(* The same for an address. *)

PROCEDURE PutLong (i: LONGINT);
PROCEDURE PutLongHex (i: LONGINT);
(* As PutInt and PutHex. *)

PROCEDURE Flush ();
(* Writes what was put since the last time. *)

END RTIO.

(* Simple input and output.  The streams default to standard output and
   input.  Output is flushed, but for that to Stdio.stdout, which is flushed
   before the program waits for standard input and when it ends. *)

INTERFACE IO;

IMPORT Rd, Wr;

EXCEPTION Error;

PROCEDURE Put (txt: TEXT; wr: Wr.T := NIL);
PROCEDURE PutChar (ch: CHAR; wr: Wr.T := NIL);
PROCEDURE PutInt (n: INTEGER; wr: Wr.T := NIL);
PROCEDURE PutReal (r: REAL; wr: Wr.T := NIL);
PROCEDURE PutLongReal (r: LONGREAL; wr: Wr.T := NIL);
PROCEDURE PutWideChar (ch: WIDECHAR; wr: Wr.T := NIL);

PROCEDURE EOF (rd: Rd.T := NIL): BOOLEAN;
(* Whether the stream is at its end. *)

PROCEDURE GetLine (rd: Rd.T := NIL): TEXT RAISES {Error};
(* The next line without its newline; Error at the end of the stream. *)

PROCEDURE GetChar (rd: Rd.T := NIL): CHAR RAISES {Error};
PROCEDURE GetWideChar (rd: Rd.T := NIL): WIDECHAR RAISES {Error};

PROCEDURE GetInt (rd: Rd.T := NIL): INTEGER RAISES {Error};
PROCEDURE GetReal (rd: Rd.T := NIL): REAL RAISES {Error};
PROCEDURE GetLongReal (rd: Rd.T := NIL): LONGREAL RAISES {Error};
(* Skip blanks and read the longest thing that looks like a number; Error if
   there is none or it has no value. *)

PROCEDURE OpenRead (f: TEXT): Rd.T;
PROCEDURE OpenWrite (f: TEXT): Wr.T;
(* FileRd.Open and FileWr.Open, but NIL where those raise an exception. *)

END IO.

(* Searching in readers, and texts for their failures. *)

INTERFACE RdUtils;

IMPORT AtomList, Rd, Thread;

TYPE Canonicalize = PROCEDURE (ch: CHAR): CHAR;

PROCEDURE Find (rd: Rd.T; pattern: TEXT; canonicalize: Canonicalize := NIL):
  [-1 .. LAST(CARDINAL)] RAISES {Rd.Failure, Thread.Alerted};
PROCEDURE FindString (rd: Rd.T; READONLY pattern: ARRAY OF CHAR;
                      canonicalize: Canonicalize := NIL):
  [-1 .. LAST(CARDINAL)] RAISES {Rd.Failure, Thread.Alerted};
PROCEDURE FindChar (rd: Rd.T; pattern: CHAR;
                    canonicalize: Canonicalize := NIL):
  [-1 .. LAST(CARDINAL)] RAISES {Rd.Failure, Thread.Alerted};
(* Looks for the pattern from the current position on, returns the index of its
   first character and reads the characters up to its last; -1, and everything
   is read, if it does not occur.  With "canonicalize", characters are compared
   by its results. *)

PROCEDURE FailureText (f: AtomList.T): TEXT;
(* The texts of the atoms, with ": " between them; NIL for no atoms. *)

PROCEDURE ToUpperCaseASCII (ch: CHAR): CHAR;
(* Upper case for lower-case letters of ASCII, others for themselves. *)

END RdUtils.

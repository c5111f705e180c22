(* What an implementor of a class of readers must know.

   For positions in [lo, hi), character lo + i of the stream is buff[st + i].
   The current position is "cur"; lo <= cur <= hi. *)

INTERFACE RdClass;

IMPORT Rd;
FROM Thread IMPORT Alerted;
FROM Rd IMPORT Failure;

TYPE
  Private <: MUTEX;
  SeekResult = {Ready, WouldBlock, Eof};

REVEAL
  Rd.T = Private BRANDED "Rd.T" OBJECT
    buff: REF ARRAY OF CHAR := NIL;
    st: CARDINAL := 0;
    lo, hi, cur: CARDINAL := 0;
    closed := FALSE;
    seekable := FALSE;
    intermittent := FALSE;
  METHODS
    seek (pos: CARDINAL; dontBlock: BOOLEAN): SeekResult
      RAISES {Failure, Alerted};
    (* Makes "pos" the current position and fills the buffer.  Ready: then
       cur < hi.  Eof: the stream ends at or before "pos", cur = hi.
       WouldBlock, only if "dontBlock": nothing was changed. *)

    getSub (VAR a: ARRAY OF CHAR): CARDINAL RAISES {Failure, Alerted}
      := GetSubDefault;
    (* Reads until "a" is full or the stream ends. *)

    length (): INTEGER RAISES {Failure, Alerted} := LengthDefault;
    close () RAISES {Failure, Alerted} := CloseDefault;
  END;

(* Rd's procedures lock the reader and call the methods, which need not. *)

PROCEDURE Lock (rd: Rd.T);
PROCEDURE Unlock (rd: Rd.T);
(* For whoever looks at the fields of a reader that several threads use. *)

PROCEDURE GetSubDefault (rd: Rd.T; VAR a: ARRAY OF CHAR): CARDINAL
  RAISES {Failure, Alerted};
PROCEDURE LengthDefault (rd: Rd.T): INTEGER RAISES {Failure, Alerted};
(* Unknown. *)

PROCEDURE CloseDefault (rd: Rd.T) RAISES {Failure, Alerted};
(* Nothing. *)

END RdClass.

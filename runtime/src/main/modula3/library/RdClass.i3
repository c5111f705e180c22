(* What an implementor of a class of readers must know.

   For positions in [lo, hi), character lo + i of the stream is buff[st + i].
   The current position is "cur"; lo <= cur <= hi. *)

INTERFACE RdClass;

IMPORT Rd;
FROM Thread IMPORT Alerted;
FROM Rd IMPORT Failure;

TYPE SeekResult = {Ready, WouldBlock, Eof};

REVEAL
  Rd.T = BRANDED "Rd.T" OBJECT
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

    length (): INTEGER RAISES {Failure, Alerted} := Unknown;
    close () RAISES {Failure, Alerted} := NoOp;
  END;

PROCEDURE Unknown (rd: Rd.T): INTEGER RAISES {Failure, Alerted};
PROCEDURE NoOp (rd: Rd.T) RAISES {Failure, Alerted};

END RdClass.

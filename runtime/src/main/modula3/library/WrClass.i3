(* What an implementor of a class of writers must know.

   Character lo + i of the stream, for positions in [lo, hi), is or will be
   buff[st + i].  The current position is "cur"; lo <= cur <= hi.  Characters
   of the stream before "cur" that are in the buffer may not have reached the
   target yet. *)

INTERFACE WrClass;

IMPORT Wr;
FROM Thread IMPORT Alerted;
FROM Wr IMPORT Failure;

REVEAL
  Wr.T = BRANDED "Wr.T" OBJECT
    buff: REF ARRAY OF CHAR := NIL;
    st: CARDINAL := 0;
    lo, hi, cur: CARDINAL := 0;
    closed := FALSE;
    seekable := FALSE;
    buffered := TRUE;
  METHODS
    seek (n: CARDINAL) RAISES {Failure, Alerted};
    (* Sets the position to the minimum of "n" and the length, and makes room:
       cur < hi afterwards. *)

    length (): CARDINAL RAISES {Failure, Alerted};
    flush () RAISES {Failure, Alerted} := NoOp;
    close () RAISES {Failure, Alerted} := NoOp;
  END;

PROCEDURE NoOp (wr: Wr.T) RAISES {Failure, Alerted};

END WrClass.

(* What an implementor of a class of writers must know.

   Character lo + i of the stream, for positions in [lo, hi), is or will be
   buff[st + i].  The current position is "cur"; lo <= cur <= hi.  Characters
   of the stream before "cur" that are in the buffer may not have reached the
   target yet. *)

INTERFACE WrClass;

IMPORT Wr;
FROM Thread IMPORT Alerted;
FROM Wr IMPORT Failure;

TYPE Private <: MUTEX;

REVEAL
  Wr.T = Private BRANDED "Wr.T" OBJECT
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

    putString (READONLY a: ARRAY OF CHAR) RAISES {Failure, Alerted}
      := PutStringDefault;
    length (): CARDINAL RAISES {Failure, Alerted} := LengthDefault;
    flush () RAISES {Failure, Alerted} := FlushDefault;
    close () RAISES {Failure, Alerted} := CloseDefault;
  END;

(* Wr's procedures lock the writer and call the methods, which need not. *)

PROCEDURE Lock (wr: Wr.T);
PROCEDURE Unlock (wr: Wr.T);
(* For whoever looks at the fields of a writer that several threads use. *)

PROCEDURE PutStringDefault (wr: Wr.T; READONLY a: ARRAY OF CHAR)
  RAISES {Failure, Alerted};
PROCEDURE LengthDefault (wr: Wr.T): CARDINAL RAISES {Failure, Alerted};
(* The current position. *)

PROCEDURE FlushDefault (wr: Wr.T) RAISES {Failure, Alerted};
PROCEDURE CloseDefault (wr: Wr.T) RAISES {Failure, Alerted};
(* Nothing. *)

END WrClass.

(* Sequences of CHAR. *)

INTERFACE CharSeq = Sequence(Char) END CharSeq.

(* The representation of CharSeq. *)

INTERFACE CharSeqRep = SequenceRep(Char, CharSeq) END CharSeqRep.

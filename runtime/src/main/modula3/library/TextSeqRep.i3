(* The representation of TextSeq. *)

INTERFACE TextSeqRep = SequenceRep(Text, TextSeq) END TextSeqRep.

(* The representation of IntSeq. *)

INTERFACE IntSeqRep = SequenceRep(Integer, IntSeq) END IntSeqRep.

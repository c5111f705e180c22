(* The representation of RefSeq. *)

INTERFACE RefSeqRep = SequenceRep(Refany, RefSeq) END RefSeqRep.

(* The representation of AtomSeq. *)

INTERFACE AtomSeqRep = SequenceRep(Atom, AtomSeq) END AtomSeqRep.

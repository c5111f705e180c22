(* Sequences of Atom.T. *)

INTERFACE AtomSeq = Sequence(Atom) END AtomSeq.

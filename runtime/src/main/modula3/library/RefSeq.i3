(* Sequences of REFANY. *)

INTERFACE RefSeq = Sequence(Refany) END RefSeq.

(* Sequences of INTEGER. *)

INTERFACE IntSeq = Sequence(Integer) END IntSeq.

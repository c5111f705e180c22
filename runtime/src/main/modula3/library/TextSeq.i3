(* Sequences of TEXT. *)

INTERFACE TextSeq = Sequence(Text) END TextSeq.

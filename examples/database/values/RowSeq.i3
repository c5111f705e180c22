(* Sequences of rows. *)

INTERFACE RowSeq = Sequence(Row) END RowSeq.

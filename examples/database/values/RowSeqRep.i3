(* The representation of RowSeq. *)

INTERFACE RowSeqRep = SequenceRep(Row, RowSeq) END RowSeqRep.

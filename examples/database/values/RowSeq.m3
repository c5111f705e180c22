MODULE RowSeq = Sequence(Row, RowSeq, RowSeqRep) END RowSeq.

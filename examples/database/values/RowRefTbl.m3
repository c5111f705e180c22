MODULE RowRefTbl = Table(Row, Refany) END RowRefTbl.

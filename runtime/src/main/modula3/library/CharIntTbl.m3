MODULE CharIntTbl = Table(Char, Integer) END CharIntTbl.

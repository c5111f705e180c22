MODULE CharRefTbl = Table(Char, Refany) END CharRefTbl.

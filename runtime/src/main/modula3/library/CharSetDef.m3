MODULE CharSetDef = SetDef(Char, CharSet, CharRefTbl) END CharSetDef.

MODULE CharTextTbl = Table(Char, Text) END CharTextTbl.

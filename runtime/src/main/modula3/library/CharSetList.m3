MODULE CharSetList = SetList(Char, CharSet, CharList) END CharSetList.

MODULE CharList = List(Char) END CharList.

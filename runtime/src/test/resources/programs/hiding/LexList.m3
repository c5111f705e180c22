MODULE LexList = List(Lex) END LexList.

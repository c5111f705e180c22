INTERFACE LexList = List(Lex) END LexList.

MODULE Lexer;

IMPORT ASCII, Rd, SQLError, Text, TextIntTbl, TextWr, Thread, Wr;

<*FATAL Wr.Failure, Thread.Alerted*>

CONST
  Letters = ASCII.Letters + ASCII.Set{'_'};
  Digits  = ASCII.Digits;

REVEAL
  T = Public BRANDED "Lexer.T" OBJECT
    rd: Rd.T;
    here := SQLError.Position{1, 1};  (* of the character that comes next *)
    failed := FALSE;                  (* the reader; taken as its end *)
  METHODS
    peek (): CHAR RAISES {SQLError.E} := Peek;
    get (): CHAR RAISES {SQLError.E} := Get;
    skipBlanks () RAISES {SQLError.E} := SkipBlanks;
    while (READONLY chars: ASCII.Set; wr: Wr.T) RAISES {SQLError.E}
      := While;
  OVERRIDES
    init := Init;
    next := Next;
  END;

VAR keywords := NEW(TextIntTbl.Default).init(NUMBER(Keyword));
  (* from spellings to kinds *)

PROCEDURE Init (t: T; rd: Rd.T): T =
  BEGIN
    t.rd := rd;
    RETURN t;
  END Init;

CONST EndOfFile = '\000';

PROCEDURE Peek (t: T): CHAR RAISES {SQLError.E} =
  (* The next character, which is not read yet, or EndOfFile. *)
  VAR c: CHAR;
  BEGIN
    IF t.failed THEN RETURN EndOfFile; END;
    TRY
      c := Rd.GetChar(t.rd);
      Rd.UnGetChar(t.rd);
      RETURN c;
    EXCEPT
    | Rd.EndOfFile => RETURN EndOfFile;
    | Rd.Failure =>
        t.failed := TRUE;
        RAISE SQLError.E(SQLError.New(SQLError.Kind.Syntax, t.here,
                                      "the input cannot be read"));
    END;
  END Peek;

PROCEDURE Get (t: T): CHAR RAISES {SQLError.E} =
  (* Reads the next character.  Requires that there is one. *)
  <*FATAL Rd.EndOfFile, Rd.Failure*>
  VAR c := t.peek();
  BEGIN
    EVAL Rd.GetChar(t.rd);
    IF c = '\n' THEN
      t.here := SQLError.Position{t.here.line + 1, 1};
    ELSE
      INC(t.here.column);
    END;
    RETURN c;
  END Get;

PROCEDURE While (t: T; READONLY chars: ASCII.Set; wr: Wr.T)
  RAISES {SQLError.E} =
  (* Reads characters as long as they are in "chars", and writes them to
     "wr". *)
  BEGIN
    WHILE t.peek() IN chars DO Wr.PutChar(wr, t.get()); END;
  END While;

PROCEDURE SkipBlanks (t: T) RAISES {SQLError.E} =
  BEGIN
    WHILE t.peek() IN ASCII.Spaces DO EVAL t.get(); END;
  END SkipBlanks;

PROCEDURE Next (t: T): Token RAISES {SQLError.E} =
  VAR token: Token;
  BEGIN
    LOOP
      t.skipBlanks();
      token := Token{at := t.here};
      WITH c = t.peek() DO
        IF c IN Letters THEN
          Word(t, token);
        ELSIF c IN Digits THEN
          Number(t, token);
        ELSIF c = '\'' THEN
          String(t, token);
        ELSIF c = EndOfFile THEN
          token.kind := Kind.EndOfInput;
          token.text := Spelling[Kind.EndOfInput];
        ELSE
          Special(t, token);
        END;
      END;
      IF token.kind # Kind.Minus OR t.peek() # '-' THEN RETURN token; END;
      REPEAT EVAL t.get(); UNTIL t.peek() IN SET OF CHAR{'\n', EndOfFile};
    END;
  END Next;

PROCEDURE Word (t: T; VAR token: Token) RAISES {SQLError.E} =
  VAR
    wr := TextWr.New();
    kind: INTEGER;
  BEGIN
    WHILE t.peek() IN Letters + Digits DO
      Wr.PutChar(wr, ASCII.Upper[t.get()]);
    END;
    token.text := TextWr.ToText(wr);
    IF keywords.get(token.text, kind) THEN
      token.kind := VAL(kind, Kind);
    ELSE
      token.kind := Kind.Name;
      FOR i := 0 TO Text.Length(token.text) - 1 DO
        Wr.PutChar(wr, ASCII.Lower[Text.GetChar(token.text, i)]);
      END;
      token.text := TextWr.ToText(wr);
    END;
  END Word;

PROCEDURE Number (t: T; VAR token: Token) RAISES {SQLError.E} =
  VAR wr := TextWr.New();
  BEGIN
    token.kind := Kind.Integer;
    t.while(Digits, wr);
    IF t.peek() = '.' THEN
      token.kind := Kind.Real;
      Wr.PutChar(wr, t.get());
      t.while(Digits, wr);
    END;
    IF t.peek() IN SET OF CHAR{'e', 'E'} THEN
      token.kind := Kind.Real;
      Wr.PutChar(wr, t.get());
      IF t.peek() IN SET OF CHAR{'+', '-'} THEN
        Wr.PutChar(wr, t.get());
      END;
      IF NOT t.peek() IN Digits THEN
        RAISE SQLError.E(SQLError.New(SQLError.Kind.Syntax, token.at,
                                      "a number without exponent"));
      END;
      t.while(Digits, wr);
    END;
    token.text := TextWr.ToText(wr);
  END Number;

PROCEDURE String (t: T; VAR token: Token) RAISES {SQLError.E} =
  VAR wr := TextWr.New();
  BEGIN
    token.kind := Kind.Text;
    REPEAT
      (* A quote after a quote is a character of the text. *)
      IF NOT Text.Empty(token.text) THEN Wr.PutChar(wr, '\''); END;
      EVAL t.get();
      WHILE t.peek() # '\'' DO
        IF t.peek() = EndOfFile THEN
          RAISE SQLError.E(SQLError.New(SQLError.Kind.Syntax, token.at,
                                        "a text without end"));
        END;
        Wr.PutChar(wr, t.get());
      END;
      EVAL t.get();
      token.text := "'";
    UNTIL t.peek() # '\'';
    token.text := TextWr.ToText(wr);
  END String;

PROCEDURE Special (t: T; VAR token: Token) RAISES {SQLError.E} =
  (* The longest symbol that begins here. *)
  VAR found := FALSE;

  PROCEDURE Find (text: TEXT): BOOLEAN =
    BEGIN
      FOR symbol := FIRST(Symbol) TO LAST(Symbol) DO
        IF Text.Equal(Spelling[symbol], text) THEN
          token.kind := symbol;
          token.text := text;
          RETURN TRUE;
        END;
      END;
      RETURN FALSE;
    END Find;

  VAR text := Text.FromChar(t.get());
  BEGIN
    found := Find(text);
    IF Find(text & Text.FromChar(t.peek())) THEN
      EVAL t.get();
    ELSIF NOT found THEN
      RAISE SQLError.E(SQLError.New(SQLError.Kind.Syntax, token.at,
                                    "'%s' has no meaning here", text));
    END;
  END Special;

BEGIN
  FOR k := FIRST(Keyword) TO LAST(Keyword) DO
    EVAL keywords.put(Spelling[k], ORD(k));
  END;
END Lexer.

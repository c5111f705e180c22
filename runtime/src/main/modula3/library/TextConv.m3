MODULE TextConv;

IMPORT Text;

TYPE
  Chars = REF ARRAY OF CHAR;
  WideChars = REF ARRAY OF WIDECHAR;
  Four = ARRAY [0 .. 3] OF CHAR;

CONST Quote = W'\"';

PROCEDURE Encode (textIn: TEXT; quoted: BOOLEAN): TEXT =
  VAR
    length := Text.Length(textIn);
    to := NEW(WideChars, 4 * length + 2);
    n, size := 0;
    out: Four;
  BEGIN
    IF quoted THEN to[0] := Quote; n := 1; END;
    FOR i := 0 TO length - 1 DO
      WITH c = Text.GetWideChar(textIn, i) DO
        IF IsWide(c) THEN
          to[n] := c;
          INC(n);
        ELSE
          size := EncodeChar(VAL(ORD(c), CHAR), out);
          FOR k := 0 TO size - 1 DO
            to[n + k] := VAL(ORD(out[k]), WIDECHAR);
          END;
          INC(n, size);
        END;
      END;
    END;
    IF quoted THEN to[n] := Quote; INC(n); END;
    RETURN Text.FromWideChars(SUBARRAY(to^, 0, n));
  END Encode;

PROCEDURE IsWide (c: WIDECHAR): BOOLEAN =
  BEGIN
    RETURN ORD(c) > ORD(LAST(CHAR));
  END IsWide;

PROCEDURE EncodedCharSize (charIn: CHAR): INTEGER =
  VAR out: Four;
  BEGIN
    RETURN EncodeChar(charIn, out);
  END EncodedCharSize;

PROCEDURE EncodeChar (charIn: CHAR; VAR charsOut: Four): INTEGER =
  VAR code := ORD(charIn);
  BEGIN
    charsOut[0] := Escape;
    CASE charIn OF
    | '\\', '\'', '\"' => charsOut[1] := charIn;
    | '\n' => charsOut[1] := 'n';
    | '\r' => charsOut[1] := 'r';
    | '\t' => charsOut[1] := 't';
    | '\f' => charsOut[1] := 'f';
    ELSE
      IF NOT charIn IN NonPrinting THEN
        charsOut[0] := charIn;
        RETURN 1;
      END;
      charsOut[1] := VAL(ORD('0') + code DIV 64, CHAR);
      charsOut[2] := VAL(ORD('0') + code DIV 8 MOD 8, CHAR);
      charsOut[3] := VAL(ORD('0') + code MOD 8, CHAR);
      RETURN 4;
    END;
    RETURN 2;
  END EncodeChar;

PROCEDURE EncodedCharsSize (READONLY charsIn: ARRAY OF CHAR): INTEGER =
  VAR n := 0;
  BEGIN
    FOR i := 0 TO LAST(charsIn) DO INC(n, EncodedCharSize(charsIn[i])); END;
    RETURN n;
  END EncodedCharsSize;

PROCEDURE EncodeChars (READONLY charsIn: ARRAY OF CHAR;
                       VAR charsOut: ARRAY OF CHAR): INTEGER =
  VAR n, size := 0; out: Four;
  BEGIN
    FOR i := 0 TO LAST(charsIn) DO
      size := EncodeChar(charsIn[i], out);
      SUBARRAY(charsOut, n, size) := SUBARRAY(out, 0, size);
      INC(n, size);
    END;
    RETURN n;
  END EncodeChars;

PROCEDURE Decode (textIn: TEXT; quoted: BOOLEAN): TEXT RAISES {Fail} =
  VAR
    length := Text.Length(textIn);
    to := NEW(WideChars, length);
    i, n := 0;
  BEGIN
    IF quoted THEN
      IF length < 2 OR Text.GetWideChar(textIn, 0) # Quote
           OR Text.GetWideChar(textIn, length - 1) # Quote THEN
        RAISE Fail;
      END;
      i := 1;
      DEC(length);
    END;
    WHILE i < length DO
      INC(i, DecodeNext(textIn, i, length, to[n]));
      INC(n);
    END;
    RETURN Text.FromWideChars(SUBARRAY(to^, 0, n));
  END Decode;

PROCEDURE DecodeNext (t: TEXT; start, end: CARDINAL; VAR c: WIDECHAR): INTEGER
  RAISES {Fail} =
  (* As DecodeChar for the encoding at "start". *)
  VAR in: Four; available, used := 0; out: CHAR;
  BEGIN
    WHILE available < NUMBER(in) AND start + available < end DO
      c := Text.GetWideChar(t, start + available);
      IF IsWide(c) THEN
        IF available = 0 THEN RETURN 1; END;
        IF available = 1 AND in[0] = Escape THEN RETURN 2; END;
        EXIT;
      END;
      in[available] := VAL(ORD(c), CHAR);
      INC(available);
    END;
    used := DecodeChar(in, available, out);
    c := VAL(ORD(out), WIDECHAR);
    RETURN used;
  END DecodeNext;

PROCEDURE DecodeChar (READONLY charsIn: Four; availIn: INTEGER;
                      VAR charOut: CHAR): INTEGER RAISES {Fail} =
  VAR code := 0;
  BEGIN
    IF availIn < 1 THEN RAISE Fail; END;
    charOut := charsIn[0];
    IF charOut # Escape THEN RETURN 1; END;
    IF availIn < 2 THEN RAISE Fail; END;
    CASE charsIn[1] OF
    | 'n' => charOut := '\n';
    | 'r' => charOut := '\r';
    | 't' => charOut := '\t';
    | 'f' => charOut := '\f';
    | '0' .. '9' =>
        IF availIn < 4 THEN RAISE Fail; END;
        FOR i := 1 TO 3 DO
          IF charsIn[i] < '0' OR charsIn[i] > '7' THEN RAISE Fail; END;
          code := 8 * code + ORD(charsIn[i]) - ORD('0');
        END;
        IF code > ORD(LAST(CHAR)) THEN RAISE Fail; END;
        charOut := VAL(code, CHAR);
        RETURN 4;
    ELSE
      charOut := charsIn[1];
    END;
    RETURN 2;
  END DecodeChar;

PROCEDURE DecodedCharsSize (READONLY charsIn: ARRAY OF CHAR): INTEGER
  RAISES {Fail} =
  VAR out := NEW(Chars, NUMBER(charsIn));
  BEGIN
    RETURN DecodeChars(charsIn, out^);
  END DecodedCharsSize;

PROCEDURE DecodeChars (READONLY charsIn: ARRAY OF CHAR;
                       VAR charsOut: ARRAY OF CHAR): INTEGER RAISES {Fail} =
  VAR in: Four; i, n, available := 0; c: CHAR;
  BEGIN
    WHILE i < NUMBER(charsIn) DO
      available := MIN(NUMBER(charsIn) - i, NUMBER(in));
      SUBARRAY(in, 0, available) := SUBARRAY(charsIn, i, available);
      INC(i, DecodeChar(in, available, c));
      charsOut[n] := c;
      INC(n);
    END;
    RETURN n;
  END DecodeChars;

PROCEDURE Explode (text: TEXT; VAR array: ARRAY OF TEXT;
                   READONLY sep: SET OF CHAR) =
  VAR start, n := 0; length := Text.Length(text);
  BEGIN
    FOR i := 0 TO length DO
      IF i = length OR IsIn(Text.GetWideChar(text, i), sep) THEN
        array[n] := Text.Sub(text, start, i - start);
        INC(n);
        start := i + 1;
      END;
    END;
  END Explode;

PROCEDURE ExplodedSize (text: TEXT; READONLY sep: SET OF CHAR): INTEGER =
  VAR n := 1;
  BEGIN
    FOR i := 0 TO Text.Length(text) - 1 DO
      IF IsIn(Text.GetWideChar(text, i), sep) THEN INC(n); END;
    END;
    RETURN n;
  END ExplodedSize;

PROCEDURE IsIn (c: WIDECHAR; READONLY set: SET OF CHAR): BOOLEAN =
  BEGIN
    RETURN ORD(c) <= ORD(LAST(CHAR)) AND VAL(ORD(c), CHAR) IN set;
  END IsIn;

PROCEDURE WideImplode (READONLY array: ARRAY OF TEXT; sep: CHAR): TEXT =
  VAR text := array[0]; between := Text.FromChar(sep);
  BEGIN
    FOR i := 1 TO LAST(array) DO text := text & between & array[i]; END;
    RETURN text;
  END WideImplode;

PROCEDURE Implode (READONLY array: ARRAY OF TEXT; sep: CHAR): TEXT =
  VAR size := MAX(0, LAST(array)); chars: Chars; n := 0;
  BEGIN
    FOR i := 0 TO LAST(array) DO
      IF Text.HasWideChars(array[i]) THEN RETURN WideImplode(array, sep); END;
      INC(size, Text.Length(array[i]));
    END;
    chars := NEW(Chars, size);
    FOR i := 0 TO LAST(array) DO
      IF i > 0 THEN
        chars[n] := sep;
        INC(n);
      END;
      WITH length = Text.Length(array[i]) DO
        Text.SetChars(SUBARRAY(chars^, n, length), array[i]);
        INC(n, length);
      END;
    END;
    RETURN Text.FromChars(chars^);
  END Implode;

BEGIN
END TextConv.

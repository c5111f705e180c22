MODULE Fmt;

IMPORT Decimal, Text, TextWr, Word, Wr, Thread;

<*FATAL Wr.Failure, Thread.Alerted*>

CONST
  DigitChars = ARRAY [0 .. 15] OF CHAR{
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
    'a', 'b', 'c', 'd', 'e', 'f'};

PROCEDURE Bool (b: BOOLEAN): TEXT =
  BEGIN
    IF b THEN RETURN "TRUE"; ELSE RETURN "FALSE"; END;
  END Bool;

PROCEDURE Char (c: CHAR): TEXT =
  BEGIN
    RETURN Text.FromChar(c);
  END Char;

PROCEDURE Int (n: INTEGER; base: Base := 10): TEXT =
  BEGIN
    IF n < 0 THEN
      RETURN Convert(Word.Minus(0, n), base, TRUE);
    ELSE
      RETURN Convert(n, base, FALSE);
    END;
  END Int;

PROCEDURE LongInt (n: LONGINT; base: Base := 10): TEXT =
  BEGIN
    RETURN Int(ORD(n), base);
  END LongInt;

PROCEDURE Unsigned (n: Word.T; base: Base := 16): TEXT =
  BEGIN
    RETURN Convert(n, base, FALSE);
  END Unsigned;

PROCEDURE LongUnsigned (n: LONGINT; base: Base := 16): TEXT =
  BEGIN
    RETURN Convert(ORD(n), base, FALSE);
  END LongUnsigned;

PROCEDURE Convert (n: Word.T; base: Base; negative: BOOLEAN): TEXT =
  VAR
    chars: ARRAY [0 .. Word.Size] OF CHAR;
    first := NUMBER(chars);
    q: Word.T;
  BEGIN
    (* Division by a constant needs no division. *)
    WHILE base = 10 AND n > 9 DO
      q := n DIV 10;
      DEC(first);
      chars[first] := DigitChars[n - 10 * q];
      n := q;
    END;
    REPEAT
      q := Word.Divide(n, base);
      DEC(first);
      chars[first] := DigitChars[Word.Minus(n, Word.Times(q, base))];
      n := q;
    UNTIL n = 0;
    IF negative THEN
      DEC(first);
      chars[first] := '-';
    END;
    RETURN Text.FromChars(SUBARRAY(chars, first, NUMBER(chars) - first));
  END Convert;

(*------------------------------------------------------ floating point ---*)

PROCEDURE Real (x: REAL; style := Style.Auto;
                prec: CARDINAL := 8; literal := FALSE): TEXT =
  BEGIN
    RETURN Float(FLOAT(x, LONGREAL), Decimal.Format.Single, style, prec,
                 literal, 'e');
  END Real;

PROCEDURE LongReal (x: LONGREAL; style := Style.Auto;
                    prec: CARDINAL := 16; literal := FALSE): TEXT =
  BEGIN
    RETURN Float(x, Decimal.Format.Double, style, prec, literal, 'd');
  END LongReal;

PROCEDURE Extended (x: EXTENDED; style := Style.Auto;
                    prec: CARDINAL := 16; literal := FALSE): TEXT =
  BEGIN
    RETURN Float(FLOAT(x, LONGREAL), Decimal.Format.Double, style, prec,
                 literal, 'x');
  END Extended;

PROCEDURE Float (x: LONGREAL; format: Decimal.Format; style: Style;
                 prec: CARDINAL; literal: BOOLEAN; letter: CHAR): TEXT =
  (* "letter" is the exponent letter of literals of the type; those of type
     REAL, letter 'e', need no exponent. *)
  VAR
    d: Decimal.T;
    wr := TextWr.New();
    places: CARDINAL;  (* after the point *)
    scientific := style = Style.Sci;
  BEGIN
    IF style = Style.Auto THEN
      Decimal.Shortest(x, format, d);
      IF d.count > prec + 1 THEN
        Decimal.Exact(x, d);
        Decimal.Round(d, prec + 1);
      END;
    ELSE
      Decimal.Exact(x, d);
    END;
    CASE d.class OF
    | Decimal.Class.NaN => RETURN "NaN";
    | Decimal.Class.Infinity =>
        IF d.negative THEN RETURN "-Infinity"; ELSE RETURN "Infinity"; END;
    | Decimal.Class.Finite => (* below *)
    END;
    CASE style OF
    | Style.Sci =>
        Decimal.Round(d, prec + 1);
        places := prec;
    | Style.Fix =>
        Decimal.Round(d, d.exponent + 1 + prec);
        places := prec;
    | Style.Auto =>
        scientific := d.exponent < -5 OR d.exponent > 15;
        IF scientific THEN
          places := MAX(0, d.count - 1);
        ELSE
          places := MAX(0, d.count - 1 - d.exponent);
        END;
    END;
    IF literal THEN places := MAX(places, 1); ELSE letter := 'e'; END;
    IF d.negative THEN Wr.PutChar(wr, '-'); END;
    IF scientific THEN
      PutDigits(wr, d, 0, 0);
      PutFraction(wr, d, 1, places);
      Wr.PutChar(wr, letter);
      Wr.PutText(wr, Int(d.exponent));
    ELSE
      PutDigits(wr, d, MIN(0, d.exponent), d.exponent);
      PutFraction(wr, d, d.exponent + 1, places);
      IF literal AND letter # 'e' THEN
        Wr.PutChar(wr, letter);
        Wr.PutChar(wr, '0');
      END;
    END;
    RETURN TextWr.ToText(wr);
  END Float;

PROCEDURE PutFraction (wr: Wr.T; READONLY d: Decimal.T; first: INTEGER;
                       places: CARDINAL) =
  BEGIN
    IF places > 0 THEN
      Wr.PutChar(wr, '.');
      PutDigits(wr, d, first, first + places - 1);
    END;
  END PutFraction;

PROCEDURE PutDigits (wr: Wr.T; READONLY d: Decimal.T; from, to: INTEGER) =
  (* Digits outside of the number are zeros. *)
  BEGIN
    FOR i := from TO to DO
      IF i < 0 OR i >= d.count THEN
        Wr.PutChar(wr, '0');
      ELSE
        Wr.PutChar(wr, DigitChars[d.digits[i]]);
      END;
    END;
  END PutDigits;

(*-------------------------------------------------------------- layout ---*)

PROCEDURE Pad (text: TEXT; length: CARDINAL; padChar: CHAR := ' ';
               align: Align := Align.Right): TEXT =
  VAR n := Text.Length(text); padding: REF ARRAY OF CHAR;
  BEGIN
    IF n >= length THEN RETURN text; END;
    padding := NEW(REF ARRAY OF CHAR, length - n);
    FOR i := 0 TO LAST(padding^) DO padding[i] := padChar; END;
    IF align = Align.Left THEN
      RETURN text & Text.FromChars(padding^);
    ELSE
      RETURN Text.FromChars(padding^) & text;
    END;
  END Pad;

PROCEDURE F (fmt: TEXT; t1, t2, t3, t4, t5: TEXT := NIL): TEXT =
  VAR
    texts := ARRAY [0 .. 4] OF TEXT{t1, t2, t3, t4, t5};
    n := NUMBER(texts);
  BEGIN
    WHILE n > 0 AND texts[n - 1] = NIL DO DEC(n); END;
    RETURN FN(fmt, SUBARRAY(texts, 0, n));
  END F;

PROCEDURE FN (fmt: TEXT; READONLY texts: ARRAY OF TEXT): TEXT =
  VAR
    length := Text.Length(fmt);
    result := "";
    start, i, used, width: CARDINAL := 0;
    align: Align;
    padChar: CHAR;
    c: WIDECHAR;
  BEGIN
    WHILE i < length DO
      IF Text.GetWideChar(fmt, i) # W'%' THEN
        INC(i);
      ELSIF i + 1 < length AND Text.GetWideChar(fmt, i + 1) = W'%' THEN
        result := result & Text.Sub(fmt, start, i + 1 - start);
        INC(i, 2);
        start := i;
      ELSE
        result := result & Text.Sub(fmt, start, i - start);
        INC(i);
        align := Align.Right;
        padChar := ' ';
        width := 0;
        c := Text.GetWideChar(fmt, i);
        IF c = W'-' THEN
          align := Align.Left;
          INC(i);
          c := Text.GetWideChar(fmt, i);
        END;
        IF c = W'0' THEN padChar := '0'; END;
        WHILE W'0' <= c AND c <= W'9' DO
          width := 10 * width + ORD(c) - ORD('0');
          INC(i);
          c := Text.GetWideChar(fmt, i);
        END;
        <*ASSERT c = W's' AND used < NUMBER(texts)*>
        INC(i);
        start := i;
        result := result & Pad(texts[used], width, padChar, align);
        INC(used);
      END;
    END;
    <*ASSERT used = NUMBER(texts)*>
    RETURN result & Text.Sub(fmt, start);
  END FN;

BEGIN
END Fmt.

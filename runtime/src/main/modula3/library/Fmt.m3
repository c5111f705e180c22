MODULE Fmt;

IMPORT Decimal, Extended AS ER, LongReal AS LR, Real AS R, Text, TextWr, Thread,
       Word, Wr;

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
    q, tens: Word.T;
  BEGIN
    IF base = 10 AND n >= 0 THEN
      (* Division by a constant needs no division, and two digits at a time
         half as many rounds that wait for each other. *)
      WHILE n > 9 DO
        q := n DIV 100;
        n := n - 100 * q;
        tens := n * 205 DIV 2048;  (* the same as n DIV 10, up to 99 *)
        DEC(first, 2);
        chars[first + 1] := DigitChars[n - 10 * tens];
        chars[first] := DigitChars[tens];
        n := q;
      END;
      IF n > 0 OR first = NUMBER(chars) THEN
        DEC(first);
        chars[first] := DigitChars[n];
      END;
    ELSE
      REPEAT
        q := Word.Divide(n, base);
        DEC(first);
        chars[first] := DigitChars[Word.Minus(n, Word.Times(q, base))];
        n := q;
      UNTIL n = 0;
    END;
    IF negative THEN
      DEC(first);
      chars[first] := '-';
    END;
    RETURN Text.FromChars(SUBARRAY(chars, first, NUMBER(chars) - first));
  END Convert;

(*------------------------------------------------------ floating point ---*)

TYPE
  Kind = RECORD
    format: Decimal.Format;
    expDigits: CARDINAL;  (* of an exponent in the style Sci *)
    letter: CHAR;         (* of exponents in literals *)
    suffix: TEXT;         (* what ends literals that have no exponent *)
  END;

CONST
  RealKind     = Kind{Decimal.Format.Single, R.MaxExpDigits, 'e', ""};
  LongRealKind = Kind{Decimal.Format.Double, LR.MaxExpDigits, 'd', "d0"};
  ExtendedKind = Kind{Decimal.Format.Double, ER.MaxExpDigits, 'x', "x0"};

  LargestFixed = 5;       (* magnitude of exponents in the style Auto *)

PROCEDURE Real (x: REAL; style := Style.Auto;
                prec: CARDINAL := R.MaxSignifDigits - 1;
                literal := FALSE): TEXT =
  BEGIN
    RETURN Float(FLOAT(x, LONGREAL), RealKind, style, prec, literal);
  END Real;

PROCEDURE LongReal (x: LONGREAL; style := Style.Auto;
                    prec: CARDINAL := LR.MaxSignifDigits - 1;
                    literal := FALSE): TEXT =
  BEGIN
    RETURN Float(x, LongRealKind, style, prec, literal);
  END LongReal;

PROCEDURE Extended (x: EXTENDED; style := Style.Auto;
                    prec: CARDINAL := ER.MaxSignifDigits - 1;
                    literal := FALSE): TEXT =
  BEGIN
    RETURN Float(FLOAT(x, LONGREAL), ExtendedKind, style, prec, literal);
  END Extended;

PROCEDURE Float (x: LONGREAL; READONLY kind: Kind; style: Style;
                 prec: CARDINAL; literal: BOOLEAN): TEXT =
  VAR d: Decimal.T; wr := TextWr.New();
  BEGIN
    Decimal.Shortest(x, kind.format, d);
    IF d.negative AND d.class # Decimal.Class.NaN THEN
      Wr.PutChar(wr, '-');
    ELSIF style = Style.Sci THEN
      Wr.PutChar(wr, ' ');
    END;
    IF d.class # Decimal.Class.Finite THEN
      PutSpecial(wr, d.class, kind, style, prec, literal);
    ELSE
      CASE style OF
      | Style.Sci => PutScientific(wr, x, d, kind, prec, literal);
      | Style.Fix =>
          Limit(x, d, d.exponent + 1 + prec, prec);
          PutFixed(wr, d, kind, prec, literal);
      | Style.Auto =>
          Limit(x, d, prec + 1);
          IF ABS(d.exponent) <= LargestFixed THEN
            PutFixed(wr, d, kind, MAX(0, d.count - 1 - d.exponent), literal);
          ELSE
            PutMantissa(wr, d, MAX(0, d.count - 1), literal);
            PutLetter(wr, kind, literal);
            Wr.PutText(wr, Int(d.exponent));
          END;
      END;
    END;
    RETURN TextWr.ToText(wr);
  END Float;

PROCEDURE Limit (x: LONGREAL; VAR d: Decimal.T; digits: INTEGER;
                 places: INTEGER := -1) =
  (* Rounds "x" to so many digits, or else to so many places after the point,
     if "d" has more digits. *)
  BEGIN
    IF d.count > digits THEN
      Decimal.Exact(x, d);
      IF places >= 0 THEN digits := d.exponent + 1 + places; END;
      Decimal.Round(d, digits);
    END;
  END Limit;

PROCEDURE PutScientific (wr: Wr.T; x: LONGREAL; VAR d: Decimal.T;
                         READONLY kind: Kind; prec: CARDINAL;
                         literal: BOOLEAN) =
  VAR width := 2 + kind.expDigits;
  BEGIN
    Limit(x, d, prec + 1);
    PutMantissa(wr, d, prec, literal);
    IF d.count = 0 THEN
      IF literal THEN
        Wr.PutText(wr, Pad(kind.suffix, width, align := Align.Left));
      ELSE
        Wr.PutText(wr, Pad("", width));
      END;
    ELSE
      PutLetter(wr, kind, literal);
      IF d.exponent < 0 THEN Wr.PutChar(wr, '-'); ELSE Wr.PutChar(wr, '+'); END;
      Wr.PutText(wr, Pad(Int(ABS(d.exponent)), kind.expDigits, '0'));
    END;
  END PutScientific;

PROCEDURE PutLetter (wr: Wr.T; READONLY kind: Kind; literal: BOOLEAN) =
  BEGIN
    IF literal THEN Wr.PutChar(wr, kind.letter); ELSE Wr.PutChar(wr, 'e'); END;
  END PutLetter;

PROCEDURE PutMantissa (wr: Wr.T; READONLY d: Decimal.T; places: CARDINAL;
                       literal: BOOLEAN) =
  BEGIN
    PutDigits(wr, d, 0, 0);
    PutFraction(wr, d, 1, places, literal);
  END PutMantissa;

PROCEDURE PutFixed (wr: Wr.T; READONLY d: Decimal.T; READONLY kind: Kind;
                    places: CARDINAL; literal: BOOLEAN) =
  BEGIN
    PutDigits(wr, d, MIN(0, d.exponent), d.exponent);
    PutFraction(wr, d, d.exponent + 1, places, literal);
    IF literal THEN Wr.PutText(wr, kind.suffix); END;
  END PutFixed;

PROCEDURE PutSpecial (wr: Wr.T; class: Decimal.Class; READONLY kind: Kind;
                      style: Style; prec: CARDINAL; literal: BOOLEAN) =
  VAR text: TEXT; width: CARDINAL := 0;
  BEGIN
    IF style = Style.Sci THEN
      width := 3 + kind.expDigits;      (* without the sign *)
      IF prec > 0 THEN INC(width, 1 + prec); END;
    END;
    IF class = Decimal.Class.NaN THEN
      text := "NaN";
      IF literal THEN text := "0.0" & kind.suffix & "/0.0" & kind.suffix; END;
    ELSE
      text := "Infinity";
      IF style = Style.Sci AND width < Text.Length(text) THEN
        text := "Inf";
      END;
      IF literal THEN text := "1.0" & kind.suffix & "/0.0" & kind.suffix; END;
    END;
    Wr.PutText(wr, Pad(text, width, align := Align.Left));
  END PutSpecial;

PROCEDURE PutFraction (wr: Wr.T; READONLY d: Decimal.T; first: INTEGER;
                       places: CARDINAL; literal: BOOLEAN) =
  BEGIN
    IF places > 0 THEN
      Wr.PutChar(wr, '.');
      PutDigits(wr, d, first, first + places - 1);
    ELSIF literal THEN
      Wr.PutText(wr, ".0");
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
    start, i, next, used, width: CARDINAL := 0;
    align: Align;
    padChar: CHAR;
  BEGIN
    WHILE i < length DO
      next := i + 1;
      IF Text.GetWideChar(fmt, i) = W'%' THEN
        align := Align.Right;
        padChar := ' ';
        width := 0;
        IF At(fmt, next) = W'-' THEN
          align := Align.Left;
          INC(next);
        END;
        IF At(fmt, next) = W'0' THEN padChar := '0'; END;
        WHILE W'0' <= At(fmt, next) AND At(fmt, next) <= W'9' DO
          width := 10 * width + ORD(At(fmt, next)) - ORD('0');
          INC(next);
        END;
        IF At(fmt, next) = W's' THEN
          INC(next);
          <*ASSERT used < NUMBER(texts)*>
          result := result & Text.Sub(fmt, start, i - start)
                      & Pad(texts[used], width, padChar, align);
          INC(used);
          start := next;
        ELSE
          (* No specification, but one may begin after this character. *)
          next := i + 1;
        END;
      END;
      i := next;
    END;
    <*ASSERT used = NUMBER(texts)*>
    RETURN result & Text.Sub(fmt, start);
  END FN;

PROCEDURE At (fmt: TEXT; i: CARDINAL): WIDECHAR =
  (* A character that is in no specification if there is none. *)
  BEGIN
    IF i < Text.Length(fmt) THEN RETURN Text.GetWideChar(fmt, i); END;
    RETURN W'%';
  END At;

BEGIN
END Fmt.

MODULE UTF8;

IMPORT Text, Word;

CONST
  Least = ARRAY [1 .. 4] OF INTEGER{0, 16_80, 16_800, 16_10000};
  Lead  = ARRAY [1 .. 4] OF INTEGER{0, 16_C0, 16_E0, 16_F0};
  Mask  = 16_3F;
  More  = 16_80;

PROCEDURE Encode (ch: WIDECHAR; VAR bytes: ARRAY [0 .. 3] OF CHAR): [1 .. 4] =
  VAR code := ORD(ch); n := 1;
  BEGIN
    WHILE n < MaxBytes AND code >= Least[n + 1] DO INC(n); END;
    FOR i := n - 1 TO 1 BY -1 DO
      bytes[i] := VAL(Word.Or(More, Word.And(code, Mask)), CHAR);
      code := code DIV 64;
    END;
    bytes[0] := VAL(Word.Or(Lead[n], code), CHAR);
    RETURN n;
  END Encode;

PROCEDURE Length (first: CHAR): [1 .. 4] =
  BEGIN
    CASE first OF
    | '\300' .. '\337' => RETURN 2;
    | '\340' .. '\357' => RETURN 3;
    | '\360' .. '\367' => RETURN 4;
    ELSE
      RETURN 1;
    END;
  END Length;

PROCEDURE Decode (READONLY bytes: ARRAY OF CHAR): WIDECHAR =
  VAR n := NUMBER(bytes); code: INTEGER;
  BEGIN
    IF n = 0 OR n # Length(bytes[0]) THEN RETURN Replacement; END;
    code := ORD(bytes[0]) - Lead[n];
    IF n = 1 AND code >= More THEN RETURN Replacement; END;
    FOR i := 1 TO n - 1 DO
      WITH next = ORD(bytes[i]) - More DO
        IF next < 0 OR next > Mask THEN RETURN Replacement; END;
        code := code * 64 + next;
      END;
    END;
    IF code < Least[n] OR code > ORD(LAST(WIDECHAR)) THEN
      RETURN Replacement;
    END;
    RETURN VAL(code, WIDECHAR);
  END Decode;

PROCEDURE ToText (utf8: TEXT): TEXT =
  VAR
    length := Text.Length(utf8);
    bytes := NEW(REF ARRAY OF CHAR, length);
    chars := NEW(REF ARRAY OF WIDECHAR, length);
    i, count, n := 0;
  BEGIN
    Text.SetChars(bytes^, utf8);
    WHILE i < length DO
      n := MIN(Length(bytes[i]), length - i);
      WITH c = Decode(SUBARRAY(bytes^, i, n)) DO
        chars[count] := c;
        IF c = Replacement THEN n := WrongBytes(SUBARRAY(bytes^, i, n)); END;
      END;
      INC(count);
      INC(i, n);
    END;
    RETURN Text.FromWideChars(SUBARRAY(chars^, 0, count));
  END ToText;

PROCEDURE WrongBytes (READONLY bytes: ARRAY OF CHAR): INTEGER =
  (* What to skip: the encoding if it is that of Replacement, or a byte. *)
  BEGIN
    IF bytes = ARRAY OF CHAR{'\357', '\277', '\275'} THEN RETURN 3; END;
    RETURN 1;
  END WrongBytes;

PROCEDURE FromText (t: TEXT): TEXT =
  VAR
    chars := NEW(REF ARRAY OF CHAR, MaxBytes * Text.Length(t));
    bytes: ARRAY [0 .. MaxBytes - 1] OF CHAR;
    count := 0;
  BEGIN
    FOR i := 0 TO Text.Length(t) - 1 DO
      WITH n = Encode(Text.GetWideChar(t, i), bytes) DO
        SUBARRAY(chars^, count, n) := SUBARRAY(bytes, 0, n);
        INC(count, n);
      END;
    END;
    RETURN Text.FromChars(SUBARRAY(chars^, 0, count));
  END FromText;

BEGIN
END UTF8.

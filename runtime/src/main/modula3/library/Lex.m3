MODULE Lex;

IMPORT Decimal, FloatMode, Long, Rd, Text, TextWr, Word, Wr;
FROM Thread IMPORT Alerted;

<*FATAL Wr.Failure*>

CONST End = '\000';  (* stands for the end of the stream *)

PROCEDURE Peek (rd: Rd.T): CHAR RAISES {Rd.Failure, Alerted} =
  VAR c: CHAR;
  BEGIN
    TRY
      c := Rd.GetChar(rd);
      Rd.UnGetChar(rd);
      RETURN c;
    EXCEPT
    | Rd.EndOfFile => RETURN End;
    END;
  END Peek;

PROCEDURE Advance (rd: Rd.T) RAISES {Rd.Failure, Alerted} =
  <*FATAL Rd.EndOfFile*>
  BEGIN
    EVAL Rd.GetChar(rd);
  END Advance;

PROCEDURE Scan (rd: Rd.T; READONLY cs: SET OF CHAR := NonBlanks): TEXT
  RAISES {Rd.Failure, Alerted} =
  VAR wr := TextWr.New();
  BEGIN
    WHILE NOT Rd.EOF(rd) AND Peek(rd) IN cs DO
      Wr.PutChar(wr, Peek(rd));
      Advance(rd);
    END;
    RETURN TextWr.ToText(wr);
  END Scan;

PROCEDURE Skip (rd: Rd.T; READONLY cs: SET OF CHAR := Blanks)
  RAISES {Rd.Failure, Alerted} =
  BEGIN
    WHILE NOT Rd.EOF(rd) AND Peek(rd) IN cs DO Advance(rd); END;
  END Skip;

PROCEDURE Match (rd: Rd.T; t: TEXT) RAISES {Error, Rd.Failure, Alerted} =
  BEGIN
    FOR i := 0 TO Text.Length(t) - 1 DO
      IF Rd.EOF(rd) OR Peek(rd) # Text.GetChar(t, i) THEN RAISE Error; END;
      Advance(rd);
    END;
  END Match;

PROCEDURE Bool (rd: Rd.T): BOOLEAN RAISES {Error, Rd.Failure, Alerted} =
  BEGIN
    Skip(rd);
    CASE Peek(rd) OF
    | 't', 'T' => MatchLetters(rd, "true"); RETURN TRUE;
    | 'f', 'F' => MatchLetters(rd, "false"); RETURN FALSE;
    ELSE
      RAISE Error;
    END;
  END Bool;

PROCEDURE MatchLetters (rd: Rd.T; t: TEXT)
  RAISES {Error, Rd.Failure, Alerted} =
  VAR c: CHAR;
  BEGIN
    FOR i := 0 TO Text.Length(t) - 1 DO
      c := Peek(rd);
      IF 'A' <= c AND c <= 'Z' THEN
        c := VAL(ORD(c) - ORD('A') + ORD('a'), CHAR);
      END;
      IF c # Text.GetChar(t, i) THEN RAISE Error; END;
      Advance(rd);
    END;
  END MatchLetters;

PROCEDURE Value (c: CHAR): [0 .. 99] =
  (* Of a digit; 99 if "c" is none. *)
  BEGIN
    CASE c OF
    | '0' .. '9' => RETURN ORD(c) - ORD('0');
    | 'a' .. 'f' => RETURN ORD(c) - ORD('a') + 10;
    | 'A' .. 'F' => RETURN ORD(c) - ORD('A') + 10;
    ELSE
      RETURN 99;
    END;
  END Value;

TYPE
  Digits = RECORD
    value: Word.T := 0;      (* in the base, modulo 2^Word.Size *)
    overflow := FALSE;
    valid := TRUE;           (* all of them are digits of the base *)
    written: [0 .. 100] := 0;
    (* their decimal value, at most 100; 0 if they are not decimal or begin
       with a zero *)
  END;

PROCEDURE GetDigits (rd: Rd.T; base: [2 .. 16]): Digits
  RAISES {Error, Rd.Failure, Alerted} =
  (* Decimal digits, and hexadecimal ones for a base above 10. *)
  VAR
    d: Digits;
    most := 9;
    decimal := TRUE;
    digit := Value(Peek(rd));
    next: Word.T;
  BEGIN
    IF base > 10 THEN most := 15; END;
    IF digit > most THEN RAISE Error; END;
    IF digit = 0 THEN decimal := FALSE; END;
    REPEAT
      decimal := decimal AND digit <= 9;
      IF decimal THEN d.written := MIN(10 * d.written + digit, 100); END;
      d.valid := d.valid AND digit < base;
      next := Word.Plus(Word.Times(d.value, base), digit);
      IF Word.GT(d.value, Word.Divide(Word.Not(0), base))
           OR Word.LT(next, Word.Times(d.value, base)) THEN
        d.overflow := TRUE;
      END;
      d.value := next;
      Advance(rd);
      digit := Value(Peek(rd));
    UNTIL digit > most;
    IF NOT decimal THEN d.written := 0; END;
    RETURN d;
  END GetDigits;

PROCEDURE Number (rd: Rd.T; defaultBase: [2 .. 16]; VAR overflow: BOOLEAN):
  Word.T RAISES {Error, Rd.Failure, Alerted} =
  (* The base of a based number is written in decimal, in whatever base its
     digits would otherwise be. *)
  VAR d := GetDigits(rd, defaultBase);
  BEGIN
    IF Peek(rd) = '_' AND 2 <= d.written AND d.written <= 16 THEN
      Advance(rd);
      d := GetDigits(rd, d.written);
    END;
    IF NOT d.valid THEN RAISE Error; END;
    overflow := d.overflow;
    RETURN d.value;
  END Number;

PROCEDURE Int (rd: Rd.T; defaultBase: [2 .. 16] := 10): INTEGER
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted} =
  VAR negative, overflow: BOOLEAN; n: Word.T;
  BEGIN
    Skip(rd);
    negative := Sign(rd);
    n := Number(rd, defaultBase, overflow);
    IF overflow OR n < 0 AND NOT (negative AND n = FIRST(INTEGER)) THEN
      RAISE FloatMode.Trap(FloatMode.Flag.IntOverflow);
    END;
    IF negative THEN RETURN Word.Minus(0, n); ELSE RETURN n; END;
  END Int;

PROCEDURE Unsigned (rd: Rd.T; defaultBase: [2 .. 16] := 16): Word.T
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted} =
  VAR overflow: BOOLEAN; n: Word.T;
  BEGIN
    Skip(rd);
    n := Number(rd, defaultBase, overflow);
    IF overflow THEN RAISE FloatMode.Trap(FloatMode.Flag.IntOverflow); END;
    RETURN n;
  END Unsigned;

PROCEDURE LongInt (rd: Rd.T; defaultBase: [2 .. 16] := 10): LONGINT
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted} =
  BEGIN
    RETURN VAL(Int(rd, defaultBase), LONGINT);
  END LongInt;

PROCEDURE LongUnsigned (rd: Rd.T; defaultBase: [2 .. 16] := 16): Long.T
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted} =
  BEGIN
    RETURN VAL(Unsigned(rd, defaultBase), LONGINT);
  END LongUnsigned;

PROCEDURE Sign (rd: Rd.T): BOOLEAN RAISES {Rd.Failure, Alerted} =
  (* Reads a sign, if there is one; TRUE if it is a minus. *)
  VAR c := Peek(rd);
  BEGIN
    IF c = '+' OR c = '-' THEN Advance(rd); END;
    RETURN c = '-';
  END Sign;

PROCEDURE Float (rd: Rd.T; format: Decimal.Format): LONGREAL
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted} =
  VAR
    d: Decimal.T;
    any, point := FALSE;
    places := 0;     (* before the point, less zeros that follow it *)
    power := 0;
    negative: BOOLEAN;
    c: CHAR;
    x: LONGREAL;
  BEGIN
    Skip(rd);
    d.negative := Sign(rd);
    CASE Peek(rd) OF
    | 'i', 'I', 'n', 'N' => RETURN Special(rd, d.negative);
    ELSE
      (* digits *)
    END;
    LOOP
      c := Peek(rd);
      IF '0' <= c AND c <= '9' THEN
        any := TRUE;
        IF d.count = 0 AND c = '0' THEN
          IF point THEN DEC(places); END;
        ELSE
          IF d.count < Decimal.MaxDigits THEN
            d.digits[d.count] := ORD(c) - ORD('0');
            INC(d.count);
          ELSIF c # '0' THEN
            (* It only matters that something follows. *)
            d.digits[Decimal.MaxDigits - 1] := 1;
          END;
          IF NOT point THEN INC(places); END;
        END;
      ELSIF c = '.' AND NOT point THEN
        point := TRUE;
      ELSE
        EXIT;
      END;
      Advance(rd);
    END;
    IF NOT any THEN RAISE Error; END;
    CASE c OF
    | 'd', 'D', 'e', 'E', 'x', 'X' =>
        Advance(rd);
        negative := Sign(rd);
        IF Value(Peek(rd)) > 9 THEN RAISE Error; END;
        WHILE Value(Peek(rd)) <= 9 DO
          power := MIN(10 * power + Value(Peek(rd)), 100000);
          Advance(rd);
        END;
        IF negative THEN power := -power; END;
    ELSE
      (* no exponent *)
    END;
    d.exponent := places - 1 + power;
    WHILE d.count > 0 AND d.digits[d.count - 1] = 0 DO DEC(d.count); END;
    x := Decimal.ToLongReal(d, format);
    IF ABS(x) = Decimal.Infinity() THEN
      RAISE FloatMode.Trap(FloatMode.Flag.Overflow);
    END;
    RETURN x;
  END Float;

PROCEDURE Special (rd: Rd.T; negative: BOOLEAN): LONGREAL
  RAISES {Error, Rd.Failure, Alerted} =
  VAR x := Decimal.Infinity();
  BEGIN
    IF Peek(rd) IN SET OF CHAR{'n', 'N'} THEN
      MatchLetters(rd, "nan");
      RETURN x - x;
    END;
    MatchLetters(rd, "inf");
    IF Peek(rd) IN SET OF CHAR{'i', 'I'} THEN MatchLetters(rd, "inity"); END;
    IF negative THEN RETURN -x; ELSE RETURN x; END;
  END Special;

PROCEDURE Real (rd: Rd.T): REAL
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted} =
  BEGIN
    RETURN FLOAT(Float(rd, Decimal.Format.Single), REAL);
  END Real;

PROCEDURE LongReal (rd: Rd.T): LONGREAL
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted} =
  BEGIN
    RETURN Float(rd, Decimal.Format.Double);
  END LongReal;

PROCEDURE Extended (rd: Rd.T): EXTENDED
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted} =
  BEGIN
    RETURN FLOAT(Float(rd, Decimal.Format.Double), EXTENDED);
  END Extended;

BEGIN
END Lex.

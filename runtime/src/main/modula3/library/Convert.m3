MODULE Convert;

IMPORT Word;

CONST
  Digits = ARRAY [0 .. 15] OF CHAR{
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd',
    'e', 'f'};

PROCEDURE FromInt (VAR buf: Buffer; value: INTEGER; base: Base;
                   prefix: BOOLEAN): INTEGER RAISES {Failed} =
  BEGIN
    RETURN From(buf, value < 0, ABS(value), base, prefix);
  END FromInt;

PROCEDURE FromUnsigned (VAR buf: Buffer; value: INTEGER; base: Base;
                        prefix: BOOLEAN): INTEGER RAISES {Failed} =
  BEGIN
    RETURN From(buf, FALSE, value, base, prefix);
  END FromUnsigned;

PROCEDURE From (VAR buf: Buffer; negative: BOOLEAN; magnitude: Word.T;
                base: Base; prefix: BOOLEAN): INTEGER RAISES {Failed} =
  VAR
    all: ARRAY [0 .. Word.Size + 3] OF CHAR;
    first := NUMBER(all);

  PROCEDURE Put (w: Word.T; base: Base) =
    BEGIN
      REPEAT
        DEC(first);
        all[first] := Digits[Word.Mod(w, base)];
        w := Word.Divide(w, base);
      UNTIL w = 0;
    END Put;

  BEGIN
    Put(magnitude, base);
    IF prefix THEN
      DEC(first);
      all[first] := '_';
      Put(base, 10);
    END;
    IF negative THEN
      DEC(first);
      all[first] := '-';
    END;
    WITH n = NUMBER(all) - first DO
      IF n > NUMBER(buf) THEN RAISE Failed; END;
      SUBARRAY(buf, 0, n) := SUBARRAY(all, first, n);
      RETURN n;
    END;
  END From;

PROCEDURE ToInt (READONLY buf: Buffer; VAR used: INTEGER;
                 base: Base): INTEGER =
  VAR signs := 0; value: INTEGER;
  BEGIN
    IF NUMBER(buf) > 0 AND (buf[0] = '-' OR buf[0] = '+') THEN signs := 1; END;
    value := ToUnsigned(SUBARRAY(buf, signs, NUMBER(buf) - signs), used, base);
    IF used = 0 THEN RETURN 0; END;
    INC(used, signs);
    IF buf[0] = '-' THEN RETURN -value; END;
    RETURN value;
  END ToInt;

PROCEDURE ToUnsigned (READONLY buf: Buffer; VAR used: INTEGER;
                      base: Base): INTEGER =
  VAR value, digits, other, otherBase: INTEGER;
  BEGIN
    value := Number(buf, 0, base, used);
    IF base # 10 THEN
      otherBase := Number(buf, 0, 10, digits);
    ELSE
      otherBase := value;
      digits := used;
    END;
    IF digits > 0 AND digits < NUMBER(buf) AND buf[digits] = '_'
         AND FIRST(Base) <= otherBase AND otherBase <= LAST(Base) THEN
      value := Number(buf, digits + 1, otherBase, other);
      IF other > 0 THEN
        used := digits + 1 + other;
        RETURN value;
      END;
      value := Number(buf, 0, base, used);
    END;
    RETURN value;
  END ToUnsigned;

PROCEDURE Number (READONLY buf: Buffer; start: CARDINAL; base: Base;
                  VAR used: INTEGER): Word.T =
  VAR w: Word.T := 0; i := start; digit: INTEGER;
  BEGIN
    WHILE i < NUMBER(buf) DO
      CASE buf[i] OF
      | '0' .. '9' => digit := ORD(buf[i]) - ORD('0');
      | 'a' .. 'f' => digit := ORD(buf[i]) - ORD('a') + 10;
      | 'A' .. 'F' => digit := ORD(buf[i]) - ORD('A') + 10;
      ELSE
        EXIT;
      END;
      IF digit >= base THEN EXIT; END;
      w := Word.Plus(Word.Times(w, base), digit);
      INC(i);
    END;
    used := i - start;
    RETURN w;
  END Number;

BEGIN
END Convert.

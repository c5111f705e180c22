MODULE Formatter;

IMPORT Word;

CONST Digits = ARRAY [0 .. 15] OF CHAR{
  '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e',
  'f'};

PROCEDURE PutChar (c: CHAR; VAR line: ARRAY OF CHAR; VAR at: CARDINAL) =
  BEGIN
    IF at < NUMBER(line) THEN line[at] := c; END;
    INC(at);
  END PutChar;

PROCEDURE Fill (c: CHAR; number: INTEGER; VAR line: ARRAY OF CHAR;
                VAR at: CARDINAL) =
  BEGIN
    FOR i := 1 TO number DO PutChar(c, line, at); END;
  END Fill;

PROCEDURE PutNumber (value: INTEGER; base: [10 .. 16]; signed, left: BOOLEAN;
                     filler: CHAR; width: CARDINAL; VAR line: ARRAY OF CHAR;
                     VAR at: CARDINAL) =
  VAR
    digits: ARRAY [0 .. 23] OF CHAR;
    start: CARDINAL := NUMBER(digits);
    rest := value;
    negative := signed AND value < 0;
  BEGIN
    IF negative THEN rest := Word.Minus(0, value); END;
    REPEAT
      DEC(start);
      digits[start] := Digits[Word.Mod(rest, base)];
      rest := Word.Divide(rest, base);
    UNTIL rest = 0;
    WITH length = NUMBER(digits) - start + ORD(negative) DO
      IF NOT left AND filler = ' ' THEN
        Fill(' ', width - length, line, at);
      END;
      IF negative THEN PutChar('-', line, at); END;
      IF NOT left AND filler = '0' THEN
        Fill('0', width - length, line, at);
      END;
      FOR i := start TO LAST(digits) DO PutChar(digits[i], line, at); END;
      IF left THEN Fill(' ', width - length, line, at); END;
    END;
  END PutNumber;

PROCEDURE Put (READONLY format: ARRAY OF CHAR;
               READONLY values: ARRAY OF INTEGER;
               VAR line: ARRAY OF CHAR): CARDINAL =
  VAR
    f, next, at, width: CARDINAL := 0;
    value: INTEGER;
    left: BOOLEAN;
    filler, directive: CHAR;
  BEGIN
    WHILE f < NUMBER(format) DO
      IF format[f] # '%' THEN
        PutChar(format[f], line, at);
        INC(f);
      ELSE
        INC(f);
        left := FALSE;
        filler := ' ';
        width := 0;
        IF f < NUMBER(format) AND format[f] = '-' THEN
          left := TRUE;
          INC(f);
        END;
        IF f < NUMBER(format) AND format[f] = '0' THEN
          filler := '0';
          INC(f);
        END;
        WHILE f < NUMBER(format) AND '0' <= format[f] AND format[f] <= '9' DO
          width := 10 * width + ORD(format[f]) - ORD('0');
          INC(f);
        END;
        IF f = NUMBER(format) THEN RETURN at; END;
        directive := format[f];
        INC(f);
        value := 0;
        IF directive # '%' AND next < NUMBER(values) THEN
          value := values[next];
          INC(next);
        END;
        CASE directive OF
        | 'd' => PutNumber(value, 10, TRUE, left, filler, width, line, at);
        | 'u' => PutNumber(value, 10, FALSE, left, filler, width, line, at);
        | 'x' => PutNumber(value, 16, FALSE, left, filler, width, line, at);
        | 'c' => PutChar(VAL(Word.And(value, 255), CHAR), line, at);
        ELSE
          PutChar(directive, line, at);
        END;
      END;
    END;
    RETURN at;
  END Put;

BEGIN
END Formatter.

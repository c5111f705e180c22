UNSAFE MODULE Text;

IMPORT RTHeapRep, Word;
FROM TextRep IMPORT Chars, Wide;

CONST LastChar = ORD(LAST(CHAR));

PROCEDURE Header (object: ADDRESS): UNTRACED REF ADDRESS =
  BEGIN
    RETURN LOOPHOLE(object - ADRSIZE(ADDRESS), UNTRACED REF ADDRESS);
  END Header;

PROCEDURE New (length: CARDINAL): Chars =
  (* Texts look like arrays of CHAR, but for the type in the word before. *)
  BEGIN
    RETURN LOOPHOLE(RTHeapRep.NewVector(Header(LOOPHOLE("", ADDRESS))^, length), Chars);
  END New;

PROCEDURE View (t: T): Chars =
  BEGIN
    RETURN LOOPHOLE(t, Chars);
  END View;

PROCEDURE WideView (t: T): Wide =
  BEGIN
    RETURN LOOPHOLE(t, Wide);
  END WideView;

PROCEDURE IsWide (t: REFANY): BOOLEAN =
  (* Also TRUE for NIL, so that what is done with it then is an error. *)
  BEGIN
    RETURN ISTYPE(t, Wide);
  END IsWide;

PROCEDURE At (t: T; i: CARDINAL): INTEGER =
  BEGIN
    IF IsWide(t) THEN RETURN ORD(WideView(t)[i]); END;
    RETURN ORD(View(t)[i]);
  END At;

<*NOINLINE*>
PROCEDURE Cat (t, u: T): T =
  VAR a, b, r: Chars; n, m: INTEGER;
  BEGIN
    IF IsWide(t) OR IsWide(u) THEN RETURN WideCat(t, u); END;
    a := View(t);
    b := View(u);
    n := NUMBER(a^);
    m := NUMBER(b^);
    r := New(n + m);
    SUBARRAY(r^, 0, n) := a^;
    SUBARRAY(r^, n, m) := b^;
    RETURN LOOPHOLE(r, TEXT);
  END Cat;

PROCEDURE WideCat (t, u: T): T =
  VAR n := Length(t); m := Length(u); r := NEW(Wide, n + m);
  BEGIN
    SetWideChars(SUBARRAY(r^, 0, n), t);
    SetWideChars(SUBARRAY(r^, n, m), u);
    RETURN LOOPHOLE(r, TEXT);
  END WideCat;

PROCEDURE Equal (t, u: T): BOOLEAN =
  VAR a, b: Chars;
  BEGIN
    IF IsWide(t) OR IsWide(u) THEN RETURN WideEqual(t, u); END;
    a := View(t);
    b := View(u);
    IF NUMBER(a^) # NUMBER(b^) THEN RETURN FALSE; END;
    IF t = u THEN RETURN TRUE; END;
    FOR i := 0 TO LAST(a^) DO
      IF a[i] # b[i] THEN RETURN FALSE; END;
    END;
    RETURN TRUE;
  END Equal;

PROCEDURE WideEqual (t, u: T): BOOLEAN =
  BEGIN
    RETURN Length(t) = Length(u) AND IsWide(t) AND IsWide(u)
             AND WideView(t)^ = WideView(u)^;
  END WideEqual;

PROCEDURE Compare (t, u: T): [-1 .. 1] =
  VAR a, b: Chars; n, m: INTEGER;
  BEGIN
    IF IsWide(t) OR IsWide(u) THEN RETURN WideCompare(t, u); END;
    a := View(t);
    b := View(u);
    n := NUMBER(a^);
    m := NUMBER(b^);
    FOR i := 0 TO MIN(n, m) - 1 DO
      IF a[i] < b[i] THEN RETURN -1; END;
      IF a[i] > b[i] THEN RETURN 1; END;
    END;
    RETURN CompareIntegers(n, m);
  END Compare;

PROCEDURE WideCompare (t, u: T): [-1 .. 1] =
  VAR n := Length(t); m := Length(u); a, b: INTEGER;
  BEGIN
    FOR i := 0 TO MIN(n, m) - 1 DO
      a := At(t, i);
      b := At(u, i);
      IF a # b THEN RETURN CompareIntegers(a, b); END;
    END;
    RETURN CompareIntegers(n, m);
  END WideCompare;

PROCEDURE CompareIntegers (a, b: INTEGER): [-1 .. 1] =
  BEGIN
    IF a < b THEN RETURN -1; END;
    IF a > b THEN RETURN 1; END;
    RETURN 0;
  END CompareIntegers;

PROCEDURE GetChar (t: T; i: CARDINAL): CHAR =
  VAR a: Chars;
  BEGIN
    IF IsWide(t) THEN RETURN VAL(ORD(WideView(t)[i]), CHAR); END;
    a := View(t);
    RETURN a[i];
  END GetChar;

PROCEDURE GetWideChar (t: T; i: CARDINAL): WIDECHAR =
  BEGIN
    RETURN VAL(At(t, i), WIDECHAR);
  END GetWideChar;

PROCEDURE Length (t: T): CARDINAL =
  BEGIN
    IF IsWide(t) THEN RETURN NUMBER(WideView(t)^); END;
    RETURN NUMBER(View(t)^);
  END Length;

PROCEDURE Empty (t: T): BOOLEAN =
  BEGIN
    RETURN Length(t) = 0;
  END Empty;

PROCEDURE HasWideChars (t: T): BOOLEAN =
  BEGIN
    RETURN Length(t) > 0 AND IsWide(t);
  END HasWideChars;

PROCEDURE Sub (t: T; start: CARDINAL;
               length: CARDINAL := LAST(CARDINAL)): T =
  VAR n := Length(t);
  BEGIN
    IF start >= n THEN RETURN ""; END;
    length := MIN(length, n - start);
    IF length = n THEN RETURN t; END;
    IF IsWide(t) THEN
      RETURN FromWideChars(SUBARRAY(WideView(t)^, start, length));
    END;
    RETURN FromChars(SUBARRAY(View(t)^, start, length));
  END Sub;

PROCEDURE SetChars (VAR a: ARRAY OF CHAR; t: T; start: CARDINAL := 0) =
  VAR n := MIN(NUMBER(a), Length(t) - start);
  BEGIN
    IF n <= 0 THEN
      (* nothing to set *)
    ELSIF IsWide(t) THEN
      FOR i := 0 TO n - 1 DO a[i] := GetChar(t, start + i); END;
    ELSE
      SUBARRAY(a, 0, n) := SUBARRAY(View(t)^, start, n);
    END;
  END SetChars;

PROCEDURE SetWideChars (VAR a: ARRAY OF WIDECHAR; t: T;
                        start: CARDINAL := 0) =
  VAR n := MIN(NUMBER(a), Length(t) - start); b: Chars;
  BEGIN
    IF n <= 0 THEN
      (* nothing to set *)
    ELSIF IsWide(t) THEN
      SUBARRAY(a, 0, n) := SUBARRAY(WideView(t)^, start, n);
    ELSE
      b := View(t);
      FOR i := 0 TO n - 1 DO a[i] := VAL(ORD(b[start + i]), WIDECHAR); END;
    END;
  END SetWideChars;

PROCEDURE FromChar (ch: CHAR): T =
  VAR r := New(1);
  BEGIN
    r[0] := ch;
    RETURN LOOPHOLE(r, TEXT);
  END FromChar;

PROCEDURE FromWideChar (ch: WIDECHAR): T =
  BEGIN
    RETURN FromWideChars(ARRAY [0 .. 0] OF WIDECHAR{ch});
  END FromWideChar;

PROCEDURE FromChars (READONLY a: ARRAY OF CHAR): T =
  VAR r := New(NUMBER(a));
  BEGIN
    r^ := a;
    RETURN LOOPHOLE(r, TEXT);
  END FromChars;

PROCEDURE FromWideChars (READONLY a: ARRAY OF WIDECHAR): T =
  VAR r: Chars; w: Wide;
  BEGIN
    FOR i := 0 TO LAST(a) DO
      IF ORD(a[i]) > LastChar THEN
        w := NEW(Wide, NUMBER(a));
        w^ := a;
        RETURN LOOPHOLE(w, TEXT);
      END;
    END;
    r := New(NUMBER(a));
    FOR i := 0 TO LAST(a) DO r[i] := VAL(ORD(a[i]), CHAR); END;
    RETURN LOOPHOLE(r, TEXT);
  END FromWideChars;

PROCEDURE Hash (t: T): Word.T =
  (* Fowler-Noll-Vo, 64 bits, variant 1a. *)
  VAR h: Word.T := 16_CBF29CE484222325; a: Chars;
  BEGIN
    IF IsWide(t) THEN
      FOR i := 0 TO Length(t) - 1 DO h := Mix(h, At(t, i)); END;
    ELSE
      a := View(t);
      FOR i := 0 TO LAST(a^) DO h := Mix(h, ORD(a[i])); END;
    END;
    RETURN h;
  END Hash;

PROCEDURE Mix (h: Word.T; c: INTEGER): Word.T =
  BEGIN
    RETURN Word.Times(Word.Xor(h, c), 16_100000001B3);
  END Mix;

PROCEDURE FindChar (t: T; c: CHAR; start := 0): INTEGER =
  VAR a: Chars;
  BEGIN
    IF IsWide(t) THEN RETURN WideFind(t, ORD(c), start); END;
    a := View(t);
    FOR i := MAX(start, 0) TO LAST(a^) DO
      IF a[i] = c THEN RETURN i; END;
    END;
    RETURN -1;
  END FindChar;

PROCEDURE FindWideChar (t: T; c: WIDECHAR; start := 0): INTEGER =
  BEGIN
    RETURN WideFind(t, ORD(c), start);
  END FindWideChar;

PROCEDURE WideFind (t: T; c, start: INTEGER): INTEGER =
  BEGIN
    FOR i := MAX(start, 0) TO Length(t) - 1 DO
      IF At(t, i) = c THEN RETURN i; END;
    END;
    RETURN -1;
  END WideFind;

PROCEDURE FindCharR (t: T; c: CHAR;
                     start := LAST(INTEGER)): INTEGER =
  BEGIN
    RETURN FindWideCharR(t, VAL(ORD(c), WIDECHAR), start);
  END FindCharR;

PROCEDURE FindWideCharR (t: T; c: WIDECHAR;
                         start := LAST(INTEGER)): INTEGER =
  BEGIN
    FOR i := MIN(start, Length(t) - 1) TO 0 BY -1 DO
      IF At(t, i) = ORD(c) THEN RETURN i; END;
    END;
    RETURN -1;
  END FindWideCharR;

BEGIN
END Text.

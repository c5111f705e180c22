(* A text is a heap object with the layout of a REF ARRAY OF CHAR
   (docs/abi.md). *)

UNSAFE MODULE Text;

IMPORT RTHeap, RTType, Word;

TYPE Chars = REF ARRAY OF CHAR;

PROCEDURE New (length: CARDINAL): Chars =
  BEGIN
    RETURN LOOPHOLE(RTHeap.AllocateArray(RTType.Get(TYPECODE(TEXT)),
                                         ARRAY [0 .. 0] OF INTEGER{length}),
                    Chars);
  END New;

PROCEDURE View (t: T): Chars =
  BEGIN
    RETURN LOOPHOLE(t, Chars);
  END View;

PROCEDURE Cat (t, u: T): T =
  VAR
    a := View(t);
    b := View(u);
    n := NUMBER(a^);
    m := NUMBER(b^);
    r := New(n + m);
  BEGIN
    SUBARRAY(r^, 0, n) := a^;
    SUBARRAY(r^, n, m) := b^;
    RETURN LOOPHOLE(r, TEXT);
  END Cat;

PROCEDURE Equal (t, u: T): BOOLEAN =
  VAR a := View(t); b := View(u);
  BEGIN
    IF NUMBER(a^) # NUMBER(b^) THEN RETURN FALSE; END;
    IF t = u THEN RETURN TRUE; END;
    FOR i := 0 TO LAST(a^) DO
      IF a[i] # b[i] THEN RETURN FALSE; END;
    END;
    RETURN TRUE;
  END Equal;

PROCEDURE Compare (t, u: T): [-1 .. 1] =
  VAR a := View(t); b := View(u); n := NUMBER(a^); m := NUMBER(b^);
  BEGIN
    FOR i := 0 TO MIN(n, m) - 1 DO
      IF a[i] < b[i] THEN RETURN -1; END;
      IF a[i] > b[i] THEN RETURN 1; END;
    END;
    IF n < m THEN RETURN -1; END;
    IF n > m THEN RETURN 1; END;
    RETURN 0;
  END Compare;

PROCEDURE GetChar (t: T; i: CARDINAL): CHAR =
  VAR a := View(t);
  BEGIN
    RETURN a[i];
  END GetChar;

PROCEDURE GetWideChar (t: T; i: CARDINAL): WIDECHAR =
  BEGIN
    RETURN VAL(ORD(GetChar(t, i)), WIDECHAR);
  END GetWideChar;

PROCEDURE Length (t: T): CARDINAL =
  VAR a := View(t);
  BEGIN
    RETURN NUMBER(a^);
  END Length;

PROCEDURE Empty (t: T): BOOLEAN =
  BEGIN
    RETURN Length(t) = 0;
  END Empty;

PROCEDURE HasWideChars (<*UNUSED*> t: T): BOOLEAN =
  BEGIN
    RETURN FALSE;
  END HasWideChars;

PROCEDURE Sub (t: T; start: CARDINAL;
               length: CARDINAL := LAST(CARDINAL)): T =
  VAR a := View(t); n := NUMBER(a^);
  BEGIN
    IF start >= n THEN RETURN ""; END;
    length := MIN(length, n - start);
    IF length = n THEN RETURN t; END;
    RETURN FromChars(SUBARRAY(a^, start, length));
  END Sub;

PROCEDURE SetChars (VAR a: ARRAY OF CHAR; t: T; start: CARDINAL := 0) =
  VAR b := View(t); n := MIN(NUMBER(a), NUMBER(b^) - start);
  BEGIN
    IF n > 0 THEN SUBARRAY(a, 0, n) := SUBARRAY(b^, start, n); END;
  END SetChars;

PROCEDURE SetWideChars (VAR a: ARRAY OF WIDECHAR; t: T;
                        start: CARDINAL := 0) =
  VAR b := View(t);
  BEGIN
    FOR i := 0 TO MIN(NUMBER(a), NUMBER(b^) - start) - 1 DO
      a[i] := VAL(ORD(b[start + i]), WIDECHAR);
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
    RETURN FromChar(VAL(ORD(ch), CHAR));
  END FromWideChar;

PROCEDURE FromChars (READONLY a: ARRAY OF CHAR): T =
  VAR r := New(NUMBER(a));
  BEGIN
    r^ := a;
    RETURN LOOPHOLE(r, TEXT);
  END FromChars;

PROCEDURE FromWideChars (READONLY a: ARRAY OF WIDECHAR): T =
  VAR r := New(NUMBER(a));
  BEGIN
    FOR i := 0 TO LAST(a) DO r[i] := VAL(ORD(a[i]), CHAR); END;
    RETURN LOOPHOLE(r, TEXT);
  END FromWideChars;

PROCEDURE Hash (t: T): Word.T =
  (* Fowler-Noll-Vo, 64 bits, variant 1a. *)
  VAR a := View(t); h: Word.T := 16_CBF29CE484222325;
  BEGIN
    FOR i := 0 TO LAST(a^) DO
      h := Word.Times(Word.Xor(h, ORD(a[i])), 16_100000001B3);
    END;
    RETURN h;
  END Hash;

PROCEDURE FindChar (t: T; c: CHAR; start: CARDINAL := 0): INTEGER =
  VAR a := View(t);
  BEGIN
    FOR i := start TO LAST(a^) DO
      IF a[i] = c THEN RETURN i; END;
    END;
    RETURN -1;
  END FindChar;

PROCEDURE FindWideChar (t: T; c: WIDECHAR; start: CARDINAL := 0): INTEGER =
  BEGIN
    IF ORD(c) > ORD(LAST(CHAR)) THEN RETURN -1; END;
    RETURN FindChar(t, VAL(ORD(c), CHAR), start);
  END FindWideChar;

PROCEDURE FindCharR (t: T; c: CHAR;
                     start: CARDINAL := LAST(INTEGER)): INTEGER =
  VAR a := View(t);
  BEGIN
    FOR i := MIN(start, LAST(a^)) TO 0 BY -1 DO
      IF a[i] = c THEN RETURN i; END;
    END;
    RETURN -1;
  END FindCharR;

PROCEDURE FindWideCharR (t: T; c: WIDECHAR;
                         start: CARDINAL := LAST(INTEGER)): INTEGER =
  BEGIN
    IF ORD(c) > ORD(LAST(CHAR)) THEN RETURN -1; END;
    RETURN FindCharR(t, VAL(ORD(c), CHAR), start);
  END FindWideCharR;

BEGIN
END Text.

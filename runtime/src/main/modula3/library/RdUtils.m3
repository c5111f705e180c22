MODULE RdUtils;

IMPORT ASCII, Atom, AtomList, Rd, Text, Thread;

TYPE Lengths = REF ARRAY OF CARDINAL;

PROCEDURE Find (rd: Rd.T; pattern: TEXT; canonicalize: Canonicalize):
  [-1 .. LAST(CARDINAL)] RAISES {Rd.Failure, Thread.Alerted} =
  VAR chars := NEW(REF ARRAY OF CHAR, Text.Length(pattern));
  BEGIN
    Text.SetChars(chars^, pattern);
    RETURN FindString(rd, chars^, canonicalize);
  END Find;

PROCEDURE FindString (rd: Rd.T; READONLY pattern: ARRAY OF CHAR;
                      canonicalize: Canonicalize):
  [-1 .. LAST(CARDINAL)] RAISES {Rd.Failure, Thread.Alerted} =
  VAR
    wanted := NEW(REF ARRAY OF CHAR, NUMBER(pattern));
    borders: Lengths;
    matched: CARDINAL := 0;
  BEGIN
    FOR i := 0 TO LAST(pattern) DO
      wanted[i] := Canonical(pattern[i], canonicalize);
    END;
    borders := Borders(wanted^);
    TRY
      WHILE matched < NUMBER(wanted^) DO
        Extend(wanted^, borders, Canonical(Rd.GetChar(rd), canonicalize),
               matched);
      END;
    EXCEPT
    | Rd.EndOfFile => RETURN -1;
    END;
    RETURN Rd.Index(rd) - matched;
  END FindString;

PROCEDURE Canonical (c: CHAR; canonicalize: Canonicalize): CHAR =
  BEGIN
    IF canonicalize = NIL THEN RETURN c; END;
    RETURN canonicalize(c);
  END Canonical;

PROCEDURE Extend (READONLY wanted: ARRAY OF CHAR; borders: Lengths; c: CHAR;
                  VAR matched: CARDINAL) =
  (* The characters before "c" end with the first "matched" ones of "wanted",
     and no more; sets it to the same for those up to "c" (Knuth, Morris,
     Pratt). *)
  BEGIN
    WHILE matched > 0 AND wanted[matched] # c DO
      matched := borders[matched - 1];
    END;
    IF wanted[matched] = c THEN INC(matched); END;
  END Extend;

PROCEDURE Borders (READONLY wanted: ARRAY OF CHAR): Lengths =
  (* For each beginning of "wanted" the length of the longest shorter one with
     which it ends. *)
  VAR borders := NEW(Lengths, NUMBER(wanted)); n: CARDINAL := 0;
  BEGIN
    FOR i := 1 TO LAST(wanted) DO
      Extend(wanted, borders, wanted[i], n);
      borders[i] := n;
    END;
    RETURN borders;
  END Borders;

PROCEDURE FindChar (rd: Rd.T; pattern: CHAR; canonicalize: Canonicalize):
  [-1 .. LAST(CARDINAL)] RAISES {Rd.Failure, Thread.Alerted} =
  BEGIN
    RETURN FindString(rd, ARRAY [0 .. 0] OF CHAR{pattern}, canonicalize);
  END FindChar;

PROCEDURE FailureText (f: AtomList.T): TEXT =
  VAR t: TEXT;
  BEGIN
    IF f = NIL THEN RETURN NIL; END;
    t := Atom.ToText(f.head);
    WHILE f.tail # NIL DO
      f := f.tail;
      t := t & ": " & Atom.ToText(f.head);
    END;
    RETURN t;
  END FailureText;

PROCEDURE ToUpperCaseASCII (ch: CHAR): CHAR =
  BEGIN
    RETURN ASCII.Upper[ch];
  END ToUpperCaseASCII;

BEGIN
END RdUtils.

MODULE Pathname;

IMPORT Text, TextSeq;

CONST
  Separator = '/';
  Root      = "/";

PROCEDURE Valid (pn: T): BOOLEAN =
  BEGIN
    RETURN Text.FindChar(pn, '\000') < 0;
  END Valid;

PROCEDURE Decompose (pn: T): Arcs RAISES {Invalid} =
  VAR arcs := NEW(Arcs).init(); start := 0; length := Text.Length(pn);
  BEGIN
    IF NOT Valid(pn) THEN RAISE Invalid; END;
    IF Absolute(pn) THEN arcs.addhi(Root); ELSE arcs.addhi(NIL); END;
    FOR i := 0 TO length DO
      IF i = length OR Text.GetChar(pn, i) = Separator THEN
        IF i > start THEN arcs.addhi(Text.Sub(pn, start, i - start)); END;
        start := i + 1;
      END;
    END;
    RETURN arcs;
  END Decompose;

PROCEDURE Compose (a: Arcs): T RAISES {Invalid} =
  VAR pn := ""; root, arc: TEXT;
  BEGIN
    IF a = NIL OR a.size() = 0 THEN RAISE Invalid; END;
    root := a.getlo();
    IF root # NIL THEN
      IF NOT Text.Equal(root, Root) THEN RAISE Invalid; END;
      pn := root;
    END;
    FOR i := 1 TO a.size() - 1 DO
      arc := a.get(i);
      IF arc = NIL OR Text.Empty(arc) OR NOT Valid(arc)
           OR Text.FindChar(arc, Separator) >= 0 THEN
        RAISE Invalid;
      END;
      IF i > 1 THEN pn := pn & Root; END;
      pn := pn & arc;
    END;
    RETURN pn;
  END Compose;

PROCEDURE Absolute (pn: T): BOOLEAN =
  BEGIN
    RETURN Text.FindChar(pn, Separator) = 0;
  END Absolute;

PROCEDURE LastStart (pn: T): CARDINAL =
  BEGIN
    RETURN Text.FindCharR(pn, Separator) + 1;
  END LastStart;

PROCEDURE Dot (pn: T): CARDINAL =
  (* The number of the character before the extension, or the length. *)
  VAR dot := Text.FindCharR(pn, '.');
  BEGIN
    IF dot < LastStart(pn) OR dot = Text.Length(pn) - 1 THEN
      RETURN Text.Length(pn);
    END;
    RETURN dot;
  END Dot;

PROCEDURE Prefix (pn: T): T =
  VAR start := LastStart(pn);
  BEGIN
    IF start <= 1 THEN RETURN Text.Sub(pn, 0, start); END;
    RETURN Text.Sub(pn, 0, start - 1);
  END Prefix;

PROCEDURE Last (pn: T): T =
  BEGIN
    RETURN Text.Sub(pn, LastStart(pn));
  END Last;

PROCEDURE Base (pn: T): T =
  BEGIN
    RETURN Text.Sub(pn, 0, Dot(pn));
  END Base;

PROCEDURE LastBase (pn: T): T =
  BEGIN
    RETURN Base(Last(pn));
  END LastBase;

PROCEDURE LastExt (pn: T): TEXT =
  BEGIN
    RETURN Text.Sub(pn, Dot(pn) + 1);
  END LastExt;

PROCEDURE Join (pn, base: T; ext: TEXT := NIL): T =
  BEGIN
    IF pn # NIL AND NOT Text.Empty(pn) THEN
      <*ASSERT NOT Absolute(base)*>
      IF Text.GetChar(pn, Text.Length(pn) - 1) # Separator THEN
        pn := pn & Root;
      END;
      base := pn & base;
    END;
    IF ext = NIL THEN RETURN base; END;
    RETURN base & "." & ext;
  END Join;

PROCEDURE ReplaceExt (pn: T; ext: TEXT): T =
  BEGIN
    IF Text.Empty(Last(pn)) THEN RETURN pn; END;
    RETURN Base(pn) & "." & ext;
  END ReplaceExt;

BEGIN
END Pathname.

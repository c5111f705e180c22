MODULE Lex;

IMPORT Text;

REVEAL
  T = Public BRANDED "hiding.Lex" OBJECT
    text: TEXT;
    at := 0;
  OVERRIDES
    init := Init;
    next := Next;
  END;

PROCEDURE Init (l: T; t: TEXT): T =
  BEGIN
    l.text := t;
    RETURN l;
  END Init;

PROCEDURE Next (l: T): Kind RAISES {Strange} =
  BEGIN
    IF l.at = Text.Size(l.text) THEN RETURN Kind.End; END;
    INC(l.at);
    CASE Text.At(l.text, l.at - 1) OF
    | 'a' .. 'z' => RETURN Kind.Name;
    | '+', '-' => RETURN Kind.Operator;
    ELSE RAISE Strange(Text.At(l.text, l.at - 1));
    END;
  END Next;

BEGIN
END Lex.

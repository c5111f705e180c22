MODULE Texts EXPORTS Text;

IMPORT Rd, TextRd;

<*FATAL ANY*>

PROCEDURE Size (t: TEXT): CARDINAL =
  BEGIN
    RETURN Rd.Length(TextRd.New(t & ""));
  END Size;

PROCEDURE At (t: TEXT; i: CARDINAL): CHAR =
  VAR rd := TextRd.New(t);
  BEGIN
    Rd.Seek(rd, i);
    RETURN Rd.GetChar(rd);
  END At;

BEGIN
END Texts.

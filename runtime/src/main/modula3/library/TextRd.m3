MODULE TextRd;

IMPORT RdClass, Text;

REVEAL
  T = Public BRANDED "TextRd.T" OBJECT
  OVERRIDES
    init := Init;
    seek := Seek;
    length := Length;
  END;

PROCEDURE New (t: TEXT): T =
  BEGIN
    RETURN NEW(T).init(t);
  END New;

PROCEDURE Init (rd: T; t: TEXT): T =
  BEGIN
    rd.buff := NEW(REF ARRAY OF CHAR, Text.Length(t));
    Text.SetChars(rd.buff^, t);
    rd.st := 0;
    rd.lo := 0;
    rd.cur := 0;
    rd.hi := NUMBER(rd.buff^);
    rd.closed := FALSE;
    rd.seekable := TRUE;
    rd.intermittent := FALSE;
    RETURN rd;
  END Init;

PROCEDURE Seek (rd: T; pos: CARDINAL; <*UNUSED*> dontBlock: BOOLEAN):
  RdClass.SeekResult =
  BEGIN
    rd.cur := MIN(pos, rd.hi);
    IF rd.cur = rd.hi THEN RETURN RdClass.SeekResult.Eof; END;
    RETURN RdClass.SeekResult.Ready;
  END Seek;

PROCEDURE Length (rd: T): INTEGER =
  BEGIN
    RETURN rd.hi;
  END Length;

BEGIN
END TextRd.

MODULE TextRd;

IMPORT RdClass, Text, TextWr, Wr;
FROM Thread IMPORT Alerted;

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
    IF Text.HasWideChars(t) THEN t := Written(t); END;
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

PROCEDURE Written (t: TEXT): TEXT =
  (* What Wr.PutText writes of "t". *)
  <*FATAL Wr.Failure, Alerted*>
  VAR wr := TextWr.New();
  BEGIN
    Wr.PutText(wr, t);
    RETURN TextWr.ToText(wr);
  END Written;

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

MODULE TextWr;

IMPORT Text, WrClass;

CONST FirstSize = 128;

REVEAL
  T = Public BRANDED "TextWr.T" OBJECT
    end: CARDINAL := 0;  (* the length is the maximum of it and "cur" *)
  OVERRIDES
    init := Init;
    seek := Seek;
    length := Length;
  END;

PROCEDURE New (): T =
  BEGIN
    RETURN NEW(T).init();
  END New;

PROCEDURE Init (wr: T): T =
  BEGIN
    IF wr.buff = NIL THEN wr.buff := NEW(REF ARRAY OF CHAR, FirstSize); END;
    wr.st := 0;
    wr.lo := 0;
    wr.cur := 0;
    wr.end := 0;
    wr.hi := NUMBER(wr.buff^);
    wr.closed := FALSE;
    wr.seekable := TRUE;
    wr.buffered := TRUE;
    RETURN wr;
  END Init;

PROCEDURE Length (wr: T): CARDINAL =
  BEGIN
    wr.end := MAX(wr.end, wr.cur);
    RETURN wr.end;
  END Length;

PROCEDURE Seek (wr: T; n: CARDINAL) =
  VAR old := wr.buff; length := Length(wr);
  BEGIN
    wr.cur := MIN(n, length);
    IF wr.cur = wr.hi THEN
      wr.buff := NEW(REF ARRAY OF CHAR, 2 * NUMBER(old^));
      SUBARRAY(wr.buff^, 0, length) := SUBARRAY(old^, 0, length);
      wr.hi := NUMBER(wr.buff^);
    END;
  END Seek;

PROCEDURE ToText (wr: T): TEXT =
  VAR t: TEXT;
  BEGIN
    LOCK wr DO
      t := Text.FromChars(SUBARRAY(wr.buff^, 0, Length(wr)));
      wr.cur := 0;
      wr.end := 0;
      RETURN t;
    END;
  END ToText;

BEGIN
END TextWr.

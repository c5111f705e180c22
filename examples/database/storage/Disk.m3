MODULE Disk;

IMPORT Word;

REVEAL
  T = Public BRANDED "Disk.T" OBJECT
    block: REF ARRAY OF REF Block := NIL;
    used: CARDINAL := 0;
  OVERRIDES
    init := Init;
    blocks := Blocks;
    extend := Extend;
    read := Read;
    write := Write;
    damage := Damage;
  END;

PROCEDURE Init (t: T): T =
  BEGIN
    t.block := NEW(REF ARRAY OF REF Block, 8);
    t.used := 0;
    RETURN t;
  END Init;

PROCEDURE Blocks (t: T): CARDINAL =
  BEGIN
    RETURN t.used;
  END Blocks;

PROCEDURE Extend (t: T): CARDINAL =
  VAR old := t.block;
  BEGIN
    IF t.used = NUMBER(old^) THEN
      t.block := NEW(REF ARRAY OF REF Block, 2 * t.used);
      SUBARRAY(t.block^, 0, t.used) := old^;
    END;
    t.block[t.used] := NEW(REF Block);
    INC(t.used);
    RETURN t.used - 1;
  END Extend;

PROCEDURE Read (t: T; number: CARDINAL; VAR block: Block) =
  BEGIN
    block := t.block[number]^;
  END Read;

PROCEDURE Write (t: T; number: CARDINAL; READONLY block: Block) =
  BEGIN
    t.block[number]^ := block;
  END Write;

PROCEDURE Damage (t: T; number: CARDINAL; at: [0 .. BlockSize - 1]) =
  BEGIN
    WITH byte = t.block[number][at] DO byte := Word.Xor(byte, 16_10); END;
  END Damage;

BEGIN
END Disk.

MODULE RowId;

IMPORT Word;

CONST SlotBits = 16;

PROCEDURE New (page: CARDINAL; slot: [0 .. 16_FFFF]): T =
  BEGIN
    RETURN Word.Or(Word.LeftShift(page, SlotBits), slot);
  END New;

PROCEDURE Page (id: T): CARDINAL =
  BEGIN
    RETURN Word.RightShift(id, SlotBits);
  END Page;

PROCEDURE Slot (id: T): CARDINAL =
  BEGIN
    RETURN Word.Extract(id, 0, SlotBits);
  END Slot;

BEGIN
END RowId.

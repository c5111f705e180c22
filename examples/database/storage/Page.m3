MODULE Page;
(* The header has the checksum in four bytes, and in two bytes each the number
   of slots and where the records begin.  The slots follow: start and length,
   with start 0 for a slot that is not in use.  Records fill the page from its
   end downward. *)

IMPORT Bytes, Disk;

CONST
  CountAt  = 4;
  BottomAt = 6;

PROCEDURE Init (VAR b: Disk.Block) =
  BEGIN
    b := Disk.Block{0, ..};
    Bytes.Put16(b, BottomAt, Disk.BlockSize);
  END Init;

PROCEDURE Slots (READONLY b: Disk.Block): CARDINAL =
  BEGIN
    RETURN Bytes.Get16(b, CountAt);
  END Slots;

PROCEDURE Bottom (READONLY b: Disk.Block): CARDINAL =
  BEGIN
    RETURN Bytes.Get16(b, BottomAt);
  END Bottom;

PROCEDURE SlotAt (slot: CARDINAL): CARDINAL =
  BEGIN
    RETURN Header + SlotSize * slot;
  END SlotAt;

PROCEDURE SetSlot (VAR b: Disk.Block; slot: CARDINAL;
                   start, length: CARDINAL) =
  BEGIN
    Bytes.Put16(b, SlotAt(slot), start);
    Bytes.Put16(b, SlotAt(slot) + 2, length);
  END SetSlot;

PROCEDURE Find (READONLY b: Disk.Block; slot: CARDINAL;
                VAR start, length: CARDINAL): BOOLEAN =
  BEGIN
    IF slot >= Slots(b) THEN RETURN FALSE; END;
    start := Bytes.Get16(b, SlotAt(slot));
    length := Bytes.Get16(b, SlotAt(slot) + 2);
    RETURN start # 0;
  END Find;

PROCEDURE Add (VAR b: Disk.Block; READONLY record: ARRAY OF Bytes.T;
               VAR slot: CARDINAL): BOOLEAN =
  VAR start, length, free: CARDINAL := 0;
  BEGIN
    WHILE Find(b, free, start, length) DO INC(free); END;
    IF Put(b, record, free) THEN slot := free; RETURN TRUE; END;
    RETURN FALSE;
  END Add;

PROCEDURE Put (VAR b: Disk.Block; READONLY record: ARRAY OF Bytes.T;
               slot: CARDINAL): BOOLEAN =
  VAR
    start, old: CARDINAL := 0;
    slots := MAX(Slots(b), slot + 1);
  BEGIN
    IF NOT Find(b, slot, start, old) THEN old := 0; END;
    IF SlotAt(slots) + Occupied(b) - old + NUMBER(record)
         > Disk.BlockSize THEN
      RETURN FALSE;
    END;
    Remove(b, slot);
    IF Bottom(b) < SlotAt(slots) + NUMBER(record) THEN Compact(b); END;
    start := Bottom(b) - NUMBER(record);
    SUBARRAY(b, start, NUMBER(record)) := record;
    FOR new := Slots(b) TO slots - 1 DO SetSlot(b, new, 0, 0); END;
    Bytes.Put16(b, CountAt, slots);
    SetSlot(b, slot, start, NUMBER(record));
    Bytes.Put16(b, BottomAt, start);
    RETURN TRUE;
  END Put;

PROCEDURE Remove (VAR b: Disk.Block; slot: CARDINAL) =
  (* The last slot is always in use.  So the room in a page depends only on the
     records that are there, and what was removed can be put back once all that
     came later is gone. *)
  VAR
    slots := Slots(b);
    start, length: CARDINAL := 0;
  BEGIN
    IF slot < slots THEN SetSlot(b, slot, 0, 0); END;
    WHILE slots > 0 AND NOT Find(b, slots - 1, start, length) DO
      DEC(slots);
    END;
    Bytes.Put16(b, CountAt, slots);
  END Remove;

PROCEDURE Occupied (READONLY b: Disk.Block): CARDINAL =
  (* The bytes of all records. *)
  VAR sum, start, length: CARDINAL := 0;
  BEGIN
    FOR slot := 0 TO Slots(b) - 1 DO
      IF Find(b, slot, start, length) THEN INC(sum, length); END;
    END;
    RETURN sum;
  END Occupied;

PROCEDURE Compact (VAR b: Disk.Block) =
  (* Moves the records to the end, without gaps. *)
  VAR
    from := b;
    start, length: CARDINAL := 0;
    bottom: CARDINAL := Disk.BlockSize;
  BEGIN
    FOR slot := 0 TO Slots(from) - 1 DO
      IF Find(from, slot, start, length) THEN
        DEC(bottom, length);
        SUBARRAY(b, bottom, length) := SUBARRAY(from, start, length);
        SetSlot(b, slot, bottom, length);
      END;
    END;
    Bytes.Put16(b, BottomAt, bottom);
  END Compact;

PROCEDURE Free (READONLY b: Disk.Block): CARDINAL =
  BEGIN
    RETURN MAX(0, Disk.BlockSize - Occupied(b) - SlotAt(Slots(b) + 1));
  END Free;

PROCEDURE Sum (READONLY b: Disk.Block): Bytes.Word32 =
  BEGIN
    RETURN Bytes.Checksum(SUBARRAY(b, CountAt, NUMBER(b) - CountAt));
  END Sum;

PROCEDURE Seal (VAR b: Disk.Block) =
  BEGIN
    Bytes.Put32(b, 0, Sum(b));
  END Seal;

PROCEDURE IsSound (READONLY b: Disk.Block): BOOLEAN =
  BEGIN
    RETURN Bytes.Get32(b, 0) = Sum(b);
  END IsSound;

BEGIN
END Page.

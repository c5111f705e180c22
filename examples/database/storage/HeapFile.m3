MODULE HeapFile;

IMPORT Bytes, Cache, IntSeq, Page, RowId, SQLError;

REVEAL
  T = Public BRANDED "HeapFile.T" OBJECT
    cache: Cache.T;
    page: IntSeq.T;  (* the numbers of the file's pages *)
    free: IntSeq.T;  (* what Page.Free says of each *)
  METHODS
    note (i: CARDINAL; free: CARDINAL) := Note;
  OVERRIDES
    init := Init;
    add := Add;
    put := Put;
    remove := Remove;
    get := Get;
    pages := Pages;
    scan := Scan;
  END;

  Cursor = PublicCursor BRANDED "HeapFile.Cursor" OBJECT
    file: T;
    index, slot: CARDINAL := 0;  (* where to look next *)
  OVERRIDES
    next := Next;
  END;

PROCEDURE Init (t: T; cache: Cache.T): T =
  BEGIN
    t.cache := cache;
    t.page := NEW(IntSeq.T).init();
    t.free := NEW(IntSeq.T).init();
    RETURN t;
  END Init;

PROCEDURE Note (t: T; i: CARDINAL; free: CARDINAL) =
  BEGIN
    t.free.put(i, free);
  END Note;

PROCEDURE IndexOf (t: T; page: CARDINAL): CARDINAL =
  VAR i := 0;
  BEGIN
    WHILE t.page.get(i) # page DO INC(i); END;
    RETURN i;
  END IndexOf;

PROCEDURE Add (t: T; READONLY record: ARRAY OF Bytes.T): RowId.T
  RAISES {SQLError.E} =
  VAR
    i := 0;
    slot: CARDINAL;
  BEGIN
    WHILE i < t.page.size() AND t.free.get(i) < NUMBER(record) DO
      INC(i);
    END;
    IF i = t.page.size() THEN
      t.page.addhi(t.cache.allocate());
      t.free.addhi(Page.LongestRecord);
    END;
    WITH number = t.page.get(i),
         block  = t.cache.acquire(number, change := TRUE) DO
      TRY
        WITH done = Page.Add(block^, record, slot) DO <*ASSERT done*> END;
        t.note(i, Page.Free(block^));
      FINALLY
        t.cache.release(number);
      END;
      RETURN RowId.New(number, slot);
    END;
  END Add;

PROCEDURE Put (t: T; id: RowId.T; READONLY record: ARRAY OF Bytes.T):
  BOOLEAN RAISES {SQLError.E} =
  BEGIN
    WITH number = RowId.Page(id),
         block  = t.cache.acquire(number, change := TRUE) DO
      TRY
        RETURN Page.Put(block^, record, RowId.Slot(id));
      FINALLY
        t.note(IndexOf(t, number), Page.Free(block^));
        t.cache.release(number);
      END;
    END;
  END Put;

PROCEDURE Remove (t: T; id: RowId.T) RAISES {SQLError.E} =
  BEGIN
    WITH number = RowId.Page(id),
         block  = t.cache.acquire(number, change := TRUE) DO
      Page.Remove(block^, RowId.Slot(id));
      t.note(IndexOf(t, number), Page.Free(block^));
      t.cache.release(number);
    END;
  END Remove;

PROCEDURE Get (t: T; id: RowId.T; VAR buffer: Buffer): CARDINAL
  RAISES {SQLError.E} =
  VAR start, length: CARDINAL := 0;
  BEGIN
    WITH number = RowId.Page(id), block = t.cache.acquire(number) DO
      IF Page.Find(block^, RowId.Slot(id), start, length) THEN
        SUBARRAY(buffer, 0, length) := SUBARRAY(block^, start, length);
      ELSE
        length := 0;
      END;
      t.cache.release(number);
    END;
    RETURN length;
  END Get;

PROCEDURE Pages (t: T): CARDINAL =
  BEGIN
    RETURN t.page.size();
  END Pages;

PROCEDURE Scan (t: T): Cursor =
  BEGIN
    RETURN NEW(Cursor, file := t);
  END Scan;

PROCEDURE Next (c: Cursor; VAR id: RowId.T): BOOLEAN RAISES {SQLError.E} =
  VAR start, length: CARDINAL := 0;
  BEGIN
    WHILE c.index < c.file.page.size() DO
      WITH number = c.file.page.get(c.index),
           block  = c.file.cache.acquire(number) DO
        TRY
          WHILE c.slot < Page.Slots(block^) DO
            INC(c.slot);
            IF Page.Find(block^, c.slot - 1, start, length) THEN
              id := RowId.New(number, c.slot - 1);
              RETURN TRUE;
            END;
          END;
        FINALLY
          c.file.cache.release(number);
        END;
      END;
      INC(c.index);
      c.slot := 0;
    END;
    RETURN FALSE;
  END Next;

BEGIN
END HeapFile.

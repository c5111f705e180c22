MODULE Cache;

IMPORT Disk, Fmt, IntRefTbl, Page, SQLError;

TYPE
  Frame = REF RECORD
    page: CARDINAL;
    users, lastUse: CARDINAL := 0;
    changed := FALSE;
    block: REF Disk.Block;
  END;

REVEAL
  T = Public BRANDED "Cache.T" OBJECT
    theDisk: Disk.T;
    frame: REF ARRAY OF Frame;      (* NIL where none was needed yet *)
    resident: IntRefTbl.Default;    (* from page numbers to frames *)
    clock: CARDINAL := 0;
    count := Statistics{};
  METHODS
    victim (): CARDINAL RAISES {SQLError.E} := Victim;
    forget (i: CARDINAL) := Forget;
  OVERRIDES
    init := Init;
    allocate := Allocate;
    acquire := Acquire;
    release := Release;
    flush := Flush;
    disk := TheDisk;
    statistics := TheStatistics;
  END;

PROCEDURE Init (t: T; disk: Disk.T; frames: CARDINAL): T =
  BEGIN
    t.theDisk := disk;
    t.frame := NEW(REF ARRAY OF Frame, frames);
    t.resident := NEW(IntRefTbl.Default).init(frames);
    RETURN t;
  END Init;

PROCEDURE Allocate (t: T): CARDINAL =
  VAR
    page := t.theDisk.extend();
    block: Disk.Block;
  BEGIN
    Page.Init(block);
    Page.Seal(block);
    t.theDisk.write(page, block);
    RETURN page;
  END Allocate;

PROCEDURE Acquire (t: T; page: CARDINAL; change: BOOLEAN): REF Disk.Block
  RAISES {SQLError.E} =
  VAR
    ref: REFANY;
    f: Frame;
  BEGIN
    IF t.resident.get(page, ref) THEN
      f := ref;
      INC(t.count.hits);
    ELSE
      WITH place = t.frame[t.victim()] DO
        f := NEW(Frame, page := page, block := NEW(REF Disk.Block));
        t.theDisk.read(page, f.block^);
        INC(t.count.reads);
        IF NOT Page.IsSound(f.block^) THEN
          RAISE SQLError.E(
                  SQLError.New(SQLError.Kind.Storage, SQLError.Nowhere,
                               "the checksum of page %s is wrong",
                               Fmt.Int(page)));
        END;
        place := f;
      END;
      EVAL t.resident.put(page, f);
    END;
    INC(t.clock);
    f.lastUse := t.clock;
    INC(f.users);
    f.changed := f.changed OR change;
    RETURN f.block;
  END Acquire;

PROCEDURE Victim (t: T): CARDINAL RAISES {SQLError.E} =
  (* A frame that may be filled: an empty one if possible, else the one whose
     last use was earliest. *)
  VAR best := -1;
  BEGIN
    FOR i := FIRST(t.frame^) TO LAST(t.frame^) DO
      IF t.frame[i] = NIL THEN RETURN i; END;
      IF t.frame[i].users = 0
           AND (best < 0 OR t.frame[i].lastUse < t.frame[best].lastUse) THEN
        best := i;
      END;
    END;
    IF best < 0 THEN
      RAISE SQLError.E(
              SQLError.New(SQLError.Kind.Storage, SQLError.Nowhere,
                           "all frames of the cache are in use"));
    END;
    t.forget(best);
    RETURN best;
  END Victim;

PROCEDURE Forget (t: T; i: CARDINAL) =
  (* Makes frame "i" empty. *)
  VAR ref: REFANY;
  BEGIN
    WITH f = t.frame[i] DO
      IF f.changed THEN
        Page.Seal(f.block^);
        t.theDisk.write(f.page, f.block^);
        INC(t.count.writes);
      END;
      EVAL t.resident.delete(f.page, ref);
      f := NIL;
    END;
  END Forget;

PROCEDURE Release (t: T; page: CARDINAL) =
  VAR ref: REFANY;
  BEGIN
    WITH found = t.resident.get(page, ref) DO <*ASSERT found*> END;
    DEC(NARROW(ref, Frame).users);
  END Release;

PROCEDURE Flush (t: T) =
  BEGIN
    FOR i := FIRST(t.frame^) TO LAST(t.frame^) DO
      IF t.frame[i] # NIL AND t.frame[i].users = 0 THEN t.forget(i); END;
    END;
  END Flush;

PROCEDURE TheDisk (t: T): Disk.T =
  BEGIN
    RETURN t.theDisk;
  END TheDisk;

PROCEDURE TheStatistics (t: T): Statistics =
  BEGIN
    RETURN t.count;
  END TheStatistics;

BEGIN
END Cache.

MODULE Database;

IMPORT Cache, Catalog, Disk, Thread;

REVEAL
  T = Public BRANDED "Database.T" OBJECT
    theCatalog: Catalog.T;
    theCache: Cache.T;
    mutex: MUTEX;
    freed: Thread.Condition;
    taken := FALSE;  (* protected by "mutex" *)
  OVERRIDES
    init := Init;
    catalog := TheCatalog;
    cache := TheCache;
    acquire := Acquire;
    release := Release;
  END;

PROCEDURE Init (t: T; frames: CARDINAL): T =
  BEGIN
    t.theCache := NEW(Cache.T).init(NEW(Disk.T).init(), frames);
    t.theCatalog := NEW(Catalog.T).init(t.theCache);
    t.mutex := NEW(MUTEX);
    t.freed := NEW(Thread.Condition);
    RETURN t;
  END Init;

PROCEDURE TheCatalog (t: T): Catalog.T =
  BEGIN
    RETURN t.theCatalog;
  END TheCatalog;

PROCEDURE TheCache (t: T): Cache.T =
  BEGIN
    RETURN t.theCache;
  END TheCache;

PROCEDURE Acquire (t: T) RAISES {Thread.Alerted} =
  BEGIN
    LOCK t.mutex DO
      WHILE t.taken DO Thread.AlertWait(t.mutex, t.freed); END;
      t.taken := TRUE;
    END;
  END Acquire;

PROCEDURE Release (t: T) =
  BEGIN
    LOCK t.mutex DO t.taken := FALSE; END;
    Thread.Signal(t.freed);
  END Release;

BEGIN
END Database.

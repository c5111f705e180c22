GENERIC MODULE Table(Key, Value);

IMPORT Word;

TYPE Entry = REF RECORD key: Key.T; value: Value.T; next: Entry END;

REVEAL
  T = Public BRANDED OBJECT
    buckets: REF ARRAY OF Entry;
    count: CARDINAL := 0;
  OVERRIDES
    init := Init;
    put := Put;
    get := Get;
    delete := Delete;
    size := Size;
    iterate := Iterate;
  END;

  Iterator = PublicIterator BRANDED OBJECT
    table: T;
    bucket: INTEGER := -1;
    entry: Entry := NIL;
  OVERRIDES
    next := Next;
  END;

PROCEDURE Init (t: T; size: CARDINAL): T =
  BEGIN
    t.buckets := NEW(REF ARRAY OF Entry, MAX(size, 1));
    RETURN t;
  END Init;

PROCEDURE Bucket (t: T; k: Key.T): CARDINAL =
  BEGIN
    RETURN Word.Mod(Key.Hash(k), NUMBER(t.buckets^));
  END Bucket;

PROCEDURE Find (t: T; k: Key.T): Entry =
  VAR e := t.buckets[Bucket(t, k)];
  BEGIN
    WHILE e # NIL AND NOT Key.Equal(e.key, k) DO e := e.next; END;
    RETURN e;
  END Find;

PROCEDURE Put (t: T; k: Key.T; v: Value.T): BOOLEAN =
  VAR e := Find(t, k);
  BEGIN
    IF e # NIL THEN e.value := v; RETURN TRUE; END;
    IF t.count > 2 * NUMBER(t.buckets^) THEN Grow(t); END;
    WITH bucket = t.buckets[Bucket(t, k)] DO
      bucket := NEW(Entry, key := k, value := v, next := bucket);
    END;
    INC(t.count);
    RETURN FALSE;
  END Put;

PROCEDURE Grow (t: T) =
  VAR old := t.buckets; e, next: Entry;
  BEGIN
    t.buckets := NEW(REF ARRAY OF Entry, 2 * NUMBER(old^) + 1);
    FOR i := 0 TO LAST(old^) DO
      e := old[i];
      WHILE e # NIL DO
        next := e.next;
        WITH bucket = t.buckets[Bucket(t, e.key)] DO
          e.next := bucket;
          bucket := e;
        END;
        e := next;
      END;
    END;
  END Grow;

PROCEDURE Get (t: T; k: Key.T; VAR v: Value.T): BOOLEAN =
  VAR e := Find(t, k);
  BEGIN
    IF e = NIL THEN RETURN FALSE; END;
    v := e.value;
    RETURN TRUE;
  END Get;

PROCEDURE Delete (t: T; k: Key.T): BOOLEAN =
  VAR e := Find(t, k); p: Entry;
  BEGIN
    IF e = NIL THEN RETURN FALSE; END;
    WITH bucket = t.buckets[Bucket(t, k)] DO
      IF bucket = e THEN
        bucket := e.next;
      ELSE
        p := bucket;
        WHILE p.next # e DO p := p.next; END;
        p.next := e.next;
      END;
    END;
    DEC(t.count);
    RETURN TRUE;
  END Delete;

PROCEDURE Size (t: T): CARDINAL =
  BEGIN
    RETURN t.count;
  END Size;

PROCEDURE Iterate (t: T): Iterator =
  BEGIN
    RETURN NEW(Iterator, table := t);
  END Iterate;

PROCEDURE Next (i: Iterator; VAR k: Key.T; VAR v: Value.T): BOOLEAN =
  BEGIN
    WHILE i.entry = NIL DO
      INC(i.bucket);
      IF i.bucket > LAST(i.table.buckets^) THEN RETURN FALSE; END;
      i.entry := i.table.buckets[i.bucket];
    END;
    k := i.entry.key;
    v := i.entry.value;
    i.entry := i.entry.next;
    RETURN TRUE;
  END Next;

BEGIN
END Table.

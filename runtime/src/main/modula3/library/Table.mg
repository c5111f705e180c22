(* Hash tables with chains, twice as many buckets as keys at least when they
   have just grown, and half as many at least always. *)

GENERIC MODULE Table(Key, Value);

IMPORT Word;

TYPE
  Entry = REF RECORD key: Key.T; value: Value.T; next: Entry; END;
  Buckets = REF ARRAY OF Entry;

REVEAL Default = Public BRANDED DefaultBrand OBJECT
    buckets: Buckets := NIL;  (* 2^log of them *)
    log: CARDINAL := 0;
    count: CARDINAL := 0;
  OVERRIDES
    get := Get;
    put := Put;
    delete := Delete;
    size := Size;
    iterate := Iterate;
    init := Init;
    keyEqual := KeyEqual;
    keyHash := KeyHash;
  END;

TYPE DefaultIterator = Iterator OBJECT
    buckets: Buckets;
    bucket: CARDINAL := 0;  (* the one to look at next *)
    entry: Entry := NIL;    (* to be yielded next, or NIL *)
  OVERRIDES
    next := Next;
  END;

CONST
  MinLog = 3;
  MaxLog = 40;
  Spread = 16_9E3779B97F4A7C15;  (* 2^64 divided by the golden ratio, odd *)

PROCEDURE Init (t: Default; sizeHint: CARDINAL): Default =
  VAR log: CARDINAL := MinLog;
  BEGIN
    WHILE log < MaxLog AND Word.Shift(1, log) < sizeHint DO INC(log); END;
    t.buckets := NEW(Buckets, Word.Shift(1, log));
    t.log := log;
    t.count := 0;
    RETURN t;
  END Init;

PROCEDURE KeyEqual (<*UNUSED*> t: Default;
                    READONLY k1, k2: Key.T): BOOLEAN =
  BEGIN
    RETURN Key.Equal(k1, k2);
  END KeyEqual;

PROCEDURE KeyHash (<*UNUSED*> t: Default; READONLY k: Key.T): Word.T =
  BEGIN
    RETURN Key.Hash(k);
  END KeyHash;

PROCEDURE Bucket (t: Default; READONLY k: Key.T): CARDINAL =
  (* The high bits of a product depend on all bits of the hash value. *)
  BEGIN
    RETURN Word.RightShift(Word.Times(t.keyHash(k), Spread),
                           Word.Size - t.log);
  END Bucket;

PROCEDURE Find (t: Default; READONLY k: Key.T): Entry =
  VAR e := t.buckets[Bucket(t, k)];
  BEGIN
    WHILE e # NIL AND NOT t.keyEqual(e.key, k) DO e := e.next; END;
    RETURN e;
  END Find;

PROCEDURE Get (t: Default; READONLY k: Key.T; VAR v: Value.T): BOOLEAN =
  VAR e := Find(t, k);
  BEGIN
    IF e = NIL THEN RETURN FALSE; END;
    v := e.value;
    RETURN TRUE;
  END Get;

PROCEDURE Put (t: Default; READONLY k: Key.T;
               READONLY v: Value.T): BOOLEAN =
  VAR e := Find(t, k);
  BEGIN
    IF e # NIL THEN
      e.value := v;
      RETURN TRUE;
    END;
    IF t.count >= 2 * NUMBER(t.buckets^) AND t.log < MaxLog THEN Grow(t); END;
    WITH bucket = t.buckets[Bucket(t, k)] DO
      bucket := NEW(Entry, key := k, value := v, next := bucket);
    END;
    INC(t.count);
    RETURN FALSE;
  END Put;

PROCEDURE Grow (t: Default) =
  VAR old := t.buckets; e, next: Entry;
  BEGIN
    INC(t.log, 2);
    t.buckets := NEW(Buckets, 4 * NUMBER(old^));
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

PROCEDURE Delete (t: Default; READONLY k: Key.T; VAR v: Value.T): BOOLEAN =
  VAR bucket := Bucket(t, k); e := t.buckets[bucket]; before: Entry := NIL;
  BEGIN
    WHILE e # NIL AND NOT t.keyEqual(e.key, k) DO
      before := e;
      e := e.next;
    END;
    IF e = NIL THEN RETURN FALSE; END;
    IF before = NIL THEN
      t.buckets[bucket] := e.next;
    ELSE
      before.next := e.next;
    END;
    DEC(t.count);
    v := e.value;
    RETURN TRUE;
  END Delete;

PROCEDURE Size (t: Default): CARDINAL =
  BEGIN
    RETURN t.count;
  END Size;

PROCEDURE Iterate (t: Default): Iterator =
  BEGIN
    RETURN NEW(DefaultIterator, buckets := t.buckets);
  END Iterate;

PROCEDURE Next (i: DefaultIterator; VAR k: Key.T; VAR v: Value.T): BOOLEAN =
  VAR e := i.entry;
  BEGIN
    WHILE e = NIL DO
      IF i.bucket >= NUMBER(i.buckets^) THEN RETURN FALSE; END;
      e := i.buckets[i.bucket];
      INC(i.bucket);
    END;
    i.entry := e.next;
    k := e.key;
    v := e.value;
    RETURN TRUE;
  END Next;

BEGIN
END Table.

(* A set is told by its table and what that refers to: objects with numbers, of
   which the table has 0.  docs/abi.md has the layout of its description. *)

<*UNINTERRUPTIBLE*>
UNSAFE MODULE RTAhead;

IMPORT RTEvent, RTMachine, Word;

CONST
  Anything = -9;    (* kind of a word of which nothing is expected *)

TYPE
  Words = UNTRACED REF ARRAY [0 .. 16_FFFFFF] OF INTEGER;

  Set = UNTRACED REF RECORD
    event: RTEvent.Record;
    code: ADDRESS;
    bindings, objects, literals: INTEGER;
    scratch: Addresses;
  END;

  (* Memory of the executable: a set is recognized when there may be no
     storage. *)
  Addresses = UNTRACED REF ARRAY [0 .. 16_FFFFFF] OF ADDRESS;
  Literals = REF ARRAY OF REFANY;

PROCEDURE Serve (event: RTEvent.Record) =
  VAR sets := LOOPHOLE(RTMachine.ahead, Words); set: Set;
  BEGIN
    IF sets = NIL THEN RETURN; END;
    TRY
      FOR i := 1 TO sets[0] DO
        set := LOOPHOLE(sets[i], Set);
        IF set.event = event AND set.bindings = NUMBER(event.table^)
             AND IsServed(event, set) THEN
          RETURN;
        END;
      END;
    EXCEPT
    ELSE (* the generic raise goes on serving *)
    END;
  END Serve;

PROCEDURE IsServed (event: RTEvent.Record; set: Set): BOOLEAN RAISES ANY =
  (* Publishes the code of "set" if the event's table is as expected. *)
  VAR
    objects := set.scratch;
    place := LOOPHOLE(set, ADDRESS) + BYTESIZE(set^);
    literals: Literals := NIL;
  BEGIN
    FOR i := 0 TO 3 * set.objects - 1 DO objects[i] := NIL; END;
    objects[0] := LOOPHOLE(event.table, ADDRESS);
    FOR i := 0 TO set.objects - 1 DO
      IF NOT Matches(objects, objects[i], place) THEN RETURN FALSE; END;
    END;
    IF NOT AreDistinct(objects, set.objects) THEN RETURN FALSE; END;
    IF set.literals > 0 THEN literals := NewLiterals(set, objects, place); END;
    event.literals := literals;
    RTMachine.Redirect(LOOPHOLE(event, ADDRESS), set.code);
    RETURN TRUE;
  END IsServed;

PROCEDURE Matches (objects: Addresses; object: ADDRESS;
                   VAR place: ADDRESS): BOOLEAN =
  (* Whether an object is as described at "place", which is then advanced; notes
     where the objects are that it refers to. *)
  VAR
    expected := LOOPHOLE(place, Words);
    count := expected[1];
    at := object + expected[0];
    found, kind: INTEGER;
  BEGIN
    FOR i := 1 TO count DO
      found := LOOPHOLE(at, UNTRACED REF INTEGER)^;
      kind := expected[2 * i];
      IF kind >= 0 THEN
        IF NOT IsObject(objects[kind], LOOPHOLE(found, ADDRESS)) THEN
          RETURN FALSE;
        END;
      ELSIF kind # Anything
              AND Word.Extract(Word.Xor(found, expected[2 * i + 1]), 0,
                               -8 * kind) # 0 THEN
        RETURN FALSE;
      END;
      at := at + BYTESIZE(INTEGER);
    END;
    place := place + 2 * (count + 1) * BYTESIZE(INTEGER);
    RETURN TRUE;
  END Matches;

PROCEDURE IsObject (VAR object: ADDRESS; found: ADDRESS): BOOLEAN =
  (* Whether "found" is "object", which it becomes if that was not known. *)
  BEGIN
    IF object = NIL AND found >= RTMachine.heapStart
         AND found < RTMachine.heapEnd THEN
      object := found;
    END;
    RETURN found = object AND found # NIL;
  END IsObject;

PROCEDURE AreDistinct (objects: Addresses; n: CARDINAL): BOOLEAN =
  (* Enters them in a hash table behind them. *)
  VAR k: CARDINAL;
  BEGIN
    FOR i := 0 TO n - 1 DO
      k := LOOPHOLE(objects[i], INTEGER) DIV 8 MOD (2 * n);
      WHILE objects[n + k] # NIL DO
        IF objects[n + k] = objects[i] THEN RETURN FALSE; END;
        k := (k + 1) MOD (2 * n);
      END;
      objects[n + k] := objects[i];
    END;
    RETURN TRUE;
  END AreDistinct;

PROCEDURE NewLiterals (set: Set; objects: Addresses; place: ADDRESS): Literals =
  VAR
    description := LOOPHOLE(place, Words);
    literals := NEW(Literals, set.literals);
    object: INTEGER;
  BEGIN
    FOR i := 0 TO LAST(literals^) DO
      object := description[2 * i];
      IF object < 0 THEN
        literals[i] := LOOPHOLE(description[2 * i + 1], REFANY);
      ELSE
        literals[i] := LOOPHOLE(objects[object], REFANY);
      END;
    END;
    RETURN literals;
  END NewLiterals;

BEGIN
END RTAhead.

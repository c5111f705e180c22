GENERIC MODULE Queue(Elem);

FROM Thread IMPORT Alerted, AlertWait, Broadcast, Condition, Signal;

REVEAL
  T = Public BRANDED "Queue.T " & Brand OBJECT
    (* Protected by the mutex that the queue is: *)
    elem: REF ARRAY OF Elem.T;
    first, count: CARDINAL := 0;
    closed := FALSE;
    notEmpty, notFull: Condition;  (* or closed *)
  OVERRIDES
    init := Init;
    put := Put;
    get := Get;
    close := Close;
  END;

PROCEDURE Init (t: T; capacity: [1 .. LAST(CARDINAL)]): T =
  BEGIN
    t.elem := NEW(REF ARRAY OF Elem.T, capacity);
    t.notEmpty := NEW(Condition);
    t.notFull := NEW(Condition);
    RETURN t;
  END Init;

PROCEDURE Put (t: T; READONLY x: Elem.T) RAISES {Alerted, Closed} =
  BEGIN
    LOCK t DO
      WHILE NOT t.closed AND t.count = NUMBER(t.elem^) DO
        AlertWait(t, t.notFull);
      END;
      IF t.closed THEN RAISE Closed; END;
      t.elem[(t.first + t.count) MOD NUMBER(t.elem^)] := x;
      INC(t.count);
    END;
    Signal(t.notEmpty);
  END Put;

PROCEDURE Get (t: T; VAR x: Elem.T): BOOLEAN RAISES {Alerted} =
  BEGIN
    LOCK t DO
      WHILE NOT t.closed AND t.count = 0 DO AlertWait(t, t.notEmpty); END;
      IF t.count = 0 THEN RETURN FALSE; END;
      x := t.elem[t.first];
      t.first := (t.first + 1) MOD NUMBER(t.elem^);
      DEC(t.count);
    END;
    Signal(t.notFull);
    RETURN TRUE;
  END Get;

PROCEDURE Close (t: T) =
  BEGIN
    LOCK t DO t.closed := TRUE; END;
    Broadcast(t.notEmpty);
    Broadcast(t.notFull);
  END Close;

BEGIN
END Queue.

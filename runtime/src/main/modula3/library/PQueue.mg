GENERIC MODULE PQueue(Priority, PQ, PQRep);

REVEAL
  Elt = OBJECT priority: Priority.T; END BRANDED PQ.EltBrand OBJECT
    queue: Default := NIL;  (* the one that it is in *)
    place: CARDINAL := 0;   (* there *)
  END;

  Default = PQRep.DefaultPub BRANDED PQ.DefaultBrand OBJECT
  OVERRIDES
    insert := Insert;
    delete := Delete;
    size := Size;
    min := Min;
    deleteMin := DeleteMin;
    change := Change;
    init := Init;
    fromArray := FromArray;
    pCompare := PCompare;
  END;

PROCEDURE Init (q: Default; sizeHint: CARDINAL): Default =
  BEGIN
    FOR i := 1 TO q.sz DO q.heap[i].queue := NIL; END;
    q.heap := NEW(PQRep.EltsArray, sizeHint + 1);
    q.sz := 0;
    RETURN q;
  END Init;

PROCEDURE FromArray (q: Default; READONLY e: ARRAY OF Elt): Default =
  BEGIN
    EVAL Init(q, NUMBER(e));
    FOR i := 0 TO LAST(e) DO
      e[i].queue := q;
      Set(q, i + 1, e[i]);
    END;
    q.sz := NUMBER(e);
    FOR i := q.sz DIV 2 TO 1 BY -1 DO Down(q, i, q.heap[i]); END;
    RETURN q;
  END FromArray;

PROCEDURE PCompare (<*UNUSED*> q: Default;
                    READONLY p1, p2: Priority.T): [-1 .. 1] =
  BEGIN
    RETURN Priority.Compare(p1, p2);
  END PCompare;

PROCEDURE Set (q: Default; i: CARDINAL; e: Elt) =
  BEGIN
    q.heap[i] := e;
    e.place := i;
  END Set;

PROCEDURE Up (q: Default; i: CARDINAL; e: Elt) =
  (* Puts "e" at place "i", or nearer to the root where it belongs. *)
  BEGIN
    WHILE i > 1
            AND q.pCompare(q.heap[i DIV 2].priority, e.priority) > 0 DO
      Set(q, i, q.heap[i DIV 2]);
      i := i DIV 2;
    END;
    Set(q, i, e);
  END Up;

PROCEDURE Down (q: Default; i: CARDINAL; e: Elt) =
  (* Puts "e" at place "i", or further from the root where it belongs. *)
  VAR child: CARDINAL;
  BEGIN
    LOOP
      child := 2 * i;
      IF child > q.sz THEN EXIT; END;
      IF child < q.sz
           AND q.pCompare(q.heap[child + 1].priority,
                          q.heap[child].priority) < 0 THEN
        INC(child);
      END;
      IF q.pCompare(e.priority, q.heap[child].priority) <= 0 THEN EXIT; END;
      Set(q, i, q.heap[child]);
      i := child;
    END;
    Set(q, i, e);
  END Down;

PROCEDURE Insert (q: Default; READONLY elt: Elt) =
  VAR new: PQRep.EltsArray;
  BEGIN
    <*ASSERT elt.queue = NIL*>
    IF q.sz = LAST(q.heap^) THEN
      new := NEW(PQRep.EltsArray, 2 * NUMBER(q.heap^) + 1);
      SUBARRAY(new^, 0, NUMBER(q.heap^)) := q.heap^;
      q.heap := new;
    END;
    INC(q.sz);
    elt.queue := q;
    Up(q, q.sz, elt);
  END Insert;

PROCEDURE Delete (q: Default; elt: Elt) RAISES {NotInQueue} =
  VAR hole := elt.place; last: Elt;
  BEGIN
    IF elt.queue # q THEN RAISE NotInQueue; END;
    last := q.heap[q.sz];
    q.heap[q.sz] := NIL;
    DEC(q.sz);
    elt.queue := NIL;
    IF last # elt THEN Move(q, hole, last); END;
  END Delete;

PROCEDURE Move (q: Default; i: CARDINAL; e: Elt) =
  (* Puts "e" where it belongs, the place "i" being free. *)
  BEGIN
    IF i > 1 AND q.pCompare(q.heap[i DIV 2].priority, e.priority) > 0 THEN
      Up(q, i, e);
    ELSE
      Down(q, i, e);
    END;
  END Move;

PROCEDURE Size (q: Default): CARDINAL =
  BEGIN
    RETURN q.sz;
  END Size;

PROCEDURE Min (q: Default): Elt RAISES {Empty} =
  BEGIN
    IF q.sz = 0 THEN RAISE Empty; END;
    RETURN q.heap[1];
  END Min;

PROCEDURE DeleteMin (q: Default): Elt RAISES {Empty} =
  <*FATAL NotInQueue*>
  VAR elt := Min(q);
  BEGIN
    Delete(q, elt);
    RETURN elt;
  END DeleteMin;

PROCEDURE Change (q: Default; elt: Elt; newP: Priority.T)
  RAISES {NotInQueue} =
  BEGIN
    IF elt.queue # q THEN RAISE NotInQueue; END;
    elt.priority := newP;
    Move(q, elt.place, elt);
  END Change;

BEGIN
END PQueue.

GENERIC MODULE Sequence(Elem, Seq, Rep);

REVEAL T = Rep.Public BRANDED Seq.Brand OBJECT
  OVERRIDES
    init := Init;
    fromArray := FromArray;
    addhi := AddHi;
    addlo := AddLo;
    remhi := RemHi;
    remlo := RemLo;
    put := Put;
    size := Size;
    gethi := GetHi;
    getlo := GetLo;
    get := Get;
  END;

PROCEDURE Init (s: T; sizeHint: CARDINAL): T =
  BEGIN
    s.elem := NEW(Rep.RefArray, MAX(sizeHint, 1));
    s.st := 0;
    s.sz := 0;
    RETURN s;
  END Init;

PROCEDURE FromArray (s: T; READONLY a: ARRAY OF Elem.T): T =
  BEGIN
    EVAL Init(s, NUMBER(a));
    SUBARRAY(s.elem^, 0, NUMBER(a)) := a;
    s.sz := NUMBER(a);
    RETURN s;
  END FromArray;

PROCEDURE Slot (s: T; i: CARDINAL): CARDINAL =
  (* The place of element "i", which is at most the size of the array. *)
  VAR k := s.st + i;
  BEGIN
    IF k >= NUMBER(s.elem^) THEN DEC(k, NUMBER(s.elem^)); END;
    RETURN k;
  END Slot;

PROCEDURE Existing (s: T; i: INTEGER): CARDINAL =
  (* The same; fails unless there is such an element. *)
  BEGIN
    <*ASSERT 0 <= i AND i < s.sz*>
    RETURN Slot(s, i);
  END Existing;

PROCEDURE Copy (s: T; start: CARDINAL; VAR to: ARRAY OF Elem.T) =
  (* Copies the elements from "start" on, as many as "to" has. *)
  VAR n := NUMBER(to); first, k: CARDINAL;
  BEGIN
    IF n = 0 THEN RETURN; END;
    k := Slot(s, start);
    first := MIN(n, NUMBER(s.elem^) - k);
    SUBARRAY(to, 0, first) := SUBARRAY(s.elem^, k, first);
    SUBARRAY(to, first, n - first) := SUBARRAY(s.elem^, 0, n - first);
  END Copy;

PROCEDURE Grow (s: T) =
  VAR new := NEW(Rep.RefArray, 2 * NUMBER(s.elem^));
  BEGIN
    Copy(s, 0, SUBARRAY(new^, 0, s.sz));
    s.elem := new;
    s.st := 0;
  END Grow;

PROCEDURE AddHi (s: T; READONLY x: Elem.T) =
  BEGIN
    IF s.sz = NUMBER(s.elem^) THEN Grow(s); END;
    s.elem[Slot(s, s.sz)] := x;
    INC(s.sz);
  END AddHi;

PROCEDURE AddLo (s: T; READONLY x: Elem.T) =
  BEGIN
    IF s.sz = NUMBER(s.elem^) THEN Grow(s); END;
    IF s.st = 0 THEN s.st := NUMBER(s.elem^); END;
    DEC(s.st);
    s.elem[s.st] := x;
    INC(s.sz);
  END AddLo;

PROCEDURE RemHi (s: T): Elem.T =
  VAR k := Existing(s, s.sz - 1); x := s.elem[k]; none: Elem.T;
  BEGIN
    s.elem[k] := none;
    DEC(s.sz);
    RETURN x;
  END RemHi;

PROCEDURE RemLo (s: T): Elem.T =
  VAR k := Existing(s, 0); x := s.elem[k]; none: Elem.T;
  BEGIN
    s.elem[k] := none;
    s.st := Slot(s, 1);
    DEC(s.sz);
    RETURN x;
  END RemLo;

PROCEDURE Put (s: T; i: CARDINAL; READONLY x: Elem.T) =
  BEGIN
    s.elem[Existing(s, i)] := x;
  END Put;

PROCEDURE Size (s: T): CARDINAL =
  BEGIN
    RETURN s.sz;
  END Size;

PROCEDURE GetHi (s: T): Elem.T =
  BEGIN
    RETURN s.elem[Existing(s, s.sz - 1)];
  END GetHi;

PROCEDURE GetLo (s: T): Elem.T =
  BEGIN
    RETURN s.elem[Existing(s, 0)];
  END GetLo;

PROCEDURE Get (s: T; i: CARDINAL): Elem.T =
  BEGIN
    RETURN s.elem[Existing(s, i)];
  END Get;

PROCEDURE Cat (s, t: T): T =
  VAR new := NEW(T).init(s.sz + t.sz);
  BEGIN
    Copy(s, 0, SUBARRAY(new.elem^, 0, s.sz));
    Copy(t, 0, SUBARRAY(new.elem^, s.sz, t.sz));
    new.sz := s.sz + t.sz;
    RETURN new;
  END Cat;

PROCEDURE Sub (s: T; start: CARDINAL;
               length: CARDINAL := LAST(CARDINAL)): T =
  VAR
    n := MIN(length, MAX(0, s.sz - start));
    new := NEW(T).init(n);
  BEGIN
    Copy(s, start, SUBARRAY(new.elem^, 0, n));
    new.sz := n;
    RETURN new;
  END Sub;

BEGIN
END Sequence.

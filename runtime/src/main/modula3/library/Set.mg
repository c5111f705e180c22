GENERIC MODULE Set(Elem);

REVEAL T = Public BRANDED Brand OBJECT
  OVERRIDES
    fromArray := FromArray;
    isEmpty := IsEmpty;
    subset := Subset;
    equal := HasSameElements;
    intersect := Intersect;
    union := Union;
    intersection := Intersection;
    diff := Diff;
    unionD := UnionD;
    intersectionD := IntersectionD;
    diffD := DiffD;
  END;

PROCEDURE FromArray (s: T; READONLY a: ARRAY OF Elem.T): T =
  BEGIN
    FOR i := 0 TO LAST(a) DO EVAL s.insert(a[i]); END;
    RETURN s;
  END FromArray;

PROCEDURE IsEmpty (s: T): BOOLEAN =
  BEGIN
    RETURN s.size() = 0;
  END IsEmpty;

PROCEDURE Subset (s, s2: T): BOOLEAN =
  VAR i := s.iterate(); e: Elem.T;
  BEGIN
    IF s.size() > s2.size() THEN RETURN FALSE; END;
    WHILE i.next(e) DO
      IF NOT s2.member(e) THEN RETURN FALSE; END;
    END;
    RETURN TRUE;
  END Subset;

PROCEDURE HasSameElements (s, s2: T): BOOLEAN =
  BEGIN
    RETURN s.size() = s2.size() AND s.subset(s2);
  END HasSameElements;

PROCEDURE Equal (s1, s2: T): BOOLEAN =
  BEGIN
    RETURN s1.equal(s2);
  END Equal;

PROCEDURE Intersect (s, s2: T): BOOLEAN =
  VAR i := s.iterate(); e: Elem.T;
  BEGIN
    WHILE i.next(e) DO
      IF s2.member(e) THEN RETURN TRUE; END;
    END;
    RETURN FALSE;
  END Intersect;

PROCEDURE Union (s, s2: T): T =
  BEGIN
    RETURN s.copy().unionD(s2);
  END Union;

PROCEDURE Intersection (s, s2: T): T =
  BEGIN
    RETURN s.copy().intersectionD(s2);
  END Intersection;

PROCEDURE Diff (s, s2: T): T =
  BEGIN
    RETURN s.copy().diffD(s2);
  END Diff;

PROCEDURE UnionD (s, s2: T): T =
  VAR i: Iterator; e: Elem.T;
  BEGIN
    IF s # s2 THEN
      i := s2.iterate();
      WHILE i.next(e) DO EVAL s.insert(e); END;
    END;
    RETURN s;
  END UnionD;

PROCEDURE IntersectionD (s, s2: T): T =
  VAR i := s.iterate(); e: Elem.T;
  BEGIN
    WHILE i.next(e) DO
      IF NOT s2.member(e) THEN EVAL s.delete(e); END;
    END;
    RETURN s;
  END IntersectionD;

PROCEDURE DiffD (s, s2: T): T =
  VAR i := s.iterate(); e: Elem.T;
  BEGIN
    WHILE i.next(e) DO
      IF s2.member(e) THEN EVAL s.delete(e); END;
    END;
    RETURN s;
  END DiffD;

BEGIN
END Set.

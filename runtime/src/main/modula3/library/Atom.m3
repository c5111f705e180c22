MODULE Atom;

IMPORT Text, Word;

REVEAL T = BRANDED "Atom.T" REF RECORD
    text: TEXT;
    hash: Word.T;
    next: T;      (* in its chain *)
  END;

TYPE Table = REF ARRAY OF T;

VAR
  table: Table := NIL;  (* chains, by hash modulo their number *)
  count := 0;
  mutex := NEW(MUTEX);  (* protects the table *)

PROCEDURE FromText (t: TEXT): T =
  BEGIN
    LOCK mutex DO RETURN Find(t); END;
  END FromText;

PROCEDURE Find (t: TEXT): T =
  VAR h := Text.Hash(t); a: T; slot: CARDINAL;
  BEGIN
    IF table = NIL THEN table := NEW(Table, 64); END;
    a := table[Slot(h)];
    WHILE a # NIL AND NOT Text.Equal(a.text, t) DO a := a.next; END;
    IF a = NIL THEN
      IF count >= 2 * NUMBER(table^) THEN Grow(); END;
      slot := Slot(h);
      a := NEW(T, text := t, hash := h, next := table[slot]);
      table[slot] := a;
      INC(count);
    END;
    RETURN a;
  END Find;

PROCEDURE Slot (h: Word.T): CARDINAL =
  BEGIN
    RETURN Word.Mod(h, NUMBER(table^));
  END Slot;

PROCEDURE Grow () =
  VAR old := table; a, next: T; slot: CARDINAL;
  BEGIN
    table := NEW(Table, 2 * NUMBER(old^));
    FOR i := 0 TO LAST(old^) DO
      a := old[i];
      WHILE a # NIL DO
        next := a.next;
        slot := Slot(a.hash);
        a.next := table[slot];
        table[slot] := a;
        a := next;
      END;
    END;
  END Grow;

PROCEDURE ToText (a: T): TEXT =
  BEGIN
    RETURN a.text;
  END ToText;

PROCEDURE Length (a: T): CARDINAL =
  BEGIN
    RETURN Text.Length(a.text);
  END Length;

PROCEDURE Equal (a1, a2: T): BOOLEAN =
  BEGIN
    RETURN a1 = a2;
  END Equal;

PROCEDURE Hash (a: T): Word.T =
  BEGIN
    RETURN a.hash;
  END Hash;

PROCEDURE Compare (a1, a2: T): [-1 .. 1] =
  BEGIN
    RETURN Text.Compare(a1.text, a2.text);
  END Compare;

BEGIN
END Atom.

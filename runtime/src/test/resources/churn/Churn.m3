(* Churns storage: builds and drops trees, arrays and texts, and keeps a window of what is live. *)

MODULE Churn EXPORTS Main;

IMPORT Fmt, IO, Text;

CONST
  Rounds = 1700;
  Depth = 5;
  Window = 8;
  Row = 4000;

TYPE
  Tree = OBJECT left, right: Tree; row: REF ARRAY OF INTEGER; key: INTEGER END;

VAR
  window := ARRAY [0 .. Window - 1] OF Tree{NIL, ..};
  sum, length: INTEGER := 0;
  t: TEXT;

PROCEDURE Build (depth, key: INTEGER): Tree =
  BEGIN
    IF depth = 0 THEN RETURN NIL; END;
    RETURN NEW(Tree, left := Build(depth - 1, 2 * key), right := Build(depth - 1, 2 * key + 1), row := NIL,
               key := key);
  END Build;

PROCEDURE Sum (t: Tree): INTEGER =
  VAR s: INTEGER;
  BEGIN
    IF t = NIL THEN RETURN 0; END;
    s := t.key;
    IF t.row # NIL THEN INC(s, t.row[FIRST(t.row^)] + t.row[LAST(t.row^)]); END;
    RETURN s + Sum(t.left) + Sum(t.right);
  END Sum;

BEGIN
  FOR i := 1 TO Rounds DO
    WITH slot = window[i MOD Window] DO
      slot := Build(Depth, i);
      slot.row := NEW(REF ARRAY OF INTEGER, Row);
      slot.row[Row - 1] := i;
    END;
    t := "";
    FOR j := 0 TO 4 DO t := t & Fmt.Int(i + j); END;
    INC(length, Text.Length(t));
    INC(sum, Sum(window[(i * 7) MOD Window]));
  END;
  IO.Put(Fmt.F("%s %s\n", Fmt.Int(sum), Fmt.Int(length)));
END Churn.

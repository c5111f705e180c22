(* WITH binds a name to a place, or to a value when there is none; bindings are made in order, each once. *)
MODULE With EXPORTS Main;

IMPORT Fmt, IO;

TYPE
  Point = RECORD x, y: INTEGER END;
  Node = REF RECORD p: Point; next: Node END;
  Obj = OBJECT p: Point; a: ARRAY [0 .. 2] OF INTEGER END;
  Digit = [0 .. 9];

VAR
  a := ARRAY [5 .. 8] OF INTEGER{50, 60, 70, 80}; calls := 4; n: Node; other: Node; o := NEW(Obj);
  index := 5; d: Digit := 3; points: ARRAY [0 .. 1] OF Point;

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END Put;

PROCEDURE Next (): INTEGER = BEGIN INC(calls); RETURN calls END Next;

PROCEDURE Double (VAR n: INTEGER) = BEGIN n := 2 * n END Double;

PROCEDURE Formals (VAR v: INTEGER; READONLY r: Point; open: ARRAY OF INTEGER; value: Point): INTEGER =
  BEGIN
    WITH x = v, y = r.x, z = open[LAST(open)], whole = open, w = value DO
      INC(x); INC(z); w.x := 9; whole[0] := 7;
      RETURN x * 1000 + y * 100 + z * 10 + open[0] + value.x;
    END;
  END Formals;

PROCEDURE Function (): Point = BEGIN RETURN Point{Next(), 0} END Function;

BEGIN
  WITH x = a[Next()], y = a[Next()], copy = x + 0, both = x + y DO
    x := 1; Double(y); Put(copy); Put(both); Put(x); Put(y);
  END;
  Put(a[5]); Put(a[6]); Put(calls);
  (* The place stays the same when what leads to it changes. *)
  WITH e = a[index] DO index := 8; e := 11; END;
  Put(a[5]); Put(a[8]);
  IO.Put("\n");
  n := NEW(Node, p := Point{1, 2}, next := NEW(Node, p := Point{3, 4}));
  other := n;
  WITH p = n.p, next = n.next, x = next.p.x DO
    n := NIL; next := NIL; x := 33; p.y := 22;
  END;
  Put(other.p.y); Put(ORD(other.next = NIL));
  WITH p = o.p, e = o.a[1] DO o := NEW(Obj); p.x := 5; INC(e); Put(p.x + e); Put(o.p.x + o.a[1]) END;
  WITH r = NEW(Node), p = r^ DO p.p.x := 4; Put(r.p.x) END;
  IO.Put("\n");
  (* Values: of a function, a constant, a conversion.  A text is a value like others. *)
  WITH f = Function(), x = f.x, c = 'c', t = "te" & "xt", s = SET OF Digit{d}, i = d DO
    INC(i); INC(calls, 100); Put(x); Put(f.y); Put(ORD(c)); Put(ORD(3 IN s)); IO.Put(t & " ");
  END;
  Put(d);
  index := 40;
  Put(Formals(index, Point{5, 6}, ARRAY OF INTEGER{1, 2, 3}, Point{0, 0}));
  Put(index);
  IO.Put("\n");
  WITH part = SUBARRAY(a, 1, 2), all = a, point = points[1] DO
    part[0] := -1; all[8] := -8; part[1] := NUMBER(part); Put(FIRST(part)); Put(FIRST(all));
    point := Point{1, 2}; WITH x = point.x DO INC(x) END; Put(points[1].x + point.y);
  END;
  FOR i := 5 TO 8 DO Put(a[i]) END;
  (* Each binding sees the ones before it, not itself. *)
  WITH a = 1, a = a + 1, b = a + 1 DO Put(a); Put(b) END;
  WITH view = ARRAY OF INTEGER{4, 5, 6} DO Put(view[1] + NUMBER(view)) END;
  IO.Put("\n");
END With.

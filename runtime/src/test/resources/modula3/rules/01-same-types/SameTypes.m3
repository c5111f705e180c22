(* Types are the same when their expanded definitions are: names replaced, constants folded, however unrolled. *)
MODULE SameTypes EXPORTS Main;

IMPORT Fmt, IO, Lists;

TYPE
  Twice = REF RECORD n: INTEGER; next: REF RECORD n: INTEGER; next: Twice END END;
  Odd = REF RECORD n: INTEGER; next: Even END;
  Even = REF RECORD n: INTEGER; next: Odd END;
  Fun = PROCEDURE (f: Fun): Fun;
  Fun2 = PROCEDURE (g: PROCEDURE (f: Fun2): Fun): Fun2;
  Tree = OBJECT left: Tree; right: Lists.Tree; key: INTEGER := 10; END;
  Table = REF ARRAY [0 .. 9] OF Tree;
  Hue = {Red, Green, Blue};
  Point = RECORD x, y: INTEGER := 3 END;
  Point2 = RECORD x: INTEGER := 1 + 2; y: INTEGER := 6 DIV 2 END;
  Set = REF SET OF ['a' .. 'e'];
  Set2 = REF SET OF [FIRST(Letter) .. VAL(ORD('f') - 1, CHAR)];
  Letter = ['a' .. 'z'];
  Shape = OBJECT METHODS area (n: INTEGER): INTEGER := Area; END;
  Shape2 = OBJECT METHODS area (n: INTEGER): INTEGER := Area; END;
  Solid = Shape OBJECT METHODS weight (n: INTEGER): INTEGER := NIL; END;
  Cube = Solid OBJECT OVERRIDES area := Area; weight := Area; END;
  Cube2 = Solid OBJECT OVERRIDES weight := Area; area := Area; END;

PROCEDURE Area (<*UNUSED*> self: ROOT; n: INTEGER): INTEGER = BEGIN RETURN n; END Area;

PROCEDURE Prepend (VAR list: Lists.List; n: INTEGER) =
  BEGIN
    list := NEW(Lists.List, n := n, next := list);
  END Prepend;

PROCEDURE Next (VAR c: Lists.Color) = BEGIN INC(c); END Next;

PROCEDURE Move (VAR p: Point) = BEGIN INC(p.x); END Move;

PROCEDURE Self (f: Fun): Fun = BEGIN RETURN f; END Self;

PROCEDURE Same (what: TEXT; READONLY codes: ARRAY OF INTEGER) =
  BEGIN
    FOR i := 1 TO LAST(codes) DO
      IO.Put(what & " " & Fmt.Bool(codes[i] = codes[0]) & "\n");
    END;
  END Same;

VAR
  twice: Twice;
  hue := Hue.Red;
  point: Point2;
  fun: Fun2 := Self;
  any: REFANY;
BEGIN
  FOR i := 3 TO 1 BY -1 DO Prepend(twice, i); END;
  IO.Put(Fmt.Int(twice.next.next.n) & "\n");
  Next(hue);
  IO.Put(Fmt.Int(ORD(hue)) & " " & Fmt.Bool(hue = Lists.Color.Green) & "\n");
  Move(point);
  IO.Put(Fmt.Int(point.x) & " " & Fmt.Int(point.y) & "\n");
  IO.Put(Fmt.Bool(fun(fun) = Self) & "\n");
  Same("list", ARRAY OF INTEGER{TYPECODE(Lists.List), TYPECODE(Twice), TYPECODE(Odd), TYPECODE(Even)});
  Same("tree", ARRAY OF INTEGER{TYPECODE(Lists.Tree), TYPECODE(Tree)});
  Same("table", ARRAY OF INTEGER{TYPECODE(Lists.Table), TYPECODE(Table)});
  Same("point", ARRAY OF INTEGER{TYPECODE(REF Point), TYPECODE(REF Point2)});
  Same("set", ARRAY OF INTEGER{TYPECODE(Set), TYPECODE(Set2)});
  Same("shape", ARRAY OF INTEGER{TYPECODE(Shape), TYPECODE(Shape2)});
  Same("cube", ARRAY OF INTEGER{TYPECODE(Cube), TYPECODE(Cube2)});
  (* Names and order of fields, order of elements and index types belong to the type. *)
  Same("other", ARRAY OF INTEGER{
    TYPECODE(REF RECORD a, b: INTEGER END), TYPECODE(REF RECORD b, a: INTEGER END),
    TYPECODE(REF RECORD a, b: INTEGER := 0 END), TYPECODE(REF RECORD a, c: INTEGER END)});
  Same("other", ARRAY OF INTEGER{
    TYPECODE(REF ARRAY [0 .. 9] OF CHAR), TYPECODE(REF ARRAY [1 .. 10] OF CHAR),
    TYPECODE(REF ARRAY OF CHAR), TYPECODE(REF ARRAY Lists.Color OF CHAR)});
  any := NEW(Odd, n := 7);
  TYPECASE any OF
  | Table => IO.Put("table\n");
  | Lists.List (l) => IO.Put("list of " & Fmt.Int(l.n) & "\n");
  ELSE
    IO.Put("something else\n");
  END;
  any := NEW(Tree);
  IO.Put(Fmt.Int(NARROW(any, Lists.Tree).key) & "\n");
END SameTypes.

(* Objects, overrides, brands, opaque types, TYPECASE, NARROW, method values. *)
MODULE Objects EXPORTS Main;
IMPORT IO, Fmt;

TYPE
  Shape = OBJECT
    name: TEXT := "shape";
    scale := 2;
  METHODS
    area (): INTEGER := ShapeArea;
    describe () := Describe;
  END;
  Square = Shape OBJECT side: INTEGER OVERRIDES area := SquareArea END;
  Rect = Shape OBJECT w, h: INTEGER METHODS perimeter (): INTEGER := Perimeter OVERRIDES area := RectArea END;
  Named = Square OBJECT name: TEXT := "inner" END;
  List = REF RECORD head: REFANY; tail: List END;
  IntBox = REF INTEGER;

PROCEDURE ShapeArea (<*UNUSED*> s: Shape): INTEGER = BEGIN RETURN 0 END ShapeArea;
PROCEDURE SquareArea (s: Square): INTEGER = BEGIN RETURN s.side * s.side * s.scale END SquareArea;
PROCEDURE RectArea (r: Rect): INTEGER = BEGIN RETURN r.w * r.h END RectArea;
PROCEDURE Perimeter (r: Rect): INTEGER = BEGIN RETURN 2 * (r.w + r.h) END Perimeter;
PROCEDURE Describe (s: Shape) =
  BEGIN
    IO.Put(s.name & " " & Fmt.Int(s.area()) & "\n");
  END Describe;

PROCEDURE Kind (r: REFANY): TEXT =
  BEGIN
    TYPECASE r OF
    | NULL => RETURN "nil";
    | Square (s) => RETURN "square " & Fmt.Int(s.side);
    | Shape, List => RETURN "shape or list";
    | TEXT (t) => RETURN "text " & t;
    | IntBox (b) => RETURN "int " & Fmt.Int(b^);
    ELSE RETURN "other";
    END;
  END Kind;

PROCEDURE Cons (head: REFANY; tail: List): List =
  BEGIN
    RETURN NEW(List, head := head, tail := tail);
  END Cons;

PROCEDURE Triple (<*UNUSED*> s: Shape): INTEGER = BEGIN RETURN 333 END Triple;

VAR
  s: Shape := NEW(Square, side := 3);
  r := NEW(Rect, name := "rect", w := 2, h := 5);
  n := NEW(Named, side := 1);
  l: List;
  i := NEW(IntBox);
  anon := NEW(Shape, area := Triple, name := "anon");
BEGIN
  s.describe();
  r.describe();
  n.describe();
  anon.describe();
  NEW(Shape).describe();
  IO.Put(n.name & " " & NARROW(n, Shape).name & "\n");
  IO.PutInt(r.perimeter()); IO.Put("\n");
  i^ := 42;
  l := Cons(s, Cons(r, Cons(i, Cons("hello", Cons(NIL, Cons(NEW(REF CHAR), NIL))))));
  l := Cons(l, l);
  WHILE l # NIL DO
    IO.Put(Kind(l.head) & "\n");
    l := l.tail;
  END;
  IO.Put(Fmt.Bool(ISTYPE(s, Square)) & Fmt.Bool(ISTYPE(s, Rect)) & "\n");
  IO.Put(Fmt.Bool(TYPECODE(s) = TYPECODE(Square)) & Fmt.Bool(TYPECODE(s) = TYPECODE(Shape)) & "\n");
  IO.PutInt(Shape.area(s)); IO.Put(" "); IO.PutInt(Square.area(s)); IO.Put("\n");
  WITH q = NARROW(s, Square) DO INC(q.side); IO.PutInt(q.side); END;
  IO.Put("\n");
END Objects.
(* OUTPUT
shape 18
rect 10
shape 2
anon 333
shape 0
inner shape
14
shape or list
square 3
shape or list
int 42
text hello
nil
other
TRUEFALSE
TRUEFALSE
0 18
4
*)

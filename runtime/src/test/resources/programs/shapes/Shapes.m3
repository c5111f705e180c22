(* Objects: inheritance, overriding, masking, opaque types, type tests. *)

MODULE Shapes EXPORTS Main;

IMPORT Fmt, IO, Stack;

TYPE
  Shape = OBJECT
    name: TEXT := "shape";
  METHODS
    area (): INTEGER;
    describe (): TEXT := Describe;
  END;

  Rectangle = Shape OBJECT
    width, height: INTEGER := 1;
  OVERRIDES
    area := RectangleArea;
  END;

  Square = Rectangle OBJECT
  METHODS
    init (side: INTEGER): Square := InitSquare;
    describe (): TEXT := DescribeSquare;  (* masks the inherited one *)
  END;

  Polygon = Shape OBJECT
    xs, ys: REF ARRAY OF INTEGER;
  OVERRIDES
    area := PolygonArea;
    describe := DescribePolygon;
  END;

PROCEDURE Describe (s: Shape): TEXT =
  BEGIN
    RETURN s.name & " of area " & Fmt.Int(s.area());
  END Describe;

PROCEDURE RectangleArea (r: Rectangle): INTEGER =
  BEGIN
    RETURN r.width * r.height;
  END RectangleArea;

PROCEDURE InitSquare (s: Square; side: INTEGER): Square =
  BEGIN
    s.name := "square";
    s.width := side;
    s.height := side;
    RETURN s;
  END InitSquare;

PROCEDURE DescribeSquare (s: Square): TEXT =
  BEGIN
    RETURN "a nice " & Rectangle.describe(s);
  END DescribeSquare;

PROCEDURE PolygonArea (p: Polygon): INTEGER =
  VAR twice := 0; j: INTEGER;
  BEGIN
    FOR i := 0 TO LAST(p.xs^) DO
      j := (i + 1) MOD NUMBER(p.xs^);
      INC(twice, p.xs[i] * p.ys[j] - p.xs[j] * p.ys[i]);
    END;
    RETURN ABS(twice) DIV 2;
  END PolygonArea;

PROCEDURE DescribePolygon (p: Polygon): TEXT =
  BEGIN
    RETURN Shape.describe(p) & " with " & Fmt.Int(NUMBER(p.xs^))
             & " corners";
  END DescribePolygon;

PROCEDURE Classify (r: REFANY): TEXT =
  BEGIN
    TYPECASE r OF
    | NULL => RETURN "nothing";
    | Square (s) => RETURN "square of side " & Fmt.Int(s.width);
    | Rectangle, Polygon => RETURN "angular";
    | REF INTEGER (i) => RETURN "integer " & Fmt.Int(i^);
    | TEXT (t) => RETURN "text " & t;
    ELSE
      RETURN "something else";
    END;
  END Classify;

PROCEDURE Negative (<*UNUSED*> s: Shape): INTEGER =
  BEGIN
    RETURN -1;
  END Negative;

PROCEDURE Triangle (): Polygon =
  VAR p := NEW(Polygon, name := "triangle", xs := NEW(REF ARRAY OF INTEGER, 3),
               ys := NEW(REF ARRAY OF INTEGER, 3));
  BEGIN
    p.xs^ := ARRAY [0 .. 2] OF INTEGER{0, 10, 0};
    p.ys^ := ARRAY [0 .. 2] OF INTEGER{0, 0, 5};
    RETURN p;
  END Triangle;

VAR
  square := NEW(Square).init(4);
  number := NEW(REF INTEGER);
  stack := NEW(Stack.T).init();
  shape: Shape;

BEGIN
  stack.push(NEW(Rectangle, name := "rectangle", width := 2, height := 3));
  stack.push(square);
  stack.push(Triangle());
  stack.push(NEW(Shape, name := "anti-shape", area := Negative));
  WHILE NOT stack.empty() DO
    shape := stack.pop();
    IO.Put(shape.describe() & "\n");
  END;
  IO.Put(square.describe() & "\n");
  number^ := 42;
  IO.Put(Classify(square) & ", " & Classify(Triangle()) & ", "
           & Classify(number) & ", " & Classify("t") & ", "
           & Classify(NIL) & ", " & Classify(stack) & "\n");
  IO.Put(Fmt.Bool(ISTYPE(square, Rectangle)) & " "
           & Fmt.Bool(ISTYPE(NEW(Rectangle), Square)) & " "
           & Fmt.Bool(TYPECODE(square) = TYPECODE(Square)) & "\n");
END Shapes.

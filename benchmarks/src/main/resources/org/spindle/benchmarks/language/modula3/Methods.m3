MODULE Methods;

IMPORT Word;

CONST Objects = 1024;

TYPE
  Shape = OBJECT
    width: INTEGER;
  METHODS
    area (): INTEGER;
    resize (delta: INTEGER) := Resize;
  END;
  Square = Shape OBJECT OVERRIDES area := SquareArea; END;
  Rectangle = Shape OBJECT
    height: INTEGER;
  OVERRIDES
    area := RectangleArea;
    resize := RectangleResize;
  END;
  Triangle = Shape OBJECT
    height: INTEGER;
  OVERRIDES
    area := TriangleArea;
  END;
  Circle = Shape OBJECT
  OVERRIDES
    area := CircleArea;
    resize := CircleResize;
  END;
  Hexagon = Shape OBJECT OVERRIDES area := HexagonArea; END;
  Shapes = REF ARRAY OF Shape;

PROCEDURE Resize (self: Shape; delta: INTEGER) =
  BEGIN
    self.width := Word.And(self.width + delta, 16_FF);
  END Resize;

PROCEDURE SquareArea (self: Square): INTEGER =
  BEGIN
    RETURN self.width * self.width;
  END SquareArea;

PROCEDURE RectangleArea (self: Rectangle): INTEGER =
  BEGIN
    RETURN self.width * self.height;
  END RectangleArea;

PROCEDURE RectangleResize (self: Rectangle; delta: INTEGER) =
  BEGIN
    Shape.resize(self, delta);
    self.height := Word.And(self.height - delta, 16_FF);
  END RectangleResize;

PROCEDURE TriangleArea (self: Triangle): INTEGER =
  BEGIN
    RETURN self.width * self.height DIV 2;
  END TriangleArea;

PROCEDURE CircleArea (self: Circle): INTEGER =
  BEGIN
    RETURN 3 * self.width * self.width;
  END CircleArea;

PROCEDURE CircleResize (self: Circle; delta: INTEGER) =
  BEGIN
    self.width := Word.And(Word.Xor(self.width, delta), 16_7F);
  END CircleResize;

PROCEDURE HexagonArea (self: Hexagon): INTEGER =
  BEGIN
    RETURN 5 * self.width * self.width DIV 2;
  END HexagonArea;

PROCEDURE Create (): Shapes =
  VAR shapes := NEW(Shapes, Objects);
  BEGIN
    FOR i := 0 TO LAST(shapes^) DO
      CASE i * 7 MOD 13 MOD 5 OF
      | 0 => shapes[i] := NEW(Square);
      | 1 => shapes[i] := NEW(Rectangle, height := Word.And(i, 16_FF));
      | 2 => shapes[i] := NEW(Triangle, height := Word.And(i, 16_3F));
      | 3 => shapes[i] := NEW(Circle);
      ELSE shapes[i] := NEW(Hexagon);
      END;
      shapes[i].width := Word.And(i, 16_7F);
    END;
    RETURN shapes;
  END Create;

PROCEDURE Run (rounds: INTEGER): INTEGER =
  VAR shapes := Create(); hash: Word.T := 0; shape: Shape;
  BEGIN
    FOR i := 0 TO rounds - 1 DO
      FOR j := 0 TO LAST(shapes^) DO
        shape := shapes[j];
        shape.resize(i);
        hash := Word.Plus(Word.Times(hash, 31), shape.area());
      END;
    END;
    RETURN hash;
  END Run;

BEGIN
END Methods.

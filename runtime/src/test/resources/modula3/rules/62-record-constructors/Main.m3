(* Record constructors bind as calls do: by position, then by name, then by default. *)
MODULE Main;

IMPORT Fmt, IO;
FROM Shapes IMPORT Point, Shape;

TYPE Empty = RECORD END; Long = RECORD a: [0 .. 9] := 3; b: LONGINT := 5L; c: SET OF [0 .. 99] := SET OF [0 .. 99]{50} END;

CONST
  Unit = Shape{"unit"};
  Shifted = Shape{name := "shifted", at := Point{-1, -1}};
  Bare = Shape{"bare", Point{y := 5, x := 4}, filled := FALSE, area := NIL};

VAR k := 0; s: Shape; p := Point{}; long := Long{b := 7L};

PROCEDURE Next (): INTEGER = BEGIN INC(k); RETURN k END Next;

PROCEDURE Zero (<*UNUSED*> READONLY s: Shape): INTEGER = BEGIN RETURN 0 END Zero;

PROCEDURE Put (READONLY s: Shape) =
  BEGIN
    IO.Put(s.name & " " & Fmt.Int(s.at.x) & " " & Fmt.Int(s.at.y) & " " & Fmt.Bool(s.filled) & " ");
    IF s.area # NIL THEN IO.Put(Fmt.Int(s.area(s))) END;
    IO.Put("\n");
  END Put;

BEGIN
  Put(Unit); Put(Shifted); Put(Bare);
  Put(Shape{corners := ARRAY [0 .. 1] OF Point{Point{}, ..}, name := "by " & "name"});
  (* In the order in which they are written, not in that of the fields. *)
  p := Point{y := Next(), x := Next()};
  Put(Shape{"order", p, area := Zero});
  s := Shape{at := Point{x := s.at.y, y := Next()}, name := "own"};
  Put(s);
  p := Point{p.y, p.x};
  IO.Put(Fmt.Int(p.x) & Fmt.Int(p.y) & " " & Fmt.Bool(Empty{} = Empty{}) & " " & Fmt.Bool(Point{1} = Point{1, 0}) & " ");
  IO.Put(Fmt.Int(long.a) & Fmt.LongInt(long.b) & Fmt.Bool(50 IN long.c) & "\n");
END Main.

(* One complete revelation, here in an interface, tells those who import it what a type is; others go without. *)
MODULE CompleteRevelation EXPORTS Main;

IMPORT Fmt, Grow, IO, Shape;

TYPE Named = Shape.T OBJECT side := "hides nothing"; END;

VAR s := Shape.New(3); n := NEW(Named); any: REFANY := s;
BEGIN
  IO.Put(Fmt.Int(s.area()) & " " & Fmt.Int(Grow.By(s, 2).area()) & "\n");
  IO.Put(n.side & " " & Fmt.Int(Grow.By(n, 4).area()) & "\n");
  IO.Put(Fmt.Int(Grow.Value(Shape.Wrap(21))) & " " & Fmt.Bool(ISTYPE(any, Shape.T)) & Fmt.Bool(ISTYPE(any, Named)) & "\n");
END CompleteRevelation.

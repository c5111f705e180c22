(* T.m is a constant also where a supertype hides which procedure it is. *)
MODULE Hidden EXPORTS Main;
IMPORT Fmt, IO, Rd, Shape, TextRd, Thread;
TYPE
  Sub = Shape.T OBJECT p: PROCEDURE (t: Shape.T; x: INTEGER): INTEGER := Shape.T.m
        METHODS old (x: INTEGER): INTEGER := Shape.T.m OVERRIDES m := Twice END;
  Plain = Shape.T OBJECT OVERRIDES name := Shape.T.name END;
  Pair = RECORD f: PROCEDURE (t: Shape.T; x: INTEGER): INTEGER; n: INTEGER END;
CONST
  M = Shape.T.m;
  SubM = Sub.m;
  PlainM = Plain.m;
  Name = Plain.name;
  Init = TextRd.T.init;
  Pairs = ARRAY [0 .. 1] OF Pair {Pair {Shape.T.m, 1}, Pair {M, 2}};
VAR same := M = Shape.method;
PROCEDURE Twice (self: Sub; x: INTEGER): INTEGER = BEGIN RETURN 2 * M(self, x) END Twice;
PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END Put;
VAR sub := NEW(Sub); plain := NEW(Plain);
<*FATAL Rd.Failure, Rd.EndOfFile, Thread.Alerted*>
BEGIN
  Put(M(sub, 1)); Put(SubM(sub, 1)); Put(PlainM(plain, 3)); Put(sub.p(plain, 4)); Put(sub.old(5));
  Put(Shape.method(plain, 6)); FOR i := 0 TO 1 DO Put(Pairs[i].f(plain, Pairs[i].n)) END;
  IO.Put(Name(plain) & " " & Fmt.Bool(same) & " " & Fmt.Bool(M = NIL) & "\n");
  IO.Put(Rd.GetLine(Init(NEW(TextRd.T), "text\n")) & "\n");
END Hidden.

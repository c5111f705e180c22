(* A type may be revealed in parts, ordered where they are visible together; repeats are harmless. *)
MODULE PartialRevelations EXPORTS Main;

IMPORT Fmt, Inspect, IO, Stack, StackSize;

TYPE Counted = Stack.T OBJECT pushes := 0; OVERRIDES push := Push; END;

PROCEDURE Push (c: Counted; n: INTEGER) = BEGIN INC(c.pushes); Stack.T.push(c, n); END Push;

VAR s := NEW(Stack.T); c := NEW(Counted, size := 0); sized: StackSize.Sized;
BEGIN
  IO.Put(Fmt.Int(Inspect.Capacity(s)) & "\n");
  FOR i := 1 TO 3 DO s.push(i); c.push(10 * i); END;
  sized := s;
  IO.Put(Fmt.Int(s.pop()) & " " & Fmt.Int(s.size) & " " & Fmt.Int(sized.size) & " " & Fmt.Int(Inspect.Capacity(s)) & "\n");
  IO.Put(Fmt.Int(c.pop() + c.pop()) & " " & Fmt.Int(c.pushes) & " " & Fmt.Int(c.size) & "\n");
END PartialRevelations.

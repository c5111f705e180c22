(* The receiver of a method call is evaluated once, before the arguments and the dispatch. *)
MODULE Receiver EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  T = OBJECT n := 0; METHODS m (x: INTEGER): T := M; END;
  U = T OBJECT OVERRIDES m := N; END;

VAR calls := 0; table: ARRAY [0 .. 2] OF T; current: T := NEW(T, n := 1); i := 0;

PROCEDURE M (t: T; x: INTEGER): T = BEGIN INC(t.n, x); RETURN t; END M;
PROCEDURE N (t: U; x: INTEGER): T = BEGIN DEC(t.n, x); RETURN t; END N;
PROCEDURE Get (): T = BEGIN INC(calls); IO.Put("get "); RETURN table[calls MOD 3]; END Get;
PROCEDURE Switch (): INTEGER = BEGIN IO.Put("switch "); current := NEW(U, n := 50); RETURN 5; END Switch;
PROCEDURE Next (): INTEGER = BEGIN INC(i); RETURN i; END Next;
PROCEDURE Clear (): INTEGER = BEGIN IO.Put("clear "); current := NIL; RETURN 1; END Clear;

BEGIN
  FOR k := 0 TO 2 DO table[k] := NEW(T, n := 10 * k); END;
  table[2] := NEW(U, n := 20);
  IO.Put(Fmt.Int(Get().m(1).n) & " " & Fmt.Int(calls) & "\n");
  IO.Put(Fmt.Int(Get().m(1).m(2).m(3).n) & " " & Fmt.Int(calls) & "\n");
  IO.Put(Fmt.Int(current.m(Switch()).n) & " " & Fmt.Int(current.n) & "\n");
  IO.Put(Fmt.Int(current.m(Clear()).n) & "\n");
  IO.Put(Fmt.Int(table[Next()].m(Next()).n) & " " & Fmt.Int(i) & "\n");
  TRY EVAL current.m(Switch()); EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & "\n"); END;
END Receiver.

(* The variables of an interface have constant initial values, of every type. *)
MODULE Main;

IMPORT Fmt, IO, Settings AS S;

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END Put;

BEGIN
  Put(S.number); Put(S.pair.a); Put(ROUND(S.pairs[1].b * 10.0)); Put(ORD(S.pairs[0].c));
  Put(ORD(S.Level.Medium IN S.levels)); Put(ORD(S.Level.High IN S.levels));
  Put(S.function(4)); Put(ORD(S.nil = NIL)); Put(ORD(S.none = NIL)); Put(ORD(S.wide));
  Put(S.grid[2, 3]); Put(ORD(S.char)); Put(S.size); Put(S.small); Put(ORD(S.flag)); Put(S.rounded);
  IO.Put(S.text & "\n");
  INC(S.number); S.text := S.text & "!"; S.function := NIL;
  Put(S.number);
  IO.Put(S.text & "\n");
END Main.

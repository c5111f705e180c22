(* Opaque types, generics, renamed imports, interface variables, order of bodies. *)
MODULE Units EXPORTS Main;
IMPORT IO, Opaque AS O, IntPair;
FROM Opaque IMPORT T, Value;
TYPE Sub = T OBJECT extra := 7 OVERRIDES next := Next END;
PROCEDURE Next (s: Sub): INTEGER = BEGIN RETURN T.next(s) * s.extra END Next;
PROCEDURE Put (n: INTEGER) = BEGIN IO.PutInt(n); IO.Put(" ") END Put;
VAR t := NEW(T).init(5); s: T := NEW(Sub, extra := 100).init(1); p := IntPair.Make(3, 4);
BEGIN
  Put(t.next()); Put(t.next()); Put(s.next()); Put(O.created);
  Put(p.first + p.second);
  Put(Value(O.NewHandle(12)));
  TRY Put(Value(O.NewHandle(-3))) EXCEPT O.Bad (n) => Put(n * 2) END;
  IO.Put("\n");
END Units.
(* OUTPUT
6 7 200 103 7 12 -6 
*)

(* Units of the program hide those of the library from it, but the library goes on using its own units, and its own
   instances of generics are still those of its generics.  This module has the name of one of the library, too. *)

MODULE Date EXPORTS Main;

IMPORT Fmt, IntList, IntSeq, IO, Lex, LexList, Scan, SizeList, Time;

VAR lex := NEW(Lex.T).init("a+b?c");

<*FATAL ANY*>
BEGIN
  IO.PutInt(SizeList.Numbers());
  IO.Put(" ");
  IO.PutInt(IntSeq.Next() + IntSeq.Next());
  IO.Put(" ");
  IO.Put(Fmt.Int(IntList.Length(IntList.List2(7, 8))) & "\n");
  IO.PutInt(LexList.Numbers());
  IO.Put(Fmt.Bool(Time.Now() > 0.0D0) & Fmt.Int(Scan.Int("17")));
  LOOP
    TRY
      IO.Put(" " & Fmt.Int(ORD(lex.next())));
    EXCEPT
    | Lex.Strange (c) => IO.Put(" "); IO.PutChar(c); EXIT;
    END;
  END;
  IO.Put("\n");
  EVAL NEW(Lex.T).init("1").next();
END Date.

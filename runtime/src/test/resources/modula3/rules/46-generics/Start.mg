(* No formals at all, and the instance is the main program. *)
GENERIC MODULE Start ();

IMPORT BestInt, BestText, Empty, Fmt, IO;

VAR i := NEW(BestInt.T); t := NEW(BestText.T);

BEGIN
  TRY
    FOR k := 1 TO 5 DO i.add(k * 7 MOD 5) END;
  EXCEPT
  | BestInt.Full (n) => IO.Put("full " & Fmt.Int(n) & "\n");
  END;
  TRY
    t.add("pear"); t.add("apple"); t.add("plum");
  EXCEPT
  | BestText.Full (n) => IO.Put("full " & Fmt.Int(n) & "\n");
  END;
  IO.Put(Fmt.Int(i.best()) & " " & t.best() & " " & BestInt.Brand & " " & Fmt.Int(BestText.Max) & "\n");
  IO.Put(Fmt.Int(Empty.Value) & "\n");
END Start.

(* INC and DEC evaluate their variable once, and check that the new value belongs to its type. *)
MODULE Step EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  Color = {Red, Green, Blue};
  Digit = [0 .. 9];
  Byte = BITS 8 FOR [0 .. 255];
  Rec = RECORD d: Digit := 9; b: Byte := 255; c := Color.Blue; ch := LAST(CHAR); card: CARDINAL := 0; neg: [-3 .. -1] := -3;
               flag := TRUE END;

VAR
  a := ARRAY [0 .. 3] OF Digit{0, ..}; calls := -1; amounts := 0; l := 5L; r: Rec; ref := NEW(REF Rec); n := 0;

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END Put;

PROCEDURE Next (): INTEGER = BEGIN INC(calls); RETURN calls END Next;

PROCEDURE Amount (): INTEGER = BEGIN INC(amounts); RETURN amounts END Amount;

PROCEDURE Get (): REF Rec = BEGIN INC(n); RETURN ref END Get;

PROCEDURE Fails (i: INTEGER): BOOLEAN =
  BEGIN
    TRY
      CASE i OF
      | 0 => INC(r.d);
      | 1 => DEC(a[3]);
      | 2 => INC(r.b);
      | 3 => INC(r.c);
      | 4 => INC(r.ch);
      | 5 => DEC(r.card);
      | 6 => DEC(r.neg);
      | 7 => INC(r.neg, 3);
      | 8 => INC(r.d, -10);
      | 9 => INC(r.flag);
      | 10 => DEC(r.c, 3);
      | 11 => INC(r.card, FIRST(INTEGER));
      | 12 => INC(r.d, FIRST(INTEGER));
      END;
    EXCEPT
    | RuntimeError.E (code) => <*ASSERT code = RuntimeError.Range*> RETURN TRUE;
    END;
    RETURN FALSE;
  END Fails;

BEGIN
  INC(a[Next()]); INC(a[Next()], Amount() + 4); DEC(a[1], Amount()); INC(a[Next()], 0);
  Put(a[0]); Put(a[1]); Put(a[2]); Put(calls); Put(amounts);
  INC(l); INC(l, 10L); DEC(l, 3); Put(ORD(l));
  INC(Get().d, -2); DEC(Get().b); Put(ref.d); Put(ref.b); Put(n);
  IO.Put("\n");
  FOR i := 0 TO 12 DO IO.Put(Fmt.Bool(Fails(i)) & " "); END;
  IO.Put("\n");
  Put(r.d); Put(r.b); Put(ORD(r.c)); Put(ORD(r.ch)); Put(r.card); Put(r.neg); Put(ORD(r.flag));
  DEC(r.c, 2); DEC(r.ch); INC(r.neg, 2); DEC(r.flag); INC(r.card, LAST(INTEGER));
  Put(ORD(r.c)); Put(ORD(r.ch)); Put(r.neg); Put(ORD(r.flag)); Put(LAST(CARDINAL) - r.card);
  WITH d = r.d DO DEC(d, 9); Put(r.d) END;
  IO.Put("\n");
END Step.

MODULE Sieve EXPORTS Main;

IMPORT Fmt, IO;

CONST Limit = 2000;

VAR
  composite := ARRAY [2 .. Limit] OF BOOLEAN{FALSE, ..};
  set := SET OF [0 .. Limit]{};
  count, last, k: INTEGER := 0;

BEGIN
  FOR i := 2 TO Limit DO
    IF NOT composite[i] THEN
      INC(count);
      last := i;
      set := set + SET OF [0 .. Limit]{i};
      k := i * i;
      WHILE k <= Limit DO composite[k] := TRUE; INC(k, i); END;
    END;
  END;
  IO.Put(Fmt.Int(count) & " primes, the last is " & Fmt.Int(last) & "\n");
  FOR i := 1900 TO Limit DO
    IF i IN set THEN IO.PutInt(i); IO.Put(" "); END;
  END;
  IO.Put("\n");
END Sieve.

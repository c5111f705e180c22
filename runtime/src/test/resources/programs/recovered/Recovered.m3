(* Takes all storage, drops it, and goes on, without allocating in between. *)

UNSAFE MODULE Recovered EXPORTS Main;

IMPORT IO, RTHeapRep, RuntimeError;

TYPE Vector = REF ARRAY OF INTEGER;

VAR
  kept: ARRAY [0 .. 99] OF Vector;
  n := 0;
  old: INTEGER;
  s: RTHeapRep.Statistics;

PROCEDURE Fill (): BOOLEAN =
  BEGIN
    TRY
      FOR i := 0 TO LAST(kept) DO kept[i] := NEW(Vector, 10000); END;
    EXCEPT
    | RuntimeError.E (code) => RETURN code = RuntimeError.Memory;
    END;
    RETURN FALSE;
  END Fill;

BEGIN
  RTHeapRep.GetStatistics(s);
  old := RTHeapRep.SetLimit(s.inUse + 1000000);
  FOR round := 1 TO 3 DO
    IF NOT Fill() THEN IO.Put("the limit does not hold\n"); END;
    IF NOT Fill() THEN IO.Put("the limit does not hold\n"); END;
    n := 0;
    FOR i := 0 TO LAST(kept) DO
      IF kept[i] # NIL THEN INC(n); END;
      kept[i] := NIL;
    END;
    TRY
      kept[0] := NEW(Vector, 100000);
      kept[0] := NIL;
      IF n = 12 THEN IO.Put("recovered\n"); ELSE IO.PutInt(n); END;
    EXCEPT
    | RuntimeError.E => IO.Put("nothing left\n");
    END;
  END;
  EVAL RTHeapRep.SetLimit(old);
END Recovered.

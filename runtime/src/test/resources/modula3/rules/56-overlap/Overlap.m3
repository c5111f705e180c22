(* Assignment between overlapping parts of an array behaves as if the source were copied first. *)
MODULE Overlap EXPORTS Main;

IMPORT Fmt, IO;

TYPE
  Ten = ARRAY [0 .. 9] OF INTEGER;
  Pair = RECORD n: INTEGER; t: TEXT END;
  Half = ARRAY [0 .. 4] OF CHAR;

VAR
  a: Ten; t := ARRAY [0 .. 4] OF TEXT{"a", "b", "c", "d", "e"}; r := NEW(REF ARRAY OF Pair, 5);
  c := ARRAY [1 .. 6] OF CHAR{'u', 'v', 'w', 'x', 'y', 'z'};
  m := NEW(REF ARRAY OF ARRAY OF INTEGER, 4, 2); rec := RECORD h, k: Half END{Half{'1', '2', ..}, Half{'3', ..}};

PROCEDURE Fill () = BEGIN FOR i := 0 TO 9 DO a[i] := i END END Fill;

PROCEDURE Put () = BEGIN FOR i := 0 TO 9 DO IO.Put(Fmt.Int(a[i])) END; IO.Put(" ") END Put;

PROCEDURE Move (VAR to: ARRAY OF INTEGER; READONLY from: ARRAY OF INTEGER) = BEGIN to := from END Move;

BEGIN
  Fill(); SUBARRAY(a, 1, 9) := SUBARRAY(a, 0, 9); Put();
  Fill(); SUBARRAY(a, 0, 9) := SUBARRAY(a, 1, 9); Put();
  Fill(); SUBARRAY(a, 3, 4) := SUBARRAY(a, 1, 4); Put();
  Fill(); Move(SUBARRAY(a, 2, 8), SUBARRAY(a, 0, 8)); Put();
  Fill(); WITH x = SUBARRAY(a, 0, 5), y = SUBARRAY(a, 4, 5) DO y := x; Put(); x := y END; Put();
  Fill(); a := a; SUBARRAY(a, 5, 0) := SUBARRAY(a, 2, 0); Put();
  IO.Put("\n");
  SUBARRAY(t, 1, 4) := SUBARRAY(t, 0, 4);
  FOR i := 0 TO 4 DO IO.Put(t[i]); r[i] := Pair{i, t[i]}; END;
  IO.Put(" ");
  SUBARRAY(r^, 0, 3) := SUBARRAY(r^, 2, 3); SUBARRAY(r^, 2, 3) := SUBARRAY(r^, 1, 3);
  FOR i := 0 TO 4 DO IO.Put(Fmt.Int(r[i].n) & r[i].t) END;
  IO.Put(" ");
  SUBARRAY(c, 2, 4) := SUBARRAY(c, 0, 4);
  FOR i := 1 TO 6 DO IO.PutChar(c[i]) END;
  IO.Put(" ");
  FOR i := 0 TO 3 DO m[i, 0] := i; m[i, 1] := 10 * i END;
  SUBARRAY(m^, 1, 3) := SUBARRAY(m^, 0, 3);
  FOR i := 0 TO 3 DO IO.Put(Fmt.Int(m[i, 0]) & Fmt.Int(m[i, 1])) END;
  IO.Put(" ");
  rec := RECORD h, k: Half END{rec.k, rec.h};
  FOR i := 0 TO 4 DO IO.PutChar(rec.h[i]); IO.PutChar(rec.k[i]) END;
  IO.Put("\n");
END Overlap.

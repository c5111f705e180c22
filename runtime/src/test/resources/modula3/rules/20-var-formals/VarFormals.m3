(* A VAR actual is the variable itself, of exactly the formal's type; arrays need only the shape, checked when executed. *)
MODULE VarFormals EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  Color = {Red, Green, Blue};
  Arr = ARRAY Color OF INTEGER;
  Rec = RECORD a: Arr; n: [0 .. 9] END;
  Obj = OBJECT n := 4; rec: Rec END;
  Byte = [0 .. 255];

VAR
  i := 1; j := 2;
  rec: Rec;
  obj := NEW(Obj);
  arr := ARRAY [7 .. 9] OF INTEGER{7, 8, 9};
  open := NEW(REF ARRAY OF INTEGER, 3);
  short := NEW(REF ARRAY OF INTEGER, 2);
  matrix := NEW(REF ARRAY OF ARRAY OF INTEGER, 2, 3);
  bytes: ARRAY [0 .. 3] OF Byte;
  ref: REFANY; text := "a"; real := 1.5; proc: PROCEDURE (VAR n: INTEGER) := Inc; truth: BOOLEAN; long := 4L;

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " "); END Put;
PROCEDURE Inc (VAR n: INTEGER) = BEGIN INC(n); END Inc;
PROCEDURE Swap (VAR a, b: INTEGER) = VAR t := a; BEGIN a := b; b := t; END Swap;
PROCEDURE Set (VAR s: [0 .. 9]; n: INTEGER) = BEGIN s := n; END Set;
PROCEDURE Byte_ (VAR b: Byte) = BEGIN DEC(b, 1); END Byte_;
PROCEDURE Fill (VAR a: Arr) = BEGIN a[Color.Green] := 50; END Fill;
PROCEDURE Open (VAR a: ARRAY OF INTEGER) = BEGIN FOR k := 0 TO LAST(a) DO INC(a[k], 100); END; END Open;
PROCEDURE Alias (VAR a: Arr; VAR n: INTEGER): INTEGER = BEGIN n := 1; a[Color.Red] := 2; RETURN n; END Alias;
PROCEDURE All (VAR r: REFANY; VAR t: TEXT; VAR x: REAL; VAR p: PROCEDURE (VAR n: INTEGER); VAR b: BOOLEAN; VAR l: LONGINT) =
  BEGIN
    r := NEW(REF INTEGER); t := t & "b"; x := x * 2.0; p := NIL; b := TRUE; INC(l, 3L);
  END All;
PROCEDURE Pass (VAR n: INTEGER) = PROCEDURE Deep () = BEGIN Inc(n); END Deep; BEGIN Deep(); Inc(n); END Pass;

PROCEDURE Try (p: PROCEDURE ()) =
  BEGIN
    TRY p(); IO.Put("done "); EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & ". "); END;
  END Try;

PROCEDURE FillShort () = BEGIN Fill(short^); END FillShort;
PROCEDURE FillOpen () = BEGIN Fill(open^); END FillOpen;
PROCEDURE FillSub () = BEGIN Fill(SUBARRAY(open^, 0, i)); END FillSub;
PROCEDURE SetNine () = BEGIN Set(rec.n, i); END SetNine;
PROCEDURE Index () = BEGIN Inc(open[i]); END Index;
PROCEDURE Nil () = BEGIN Inc(NARROW(ref, REF INTEGER)^); END Nil;

BEGIN
  Inc(i); Swap(i, j); Pass(j); Put(i); Put(j); proc(i); Put(i); IO.Put("\n");
  Inc(obj.n); Inc(obj.rec.a[Color.Blue]); Set(obj.rec.n, 6); Put(obj.n); Put(obj.rec.a[Color.Blue]); Put(obj.rec.n);
  Swap(arr[7], arr[9]); Put(arr[7]); Put(arr[9]);
  i := 7; Swap(i, arr[i]); Put(i); Put(arr[7]); IO.Put("\n");
  Fill(arr); Open(arr); Put(arr[7]); Put(arr[8]); Open(SUBARRAY(arr, 1, 2)); Put(arr[8]);
  Open(matrix[1]); Fill(matrix[0]); Inc(matrix[1, 2]); Put(matrix[0, 1]); Put(matrix[1, 0]); Put(matrix[1, 2]);
  Put(Alias(rec.a, rec.a[Color.Red])); IO.Put("\n");
  bytes[1] := 200; bytes[2] := 1; Byte_(bytes[1]); Byte_(bytes[2]);
  FOR k := 0 TO 3 DO Put(bytes[k]); END;
  WITH b = bytes[1] DO Byte_(b); Put(bytes[1]); END;
  IO.Put("\n");
  All(ref, text, real, proc, truth, long);
  IO.Put(Fmt.Bool(ISTYPE(ref, REF INTEGER)) & text & Fmt.Real(real) & Fmt.Bool(proc = NIL AND truth) & Fmt.LongInt(long) & "\n");
  i := 2;
  Try(FillShort); Try(FillOpen); Try(FillSub); i := 3; Try(FillSub); Try(Index); i := 9; Try(SetNine); i := 10; Try(SetNine);
  ref := NIL; Try(Nil);
  IO.Put("\n");
END VarFormals.

(* Fixed arrays of one shape and element type are assignable whatever their index types; indexing follows the target. *)
MODULE FixedArrays EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  Color = {Red, Green, Blue};
  A = ARRAY [0 .. 2] OF INTEGER;
  B = ARRAY [-7 .. -5] OF INTEGER;
  C = ARRAY Color OF INTEGER;
  D = ARRAY ['x' .. 'z'] OF INTEGER;
  M = ARRAY [1 .. 2], Color OF CHAR;
  N = ARRAY BOOLEAN OF ARRAY [7 .. 9] OF CHAR;

VAR
  a := A{1, 2, 3};
  b: B; c: C; d: D;
  m: M; n: N;
  r: RECORD b: B END;

PROCEDURE Put (READONLY x: C) =
  BEGIN
    FOR i := FIRST(x) TO LAST(x) DO IO.Put(Fmt.Int(x[i]) & " "); END;
    IO.Put("\n");
  END Put;

PROCEDURE Double (VAR x: B) =
  BEGIN
    FOR i := -7 TO -5 DO x[i] := 2 * x[i]; END;
  END Double;

PROCEDURE Changed (x: D): A =
  BEGIN
    x['y'] := 0;
    RETURN x;
  END Changed;

PROCEDURE At (i: INTEGER): INTEGER =
  BEGIN
    TRY RETURN b[i]; EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & " "); RETURN 0; END;
  END At;

BEGIN
  b := a; c := b; d := c; r.b := d;
  IO.Put(Fmt.Int(b[-7]) & Fmt.Int(c[Color.Green]) & Fmt.Int(d['z']) & Fmt.Int(r.b[-5]) & "\n");
  Put(a); Put(B{4, 5, 6});
  Double(c); Double(d); Double(a);
  Put(c); Put(d);
  c := Changed(a); Put(c); Put(a);
  IO.Put(Fmt.Int(At(-6)) & " " & Fmt.Int(At(0)) & "\n");
  IO.Put(Fmt.Bool(a = b) & " " & Fmt.Bool(a = d) & " " & Fmt.Bool(c # d) & "\n");
  n := N{ARRAY [7 .. 9] OF CHAR{'a', 'b', 'c'}, ARRAY [0 .. 2] OF CHAR{'d', ..}};
  m := n;
  IO.PutChar(m[1, Color.Blue]); IO.PutChar(m[2][Color.Red]); IO.Put("\n");
  n[FALSE] := m[2]; m := n;
  IO.PutChar(m[1, Color.Blue]); IO.Put("\n");
END FixedArrays.

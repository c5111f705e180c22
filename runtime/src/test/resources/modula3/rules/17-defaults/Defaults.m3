(* Any constant is a default: procedures, records, sets, fixed and open arrays, also of other interfaces. *)
MODULE Defaults EXPORTS Main;

IMPORT Constants, Fmt, IO;
FROM Constants IMPORT Point, Row;

TYPE Action = PROCEDURE (n: INTEGER := 8): INTEGER;

CONST Last = Constants.Rows[1];

PROCEDURE Square (n: INTEGER): INTEGER = BEGIN RETURN n * n; END Square;

PROCEDURE Sum (READONLY a: ARRAY OF INTEGER): INTEGER =
  VAR sum := 0;
  BEGIN
    FOR i := 0 TO LAST(a) DO INC(sum, a[i]); END;
    RETURN sum;
  END Sum;

PROCEDURE All (
    p := Point{y := 5};
    READONLY origin := Constants.Origin;
    action: Action := Square;
    digits := Constants.Digits;
    row := Row{7, 8, 9};
    last := Last;
    open: ARRAY OF INTEGER := ARRAY OF INTEGER{1, 2};
    READONLY primes: ARRAY OF INTEGER := Constants.Primes;
    READONLY rows: ARRAY OF Row := Constants.Rows;
    color := Constants.Color.Green;
    r := 1.5; t := "t" & "x"; ref: REFANY := NIL;
    l := 5L; c: CHAR := 'c'; small: [0 .. 9] := 4) =
  BEGIN
    IO.Put(Fmt.Int(p.x) & Fmt.Int(p.y) & Fmt.Int(origin.x) & Fmt.Int(action()) & Fmt.Bool('5' IN digits) & "\n");
    INC(p.x); row[1] := 0; open[0] := 50; digits := SET OF CHAR{};
    IO.Put(Fmt.Int(Sum(row)) & " " & Fmt.Int(Sum(last)) & " " & Fmt.Int(Sum(open)) & " " & Fmt.Int(Sum(primes)) & "\n");
    IO.Put(Fmt.Int(Sum(rows[0])) & " " & Fmt.Int(ORD(color)) & " " & Fmt.Real(r) & " " & t & Fmt.Bool(ref = NIL));
    IO.Put(Fmt.Int(VAL(l, INTEGER)) & Fmt.Char(c) & Fmt.Int(small) & "\n");
  END All;

BEGIN
  All();
  All(Point{2, 2}, row := Row{0, 0, 1}, open := Last);
  IO.Put(Fmt.Int(Constants.Length()) & " " & Fmt.Int(Constants.Length(t := "")) & "\n");
END Defaults.

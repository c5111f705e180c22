(* Ordinal types are assignable when they share a base type and a value; the value is checked when executed. *)
MODULE Ordinals EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  Low = [0 .. 10];
  High = [10 .. 300];
  Color = {Red, Green, Blue};
  Warm = [Color.Red .. Color.Green];
  Cold = [Color.Green .. Color.Blue];
  Rec = RECORD low: Low := 1; warm: Warm END;

VAR
  n := 5;
  low: Low; high: High; warm: Warm; cold: Cold;
  ch := 'q'; digit: ['0' .. '9'];
  long := 5000000000L; small: [-1L .. 1L];
  rec: Rec;
  arr: ARRAY Low OF Low;

PROCEDURE Try (what: TEXT; p: PROCEDURE ()) =
  BEGIN
    TRY
      p();
      IO.Put(what & " done\n");
    EXCEPT RuntimeError.E (code) =>
      IO.Put(what & ": " & RuntimeError.Name(code) & "\n");
    END;
  END Try;

PROCEDURE Value (x: Low) = BEGIN low := x; END Value;
PROCEDURE Readonly (READONLY x: Low) = BEGIN low := x; END Readonly;
PROCEDURE Result (): Low = BEGIN RETURN n; END Result;

PROCEDURE Int () = BEGIN low := n; END Int;
PROCEDURE Across () = BEGIN low := high; END Across;
PROCEDURE Back () = BEGIN high := low; END Back;
PROCEDURE Enum () = BEGIN warm := cold; END Enum;
PROCEDURE Char () = BEGIN digit := ch; END Char;
PROCEDURE Long () = BEGIN small := long; END Long;
PROCEDURE ByValue () = BEGIN Value(n); END ByValue;
PROCEDURE ByCopy () = BEGIN Readonly(n); END ByCopy;
PROCEDURE Returned () = BEGIN high := Result(); END Returned;
PROCEDURE Made () = BEGIN rec := Rec{n, cold}; END Made;
PROCEDURE Element () = BEGIN arr[low] := n; END Element;
PROCEDURE Listed () = BEGIN arr := ARRAY Low OF Low{n, ..}; END Listed;
PROCEDURE Field () = BEGIN rec := NEW(REF Rec, low := n)^; END Field;
PROCEDURE Initial () = VAR x: Low := n; BEGIN low := x; END Initial;

PROCEDURE All () =
  BEGIN
    Try("int", Int); Try("value", ByValue); Try("readonly", ByCopy); Try("result", Returned);
    Try("record", Made); Try("element", Element); Try("array", Listed); Try("new", Field); Try("initial", Initial);
  END All;

BEGIN
  high := 10; cold := Color.Green;
  Try("across", Across); Try("back", Back); Try("enumeration", Enum);
  IO.Put(Fmt.Int(low) & " " & Fmt.Int(ORD(warm)) & "\n");
  All();
  n := 10; All();
  n := 11; high := 11; cold := Color.Blue; low := 9;
  All();
  Try("across", Across); Try("back", Back); Try("enumeration", Enum);
  Try("char", Char); ch := '7'; Try("char", Char);
  Try("long", Long); long := -1L; Try("long", Long);
  n := FIRST(INTEGER); Try("least", Int); n := 256; Try("byte", Int);
  IO.Put(Fmt.Int(low) & " " & Fmt.Int(ORD(warm)) & "\n");
END Ordinals.

(* READONLY is by reference for a designator of the same type or an assignable array; anything else is copied. *)
MODULE ReadonlyFormals EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  Rec = RECORD n: INTEGER END;
  Arr = ARRAY [0 .. 2] OF INTEGER;
  Big = SET OF [0 .. 200];

VAR
  rec := Rec{1};
  arr := Arr{1, 2, 3};
  open := NEW(REF ARRAY OF INTEGER, 3);
  int := 5; card: CARDINAL := 6; small: [0 .. 9] := 7;
  big := Big{1};
  any: REFANY;
  aliased := NEW(REF RECORD r: REF Rec; t := "old"; x := 1.5; w := SET OF [0 .. 9]{}; p := Twice END);

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " "); END Put;

PROCEDURE Record (READONLY r: Rec): INTEGER = BEGIN rec.n := 10; RETURN r.n; END Record;
PROCEDURE Fixed (READONLY a: Arr): INTEGER = BEGIN arr[0] := 10; open[0] := 20; RETURN a[0]; END Fixed;
PROCEDURE Open (READONLY a: ARRAY OF INTEGER): INTEGER = BEGIN arr[0] := 30; open[0] := 40; RETURN a[0]; END Open;
PROCEDURE Shifted (READONLY a: ARRAY [5 .. 7] OF INTEGER): INTEGER = BEGIN arr[0] := 50; RETURN a[5]; END Shifted;
PROCEDURE Set (READONLY b: Big): BOOLEAN = BEGIN big := Big{2}; RETURN 2 IN b; END Set;
PROCEDURE Int (READONLY i: INTEGER): INTEGER = BEGIN card := 0; small := 0; RETURN i; END Int;
PROCEDURE Small (READONLY s: [0 .. 9]): INTEGER = BEGIN RETURN s; END Small;
PROCEDURE Ref (READONLY r: REF Rec): INTEGER = BEGIN any := NIL; RETURN r.n; END Ref;
PROCEDURE Alias (READONLY i: INTEGER; READONLY r: REF Rec; READONLY t: TEXT; READONLY x: REAL; READONLY w: SET OF [0 .. 9];
                 READONLY p: PROCEDURE (READONLY s: [0 .. 9]): INTEGER): TEXT =
  VAR before := i + r.n;
  BEGIN
    int := 70; aliased.r := NEW(REF Rec, n := 71); aliased.t := "new"; aliased.x := 2.5; aliased.w := SET OF [0 .. 9]{7};
    aliased.p := Small;
    RETURN Fmt.Int(before) & " " & Fmt.Int(i) & " " & Fmt.Int(r.n) & " " & t & " " & Fmt.Real(x) & " " & Fmt.Bool(7 IN w)
      & " " & Fmt.Int(p(3));
  END Alias;
PROCEDURE Twice (READONLY s: [0 .. 9]): INTEGER = BEGIN RETURN 2 * s; END Twice;
PROCEDURE Made (): Rec = BEGIN RETURN Rec{3}; END Made;
PROCEDURE MadeArray (): Arr = BEGIN RETURN arr; END MadeArray;
PROCEDURE Text (READONLY t: TEXT): TEXT = BEGIN RETURN t & "."; END Text;
PROCEDURE Pass (READONLY a: ARRAY OF INTEGER): INTEGER = BEGIN RETURN Open(a) + Open(SUBARRAY(a, 1, 1)); END Pass;

PROCEDURE Try (n: INTEGER) =
  BEGIN
    TRY Put(Small(n)); EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & " "); END;
  END Try;

BEGIN
  Put(Record(rec)); Put(Record(Made())); Put(Record(Rec{4})); IO.Put("\n");
  Put(Fixed(arr)); Put(Fixed(open^)); Put(Fixed(MadeArray())); Put(Fixed(Arr{8, ..})); IO.Put("\n");
  Put(Open(arr)); Put(Open(open^)); Put(Open(SUBARRAY(open^, 0, 2))); Put(Open(MadeArray())); IO.Put("\n");
  Put(Shifted(arr)); Put(Pass(arr)); Put(Pass(open^)); IO.Put("\n");
  IO.Put(Fmt.Bool(Set(big)) & Fmt.Bool(Set(Big{1})) & "\n");
  Put(Int(card)); small := 7; Put(Int(small)); Put(Int(int + 1)); Put(Small(int)); Try(9); Try(10); Try(-1); IO.Put("\n");
  any := NEW(REF Rec, n := 12);
  Put(Ref(any)); IO.Put(Text("a" & "b") & "\n");
  any := NEW(REF INTEGER);
  TRY Put(Ref(any)); EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & "\n"); END;
  aliased.r := NEW(REF Rec, n := 1);
  IO.Put(Alias(int, aliased.r, aliased.t, aliased.x, aliased.w, aliased.p) & "\n");
  aliased.r.n := 2; aliased.x := 1.0;
  IO.Put(Alias(int + 1, NEW(REF Rec, n := 3), "a" & "b", aliased.x * 2.0, SET OF [0 .. 9]{1}, Twice) & "\n");
END ReadonlyFormals.

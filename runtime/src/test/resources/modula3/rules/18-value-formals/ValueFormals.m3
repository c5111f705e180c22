(* A VALUE formal is a private copy, of records, arrays, open arrays and large sets too. *)
MODULE ValueFormals EXPORTS Main;

IMPORT Fmt, IO;

TYPE
  Rec = RECORD n: INTEGER; a: ARRAY [0 .. 1] OF INTEGER END;
  Big = SET OF [0 .. 200];
  Matrix = ARRAY OF ARRAY OF INTEGER;

VAR
  rec := Rec{1, ARRAY [0 .. 1] OF INTEGER{2, 3}};
  arr := ARRAY [1 .. 3] OF INTEGER{1, 2, 3};
  open := NEW(REF ARRAY OF INTEGER, 3);
  matrix := NEW(REF Matrix, 2, 2);
  big := Big{1, 100};
  text := "text";

PROCEDURE Record (r: Rec): INTEGER =
  BEGIN
    (* The copy does not follow the variable either. *)
    rec.n := 50; rec.a[1] := 60;
    r.a[0] := 9;
    RETURN r.n + r.a[0] + r.a[1];
  END Record;

PROCEDURE Fixed (a: ARRAY [0 .. 2] OF INTEGER): INTEGER =
  BEGIN
    arr[1] := 100; INC(a[2], 5);
    RETURN a[0] + a[1] + a[2];
  END Fixed;

PROCEDURE Open (a: ARRAY OF INTEGER): INTEGER =
  BEGIN
    arr[1] := 7; open[0] := 8;
    a[LAST(a)] := 0;
    RETURN a[0];
  END Open;

PROCEDURE Unchanged (a: ARRAY OF INTEGER): INTEGER =
  BEGIN
    arr[1] := 70; open[0] := 80;
    RETURN a[0];
  END Unchanged;

PROCEDURE Through (r: Rec): INTEGER =
  BEGIN
    rec.n := 77;
    RETURN r.n;
  END Through;

PROCEDURE Turn (m: Matrix): INTEGER =
  BEGIN
    matrix[0, 1] := 40;
    WITH row = m[0] DO row[0] := 30; END;
    RETURN m[0, 0] + m[0, 1];
  END Turn;

PROCEDURE Set (b: Big): BOOLEAN = BEGIN big := Big{}; b := b + Big{7}; RETURN 1 IN b; END Set;
PROCEDURE Text (t: TEXT): TEXT = BEGIN text := "other"; t := t & "!"; RETURN t; END Text;
PROCEDURE Bump (VAR n: INTEGER) = BEGIN INC(n); END Bump;

PROCEDURE Recurse (a: ARRAY OF INTEGER; depth: INTEGER): INTEGER =
  PROCEDURE Inner () = BEGIN INC(a[0]); Bump(depth); END Inner;
  BEGIN
    Inner();
    IF depth < 5 THEN RETURN Recurse(a, depth) + a[0]; ELSE RETURN a[0]; END;
  END Recurse;

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " "); END Put;

BEGIN
  Put(Record(rec)); Put(rec.n); Put(rec.a[0]); Put(rec.a[1]); IO.Put("\n");
  Put(Fixed(arr)); Put(arr[1]); Put(arr[3]); IO.Put("\n");
  open^ := arr;
  Put(Open(arr)); Put(arr[1]); Put(arr[3]); Put(Open(open^)); Put(open[0]); Put(open[2]); IO.Put("\n");
  Put(Unchanged(arr)); Put(arr[1]); Put(Unchanged(open^)); Put(open[0]); Put(Unchanged(SUBARRAY(arr, 0, 1))); IO.Put("\n");
  Put(Through(rec)); Put(rec.n); IO.Put("\n");
  Put(Turn(matrix^)); Put(matrix[0, 0]); Put(matrix[0, 1]); IO.Put("\n");
  IO.Put(Fmt.Bool(Set(big)) & Fmt.Bool(1 IN big) & " " & Text(text) & " " & text & "\n");
  open[0] := 0;
  Put(Recurse(open^, 0)); Put(open[0]); IO.Put("\n");
END ValueFormals.

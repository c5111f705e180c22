(* Exceptions take arguments of every type that is not an open array. *)
MODULE Arguments EXPORTS Main;

IMPORT Fmt, IO;

TYPE
  Color = {Red, Green, Blue};
  Point = RECORD x, y: INTEGER; name := "p" END;
  Row = ARRAY [1 .. 5] OF INTEGER;
  Texts = ARRAY BOOLEAN OF TEXT;
  Big = SET OF [0 .. 200];
  Op = PROCEDURE (n: INTEGER): INTEGER;
  Obj = OBJECT n := 11 END;
  Small = [-5 .. 5];
  Bits = BITS 8 FOR [0 .. 255];

EXCEPTION
  EColor(Color); EBool(BOOLEAN); EChar(CHAR); ESmall(Small); ELong(LONGINT); EReal(REAL); ELongReal(LONGREAL);
  EPoint(Point); ERow(Row); ETexts(Texts); ESet(SET OF Color); EBig(Big); EOp(Op); EObj(Obj); ENode(REF Point);
  EBits(Bits); EWide(WIDECHAR); EExtended(EXTENDED); ENested(ARRAY [0 .. 1] OF Row); EAny(REFANY);

VAR row := Row{1, 2, 3, 4, 5};

PROCEDURE Double (n: INTEGER): INTEGER = BEGIN RETURN 2 * n END Double;

PROCEDURE Raise (n: INTEGER) RAISES ANY =
  VAR point := Point{n, -n};
  BEGIN
    CASE n OF
    | 0 => RAISE EColor(Color.Blue);
    | 1 => RAISE EBool(TRUE);
    | 2 => RAISE EChar('\377');
    | 3 => RAISE ESmall(-5);
    | 4 => RAISE ELong(FIRST(LONGINT));
    | 5 => RAISE EReal(-0.25);
    | 6 => RAISE ELongReal(1.0D100);
    | 7 => TRY RAISE EPoint(point) FINALLY point.x := 0 END;
    | 8 => TRY RAISE ERow(row) FINALLY row[5] := 0 END;
    | 9 => RAISE ETexts(Texts{"no", "yes"});
    | 10 => RAISE ESet(SET OF Color{Color.Red, Color.Blue});
    | 11 => RAISE EBig(Big{0, 77 .. 80, 200});
    | 12 => RAISE EOp(Double);
    | 13 => RAISE EObj(NEW(Obj, n := 12));
    | 14 => RAISE ENode(NIL);
    | 15 => RAISE EBits(200);
    | 16 => RAISE EWide(VAL(16_1F600, WIDECHAR));
    | 17 => RAISE EExtended(0.5X0);
    | 18 => RAISE ENested(ARRAY [0 .. 1] OF Row{row, Row{9, ..}});
    | 19 => RAISE EAny("text");
    END;
  END Raise;

PROCEDURE Put (t: TEXT) = BEGIN IO.Put(t & " ") END Put;

PROCEDURE Handle (n: INTEGER) =
  BEGIN
    TRY
      Raise(n);
    EXCEPT
    | EColor (c) => Put(Fmt.Int(ORD(c)));
    | EBool (b) => Put(Fmt.Bool(b));
    | EChar (c) => Put(Fmt.Int(ORD(c)));
    | ESmall (s) => Put(Fmt.Int(s));
    | ELong (l) => Put(Fmt.LongInt(l));
    | EReal (r) => Put(Fmt.Real(r));
    | ELongReal (r) => Put(Fmt.LongReal(r));
    | EPoint (p) => p.y := p.y * 2; Put(Fmt.Int(p.x) & Fmt.Int(p.y) & p.name);
    | ERow (r) => r[1] := 10; Put(Fmt.Int(r[1] + r[5]) & " " & Fmt.Int(row[1]) & " " & Fmt.Int(row[5]));
    | ETexts (t) => Put(t[FALSE] & t[TRUE]);
    | ESet (s) => Put(Fmt.Bool(Color.Blue IN s) & Fmt.Bool(Color.Green IN s));
    | EBig (s) => Put(Fmt.Bool(200 IN s) & Fmt.Bool(81 IN s) & Fmt.Bool(s = Big{0, 77, 78, 79, 80, 200}));
    | EOp (p) => Put(Fmt.Int(p(21)));
    | EObj (o) => Put(Fmt.Int(o.n));
    | ENode (p) => Put(Fmt.Bool(p = NIL));
    | EBits (b) => INC(b); Put(Fmt.Int(b));
    | EWide (w) => Put(Fmt.Int(ORD(w), 16));
    | EExtended (x) => Put(Fmt.Extended(x));
    | ENested (a) => Put(Fmt.Int(a[0, 4] + a[1, 5]));
    | EAny (r) => TYPECASE r OF TEXT (t) => Put(t) ELSE Put("?") END;
    END;
  END Handle;

BEGIN
  FOR i := 0 TO 19 DO Handle(i); END;
  IO.Put("\n");
END Arguments.

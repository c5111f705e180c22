MODULE Value;

IMPORT Fmt, Integer, LongReal, Text, TextWr, Thread, Word, Wr;

REVEAL T = BRANDED "Value.T" OBJECT END;

VAR bool: ARRAY BOOLEAN OF Bool;

PROCEDURE FromInt (n: INTEGER): T =
  BEGIN
    RETURN NEW(Int, n := n);
  END FromInt;

PROCEDURE FromReal (x: LONGREAL): T =
  BEGIN
    RETURN NEW(Real, x := x);
  END FromReal;

PROCEDURE FromText (t: TEXT): T =
  BEGIN
    RETURN NEW(Str, t := t);
  END FromText;

PROCEDURE FromBool (b: BOOLEAN): T =
  BEGIN
    RETURN bool[b];
  END FromBool;

PROCEDURE TypeOf (v: T): Type =
  BEGIN
    TYPECASE v OF <*NOWARN*>
    | Int  => RETURN Type.Integer;
    | Real => RETURN Type.Real;
    | Str  => RETURN Type.Text;
    | Bool => RETURN Type.Boolean;
    END;
  END TypeOf;

PROCEDURE Convert (v: T; type: Type; VAR result: T): BOOLEAN =
  BEGIN
    IF v = NIL OR TypeOf(v) = type THEN
      result := v;
      RETURN TRUE;
    END;
    TYPECASE v OF
    | Int (i) =>
        IF type = Type.Real THEN
          result := FromReal(FLOAT(i.n, LONGREAL));
          RETURN TRUE;
        END;
    | Real (r) =>
        IF type = Type.Integer AND ABS(r.x) < 9.0d15
             AND FLOAT(ROUND(r.x), LONGREAL) = r.x THEN
          result := FromInt(ROUND(r.x));
          RETURN TRUE;
        END;
    ELSE
    END;
    RETURN FALSE;
  END Convert;

PROCEDURE AsReal (v: T): LONGREAL =
  BEGIN
    TYPECASE v OF <*NOWARN*>
    | Int (i)  => RETURN FLOAT(i.n, LONGREAL);
    | Real (r) => RETURN r.x;
    END;
  END AsReal;

PROCEDURE IsTrue (v: T): BOOLEAN =
  BEGIN
    RETURN v = bool[TRUE];
  END IsTrue;

PROCEDURE ToText (v: T): TEXT =
  BEGIN
    TYPECASE v OF <*NOWARN*>
    | NULL     => RETURN "NULL";
    | Int (i)  => RETURN Fmt.Int(i.n);
    | Real (r) => RETURN RealText(r.x);
    | Str (s)  => RETURN s.t;
    | Bool (b) => RETURN Fmt.Bool(b.b);
    END;
  END ToText;

PROCEDURE RealText (x: LONGREAL): TEXT =
  (* With a point or an exponent, so that it does not look like an integer. *)
  VAR t := Fmt.LongReal(x);
  BEGIN
    FOR i := 0 TO Text.Length(t) - 1 DO
      IF NOT Text.GetChar(t, i) IN SET OF CHAR{'0' .. '9', '-'} THEN
        RETURN t;
      END;
    END;
    RETURN t & ".0";
  END RealText;

PROCEDURE ToLiteral (v: T): TEXT =
  BEGIN
    TYPECASE v OF
    | Str (s) => RETURN Quoted(s.t);
    ELSE
      RETURN ToText(v);
    END;
  END ToLiteral;

PROCEDURE Quoted (t: TEXT): TEXT =
  <*FATAL Wr.Failure, Thread.Alerted*>
  VAR wr := TextWr.New();
  BEGIN
    Wr.PutChar(wr, '\'');
    FOR i := 0 TO Text.Length(t) - 1 DO
      WITH c = Text.GetChar(t, i) DO
        IF c = '\'' THEN Wr.PutChar(wr, c); END;
        Wr.PutChar(wr, c);
      END;
    END;
    Wr.PutChar(wr, '\'');
    RETURN TextWr.ToText(wr);
  END Quoted;

PROCEDURE Compare (a, b: T): [-1 .. 1] =
  VAR aRank := Rank(a); bRank := Rank(b);
  BEGIN
    IF aRank # bRank THEN RETURN Integer.Compare(aRank, bRank); END;
    TYPECASE a OF <*NOWARN*>
    | NULL => RETURN 0;
    | Bool (bool) =>
        RETURN Integer.Compare(ORD(bool.b), ORD(NARROW(b, Bool).b));
    | Str (s) => RETURN Text.Compare(s.t, NARROW(b, Str).t);
    | Int, Real =>
        IF ISTYPE(a, Int) AND ISTYPE(b, Int) THEN
          RETURN Integer.Compare(NARROW(a, Int).n, NARROW(b, Int).n);
        ELSE
          RETURN LongReal.Compare(AsReal(a), AsReal(b));
        END;
    END;
  END Compare;

PROCEDURE Rank (v: T): [0 .. 3] =
  BEGIN
    TYPECASE v OF <*NOWARN*>
    | NULL      => RETURN 0;
    | Bool      => RETURN 1;
    | Int, Real => RETURN 2;
    | Str       => RETURN 3;
    END;
  END Rank;

PROCEDURE Equal (a, b: T): BOOLEAN =
  BEGIN
    RETURN Compare(a, b) = 0;
  END Equal;

PROCEDURE Hash (v: T): Word.T =
  BEGIN
    TYPECASE v OF <*NOWARN*>
    | NULL      => RETURN 0;
    | Bool (b)  => RETURN 1 + ORD(b.b);
    | Int, Real => RETURN LongReal.Hash(AsReal(v));
    | Str (s)   => RETURN Text.Hash(s.t);
    END;
  END Hash;

BEGIN
  FOR b := FALSE TO TRUE DO bool[b] := NEW(Bool, b := b); END;
END Value.

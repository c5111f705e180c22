(* Modes, defaults, keywords, procedure values, nesting, closures, open arrays. *)
MODULE Procedures EXPORTS Main;
IMPORT IO, Fmt;

TYPE
  Pair = RECORD a, b: INTEGER END;
  Unary = PROCEDURE (x: INTEGER): INTEGER;
  Action = PROCEDURE (i: INTEGER);

PROCEDURE Int (name: TEXT; n: INTEGER) =
  BEGIN
    IO.Put(name & " " & Fmt.Int(n) & "\n");
  END Int;

PROCEDURE Defaults (a: INTEGER; b := 10; c := 100): INTEGER =
  BEGIN
    RETURN a + b + c;
  END Defaults;

PROCEDURE Swap (VAR x, y: INTEGER) =
  VAR t := x;
  BEGIN
    x := y; y := t;
  END Swap;

PROCEDURE ByValue (p: Pair): INTEGER =
  BEGIN
    p.a := p.a + 1;
    RETURN p.a * p.b;
  END ByValue;

PROCEDURE ByReadonly (READONLY p: Pair): INTEGER =
  BEGIN
    RETURN p.a - p.b;
  END ByReadonly;

PROCEDURE MakePair (a, b: INTEGER): Pair =
  BEGIN
    RETURN Pair{a, b := b};
  END MakePair;

PROCEDURE Sum (READONLY a: ARRAY OF INTEGER): INTEGER =
  VAR s := 0;
  BEGIN
    FOR i := FIRST(a) TO LAST(a) DO s := s + a[i]; END;
    RETURN s;
  END Sum;

PROCEDURE Double (VAR a: ARRAY OF INTEGER) =
  BEGIN
    FOR i := 0 TO NUMBER(a) - 1 DO a[i] := a[i] * 2; END;
  END Double;

PROCEDURE Scratch (a: ARRAY OF INTEGER): INTEGER =
  BEGIN
    a[0] := 1000;
    RETURN Sum(a);
  END Scratch;

PROCEDURE Total (READONLY m: ARRAY OF ARRAY OF INTEGER): INTEGER =
  VAR s := 0;
  BEGIN
    FOR i := 0 TO LAST(m) DO
      FOR j := 0 TO LAST(m[i]) DO s := s + m[i, j]; END;
      s := s + Sum(m[i]);
    END;
    RETURN s;
  END Total;

PROCEDURE Square (x: INTEGER): INTEGER =
  BEGIN
    RETURN x * x;
  END Square;

PROCEDURE Apply (f: Unary; x: INTEGER): INTEGER =
  BEGIN
    RETURN f(x);
  END Apply;

PROCEDURE Each (n: INTEGER; act: Action) =
  BEGIN
    IF n > 0 THEN Each(n - 1, act); act(n); END;
  END Each;

PROCEDURE Nested (k: INTEGER): INTEGER =
  VAR total := 0;
  PROCEDURE Add (i: INTEGER) =
    BEGIN
      total := total + i * k;
    END Add;
  PROCEDURE Twice (i: INTEGER) =
    PROCEDURE Inner () =
      BEGIN
        Add(i); Add(i); INC(k);
      END Inner;
    BEGIN
      Inner();
    END Twice;
  BEGIN
    Each(4, Add);
    Twice(1);
    Each(2, Twice);
    RETURN total;
  END Nested;

PROCEDURE Fact (n: CARDINAL): INTEGER =
  BEGIN
    IF n = 0 THEN RETURN 1 ELSE RETURN n * Fact(n - 1); END;
  END Fact;

VAR
  x := 1; y := 2;
  p := Pair{3, 4};
  a := ARRAY [1 .. 4] OF INTEGER{1, 2, 3, ..};
  m: ARRAY [0 .. 1], [0 .. 2] OF INTEGER;
  f: Unary := Square;
  r := NEW(REF ARRAY OF INTEGER, 5);
  q := NEW(REF ARRAY OF ARRAY OF INTEGER, 2, 3);
BEGIN
  Int("defaults", Defaults(1));
  Int("keyword", Defaults(c := 1, a := 2));
  Swap(x, y);
  Int("x", x);
  Int("value", ByValue(p));
  Int("unchanged", p.a);
  Int("readonly", ByReadonly(p));
  Int("result", ByReadonly(MakePair(9, 2)));
  p := MakePair(p.b, p.a);
  Int("p.a", p.a);
  Int("sum", Sum(a));
  Double(a);
  Double(SUBARRAY(a, 1, 2));
  Int("doubled", Sum(a));
  Int("scratch", Scratch(a));
  Int("still", a[1]);
  Int("literal", Sum(ARRAY OF INTEGER{5, 6, x}));
  FOR i := 0 TO 1 DO FOR j := 0 TO 2 DO m[i, j] := i * 10 + j; q[i, j] := 1; END; END;
  Int("matrix", Total(m));
  Int("open matrix", Total(q^));
  Int("rows", NUMBER(q^) * 100 + NUMBER(q[0]));
  FOR i := 0 TO LAST(r^) DO r[i] := i; END;
  Int("heap", Sum(r^));
  Int("call", f(7));
  Int("apply", Apply(f, 3) + Apply(Square, 2));
  Int("nested", Nested(2));
  Int("fact", Fact(10));
  IF f = Square AND f # NIL THEN Int("same", 1); END;
  f := NIL;
  SUBARRAY(r^, 1, 4) := SUBARRAY(r^, 0, 4);
  Int("overlap", r[4] * 10 + r[1]);
END Procedures.
(* OUTPUT
defaults 111
keyword 13
x 2
value 16
unchanged 3
readonly -1
result 7
p.a 4
sum 9
doubled 28
scratch 1026
still 2
literal 13
matrix 72
open matrix 12
rows 203
heap 10
call 49
apply 13
nested 46
fact 3628800
same 1
overlap 30
*)

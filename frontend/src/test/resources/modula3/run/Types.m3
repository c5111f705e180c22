(* Ordinal types, subranges, enumerations, sets, conversions. *)
MODULE Types EXPORTS Main;
IMPORT IO, Fmt;

TYPE
  Color = {Red, Green, Blue};
  Small = [-5 .. 5];
  Letters = SET OF ['a' .. 'z'];
  Big = SET OF [0 .. 299];

PROCEDURE Bool (name: TEXT; b: BOOLEAN) =
  BEGIN
    IO.Put(name & " " & Fmt.Bool(b) & "\n");
  END Bool;

PROCEDURE Int (name: TEXT; n: INTEGER) =
  BEGIN
    IO.Put(name & " " & Fmt.Int(n) & "\n");
  END Int;

VAR
  c := Color.Green;
  s: Small := -5;
  l := Letters{'a', 'c' .. 'e'};
  b, b2: Big;
  n := 7; m := -2;
  ch := 'x';
  low := 10; high := 20;
BEGIN
  Int("ord", ORD(c));
  c := VAL(ORD(c) + 1, Color);
  Bool("blue", c = Color.Blue);
  Int("number", NUMBER(Color));
  Int("last", ORD(LAST(Color)));
  INC(s, 3);
  Int("s", s);
  Bool("in c", 'c' IN l);
  Bool("in b", 'b' IN l);
  Bool("in A", 'A' IN l);
  l := l - Letters{'a'} + Letters{'z'};
  Bool("in a", 'a' IN l);
  Bool("subset", Letters{'z'} <= l);
  Bool("superset", l >= Letters{'z', 'y'});
  Bool("equal", l = Letters{'c', 'd', 'e', 'z'});
  Bool("strict", l < l);
  b := Big{1, 100 .. 110, low .. high};
  b2 := Big{105 .. 299};
  Bool("big 15", 15 IN b);
  Bool("big 105", 105 IN b * b2);
  Bool("big 99", 99 IN b);
  Bool("big minus", 105 IN b - b2);
  Bool("big sub", Big{12, 13} <= b);
  Bool("big eq", b + b2 = b2 + b);
  Bool("empty", Big{} = b - b);
  Bool("sym", 15 IN (b / b2));
  Bool("outside", 400 IN b);
  Int("div", n DIV m);
  Int("mod", n MOD m);
  Int("div2", -7 DIV 2);
  Int("mod2", -7 MOD 2);
  n := -7; m := 2;
  Int("div3", n DIV m);
  Int("mod3", n MOD m);
  Int("abs", ABS(n));
  Int("max", MAX(n, m));
  Int("min", MIN(n, m));
  Int("char", ORD(ch));
  Bool("char order", ch < 'y');
  Int("based", 16_FF);
  Int("bits", 16_FFFFFFFFFFFFFFFF);
  Int("trunc", TRUNC(-2.5));
  Int("round", ROUND(-2.6));
  Int("floor", FLOOR(-2.5));
  Int("ceiling", CEILING(-2.5));
  Int("float", ROUND(FLOAT(10) / 4.0 * 100.0));
  Bool("real", FLOAT(1, LONGREAL) / 3.0D0 < 0.34D0);
  Int("longint", VAL(5L * 3L, INTEGER));
END Types.
(* OUTPUT
ord 1
blue TRUE
number 3
last 2
s -2
in c TRUE
in b FALSE
in A FALSE
in a FALSE
subset TRUE
superset FALSE
equal TRUE
strict FALSE
big 15 TRUE
big 105 TRUE
big 99 FALSE
big minus FALSE
big sub TRUE
big eq TRUE
empty TRUE
sym TRUE
outside FALSE
div -4
mod -1
div2 -4
mod2 1
div3 -4
mod3 1
abs 7
max 2
min -7
char 120
char order TRUE
based 255
bits -1
trunc -2
round -3
floor -3
ceiling -2
float 250
real TRUE
longint 15
*)

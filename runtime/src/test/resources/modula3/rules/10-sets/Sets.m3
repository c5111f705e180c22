(* Sets of all sizes: operations, order, constructors with variable and empty ranges, IN of what cannot be inside. *)
MODULE Sets EXPORTS Main;

IMPORT Fmt, IO;

TYPE
  Color = {Red, Green, Blue};
  One = SET OF [7 .. 7];
  Signed = SET OF [-40 .. 40];
  Word = SET OF [0 .. 63];
  Chars = SET OF CHAR;
  Huge = SET OF [1000 .. 70000];
  Colors = SET OF Color;

CONST
  Vowels = Chars{'a', 'e', 'i', 'o', 'u'};
  Warm = Colors{Color.Red .. Color.Green};
  Ends = Word{0, 63};
  Far = Huge{1000, 70000};

VAR
  s, t: Signed; w: Word; h, g: Huge; one: One; c: Colors;
  low := -3; high := 5; n := 63;
  rec: RECORD a: CHAR; h: Huge; b: CHAR END;

PROCEDURE Put (what: TEXT; READONLY bits: ARRAY OF BOOLEAN) =
  BEGIN
    IO.Put(what);
    FOR i := 0 TO LAST(bits) DO
      IF bits[i] THEN IO.Put(" T"); ELSE IO.Put(" f"); END;
    END;
    IO.Put("\n");
  END Put;

PROCEDURE Count (READONLY h: Huge): INTEGER =
  VAR count := 0;
  BEGIN
    FOR i := FIRST(INTEGER) + 0 TO FIRST(INTEGER) + 1 DO IF i IN h THEN INC(count); END; END;
    FOR i := 0 TO 80000 DO IF i IN h THEN INC(count); END; END;
    RETURN count;
  END Count;

PROCEDURE Odds (): Huge =
  VAR result := Huge{};
  BEGIN
    FOR i := 1001 TO 69999 BY 2 DO result := result + Huge{i}; IF i > 1100 THEN RETURN result; END; END;
    RETURN result;
  END Odds;

PROCEDURE Changed (h: Huge): Huge = BEGIN h := h / Far; RETURN h; END Changed;

BEGIN
  s := Signed{low .. high, 40}; t := Signed{high .. low}; t := t + Signed{-40, high};
  Put("signed", ARRAY OF BOOLEAN{-3 IN s, -4 IN s, 5 IN s, 6 IN s, 40 IN s, -40 IN t, 0 IN t, Signed{high .. low} = Signed{}});
  Put("ops", ARRAY OF BOOLEAN{
    -40 IN s + t, 5 IN s * t, 0 IN s * t, 5 IN s - t, 40 IN s - t, -40 IN s - t, 5 IN s / t, -40 IN s / t, 40 IN t / s});
  Put("order", ARRAY OF BOOLEAN{
    s <= s, s < s, s * t <= s, s * t < t, s >= s * t, s > s * t, s <= t, s >= t, s = t, s # t, Signed{} < t});
  w := Word{n, 0}; one := One{7};
  Put("word", ARRAY OF BOOLEAN{w = Ends, n IN w, 62 IN w, w < Word{0 .. n}, Word{0 .. n} - Word{1 .. 62} = w, 7 IN one, 6 IN one, one = One{}});
  n := 64; low := 1000; high := 70000;
  Put("outside", ARRAY OF BOOLEAN{n IN w, -n IN w, 64 IN Ends, n + low IN one, high + 1 IN Huge{low .. high}, LAST(INTEGER) IN s, FIRST(INTEGER) IN h});
  Put("chars", ARRAY OF BOOLEAN{'e' IN Vowels, 'f' IN Vowels, '\377' IN Chars{'\200' .. '\377'}, 'a' IN Chars{'\200' .. '\377'}});
  c := Warm - Colors{Color.Red};
  Put("colors", ARRAY OF BOOLEAN{Color.Red IN c, Color.Green IN c, c < Warm, c + Colors{Color.Blue} <= Warm});
  h := Huge{low .. high}; g := Odds();
  IO.Put(Fmt.Int(Count(h)) & " " & Fmt.Int(Count(g)) & " " & Fmt.Int(Count(h - g)) & " " & Fmt.Int(Count(h * g)) & "\n");
  Put("huge", ARRAY OF BOOLEAN{g < h, h <= g, Far <= h, h - Far = Huge{low + 1 .. high - 1}, h / g = h - g, g # h, Changed(h) = h - Far, Far <= h});
  rec.a := 'x'; rec.b := 'y'; rec.h := g; rec.h := rec.h + Far;
  Put("record", ARRAY OF BOOLEAN{rec.a = 'x', rec.b = 'y', 70000 IN rec.h, 70000 IN g, rec.h > g});
END Sets.

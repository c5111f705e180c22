(* Where one LONGREAL is not precise enough, a number is the sum of two, "hi"
   and "lo", with "lo" at most half a unit in the last place of "hi". *)

UNSAFE MODULE Math;

IMPORT Word;

CONST
  Precision = 53;
  Bias = 1023;
  LnTwoHi = 6.93147180369123816490D-1;   (* its last 21 bits are zero *)
  LnTwoLo = 1.90821492927058770002D-10;
  HalfPiHi = 1.57079632679489655800D0;
  HalfPiLo = 6.12323399573676603587D-17;
  PiLo = 1.2246467991473532D-16;
  TwoTo52 = 4503599627370496.0D0;

(*------------------------------------------------------ representation ---*)

PROCEDURE Bits (x: LONGREAL): INTEGER =
  BEGIN
    RETURN LOOPHOLE(x, INTEGER);
  END Bits;

PROCEDURE FromBits (i: INTEGER): LONGREAL =
  BEGIN
    RETURN LOOPHOLE(i, LONGREAL);
  END FromBits;

PROCEDURE Infinity (): LONGREAL =
  BEGIN
    RETURN FromBits(16_7FF0000000000000);
  END Infinity;

PROCEDURE NaN (): LONGREAL =
  BEGIN
    RETURN FromBits(16_7FF8000000000000);
  END NaN;

PROCEDURE IsFinite (x: LONGREAL): BOOLEAN =
  BEGIN
    RETURN Word.Extract(Bits(x), 52, 11) # 16_7FF;
  END IsFinite;

PROCEDURE fabs (x: LONGREAL): LONGREAL =
  BEGIN
    RETURN FromBits(Word.And(Bits(x), LAST(INTEGER)));
  END fabs;

PROCEDURE copysign (x, y: LONGREAL): LONGREAL =
  BEGIN
    RETURN FromBits(Word.Or(Word.And(Bits(x), LAST(INTEGER)),
                            Word.And(Bits(y), FIRST(INTEGER))));
  END copysign;

PROCEDURE PowerOfTwo (n: INTEGER): LONGREAL =
  (* For exponents of normal numbers. *)
  BEGIN
    RETURN FromBits(Word.LeftShift(n + Bias, 52));
  END PowerOfTwo;

PROCEDURE ldexp (x: LONGREAL; exp: INTEGER): LONGREAL =
  BEGIN
    (* No step but the last may round. *)
    exp := MAX(-2200, MIN(2200, exp));
    WHILE exp > 1000 DO
      x := x * PowerOfTwo(1000);
      exp := exp - 1000;
    END;
    IF exp < -1000 AND x # 0.0D0 AND IsFinite(x) THEN
      VAR e: INTEGER; m := frexp(x, e);
      BEGIN
        IF e + exp < -1100 THEN RETURN copysign(0.0D0, x); END;
        RETURN m * PowerOfTwo(-900) * PowerOfTwo(e + exp + 900);
      END;
    END;
    IF exp < -1000 THEN RETURN x; END;
    RETURN x * PowerOfTwo(exp);
  END ldexp;

PROCEDURE frexp (x: LONGREAL; VAR exp: INTEGER): LONGREAL =
  BEGIN
    exp := 0;
    IF x = 0.0D0 OR NOT IsFinite(x) THEN RETURN x; END;
    IF Word.Extract(Bits(x), 52, 11) = 0 THEN
      x := x * PowerOfTwo(54);
      exp := -54;
    END;
    exp := exp + Word.Extract(Bits(x), 52, 11) - (Bias - 1);
    RETURN FromBits(Word.Insert(Bits(x), Bias - 1, 52, 11));
  END frexp;

(*------------------------------------------------------------ rounding ---*)

PROCEDURE floor (x: LONGREAL): LONGREAL =
  BEGIN
    IF NOT fabs(x) < TwoTo52 THEN RETURN x; END;
    RETURN WithZeroOf(x, FLOAT(FLOOR(x), LONGREAL));
  END floor;

PROCEDURE ceil (x: LONGREAL): LONGREAL =
  BEGIN
    IF NOT fabs(x) < TwoTo52 THEN RETURN x; END;
    RETURN WithZeroOf(x, FLOAT(CEILING(x), LONGREAL));
  END ceil;

PROCEDURE rint (x: LONGREAL): LONGREAL =
  (* Adding 2^52 leaves no bits for a fraction. *)
  BEGIN
    IF NOT fabs(x) < TwoTo52 THEN RETURN x; END;
    RETURN copysign((fabs(x) + TwoTo52) - TwoTo52, x);
  END rint;

PROCEDURE WithZeroOf (x, r: LONGREAL): LONGREAL =
  (* "r", but with the sign of "x" if it is zero. *)
  BEGIN
    IF r = 0.0D0 THEN RETURN copysign(0.0D0, x); ELSE RETURN r; END;
  END WithZeroOf;

PROCEDURE Trunc (x: LONGREAL): LONGREAL =
  BEGIN
    IF x < 0.0D0 THEN RETURN ceil(x); ELSE RETURN floor(x); END;
  END Trunc;

PROCEDURE modf (x: LONGREAL; VAR i: LONGREAL): LONGREAL =
  BEGIN
    i := Trunc(x);
    IF NOT IsFinite(x) THEN
      IF x = x THEN RETURN copysign(0.0D0, x); ELSE RETURN x; END;
    END;
    RETURN copysign(x - i, x);
  END modf;

PROCEDURE Significand (x: LONGREAL; VAR exp: INTEGER): INTEGER =
  (* The integer m < 2^53 such that x = m * 2^exp, for x >= 0; m >= 2^52
     unless "x" is zero. *)
  VAR m := frexp(x, exp);
  BEGIN
    exp := exp - Precision;
    RETURN TRUNC(m * (2.0D0 * TwoTo52));
  END Significand;

PROCEDURE fmod (x, y: LONGREAL): LONGREAL =
  VAR ex, ey, m, n: INTEGER;
  BEGIN
    IF NOT IsFinite(x) OR y # y OR y = 0.0D0 THEN RETURN NaN(); END;
    IF fabs(x) < fabs(y) THEN RETURN x; END;
    m := Significand(fabs(x), ex);
    n := Significand(fabs(y), ey);
    WHILE ex > ey DO
      m := 2 * (m MOD n);
      DEC(ex);
    END;
    RETURN copysign(ldexp(FLOAT(m MOD n, LONGREAL), ey), x);
  END fmod;

PROCEDURE remainder (x, y: LONGREAL): LONGREAL =
  VAR b := fabs(y); a := fabs(x); quotientIsOdd := FALSE; r: LONGREAL;
  BEGIN
    IF NOT IsFinite(x) OR y # y OR y = 0.0D0 THEN RETURN NaN(); END;
    IF NOT IsFinite(y) THEN RETURN x; END;
    r := fmod(a, b);
    IF b < PowerOfTwo(Bias) THEN quotientIsOdd := fmod(a, 2.0D0 * b) >= b; END;
    (* All these differences are exact. *)
    IF r > b - r OR r = b - r AND quotientIsOdd THEN r := r - b; END;
    IF x < 0.0D0 OR x = 0.0D0 AND Bits(x) < 0 THEN RETURN -r; END;
    RETURN r;
  END remainder;

PROCEDURE drem (x, y: LONGREAL): LONGREAL =
  BEGIN
    RETURN remainder(x, y);
  END drem;

(*--------------------------------------------------- double precision ---*)

PROCEDURE Split (x: LONGREAL; VAR high, low: LONGREAL) =
  (* Into parts of 26 bits each, for |x| < 2^996 (Veltkamp). *)
  VAR t := x * 134217729.0D0;
  BEGIN
    high := t - (t - x);
    low := x - high;
  END Split;

PROCEDURE ProductError (x, y, product: LONGREAL): LONGREAL =
  (* x * y - product, exactly, for product = x * y rounded (Dekker). *)
  VAR xh, xl, yh, yl: LONGREAL;
  BEGIN
    Split(x, xh, xl);
    Split(y, yh, yl);
    RETURN ((xh * yh - product) + xh * yl + xl * yh) + xl * yl;
  END ProductError;

PROCEDURE SumError (x, y, sum: LONGREAL): LONGREAL =
  (* x + y - sum, exactly, for sum = x + y rounded (Knuth). *)
  VAR t := sum - x;
  BEGIN
    RETURN (x - (sum - t)) + (y - t);
  END SumError;

(*--------------------------------------------------------- square root ---*)

PROCEDURE sqrt (x: LONGREAL): LONGREAL =
  (* The root of an integer is found bit by bit, with one bit more than fits;
     that and whether there is a remainder decide how to round. *)
  VAR m, e, root, rest, bit: INTEGER;
  BEGIN
    IF x = 0.0D0 OR x # x OR x = Infinity() THEN RETURN x; END;
    IF x < 0.0D0 THEN RETURN NaN(); END;
    m := Significand(x, e);
    IF e MOD 2 # 0 THEN m := 2 * m; DEC(e); END;
    (* x = m * 2^e, and root(m * 2^54) has 53 or 54 bits.  "rest" is what the
       square of "root" lacks, at the scale of the current bit. *)
    root := 0;
    rest := 0;
    FOR i := 53 TO 0 BY -1 DO
      (* The next two bits of m * 2^54 come in. *)
      IF i >= 27 THEN
        bit := Word.And(Word.Shift(m, -2 * (i - 27)), 3);
      ELSE
        bit := 0;
      END;
      rest := 4 * rest + bit;
      root := 2 * root;
      IF rest >= 2 * root + 1 THEN
        rest := rest - (2 * root + 1);
        INC(root);
      END;
    END;
    (* root = floor(sqrt(m * 2^54)) has 54 bits: 2^52 <= m < 2^54. *)
    IF root MOD 2 = 1 AND (rest # 0 OR root DIV 2 MOD 2 = 1) THEN
      INC(root);
    END;
    RETURN ldexp(FLOAT(root DIV 2, LONGREAL), e DIV 2 - 26);
  END sqrt;

PROCEDURE hypot (x, y: LONGREAL): LONGREAL =
  (* The root of the rounded sum is corrected by what the roundings lost. *)
  VAR a := fabs(x); b := fabs(y); t, aa, bb, h, lost: LONGREAL; e: INTEGER;
  BEGIN
    IF a = Infinity() OR b = Infinity() THEN RETURN Infinity(); END;
    IF a # a OR b # b THEN RETURN NaN(); END;
    IF a < b THEN t := a; a := b; b := t; END;
    IF a = 0.0D0 THEN RETURN 0.0D0; END;
    EVAL frexp(a, e);
    a := ldexp(a, -e);
    b := ldexp(b, -e);
    aa := a * a;
    bb := b * b;
    t := aa + bb;
    lost := SumError(aa, bb, t)
              + (ProductError(a, a, aa) + ProductError(b, b, bb));
    h := sqrt(t);
    aa := h * h;
    lost := lost + ((t - aa) - ProductError(h, h, aa));
    RETURN ldexp(h + lost / (2.0D0 * h), e);
  END hypot;

(*---------------------------------------- exponentials and logarithms ---*)

PROCEDURE ExpSum (x, lo: LONGREAL): LONGREAL =
  (* e^(x + lo), |lo| small against |x|. *)
  VAR k: INTEGER; hi, r, c, q, n: LONGREAL;
  BEGIN
    IF x # x THEN RETURN x; END;
    IF x > 709.8D0 THEN RETURN Infinity(); END;
    IF x < -745.2D0 THEN RETURN 0.0D0; END;
    k := ROUND(x / LogTwo);
    n := FLOAT(k, LONGREAL);
    hi := x - n * LnTwoHi;
    c := n * LnTwoLo - lo;
    r := hi - c;
    c := (hi - r) - c;
    q := 0.0D0;
    FOR i := 14 TO 3 BY -1 DO
      q := (q + 1.0D0) * r / FLOAT(i, LONGREAL);
    END;
    q := r * r * (q + 1.0D0) / 2.0D0;
    RETURN ldexp(1.0D0 + (r + (c + q)), k);
  END ExpSum;

PROCEDURE exp (x: LONGREAL): LONGREAL =
  BEGIN
    RETURN ExpSum(x, 0.0D0);
  END exp;

PROCEDURE expm1 (x: LONGREAL): LONGREAL =
  VAR q := 0.0D0;
  BEGIN
    IF fabs(x) > 0.4D0 THEN RETURN exp(x) - 1.0D0; END;
    FOR i := 16 TO 3 BY -1 DO
      q := (q + 1.0D0) * x / FLOAT(i, LONGREAL);
    END;
    RETURN x + x * x * (q + 1.0D0) / 2.0D0;
  END expm1;

PROCEDURE LogSum (x: LONGREAL; VAR lo: LONGREAL): LONGREAL =
  (* log(x) as a sum, for x > 0 and finite.  With s = (m-1)/(m+1),
     log m = 2 (s + s^3/3 + s^5/5 + ...). *)
  VAR
    k: INTEGER;
    m := frexp(x, k);
    f, d, dl, s, sl, z, p, n, hi, t: LONGREAL;
  BEGIN
    IF m < 0.70710678118654752D0 THEN m := 2.0D0 * m; DEC(k); END;
    f := m - 1.0D0;
    d := m + 1.0D0;
    dl := SumError(m, 1.0D0, d);
    s := f / d;
    t := s * d;
    sl := ((f - t) - ProductError(s, d, t) - s * dl) / d;
    z := s * s;
    p := 0.0D0;
    FOR i := 23 TO 3 BY -2 DO p := z * (p + 2.0D0 / FLOAT(i, LONGREAL)); END;
    n := FLOAT(k, LONGREAL);
    t := n * LnTwoHi;
    hi := t + 2.0D0 * s;
    lo := SumError(t, 2.0D0 * s, hi)
            + (n * LnTwoLo + (2.0D0 * sl + s * p));
    t := hi + lo;
    lo := SumError(hi, lo, t);
    RETURN t;
  END LogSum;

PROCEDURE log (x: LONGREAL): LONGREAL =
  VAR lo: LONGREAL;
  BEGIN
    IF x = 0.0D0 THEN RETURN -Infinity(); END;
    IF NOT x > 0.0D0 THEN RETURN NaN(); END;
    IF NOT IsFinite(x) THEN RETURN x; END;
    RETURN LogSum(x, lo);
  END log;

PROCEDURE log10 (x: LONGREAL): LONGREAL =
  CONST
    InverseHi = 4.34294481903251816668D-1;   (* of log 10 *)
    InverseLo = 1.09831965021676508009D-17;
  VAR hi, lo, product: LONGREAL;
  BEGIN
    IF NOT x > 0.0D0 OR NOT IsFinite(x) THEN RETURN log(x); END;
    hi := LogSum(x, lo);
    product := hi * InverseHi;
    RETURN product + (ProductError(hi, InverseHi, product)
                        + (hi * InverseLo + lo * InverseHi));
  END log10;

PROCEDURE log1p (x: LONGREAL): LONGREAL =
  (* The error of u = 1 + x is made good to first order. *)
  VAR u := 1.0D0 + x;
  BEGIN
    IF u = 1.0D0 THEN RETURN x; END;
    IF NOT u > 0.0D0 OR NOT IsFinite(u) THEN RETURN log(u); END;
    RETURN log(u) + SumError(1.0D0, x, u) / u;
  END log1p;

PROCEDURE pow (x, y: LONGREAL): LONGREAL =
  VAR
    integral := Trunc(y) = y;
    odd := integral AND fabs(y) < 2.0D0 * TwoTo52
             AND fmod(y, 2.0D0) # 0.0D0;
    result: LONGREAL;
  BEGIN
    IF y = 0.0D0 OR x = 1.0D0 THEN RETURN 1.0D0; END;
    IF x # x OR y # y THEN RETURN NaN(); END;
    IF x < 0.0D0 AND IsFinite(x) AND IsFinite(y) AND NOT integral THEN
      RETURN NaN();
    END;
    result := PowerOf(fabs(x), y);
    IF odd AND Bits(x) < 0 THEN RETURN -result; ELSE RETURN result; END;
  END pow;

PROCEDURE PowerOf (x, y: LONGREAL): LONGREAL =
  (* For x >= 0, y # 0. *)
  VAR hi, lo, product: LONGREAL;
  BEGIN
    IF x = 1.0D0 THEN RETURN 1.0D0; END;
    IF NOT IsFinite(y) THEN
      IF (x > 1.0D0) = (y > 0.0D0) THEN RETURN Infinity(); END;
      RETURN 0.0D0;
    END;
    IF x = 0.0D0 OR NOT IsFinite(x) THEN
      IF (x = 0.0D0) = (y < 0.0D0) THEN RETURN Infinity(); END;
      RETURN 0.0D0;
    END;
    hi := LogSum(x, lo);
    product := hi * y;
    IF fabs(product) > 800.0D0 THEN RETURN ExpSum(product, 0.0D0); END;
    IF fabs(y) > 1.0D300 THEN RETURN ExpSum(product, 0.0D0); END;
    RETURN ExpSum(product, ProductError(hi, y, product) + lo * y);
  END PowerOf;

(*------------------------------------------------------- trigonometric ---*)

(* The bits of 2/Pi after the point, 24 to an element. *)
CONST
  TwoOverPi = ARRAY [0 .. 53] OF INTEGER{
    16_A2F983, 16_6E4E44, 16_1529FC, 16_2757D1, 16_F534DD, 16_C0DB62,
    16_95993C, 16_439041, 16_FE5163, 16_ABDEBB, 16_C561B7, 16_246E3A,
    16_424DD2, 16_E00649, 16_2EEA09, 16_D1921C, 16_FE1DEB, 16_1CB129,
    16_A73EE8, 16_8235F5, 16_2EBB44, 16_84E99C, 16_7026B4, 16_5F7E41,
    16_3991D6, 16_398353, 16_39F49C, 16_845F8B, 16_BDF928, 16_3B1FF8,
    16_97FFDE, 16_05980F, 16_EF2F11, 16_8B5A0A, 16_6D1F6D, 16_367ECF,
    16_27CB09, 16_B74F46, 16_3F669E, 16_5FEA2D, 16_7527BA, 16_C7EBE5,
    16_F17B3D, 16_0739F7, 16_8A5292, 16_EA6BFB, 16_5FB11F, 16_8D5D08,
    16_560330, 16_46FC7B, 16_6BABF0, 16_CFBC20, 16_9AF436, 16_1DA9E3};

PROCEDURE Reduce (x: LONGREAL; VAR hi, lo: LONGREAL): INTEGER =
  (* n MOD 4 and hi + lo such that x = n * Pi/2 + hi + lo, |hi| <= Pi/4. *)
  CONST
    (* Pi/2 in parts of 33 bits *)
    P1 = 1.57079632673412561417D+00;
    P2 = 6.07710050630396597660D-11;
    P3 = 2.02226624871116645580D-21;
    P3Rest = 8.47842766036889956997D-32;
  VAR n, a, b, c, t: LONGREAL;
  BEGIN
    IF fabs(x) > 1.0D6 THEN RETURN ReduceLarge(x, hi, lo); END;
    n := rint(x * (2.0D0 / Pi));
    a := x - n * P1;
    t := n * P2;
    b := a - t;
    c := SumError(a, -t, b);
    t := n * P3;
    a := b - t;
    c := c + (SumError(b, -t, a) - n * P3Rest);
    hi := a + c;
    lo := SumError(a, c, hi);
    RETURN ROUND(n) MOD 4;
  END Reduce;

PROCEDURE ReduceLarge (x: LONGREAL; VAR hi, lo: LONGREAL): INTEGER =
  (* Multiplies the significand by as many bits of 2/Pi as matter: those whose
     product is no multiple of 8, and about 200 more (Payne, Hanek). *)
  CONST Limb = 16_1000000; Used = 10;
  VAR
    e, first, quarter, carry, shift: INTEGER;
    m := Significand(fabs(x), e);
    product: ARRAY [0 .. Used + 3] OF INTEGER;  (* most significant first *)
    high, low: Word.T;                          (* of the fraction *)
    negative: BOOLEAN;
  BEGIN
    first := MAX(0, (e - 3) DIV 24);
    (* |x| * 2/Pi = m * 0.TwoOverPi[first...] * 2^(e - 24 first), modulo 8 *)
    FOR i := 0 TO LAST(product) DO product[i] := 0; END;
    FOR j := 0 TO Used - 1 DO
      FOR i := 0 TO 2 DO
        product[j + 3 - i] :=
          product[j + 3 - i]
            + Word.And(Word.RightShift(m, 24 * i), Limb - 1)
                * TwoOverPi[first + j];
      END;
    END;
    carry := 0;
    FOR i := LAST(product) TO 0 BY -1 DO
      carry := carry + product[i];
      product[i] := carry MOD Limb;
      carry := carry DIV Limb;
    END;
    (* The point is after 24 * 3 - (e - 24 first) ... bits of the product. *)
    shift := 24 * 3 + e - 24 * first;
    quarter := Field(product, shift - 2, 2);
    high := Word.Or(Word.LeftShift(Field(product, shift, 32), 32),
                    Field(product, shift + 32, 32));
    low := Word.Or(Word.LeftShift(Field(product, shift + 64, 32), 32),
                   Field(product, shift + 96, 32));
    negative := high < 0;
    IF negative THEN
      INC(quarter);
      high := Word.Not(high);
      low := Word.Minus(0, low);
      IF low = 0 THEN high := Word.Plus(high, 1); END;
    END;
    FractionOfHalfPi(high, low, hi, lo);
    IF negative # (x < 0.0D0) THEN hi := -hi; lo := -lo; END;
    IF x < 0.0D0 THEN quarter := -quarter; END;
    RETURN quarter MOD 4;
  END ReduceLarge;

PROCEDURE Field (READONLY limbs: ARRAY OF INTEGER; first, n: INTEGER):
  INTEGER =
  (* "n" bits from bit "first" on, counted from the most significant; bits
     outside are zero. *)
  VAR field := 0;
  BEGIN
    FOR i := first TO first + n - 1 DO
      field := 2 * field;
      IF 0 <= i AND i < 24 * NUMBER(limbs) THEN
        INC(field, Word.Extract(limbs[i DIV 24], 23 - i MOD 24, 1));
      END;
    END;
    RETURN field;
  END Field;

PROCEDURE FractionOfHalfPi (high, low: Word.T; VAR hi, lo: LONGREAL) =
  (* (high * 2^64 + low) * 2^-128 * Pi/2 *)
  VAR e := 0; a, b, t: LONGREAL;
  BEGIN
    IF high = 0 AND low = 0 THEN hi := 0.0D0; lo := 0.0D0; RETURN; END;
    WHILE high >= 0 DO
      high := Word.Or(Word.LeftShift(high, 1), Word.RightShift(low, 63));
      low := Word.LeftShift(low, 1);
      DEC(e);
    END;
    a := ldexp(FLOAT(Word.RightShift(high, 11), LONGREAL), e - 53);
    b := ldexp(FLOAT(Word.Or(Word.LeftShift(Word.Extract(high, 0, 11), 42),
                             Word.RightShift(low, 22)),
                     LONGREAL),
               e - 106);
    t := a * HalfPiHi;
    b := ProductError(a, HalfPiHi, t) + (a * HalfPiLo + b * HalfPiHi);
    hi := t + b;
    lo := SumError(t, b, hi);
  END FractionOfHalfPi;

PROCEDURE SinSum (x, lo: LONGREAL): LONGREAL =
  (* sin(x + lo) for |x| <= Pi/4 *)
  VAR z := x * x; p := 0.0D0;
  BEGIN
    FOR i := 18 TO 4 BY -2 DO
      p := -z * (1.0D0 + p) / FLOAT(i * (i + 1), LONGREAL);
    END;
    (* sin x = x - x^3/6 (1 + p), and its derivative is about 1 - z/2. *)
    RETURN x - (x * z * (1.0D0 + p) / 6.0D0 - lo * (1.0D0 - z / 2.0D0));
  END SinSum;

PROCEDURE CosSum (x, lo: LONGREAL): LONGREAL =
  (* cos(x + lo) for |x| <= Pi/4 *)
  VAR z := x * x; h := z / 2.0D0; w := 1.0D0 - h; p := 0.0D0;
  BEGIN
    FOR i := 17 TO 5 BY -2 DO
      p := -z * (1.0D0 + p) / FLOAT(i * (i + 1), LONGREAL);
    END;
    (* cos x = 1 - z/2 + z^2/24 (1 + p) *)
    RETURN w + (((1.0D0 - w) - h)
                  + (z * z * (1.0D0 + p) / 24.0D0 - x * lo));
  END CosSum;

PROCEDURE sin (x: LONGREAL): LONGREAL =
  VAR hi, lo: LONGREAL;
  BEGIN
    IF NOT IsFinite(x) THEN RETURN NaN(); END;
    IF fabs(x) < 1.0D-8 THEN RETURN x; END;
    CASE Reduce(x, hi, lo) OF
    | 0 => RETURN SinSum(hi, lo);
    | 1 => RETURN CosSum(hi, lo);
    | 2 => RETURN -SinSum(hi, lo);
    ELSE   RETURN -CosSum(hi, lo);
    END;
  END sin;

PROCEDURE cos (x: LONGREAL): LONGREAL =
  VAR hi, lo: LONGREAL;
  BEGIN
    IF NOT IsFinite(x) THEN RETURN NaN(); END;
    CASE Reduce(x, hi, lo) OF
    | 0 => RETURN CosSum(hi, lo);
    | 1 => RETURN -SinSum(hi, lo);
    | 2 => RETURN -CosSum(hi, lo);
    ELSE   RETURN SinSum(hi, lo);
    END;
  END cos;

PROCEDURE tan (x: LONGREAL): LONGREAL =
  VAR hi, lo: LONGREAL;
  BEGIN
    IF NOT IsFinite(x) THEN RETURN NaN(); END;
    IF fabs(x) < 1.0D-8 THEN RETURN x; END;
    IF Reduce(x, hi, lo) MOD 2 = 0 THEN
      RETURN SinSum(hi, lo) / CosSum(hi, lo);
    ELSE
      RETURN -CosSum(hi, lo) / SinSum(hi, lo);
    END;
  END tan;

PROCEDURE atan (x: LONGREAL): LONGREAL =
  (* atan x = atan c + atan((x - c) / (1 + x c)), with "c" the nearest multiple
     of 1/8. *)
  CONST
    Known = ARRAY [0 .. 8] OF LONGREAL{
      0.0D0,
      0.1243549945467614350313548D0,
      0.2449786631268641541720825D0,
      0.3587706702705722203959201D0,
      0.4636476090008061162142562D0,
      0.5585993153435624359715082D0,
      0.6435011087932843868028092D0,
      0.7188299996216245054170142D0,
      0.7853981633974483096156608D0};
  VAR a := fabs(x); inverse := a > 1.0D0; k: INTEGER; c, t, z, p: LONGREAL;
  BEGIN
    IF x # x OR x = 0.0D0 THEN RETURN x; END;
    IF inverse THEN a := 1.0D0 / a; END;
    k := ROUND(8.0D0 * a);
    c := FLOAT(k, LONGREAL) / 8.0D0;
    t := (a - c) / (1.0D0 + a * c);
    z := t * t;
    p := 0.0D0;
    FOR i := 15 TO 3 BY -2 DO p := z * (1.0D0 / FLOAT(i, LONGREAL) - p); END;
    t := t - t * p;
    IF inverse THEN
      t := (HalfPiHi - Known[k]) - (t - HalfPiLo);
    ELSE
      t := Known[k] + t;
    END;
    RETURN copysign(t, x);
  END atan;

PROCEDURE atan2 (y, x: LONGREAL): LONGREAL =
  VAR a: LONGREAL;
  BEGIN
    IF x # x OR y # y THEN RETURN NaN(); END;
    IF y = 0.0D0 THEN
      IF Bits(x) < 0 THEN RETURN copysign(Pi, y); ELSE RETURN y; END;
    END;
    IF x = 0.0D0 THEN RETURN copysign(HalfPiHi, y); END;
    IF NOT IsFinite(x) AND NOT IsFinite(y) THEN
      a := Pi / 4.0D0;
    ELSE
      a := atan(fabs(y) / fabs(x));
    END;
    IF x < 0.0D0 THEN a := Pi - (a - PiLo); END;
    RETURN copysign(a, y);
  END atan2;

PROCEDURE asin (x: LONGREAL): LONGREAL =
  BEGIN
    IF NOT fabs(x) <= 1.0D0 THEN RETURN NaN(); END;
    IF fabs(x) < 1.0D-8 THEN RETURN x; END;
    RETURN atan2(x, sqrt((1.0D0 - x) * (1.0D0 + x)));
  END asin;

PROCEDURE acos (x: LONGREAL): LONGREAL =
  BEGIN
    IF NOT fabs(x) <= 1.0D0 THEN RETURN NaN(); END;
    RETURN 2.0D0 * atan2(sqrt(1.0D0 - x), sqrt(1.0D0 + x));
  END acos;

(*---------------------------------------------------------- hyperbolic ---*)

PROCEDURE sinh (x: LONGREAL): LONGREAL =
  VAR a := fabs(x); t: LONGREAL;
  BEGIN
    IF a > 700.0D0 THEN
      t := exp(a / 2.0D0);
      RETURN copysign(t / 2.0D0 * t, x);
    END;
    IF a < 1.0D-8 OR x # x THEN RETURN x; END;
    t := expm1(a);
    RETURN copysign((t + t / (t + 1.0D0)) / 2.0D0, x);
  END sinh;

PROCEDURE cosh (x: LONGREAL): LONGREAL =
  VAR a := fabs(x); t: LONGREAL;
  BEGIN
    IF a > 700.0D0 THEN
      t := exp(a / 2.0D0);
      RETURN t / 2.0D0 * t;
    END;
    t := exp(a);
    RETURN (t + 1.0D0 / t) / 2.0D0;
  END cosh;

PROCEDURE tanh (x: LONGREAL): LONGREAL =
  VAR t: LONGREAL;
  BEGIN
    IF x = 0.0D0 OR x # x THEN RETURN x; END;
    IF fabs(x) > 22.0D0 THEN RETURN copysign(1.0D0, x); END;
    t := expm1(2.0D0 * fabs(x));
    RETURN copysign(t / (t + 2.0D0), x);
  END tanh;

PROCEDURE asinh (x: LONGREAL): LONGREAL =
  VAR a := fabs(x); t: LONGREAL;
  BEGIN
    IF x = 0.0D0 OR NOT IsFinite(x) THEN RETURN x; END;
    IF a > 1.0D9 THEN
      t := log(a) + LogTwo;
    ELSE
      t := log1p(a + a * a / (1.0D0 + sqrt(a * a + 1.0D0)));
    END;
    RETURN copysign(t, x);
  END asinh;

PROCEDURE acosh (x: LONGREAL): LONGREAL =
  VAR t := x - 1.0D0;
  BEGIN
    IF NOT x >= 1.0D0 THEN RETURN NaN(); END;
    IF x > 1.0D9 THEN RETURN log(x) + LogTwo; END;
    RETURN log1p(t + sqrt(2.0D0 * t + t * t));
  END acosh;

PROCEDURE atanh (x: LONGREAL): LONGREAL =
  VAR a := fabs(x);
  BEGIN
    IF NOT a <= 1.0D0 THEN RETURN NaN(); END;
    IF x = 0.0D0 THEN RETURN x; END;
    RETURN copysign(log1p(2.0D0 * a / (1.0D0 - a)) / 2.0D0, x);
  END atanh;

PROCEDURE cabs (z: Complex): LONGREAL =
  BEGIN
    RETURN hypot(z.x, z.y);
  END cabs;

(*----------------------------------------- error and gamma functions ---*)

CONST
  TwoBySqrtPi = 2.0D0 / SqrtPi;
  EulerGamma  = 0.57721566490153286060651209008D0;

PROCEDURE erf (x: LONGREAL): LONGREAL =
  VAR term, sum := x; n := 1.0D0; square := x * x;
  BEGIN
    IF x # x THEN RETURN x; END;
    IF fabs(x) >= 1.0D0 THEN
      IF x < 0.0D0 THEN RETURN erfc(-x) - 1.0D0; END;
      RETURN 1.0D0 - erfc(x);
    END;
    (* e^(-x^2) times the sum of 2^n x^(2n+1) / (1 * 3 * ... * (2n+1)), whose
       terms are all of one sign. *)
    WHILE fabs(term) > 1.0D-18 * fabs(sum) DO
      term := term * 2.0D0 * square / (2.0D0 * n + 1.0D0);
      sum := sum + term;
      n := n + 1.0D0;
    END;
    RETURN TwoBySqrtPi * exp(-square) * sum;
  END erf;

PROCEDURE erfc (x: LONGREAL): LONGREAL =
  VAR fraction := 0.0D0;
  BEGIN
    IF x # x THEN RETURN x; END;
    IF x < 0.0D0 THEN
      IF x > -1.0D0 THEN RETURN 1.0D0 - erf(x); END;
      RETURN 2.0D0 - erfc(-x);
    END;
    IF x < 1.0D0 THEN RETURN 1.0D0 - erf(x); END;
    IF x > 28.0D0 THEN RETURN 0.0D0; END;
    (* Laplace's continued fraction; it takes more terms for small "x". *)
    FOR n := 10 + TRUNC(200.0D0 / (x * x)) TO 1 BY -1 DO
      fraction := 0.5D0 * FLOAT(n, LONGREAL) / (x + fraction);
    END;
    RETURN exp(-x * x) / (SqrtPi * (x + fraction));
  END erfc;

PROCEDURE gamma (x: LONGREAL): LONGREAL =
  VAR sine: LONGREAL;
  BEGIN
    signgam := 1;
    IF x # x THEN RETURN x; END;
    IF NOT IsFinite(x) THEN RETURN Infinity(); END;
    IF x > 0.0D0 THEN RETURN LogGamma(x); END;
    IF x = floor(x) THEN RETURN Infinity(); END;
    (* Gamma(x) * Gamma(1 - x) = Pi / sin(Pi * x) *)
    sine := sin(Pi * fmod(x, 2.0D0));
    IF sine < 0.0D0 THEN signgam := -1; END;
    RETURN LogPi - log(fabs(sine)) - LogGamma(1.0D0 - x);
  END gamma;

PROCEDURE LogGamma (x: LONGREAL): LONGREAL =
  (* For x > 0: Stirling's series, from 10 on. *)
  CONST HalfLogTwoPi = 0.91893853320467274178032973640562D0;
  VAR product := 1.0D0; y: LONGREAL;
  BEGIN
    IF x = 1.0D0 OR x = 2.0D0 THEN RETURN 0.0D0; END;
    WHILE x < 10.0D0 DO
      product := product * x;
      x := x + 1.0D0;
    END;
    y := 1.0D0 / (x * x);
    RETURN (x - 0.5D0) * log(x) - x + HalfLogTwoPi - log(product)
             + (1.0D0 / 12.0D0
                - y * (1.0D0 / 360.0D0
                       - y * (1.0D0 / 1260.0D0
                              - y * (1.0D0 / 1680.0D0
                                     - y * (1.0D0 / 1188.0D0
                                            - y * (691.0D0 / 360360.0D0
                                                   - y / 156.0D0))))))
                 / x;
  END LogGamma;

(*--------------------------------------------------- Bessel functions ---*)

CONST
  Asymptotic = 25.0D0;   (* where Hankel's expansions are good *)
  MostOrder  = 100000;

TYPE
  Bessel = RECORD
    j0, j1, jn: LONGREAL := 0.0D0;
    (* the sums in Neumann's expansions of y0 and y1 *)
    sum0, sum1: LONGREAL := 0.0D0;
  END;

PROCEDURE Recur (n: CARDINAL; x: LONGREAL): Bessel =
  (* The functions of orders 0, 1 and "n" by recurrence from above, where they
     are tiny, for x > 0; j0 + 2 * j2 + 2 * j4 + ... = 1 gives the scale. *)
  CONST Large = 1.0D200;
  VAR
    b: Bessel;
    above, norm := 0.0D0;
    this := 1.0D-200;
    below, k: LONGREAL;
    start := 2 * ((MAX(n, TRUNC(x)) + 60 + TRUNC(sqrt(40.0D0 * x))) DIV 2);
  BEGIN
    FOR i := start TO 0 BY -1 DO
      (* "this" is that of order "i". *)
      k := FLOAT(i, LONGREAL);
      IF i = n THEN b.jn := this; END;
      IF i = 1 THEN b.j1 := this; END;
      IF i = 0 THEN
        norm := norm + this;
      ELSIF i MOD 2 = 0 THEN
        norm := norm + 2.0D0 * this;
        IF i MOD 4 = 0 THEN
          b.sum0 := b.sum0 + 2.0D0 * this / k;
        ELSE
          b.sum0 := b.sum0 - 2.0D0 * this / k;
        END;
      ELSIF i > 1 THEN
        below := 4.0D0 * k / (k * k - 1.0D0) * this;
        IF i MOD 4 = 1 THEN
          b.sum1 := b.sum1 + below;
        ELSE
          b.sum1 := b.sum1 - below;
        END;
      END;
      IF i > 0 THEN
        below := 2.0D0 * k / x * this - above;
        above := this;
        this := below;
        IF fabs(this) > Large THEN
          this := this / Large;
          above := above / Large;
          norm := norm / Large;
          b.jn := b.jn / Large;
          b.sum0 := b.sum0 / Large;
          b.sum1 := b.sum1 / Large;
        END;
      END;
    END;
    b.j0 := this / norm;
    b.j1 := b.j1 / norm;
    b.jn := b.jn / norm;
    b.sum0 := b.sum0 / norm;
    b.sum1 := b.sum1 / norm;
    RETURN b;
  END Recur;

PROCEDURE Hankel (order: [0 .. 1]; x: LONGREAL; VAR j, y: LONGREAL) =
  (* For large "x". *)
  VAR
    mu := FLOAT(4 * order, LONGREAL);
    p := 1.0D0;
    q := 0.0D0;
    term := 1.0D0;
    k := 1;
    odd, scale, sine, cosine: LONGREAL;
  BEGIN
    LOOP
      odd := FLOAT(2 * k - 1, LONGREAL);
      term := term * (mu - odd * odd) / (FLOAT(k, LONGREAL) * 8.0D0 * x);
      IF fabs(term) < 1.0D-18 OR k > 60 THEN EXIT; END;
      CASE k MOD 4 OF
      | 0 => p := p + term;
      | 1 => q := q + term;
      | 2 => p := p - term;
      | 3 => q := q - term;
      END;
      INC(k);
    END;
    scale := sqrt(1.0D0 / (Pi * x));
    (* sqrt(2) times sine and cosine of the angle less Pi/4 *)
    sine := sin(x) - cos(x);
    cosine := sin(x) + cos(x);
    IF order = 1 THEN
      (* ... less 3 Pi/4 *)
      odd := sine;
      sine := -cosine;
      cosine := odd;
    END;
    j := scale * (p * cosine - q * sine);
    y := scale * (p * sine + q * cosine);
  END Hankel;

PROCEDURE j0 (x: LONGREAL): LONGREAL =
  BEGIN
    RETURN jn(0, x);
  END j0;

PROCEDURE j1 (x: LONGREAL): LONGREAL =
  BEGIN
    RETURN jn(1, x);
  END j1;

PROCEDURE jn (n: INTEGER; x: LONGREAL): LONGREAL =
  VAR a := fabs(x); order := ABS(n); below, this, next, y: LONGREAL;
  BEGIN
    IF x # x THEN RETURN x; END;
    IF (n < 0) # (x < 0.0D0) AND order MOD 2 = 1 THEN
      RETURN -jn(order, a);
    END;
    IF NOT IsFinite(x) OR order > MostOrder THEN RETURN 0.0D0; END;
    IF x = 0.0D0 THEN
      IF n = 0 THEN RETURN 1.0D0; END;
      RETURN 0.0D0;
    END;
    IF a < Asymptotic OR FLOAT(order, LONGREAL) > a THEN
      IF a < 1.0D-8 * FLOAT(1 + order, LONGREAL) THEN
        (* The first term of the series is all that counts. *)
        this := 1.0D0;
        FOR i := 1 TO order DO
          this := this * a / (2.0D0 * FLOAT(i, LONGREAL));
        END;
        RETURN this;
      END;
      RETURN Recur(order, a).jn;
    END;
    Hankel(0, a, below, y);
    IF order = 0 THEN RETURN below; END;
    Hankel(1, a, this, y);
    FOR i := 1 TO order - 1 DO
      next := 2.0D0 * FLOAT(i, LONGREAL) / a * this - below;
      below := this;
      this := next;
    END;
    RETURN this;
  END jn;

PROCEDURE Second (order: [0 .. 1]; x: LONGREAL): LONGREAL =
  (* For x > 0. *)
  VAR b: Bessel; j, y: LONGREAL;
  BEGIN
    IF NOT IsFinite(x) THEN RETURN 0.0D0; END;
    IF x >= Asymptotic THEN
      Hankel(order, x, j, y);
      RETURN y;
    END;
    IF x < 1.0D-100 THEN
      IF order = 0 THEN
        RETURN 2.0D0 / Pi * (log(0.5D0 * x) + EulerGamma);
      END;
      RETURN -2.0D0 / (Pi * x);
    END;
    b := Recur(1, x);
    (* Neumann's expansions *)
    IF order = 0 THEN
      RETURN 2.0D0 / Pi
               * ((log(0.5D0 * x) + EulerGamma) * b.j0 - 2.0D0 * b.sum0);
    END;
    RETURN 2.0D0 / Pi
             * ((log(0.5D0 * x) + EulerGamma - 1.0D0) * b.j1 - b.j0 / x
                - b.sum1);
  END Second;

PROCEDURE y0 (x: LONGREAL): LONGREAL =
  BEGIN
    RETURN yn(0, x);
  END y0;

PROCEDURE y1 (x: LONGREAL): LONGREAL =
  BEGIN
    RETURN yn(1, x);
  END y1;

PROCEDURE yn (n: INTEGER; x: LONGREAL): LONGREAL =
  VAR order := ABS(n); below, this, next: LONGREAL;
  BEGIN
    IF NOT x >= 0.0D0 THEN RETURN NaN(); END;
    IF n < 0 AND order MOD 2 = 1 THEN RETURN -yn(order, x); END;
    IF x = 0.0D0 OR order > MostOrder THEN RETURN -Infinity(); END;
    below := Second(0, x);
    IF order = 0 THEN RETURN below; END;
    this := Second(1, x);
    FOR i := 1 TO order - 1 DO
      IF NOT IsFinite(this) THEN RETURN this; END;
      next := 2.0D0 * FLOAT(i, LONGREAL) / x * this - below;
      below := this;
      this := next;
    END;
    RETURN this;
  END yn;

BEGIN
END Math.

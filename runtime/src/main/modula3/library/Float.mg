(* "Rep" gives the bits of a number: from the right FractionBits of the
   significand, ExponentBits, and the sign, which is also that of the word. *)

GENERIC MODULE Float(R, Rep);

IMPORT Decimal, Math, Word;

CONST
  Hidden      = Word.LeftShift(1, Rep.FractionBits);
  Quiet       = Word.LeftShift(1, Rep.FractionBits - 1);
  MaxExponent = Word.LeftShift(1, Rep.ExponentBits) - 1;
  Bias        = MaxExponent DIV 2;
  Infinity    = Word.LeftShift(MaxExponent, Rep.FractionBits);
  Magnitudes  = Infinity + Hidden - 1;
  SignBit     = Word.Not(Magnitudes);

PROCEDURE Magnitude (x: T): INTEGER =
  (* The bits of the absolute value, which are in the order of the numbers,
     NaN last. *)
  BEGIN
    RETURN Word.And(Rep.Bits(x), Magnitudes);
  END Magnitude;

PROCEDURE Make (sign: [0 .. 1]; magnitude: INTEGER): T =
  BEGIN
    IF sign = 1 THEN magnitude := Word.Or(magnitude, SignBit); END;
    RETURN Rep.FromBits(magnitude);
  END Make;

PROCEDURE Split (x: T; VAR m, e: INTEGER) =
  (* ABS(x) = m * 2^(e - Bias - FractionBits), Hidden <= m < 2 * Hidden, for a
     finite number that is not 0. *)
  BEGIN
    m := Word.And(Magnitude(x), Hidden - 1);
    e := Word.RightShift(Magnitude(x), Rep.FractionBits);
    IF e > 0 THEN
      INC(m, Hidden);
    ELSE
      e := 1;
      WHILE m < Hidden DO m := 2 * m; DEC(e); END;
    END;
  END Split;

PROCEDURE Scalb (x: T; n: INTEGER): T =
  CONST Enough = 3 * MaxExponent;
  VAR m, e, half, rest: INTEGER;
  BEGIN
    IF Magnitude(x) = 0 OR NOT Finite(x) THEN RETURN x; END;
    Split(x, m, e);
    INC(e, MAX(-Enough, MIN(n, Enough)));
    IF e >= MaxExponent THEN RETURN Make(Sign(x), Infinity); END;
    IF e >= 1 THEN
      RETURN Make(Sign(x), m - Hidden + Word.LeftShift(e, Rep.FractionBits));
    END;
    (* The result is denormal: m / 2^(1 - e) is to be rounded. *)
    IF 1 - e > Rep.FractionBits + 1 THEN RETURN Make(Sign(x), 0); END;
    half := Word.LeftShift(1, -e);
    rest := Word.And(m, 2 * half - 1);
    m := Word.RightShift(m, 1 - e);
    IF rest > half OR rest = half AND m MOD 2 = 1 THEN INC(m); END;
    RETURN Make(Sign(x), m);
  END Scalb;

PROCEDURE Logb (x: T): T =
  BEGIN
    CASE Class(x) OF
    | IEEEClass.SignalingNaN, IEEEClass.QuietNaN => RETURN x;
    | IEEEClass.Infinity => RETURN Make(0, Infinity);
    | IEEEClass.Normal => RETURN FLOAT(ILogb(x), T);
    | IEEEClass.Denormal => RETURN FLOAT(1 - Bias, T);
    | IEEEClass.Zero => RETURN Make(1, Infinity);
    END;
  END Logb;

PROCEDURE ILogb (x: T): INTEGER =
  VAR m, e: INTEGER;
  BEGIN
    CASE Class(x) OF
    | IEEEClass.SignalingNaN, IEEEClass.QuietNaN => RETURN 0;
    | IEEEClass.Infinity => RETURN LAST(INTEGER);
    | IEEEClass.Normal, IEEEClass.Denormal =>
        Split(x, m, e);
        RETURN e - Bias;
    | IEEEClass.Zero => RETURN FIRST(INTEGER);
    END;
  END ILogb;

PROCEDURE NextAfter (x, y: T): T =
  BEGIN
    IF Unordered(x, y) THEN RETURN x + y; END;
    IF x = y THEN RETURN x; END;
    IF Magnitude(x) = 0 THEN RETURN Make(Sign(y), 1); END;
    IF (x < y) = (Sign(x) = 0) THEN
      RETURN Make(Sign(x), Magnitude(x) + 1);
    ELSE
      RETURN Make(Sign(x), Magnitude(x) - 1);
    END;
  END NextAfter;

PROCEDURE CopySign (x, y: T): T =
  BEGIN
    RETURN Make(Sign(y), Magnitude(x));
  END CopySign;

PROCEDURE Finite (x: T): BOOLEAN =
  BEGIN
    RETURN Magnitude(x) < Infinity;
  END Finite;

PROCEDURE IsNaN (x: T): BOOLEAN =
  BEGIN
    RETURN Magnitude(x) > Infinity;
  END IsNaN;

PROCEDURE Sign (x: T): [0 .. 1] =
  BEGIN
    RETURN ORD(Rep.Bits(x) < 0);
  END Sign;

PROCEDURE Differs (x, y: T): BOOLEAN =
  BEGIN
    RETURN x < y OR y < x;
  END Differs;

PROCEDURE Unordered (x, y: T): BOOLEAN =
  BEGIN
    RETURN IsNaN(x) OR IsNaN(y);
  END Unordered;

PROCEDURE Sqrt (x: T): T =
  (* A root that LONGREAL rounds, and REAL again, is correctly rounded, since
     LONGREAL has more than twice the digits. *)
  BEGIN
    RETURN FLOAT(Math.sqrt(FLOAT(x, LONGREAL)), T);
  END Sqrt;

PROCEDURE Class (x: T): IEEEClass =
  VAR m := Magnitude(x);
  BEGIN
    IF m = 0 THEN RETURN IEEEClass.Zero; END;
    IF m < Hidden THEN RETURN IEEEClass.Denormal; END;
    IF m < Infinity THEN RETURN IEEEClass.Normal; END;
    IF m = Infinity THEN RETURN IEEEClass.Infinity; END;
    IF Word.And(m, Quiet) = 0 THEN RETURN IEEEClass.SignalingNaN; END;
    RETURN IEEEClass.QuietNaN;
  END Class;

PROCEDURE FromDecimal (sign: [0 .. 1];
                       READONLY digits: ARRAY OF [0 .. 9];
                       exp: INTEGER): T =
  CONST FarOut = 1000000;
  VAR d: Decimal.T; first := 0;
  BEGIN
    d.negative := sign = 1;
    WHILE first < NUMBER(digits) AND digits[first] = 0 DO INC(first); END;
    d.exponent := MAX(-FarOut, MIN(exp, FarOut)) - first;
    FOR i := first TO LAST(digits) DO
      IF d.count < Decimal.MaxDigits THEN
        d.digits[d.count] := digits[i];
        INC(d.count);
      ELSIF digits[i] # 0 THEN
        (* It only matters that something follows. *)
        d.digits[Decimal.MaxDigits - 1] := 1;
      END;
    END;
    WHILE d.count > 0 AND d.digits[d.count - 1] = 0 DO DEC(d.count); END;
    RETURN FLOAT(Decimal.ToLongReal(d, Rep.Format), T);
  END FromDecimal;

PROCEDURE ToDecimal (x: T): DecimalApprox =
  VAR a: DecimalApprox; shortest, exact: Decimal.T;
  BEGIN
    a.class := Class(x);
    a.sign := Sign(x);
    a.len := 1;
    a.digits[0] := 0;
    a.exp := 0;
    a.errorSign := 0;
    IF a.class = IEEEClass.Normal OR a.class = IEEEClass.Denormal THEN
      Decimal.Shortest(FLOAT(x, LONGREAL), Rep.Format, shortest);
      Decimal.Exact(FLOAT(x, LONGREAL), exact);
      a.len := shortest.count;
      SUBARRAY(a.digits, 0, a.len) := SUBARRAY(shortest.digits, 0, a.len);
      a.exp := shortest.exponent;
      a.errorSign := Order(exact, shortest);
    END;
    RETURN a;
  END ToDecimal;

PROCEDURE Order (READONLY a, b: Decimal.T): [-1 .. 1] =
  BEGIN
    IF a.exponent < b.exponent THEN RETURN -1; END;
    IF a.exponent > b.exponent THEN RETURN 1; END;
    FOR i := 0 TO MIN(a.count, b.count) - 1 DO
      IF a.digits[i] < b.digits[i] THEN RETURN -1; END;
      IF a.digits[i] > b.digits[i] THEN RETURN 1; END;
    END;
    IF a.count < b.count THEN RETURN -1; END;
    IF a.count > b.count THEN RETURN 1; END;
    RETURN 0;
  END Order;

BEGIN
END Float.

(* A number m * 2^e is written as an integer, scaled by a power of ten when e
   is negative: m * 2^e = m * 5^-e / 10^-e.  The numbers half-way to its
   neighbours are written with the same scale, so that decimal numbers can be
   compared with them digit by digit.  This is exact and simple; it costs
   some thousand operations for common numbers. *)

UNSAFE MODULE Decimal;

IMPORT Word;

CONST
  Limb = 1000000000;
  LimbDigits = 9;

TYPE
  Natural = RECORD
    n: CARDINAL := 0;  (* limbs in use, least first *)
    limbs: ARRAY [0 .. 95] OF INTEGER;
  END;

  (* A binary number m * 2^e, with e as small as the format allows for m to
     have all the format's bits. *)
  Binary = RECORD m, e: INTEGER END;

  (* A binary number and the numbers half-way to its neighbours, as digits of
     the same number of places; the last place counts 10^-scale. *)
  Neighbourhood = RECORD
    low, value, high: Digits;
    count: CARDINAL;
    scale: INTEGER;
    closed: BOOLEAN;   (* whether ties go to the number *)
  END;

CONST
  Precision = ARRAY Format OF INTEGER{24, 53};
  LeastExponent = ARRAY Format OF INTEGER{-149, -1074};
  GreatestExponent = ARRAY Format OF INTEGER{104, 971};

(*------------------------------------------------------ binary numbers ---*)

PROCEDURE Bits (x: LONGREAL): INTEGER =
  BEGIN
    RETURN LOOPHOLE(x, INTEGER);
  END Bits;

PROCEDURE Infinity (): LONGREAL =
  BEGIN
    RETURN LOOPHOLE(16_7FF0000000000000, LONGREAL);
  END Infinity;

PROCEDURE Decompose (x: LONGREAL; format: Format): Binary =
  (* The magnitude of "x", a finite number of the format. *)
  VAR
    fraction := Word.Extract(Bits(x), 0, 52);
    exponent := Word.Extract(Bits(x), 52, 11);
    b: Binary;
    shift: INTEGER;
  BEGIN
    IF exponent = 0 THEN
      b := Binary{m := fraction, e := LeastExponent[Format.Double]};
    ELSE
      b := Binary{m := Word.Insert(fraction, 1, 52, 1), e := exponent - 1075};
    END;
    IF format = Format.Single THEN
      shift := MAX(53 - 24, LeastExponent[format] - b.e);
      IF shift > 63 THEN RETURN Binary{0, LeastExponent[format]}; END;
      b := Binary{m := Word.Shift(b.m, -shift), e := b.e + shift};
    END;
    RETURN b;
  END Decompose;

PROCEDURE Compose (b: Binary): LONGREAL =
  BEGIN
    WHILE b.m < Word.Shift(1, 52) AND b.e > LeastExponent[Format.Double] DO
      b.m := 2 * b.m;
      DEC(b.e);
    END;
    IF b.m < Word.Shift(1, 52) THEN RETURN LOOPHOLE(b.m, LONGREAL); END;
    RETURN LOOPHOLE(Word.Insert(b.m, b.e + 1075, 52, 12), LONGREAL);
  END Compose;

PROCEDURE Next (b: Binary; format: Format): Binary =
  BEGIN
    INC(b.m);
    IF b.m = Word.Shift(1, Precision[format]) THEN
      b.m := b.m DIV 2;
      INC(b.e);
    END;
    RETURN b;
  END Next;

PROCEDURE Previous (b: Binary; format: Format): Binary =
  BEGIN
    IF b.m = Word.Shift(1, Precision[format] - 1)
         AND b.e > LeastExponent[format] THEN
      RETURN Binary{m := 2 * b.m - 1, e := b.e - 1};
    END;
    RETURN Binary{m := b.m - 1, e := b.e};
  END Previous;

(*----------------------------------------------------- natural numbers ---*)

PROCEDURE FromInteger (i: INTEGER; VAR a: Natural) =
  BEGIN
    a.n := 0;
    WHILE i > 0 DO
      a.limbs[a.n] := i MOD Limb;
      i := i DIV Limb;
      INC(a.n);
    END;
  END FromInteger;

PROCEDURE Multiply (VAR a: Natural; factor: INTEGER) =
  (* factor <= 2^32 *)
  VAR carry := 0; product: INTEGER;
  BEGIN
    FOR i := 0 TO a.n - 1 DO
      product := a.limbs[i] * factor + carry;
      carry := product DIV Limb;
      a.limbs[i] := product - carry * Limb;
    END;
    WHILE carry > 0 DO
      a.limbs[a.n] := carry MOD Limb;
      carry := carry DIV Limb;
      INC(a.n);
    END;
  END Multiply;

PROCEDURE MultiplyPower (VAR a: Natural; base, power: INTEGER) =
  (* a * base^power, for a base of 2 or 5. *)
  CONST Chunk = 13;
  VAR factor := 1;
  BEGIN
    FOR i := 1 TO Chunk DO factor := factor * base; END;
    WHILE power >= Chunk DO
      Multiply(a, factor);
      power := power - Chunk;
    END;
    FOR i := 1 TO power DO Multiply(a, base); END;
  END MultiplyPower;

PROCEDURE ToDigits (m, e: INTEGER; count: CARDINAL; VAR digits: Digits):
  CARDINAL =
  (* Writes m * 2^e, scaled, with at least "count" places; returns how many
     there are. *)
  VAR a: Natural; limb, places: INTEGER;
  BEGIN
    FromInteger(m, a);
    IF e >= 0 THEN MultiplyPower(a, 2, e); ELSE MultiplyPower(a, 5, -e); END;
    places := MAX(count, LimbDigits * a.n);
    FOR i := 0 TO places - 1 DO digits[i] := 0; END;
    FOR i := 0 TO a.n - 1 DO
      limb := a.limbs[i];
      FOR j := 1 TO LimbDigits DO
        digits[places - LimbDigits * i - j] := limb MOD 10;
        limb := limb DIV 10;
      END;
    END;
    RETURN places;
  END ToDigits;

(*--------------------------------------------------------------- digits ---*)

PROCEDURE Compare (READONLY a, b: Digits; count: CARDINAL): [-1 .. 1] =
  BEGIN
    FOR i := 0 TO count - 1 DO
      IF a[i] < b[i] THEN RETURN -1; END;
      IF a[i] > b[i] THEN RETURN 1; END;
    END;
    RETURN 0;
  END Compare;

PROCEDURE Normalize (VAR d: T) =
  (* Removes zeros at both ends. *)
  VAR zeros := 0;
  BEGIN
    WHILE d.count > 0 AND d.digits[d.count - 1] = 0 DO DEC(d.count); END;
    WHILE zeros < d.count AND d.digits[zeros] = 0 DO INC(zeros); END;
    IF zeros > 0 THEN
      FOR i := zeros TO d.count - 1 DO
        d.digits[i - zeros] := d.digits[i];
      END;
      d.count := d.count - zeros;
      d.exponent := d.exponent - zeros;
    END;
    IF d.count = 0 THEN d.exponent := 0; END;
  END Normalize;

PROCEDURE Round (VAR d: T; n: INTEGER) =
  VAR up: BOOLEAN; i: INTEGER;
  BEGIN
    IF n >= d.count THEN RETURN; END;
    IF n < 0 THEN d.count := 0; d.exponent := 0; RETURN; END;
    IF d.digits[n] # 5 OR d.count > n + 1 THEN
      up := d.digits[n] >= 5;
    ELSE
      up := n > 0 AND d.digits[n - 1] MOD 2 = 1;
    END;
    d.count := n;
    IF up THEN
      i := n - 1;
      WHILE i >= 0 AND d.digits[i] = 9 DO d.digits[i] := 0; DEC(i); END;
      IF i >= 0 THEN
        d.digits[i] := d.digits[i] + 1;
      ELSE
        d.digits[0] := 1;
        d.count := 1;
        INC(d.exponent);
      END;
    END;
    Normalize(d);
  END Round;

PROCEDURE Classify (x: LONGREAL; VAR d: T) =
  (* Sets what does not depend on the digits. *)
  BEGIN
    d.class := Class.Finite;
    d.negative := Bits(x) < 0;
    d.count := 0;
    d.exponent := 0;
    IF Word.Extract(Bits(x), 52, 11) = 16_7FF THEN
      IF Word.Extract(Bits(x), 0, 52) = 0 THEN
        d.class := Class.Infinity;
      ELSE
        d.class := Class.NaN;
      END;
    END;
  END Classify;

PROCEDURE Exact (x: LONGREAL; VAR d: T) =
  VAR b: Binary;
  BEGIN
    Classify(x, d);
    IF d.class = Class.Finite THEN
      b := Decompose(x, Format.Double);
      WHILE b.m # 0 AND b.m MOD 2 = 0 DO b.m := b.m DIV 2; INC(b.e); END;
      d.count := ToDigits(b.m, b.e, 0, d.digits);
      d.exponent := d.count - 1 + MIN(b.e, 0);
      Normalize(d);
    END;
  END Exact;

PROCEDURE Surround (b: Binary; format: Format; VAR n: Neighbourhood) =
  VAR below := 2;  (* quarters of a unit in the last place *)
  BEGIN
    IF b.m = Word.Shift(1, Precision[format] - 1)
         AND b.e > LeastExponent[format] THEN
      below := 1;
    END;
    n.count := ToDigits(4 * b.m + 2, b.e - 2, 0, n.high);
    EVAL ToDigits(4 * b.m, b.e - 2, n.count, n.value);
    EVAL ToDigits(MAX(0, 4 * b.m - below), b.e - 2, n.count, n.low);
    n.scale := MAX(0, 2 - b.e);
    n.closed := b.m MOD 2 = 0;
  END Surround;

PROCEDURE Shortest (x: LONGREAL; format: Format; VAR d: T) =
  VAR n: Neighbourhood; length := 1;
  BEGIN
    Classify(x, d);
    IF d.class # Class.Finite OR x = 0.0D0 THEN RETURN; END;
    Surround(Decompose(x, format), format, n);
    LOOP
      d.digits := n.value;
      d.count := n.count;
      d.exponent := n.count - 1 - n.scale;
      Normalize(d);
      Round(d, length);
      IF Inside(d, n) THEN RETURN; END;
      INC(length);
    END;
  END Shortest;

PROCEDURE Align (READONLY d: T; READONLY n: Neighbourhood; VAR a: Digits):
  [-1 .. 1] =
  (* Sets "a" to the digits of "d" in the places of "n" and returns 0 if they
     fit.  1 if "d" has digits before them.  Otherwise "d" has digits after
     them, which are dropped: -1. *)
  VAR first := n.count - 1 - n.scale - d.exponent; dropped := FALSE;
  BEGIN
    IF d.count = 0 THEN first := 0; END;
    IF first < 0 THEN RETURN 1; END;
    FOR i := 0 TO n.count - 1 DO a[i] := 0; END;
    FOR i := 0 TO d.count - 1 DO
      IF first + i < n.count THEN
        a[first + i] := d.digits[i];
      ELSE
        dropped := TRUE;
      END;
    END;
    IF dropped THEN RETURN -1; END;
    RETURN 0;
  END Align;

PROCEDURE Locate (READONLY d: T; READONLY n: Neighbourhood): [-1 .. 1] =
  (* Whether "d" is nearer to a smaller number (-1), to that of "n" (0), or to
     a greater one (1). *)
  VAR a: Digits; order: [-1 .. 1]; dropped: BOOLEAN;
  BEGIN
    CASE Align(d, n, a) OF
    | 1 => RETURN 1;
    | 0 => dropped := FALSE;
    | -1 => dropped := TRUE;
    END;
    order := Compare(a, n.low, n.count);
    IF order < 0 OR order = 0 AND NOT dropped AND NOT n.closed THEN
      RETURN -1;
    END;
    order := Compare(a, n.high, n.count);
    IF order > 0 OR order = 0 AND (dropped OR NOT n.closed) THEN
      RETURN 1;
    END;
    RETURN 0;
  END Locate;

PROCEDURE Inside (READONLY d: T; READONLY n: Neighbourhood): BOOLEAN =
  BEGIN
    RETURN Locate(d, n) = 0;
  END Inside;

PROCEDURE Estimate (READONLY d: T): LONGREAL =
  (* "d" but for a few units in the last place. *)
  VAR x := 0.0D0; power := d.exponent;
  BEGIN
    FOR i := 0 TO MIN(d.count, 17) - 1 DO
      x := 10.0D0 * x + FLOAT(d.digits[i], LONGREAL);
      IF i > 0 THEN DEC(power); END;
    END;
    WHILE power >= 16 DO x := x * 1.0D16; power := power - 16; END;
    WHILE power > 0 DO x := x * 10.0D0; DEC(power); END;
    WHILE power <= -16 DO x := x / 1.0D16; power := power + 16; END;
    WHILE power < 0 DO x := x / 10.0D0; INC(power); END;
    RETURN x;
  END Estimate;

PROCEDURE ToLongReal (READONLY d: T; format: Format): LONGREAL =
  VAR x := 0.0D0;
  BEGIN
    CASE d.class OF
    | Class.Infinity => x := Infinity();
    | Class.NaN => RETURN Infinity() - Infinity();
    | Class.Finite =>
        IF d.count > 0 AND d.exponent > 400 THEN
          x := Infinity();
        ELSIF d.count > 0 AND d.exponent >= -400 THEN
          x := Nearest(d, format);
        END;
    END;
    IF d.negative THEN RETURN -x; ELSE RETURN x; END;
  END ToLongReal;

PROCEDURE Nearest (READONLY d: T; format: Format): LONGREAL =
  VAR
    b := Start(Estimate(d), format);
    limit := Word.Shift(1, Precision[format]) - 1;
    n: Neighbourhood;
  BEGIN
    LOOP
      Surround(b, format, n);
      CASE Locate(d, n) OF
      | 0 => RETURN Compose(b);
      | -1 => b := Previous(b, format);
      | 1 =>
          IF b.m = limit AND b.e = GreatestExponent[format] THEN
            RETURN Infinity();
          END;
          b := Next(b, format);
      END;
    END;
  END Nearest;

PROCEDURE Start (x: LONGREAL; format: Format): Binary =
  (* A finite number of the format near "x". *)
  CONST MaxSingle = 3.4028234663852886D38;
  BEGIN
    IF format = Format.Single THEN
      RETURN Decompose(FLOAT(FLOAT(MIN(x, MaxSingle), REAL), LONGREAL),
                       format);
    ELSE
      RETURN Decompose(MIN(x, 1.7976931348623157D308), format);
    END;
  END Start;

BEGIN
END Decimal.

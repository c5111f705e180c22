GENERIC MODULE FloatCheck(R, F);

IMPORT Fmt, IO, Text;

TYPE Class = F.IEEEClass;

CONST
  Zero = FLOAT(0, R.T);
  One  = FLOAT(1, R.T);
  Two  = FLOAT(2, R.T);
  MinExponent = 2 - R.MaxExponent;

VAR
  zero := Zero;
  infinity := One / zero;
  nan := infinity - infinity;
  minNormal := R.MinPosNormal;
  minPos := R.MinPos;

PROCEDURE Line (what: TEXT; READONLY outcomes: ARRAY OF BOOLEAN) =
  VAR t := "";
  BEGIN
    FOR i := 0 TO LAST(outcomes) DO
      IF NOT outcomes[i] THEN t := t & " " & Fmt.Int(i); END;
    END;
    IF Text.Empty(t) THEN IO.Put("  " & what & "\n"); ELSE IO.Put("  " & what & " WRONG" & t & "\n"); END;
  END Line;

PROCEDURE Same (x, y: R.T): BOOLEAN =
  (* Equal, with the same sign. *)
  BEGIN
    RETURN x = y AND F.Sign(x) = F.Sign(y);
  END Same;

PROCEDURE Scaling () =
  VAR three := FLOAT(3, R.T); odd := One + F.Scalb(One, 1 - R.Precision);
  BEGIN
    Line("Scalb", ARRAY OF BOOLEAN{
      F.Scalb(three, 4) = FLOAT(48, R.T),
      F.Scalb(three, -1) = three / Two,
      F.Scalb(-three, 0) = -three,
      Same(F.Scalb(-zero, 5), -zero),
      F.Scalb(infinity, -5) = infinity,
      F.IsNaN(F.Scalb(nan, 1)),
      F.Scalb(One, MinExponent) = minNormal,
      F.Scalb(One, R.MaxExponent) = infinity,
      F.Scalb(-One, LAST(INTEGER)) = -infinity,
      Same(F.Scalb(-One, FIRST(INTEGER)), -zero),
      F.Scalb(minPos, R.Precision - 1) = minNormal,
      F.Scalb(minPos, R.MaxExponent + R.Precision - 3 - MinExponent) = F.Scalb(One, R.MaxExponent - 2),
      F.Scalb(minNormal, 1 - R.Precision) = minPos,
      F.Scalb(minNormal, -R.Precision) = Zero,            (* a tie *)
      F.Scalb(three * minPos, -1) = Two * minPos,         (* a tie *)
      F.Scalb(FLOAT(5, R.T) * minPos, -1) = Two * minPos, (* a tie *)
      F.Scalb(FLOAT(7, R.T) * minPos, -2) = Two * minPos,
      F.Scalb(minNormal * odd, -1) = minNormal / Two,     (* a tie *)
      F.Scalb(minNormal * odd * odd, -1) = minNormal / Two + minPos,
      F.Scalb(odd * minNormal, -R.Precision) = minPos});
    Line("Logb", ARRAY OF BOOLEAN{
      F.Logb(One) = Zero,
      F.Logb(-three) = One,
      F.Logb(R.MaxFinite) = FLOAT(R.MaxExponent - 1, R.T),
      F.Logb(minNormal) = FLOAT(MinExponent, R.T),
      F.Logb(minPos) = FLOAT(MinExponent, R.T),
      F.Logb(zero) = -infinity,
      F.Logb(-infinity) = infinity,
      F.IsNaN(F.Logb(nan))});
    Line("ILogb", ARRAY OF BOOLEAN{
      F.ILogb(One) = 0,
      F.ILogb(One / three) = -2,
      F.ILogb(-FLOAT(1000, R.T)) = 9,
      F.ILogb(R.MaxFinite) = R.MaxExponent - 1,
      F.ILogb(minPos) = MinExponent + 1 - R.Precision,
      F.ILogb(-zero) = FIRST(INTEGER),
      F.ILogb(infinity) = LAST(INTEGER),
      F.ILogb(nan) = 0});
  END Scaling;

PROCEDURE Neighbours () =
  VAR unit := F.Scalb(One, 1 - R.Precision);
  BEGIN
    Line("NextAfter", ARRAY OF BOOLEAN{
      F.NextAfter(One, Two) = One + unit,
      F.NextAfter(One, Zero) = One - unit / Two,
      F.NextAfter(-One, -Two) = -One - unit,
      F.NextAfter(-One, infinity) = -One + unit / Two,
      F.NextAfter(One, One) = One,
      F.NextAfter(zero, One) = minPos,
      F.NextAfter(zero, -One) = -minPos,
      Same(F.NextAfter(-minPos, One), -zero),
      F.NextAfter(R.MaxFinite, infinity) = infinity,
      F.NextAfter(infinity, zero) = R.MaxFinite,
      F.NextAfter(-infinity, zero) = -R.MaxFinite,
      F.NextAfter(minNormal, zero) = minNormal - minPos,
      F.IsNaN(F.NextAfter(nan, One)),
      F.IsNaN(F.NextAfter(One, nan))});
  END Neighbours;

PROCEDURE Classes () =
  BEGIN
    Line("Class", ARRAY OF BOOLEAN{
      F.Class(zero) = Class.Zero,
      F.Class(-zero) = Class.Zero,
      F.Class(minPos) = Class.Denormal,
      F.Class(minPos - minNormal) = Class.Denormal,
      F.Class(minNormal) = Class.Normal,
      F.Class(-R.MaxFinite) = Class.Normal,
      F.Class(infinity) = Class.Infinity,
      F.Class(-infinity) = Class.Infinity,
      F.Class(nan) = Class.QuietNaN});
    Line("Finite", ARRAY OF BOOLEAN{
      F.Finite(zero), F.Finite(-R.MaxFinite), NOT F.Finite(infinity), NOT F.Finite(-infinity),
      NOT F.Finite(nan), F.IsNaN(nan), NOT F.IsNaN(infinity), NOT F.IsNaN(One)});
    Line("Sign", ARRAY OF BOOLEAN{
      F.Sign(One) = 0, F.Sign(-One) = 1, F.Sign(zero) = 0, F.Sign(-zero) = 1, F.Sign(-infinity) = 1,
      Same(F.CopySign(One, -zero), -One), Same(F.CopySign(-zero, Two), zero),
      F.CopySign(-infinity, Two) = infinity, F.Sign(F.CopySign(nan, -One)) = 1});
    Line("Differs", ARRAY OF BOOLEAN{
      F.Differs(One, Two), NOT F.Differs(zero, -zero), NOT F.Differs(nan, One), NOT F.Differs(nan, nan),
      NOT F.Unordered(One, infinity), F.Unordered(nan, One), F.Unordered(One, nan)});
    Line("Sqrt", ARRAY OF BOOLEAN{
      F.Sqrt(FLOAT(9, R.T)) = FLOAT(3, R.T), Same(F.Sqrt(-zero), -zero), F.Sqrt(infinity) = infinity,
      F.IsNaN(F.Sqrt(-One)), F.Sqrt(F.Scalb(One, -100)) = F.Scalb(One, -50)});
  END Classes;

PROCEDURE Is (x: R.T; digits: TEXT; exp: INTEGER; sign: [0 .. 1] := 0): BOOLEAN =
  (* Whether both conversions lead from one to the other. *)
  VAR a := F.ToDecimal(x);
  BEGIN
    IF a.sign # sign OR a.len # Text.Length(digits) OR a.exp # exp OR a.class # F.Class(x) THEN
      RETURN FALSE;
    END;
    FOR i := 0 TO a.len - 1 DO
      IF VAL(a.digits[i] + ORD('0'), CHAR) # Text.GetChar(digits, i) THEN RETURN FALSE; END;
    END;
    RETURN F.FromDecimal(a.sign, SUBARRAY(a.digits, 0, a.len), a.exp) = x;
  END Is;

PROCEDURE Decimals () =
  TYPE D = ARRAY OF [0 .. 9];
  VAR
    tenth := One / FLOAT(10, R.T);
    third := F.ToDecimal(One / FLOAT(3, R.T));
    long := NEW(REF D, 2000);
    good: BOOLEAN;
  BEGIN
    Line("ToDecimal", ARRAY OF BOOLEAN{
      Is(One, "1", 0),
      Is(-FLOAT(1250, R.T), "125", 3, 1),
      Is(tenth, "1", -1),
      F.ToDecimal(One).errorSign = 0,
      F.ToDecimal(tenth).errorSign = 1,                 (* a bit more than 0.1 *)
      third.len = R.MaxSignifDigits - 1,
      F.FromDecimal(0, third.digits, third.exp) = One / FLOAT(3, R.T)
        OR F.FromDecimal(0, SUBARRAY(third.digits, 0, third.len), third.exp) = One / FLOAT(3, R.T),
      F.ToDecimal(-zero).class = Class.Zero AND F.ToDecimal(-zero).sign = 1,
      F.ToDecimal(-infinity).class = Class.Infinity AND F.ToDecimal(-infinity).sign = 1,
      F.ToDecimal(nan).class = Class.QuietNaN,
      F.ToDecimal(minPos).len = 1});
    FOR i := 0 TO LAST(long^) DO long[i] := 0; END;
    long[5] := 1;
    good := F.FromDecimal(0, long^, 5) = One;
    long[LAST(long^)] := 1;
    Line("FromDecimal", ARRAY OF BOOLEAN{
      good,
      F.FromDecimal(0, long^, 5) = One,
      F.FromDecimal(1, D{2, 5}, 0) = -FLOAT(5, R.T) / Two,
      F.FromDecimal(0, D{0, 0, 5}, 2) = FLOAT(5, R.T),
      Same(F.FromDecimal(1, D{0}, 7), -zero),
      F.FromDecimal(0, D{1}, LAST(INTEGER)) = infinity,
      F.FromDecimal(1, D{9}, 4000) = -infinity,
      F.FromDecimal(0, D{1}, FIRST(INTEGER)) = Zero});
  END Decimals;

PROCEDURE All () =
  BEGIN
    Scaling();
    Neighbours();
    Classes();
    Decimals();
  END All;

BEGIN
END FloatCheck.

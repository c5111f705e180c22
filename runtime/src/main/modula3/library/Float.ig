(* Operations that depend on the representation of floating-point numbers, as
   IEEE 754 requires or recommends.  Here they never fail.

   "R" is Real, LongReal or Extended. *)

GENERIC INTERFACE Float(R);

TYPE T = R.T;

PROCEDURE Scalb (x: T; n: INTEGER): T;
(* x * 2^n, rounded once. *)

PROCEDURE Logb (x: T): T;
(* The exponent of "x": n such that 1 <= ABS(x) / 2^n < 2; but that of the
   least normal number for all denormal ones.  Minus infinity for 0, infinity
   for infinities, NaN for NaN. *)

PROCEDURE ILogb (x: T): INTEGER;
(* The n such that 1 <= ABS(x) / 2^n < 2, for denormal numbers too.
   FIRST(INTEGER) for 0, LAST(INTEGER) for infinities, 0 for NaN. *)

PROCEDURE NextAfter (x, y: T): T;
(* The neighbour of "x" on the side of "y"; "x" if x = y. *)

PROCEDURE CopySign (x, y: T): T;
(* "x" with the sign of "y". *)

PROCEDURE Finite (x: T): BOOLEAN;
(* Whether "x" is neither infinite nor NaN. *)

PROCEDURE IsNaN (x: T): BOOLEAN;

PROCEDURE Sign (x: T): [0 .. 1];
(* The sign bit, 1 for -0 too. *)

PROCEDURE Differs (x, y: T): BOOLEAN;
(* x < y OR y < x; FALSE if either is NaN. *)

PROCEDURE Unordered (x, y: T): BOOLEAN;
(* Whether either is NaN. *)

PROCEDURE Sqrt (x: T): T;
(* The square root, correctly rounded. *)

TYPE
  IEEEClass = {SignalingNaN, QuietNaN, Infinity, Normal, Denormal, Zero};

PROCEDURE Class (x: T): IEEEClass;

PROCEDURE FromDecimal (sign: [0 .. 1];
                       READONLY digits: ARRAY OF [0 .. 9];
                       exp: INTEGER): T;
(* The number (-1)^sign * d0.d1d2... * 10^exp, where d0, d1, ... are the
   "digits", correctly rounded. *)

TYPE
  DecimalApprox = RECORD
    class: IEEEClass;
    sign: [0 .. 1];
    len: [1 .. R.MaxSignifDigits];
    digits: ARRAY [0 .. R.MaxSignifDigits - 1] OF [0 .. 9];
    exp: INTEGER;
    errorSign: [-1 .. 1];
  END;

PROCEDURE ToDecimal (x: T): DecimalApprox;
(* The class and sign of "x" and, if it is Normal or Denormal, the number
   digits[0].digits[1] ... digits[len - 1] * 10^exp of fewest digits for which
   FromDecimal gives ABS(x); of several such, the nearest to it.  "errorSign"
   is 1, 0 or -1 when ABS(x) is greater than that, equal to it, or less. *)

END Float.

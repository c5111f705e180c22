(* Elementary functions.

   They are computed by the same operations everywhere, so that results agree
   bit for bit.  "sqrt" and the functions about the representation are exact
   or correctly rounded, the others err by a few units in the last place at
   most.  Arguments outside of a function's domain give NaN, results too
   large an infinity. *)

INTERFACE Math;

CONST
  Pi      = 3.1415926535897932384626433832795D0;
  LogPi   = 1.1447298858494001741434273513531D0;
  SqrtPi  = 1.7724538509055160272981674833411D0;
  E       = 2.7182818284590452353602874713527D0;
  Degree  = 0.017453292519943295769236907684886D0;  (* in radians *)
  SqrtTwo = 1.4142135623730950488016887242097D0;
  LogTwo  = 0.69314718055994530941723212145818D0;
  LogTen  = 2.3025850929940456840179914546844D0;

PROCEDURE exp (x: LONGREAL): LONGREAL;
PROCEDURE expm1 (x: LONGREAL): LONGREAL;              (* e^x - 1 *)
PROCEDURE log (x: LONGREAL): LONGREAL;                (* natural *)
PROCEDURE log10 (x: LONGREAL): LONGREAL;
PROCEDURE log1p (x: LONGREAL): LONGREAL;              (* log(1 + x) *)
PROCEDURE pow (x, y: LONGREAL): LONGREAL;             (* x^y *)
PROCEDURE sqrt (x: LONGREAL): LONGREAL;
PROCEDURE hypot (x, y: LONGREAL): LONGREAL;           (* sqrt(x^2 + y^2) *)

TYPE Complex = RECORD x, y: LONGREAL END;
PROCEDURE cabs (z: Complex): LONGREAL;                (* hypot(z.x, z.y) *)

(* Angles are in radians. *)

PROCEDURE cos (x: LONGREAL): LONGREAL;
PROCEDURE sin (x: LONGREAL): LONGREAL;
PROCEDURE tan (x: LONGREAL): LONGREAL;
PROCEDURE acos (x: LONGREAL): LONGREAL;
PROCEDURE asin (x: LONGREAL): LONGREAL;
PROCEDURE atan (x: LONGREAL): LONGREAL;
PROCEDURE atan2 (y, x: LONGREAL): LONGREAL;           (* of point (x, y) *)

PROCEDURE sinh (x: LONGREAL): LONGREAL;
PROCEDURE cosh (x: LONGREAL): LONGREAL;
PROCEDURE tanh (x: LONGREAL): LONGREAL;
PROCEDURE asinh (x: LONGREAL): LONGREAL;
PROCEDURE acosh (x: LONGREAL): LONGREAL;
PROCEDURE atanh (x: LONGREAL): LONGREAL;

PROCEDURE ceil (x: LONGREAL): LONGREAL;
PROCEDURE floor (x: LONGREAL): LONGREAL;
PROCEDURE rint (x: LONGREAL): LONGREAL;               (* ties to even *)
PROCEDURE fabs (x: LONGREAL): LONGREAL;
PROCEDURE copysign (x, y: LONGREAL): LONGREAL;        (* |x|, sign of y *)

PROCEDURE fmod (x, y: LONGREAL): LONGREAL;
(* x - n * y for the n, toward zero, for which it is less than |y|; exact. *)

PROCEDURE drem (x, y: LONGREAL): LONGREAL;
PROCEDURE remainder (x, y: LONGREAL): LONGREAL;
(* x - n * y for the nearest n, even if there are two; exact. *)

PROCEDURE modf (x: LONGREAL; VAR i: LONGREAL): LONGREAL;
(* The fractional part; sets "i" to the integral part. *)

PROCEDURE frexp (x: LONGREAL; VAR exp: INTEGER): LONGREAL;
(* m in [0.5, 1) such that x = m * 2^exp. *)

PROCEDURE ldexp (x: LONGREAL; exp: INTEGER): LONGREAL;
(* x * 2^exp *)

(* The functions that follow have a relative error of about 1.0D-13, or an
   absolute one of about 1.0D-14. *)

PROCEDURE erf (x: LONGREAL): LONGREAL;
(* The error function: 2 / sqrt(Pi) times the integral of e^(-t^2) from 0 to
   "x". *)

PROCEDURE erfc (x: LONGREAL): LONGREAL;
(* 1 - erf(x), also where that is very small. *)

PROCEDURE gamma (x: LONGREAL): LONGREAL;
(* The natural logarithm of the magnitude of the gamma function.  Sets
   "signgam" to the sign of that. *)

VAR signgam: INTEGER := 1;

(* Bessel functions of the first and second kind, of order 0, 1 and "n". *)

PROCEDURE j0 (x: LONGREAL): LONGREAL;
PROCEDURE j1 (x: LONGREAL): LONGREAL;
PROCEDURE jn (n: INTEGER; x: LONGREAL): LONGREAL;
PROCEDURE y0 (x: LONGREAL): LONGREAL;
PROCEDURE y1 (x: LONGREAL): LONGREAL;
PROCEDURE yn (n: INTEGER; x: LONGREAL): LONGREAL;

END Math.

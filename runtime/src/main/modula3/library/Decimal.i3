(* Exact conversion between binary floating-point and decimal numbers. *)

INTERFACE Decimal;

CONST MaxDigits = 800;  (* more than any number has *)

TYPE
  Class = {Finite, Infinity, NaN};

  Format = {Single, Double};  (* REAL, LONGREAL *)

  Digits = ARRAY [0 .. MaxDigits - 1] OF [0 .. 9];

  T = RECORD
    class := Class.Finite;
    negative := FALSE;
    digits: Digits;
    count: CARDINAL := 0;     (* of digits; 0 for the number 0 *)
    exponent: INTEGER := 0;   (* of the first digit: it counts 10^exponent *)
  END;
  (* The number digits[0] . digits[1] digits[2] ... * 10^exponent.  Neither the
     first nor the last digit is 0. *)

PROCEDURE Exact (x: LONGREAL; VAR d: T);
(* Sets "d" to "x", with all its digits. *)

PROCEDURE Shortest (x: LONGREAL; format: Format; VAR d: T);
(* Sets "d" to the number of fewest digits for which "x" is the nearest number
   of the format; of several such, to the one nearest to "x". *)

PROCEDURE Round (VAR d: T; n: INTEGER);
(* Rounds to "n" digits, ties to even.  With n = 0 the result is 0 or
   1 * 10^(exponent + 1), with less it is 0. *)

PROCEDURE ToLongReal (READONLY d: T; format: Format): LONGREAL;
(* The nearest number of the format, ties to even; infinity when it is too
   large. *)

PROCEDURE Infinity (): LONGREAL;

END Decimal.

(* Conversion between integers and the characters of an array. *)

INTERFACE Convert;

TYPE
  Buffer = ARRAY OF CHAR;
  Base   = [2 .. 16];

EXCEPTION Failed;
(* Raised when the array is too short. *)

PROCEDURE FromInt (VAR buf: Buffer; value: INTEGER; base: Base := 10;
                   prefix: BOOLEAN := FALSE): INTEGER RAISES {Failed};
(* Sets the first elements of "buf" to a minus sign if value < 0 and the digits
   of "value", those above 9 being lower-case letters, and returns how many.
   If "prefix", the base and "_" come before the digits, as in a program. *)

PROCEDURE FromUnsigned (VAR buf: Buffer; value: INTEGER; base: Base := 10;
                        prefix: BOOLEAN := FALSE): INTEGER RAISES {Failed};
(* The same for "value" as an unsigned word. *)

PROCEDURE ToInt (READONLY buf: Buffer; VAR used: INTEGER;
                 base: Base := 10): INTEGER;
(* The integer that begins "buf": an optional sign, then digits of the base or
   another base in decimal, "_" and digits of that.  Sets "used" to the number
   of its characters, to 0 if none is there; then the result is 0.  A number
   out of range wraps around. *)

PROCEDURE ToUnsigned (READONLY buf: Buffer; VAR used: INTEGER;
                      base: Base := 10): INTEGER;
(* The same for a word, without a sign. *)

END Convert.

(* Reading of values from streams of characters.

   These procedures read the longest sequence of characters that can begin
   what they look for, and no character more; Error if that is not all of
   it. *)

INTERFACE Lex;

IMPORT FloatMode, Long, Rd, Word;
FROM Thread IMPORT Alerted;

EXCEPTION Error;

CONST
  Blanks = SET OF CHAR{' ', '\t', '\n', '\r', '\013', '\f'};
  NonBlanks = SET OF CHAR{'!' .. '~'};

PROCEDURE Scan (rd: Rd.T; READONLY cs: SET OF CHAR := NonBlanks): TEXT
  RAISES {Rd.Failure, Alerted};
(* Reads the longest sequence of characters in "cs" and returns it. *)

PROCEDURE Skip (rd: Rd.T; READONLY cs: SET OF CHAR := Blanks)
  RAISES {Rd.Failure, Alerted};
(* Reads the longest sequence of characters in "cs". *)

PROCEDURE Match (rd: Rd.T; t: TEXT) RAISES {Error, Rd.Failure, Alerted};
(* Reads the characters of "t"; Error, before the character that differs, if
   others come. *)

(* The following procedures skip blanks first. *)

PROCEDURE Bool (rd: Rd.T): BOOLEAN RAISES {Error, Rd.Failure, Alerted};
(* Reads TRUE or FALSE, in letters of either case. *)

PROCEDURE Int (rd: Rd.T; defaultBase: [2 .. 16] := 10): INTEGER
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted};
PROCEDURE LongInt (rd: Rd.T; defaultBase: [2 .. 16] := 10): LONGINT
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted};
(* Reads an optional sign and a number, either digits of the default base or,
   as in a program, a base from 2 to 16, "_" and digits.  Decimal digits are
   read, and for bases above 10 hexadecimal ones; Error if one of them is not
   of the base.  Trap(IntOverflow) if the number is out of range. *)

PROCEDURE Unsigned (rd: Rd.T; defaultBase: [2 .. 16] := 16): Word.T
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted};
PROCEDURE LongUnsigned (rd: Rd.T; defaultBase: [2 .. 16] := 16): Long.T
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted};
(* The same without a sign, up to the greatest word. *)

PROCEDURE Real (rd: Rd.T): REAL
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted};
PROCEDURE LongReal (rd: Rd.T): LONGREAL
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted};
PROCEDURE Extended (rd: Rd.T): EXTENDED
  RAISES {Error, FloatMode.Trap, Rd.Failure, Alerted};
(* Reads an optional sign, digits with an optional point among or around
   them, and optionally an exponent: a letter d, e or x of either case, a sign,
   digits; or instead of digits INFINITY, INF or NAN, in letters of either
   case.  The result is the nearest number.  Trap(Overflow) if it is too
   large. *)

END Lex.

(* Texts that represent values. *)

INTERFACE Fmt;

IMPORT LongReal AS LR, Real AS R, Word;

TYPE
  Base = [2 .. 16];

  Style = {Sci, Fix, Auto};

  Align = {Left, Right};

PROCEDURE Bool (b: BOOLEAN): TEXT;
(* "TRUE" or "FALSE" *)

PROCEDURE Char (c: CHAR): TEXT;

PROCEDURE Int (n: INTEGER; base: Base := 10): TEXT;
PROCEDURE LongInt (n: LONGINT; base: Base := 10): TEXT;
(* A minus sign if n < 0, and digits.  Digits above 9 are lower-case
   letters. *)

PROCEDURE Unsigned (n: Word.T; base: Base := 16): TEXT;
PROCEDURE LongUnsigned (n: LONGINT; base: Base := 16): TEXT;
(* "n" as a word. *)

PROCEDURE Real (x: REAL; style := Style.Auto;
                prec: CARDINAL := R.MaxSigDigits - 1;
                literal := FALSE): TEXT;
PROCEDURE LongReal (x: LONGREAL; style := Style.Auto;
                    prec: CARDINAL := LR.MaxSigDigits - 1;
                    literal := FALSE): TEXT;
PROCEDURE Extended (x: EXTENDED; style := Style.Auto;
                    prec: CARDINAL := LR.MaxSigDigits - 1;
                    literal := FALSE): TEXT;
(* Sci: one digit, a point and "prec" digits, then an exponent.  Fix: "prec"
   digits after the point.  Both are rounded exactly, ties to even.  Auto: the
   fewest digits, at most prec + 1, that read back as "x" (if so many are
   enough), in the manner of Fix without zeros at the end when the exponent
   is between -5 and 15, else in that of Sci.

   A "literal" can stand in a program: it has a point with a digit on both
   sides, and an exponent letter of its type (for Fix and Auto where needed).
   Without it the letter is "e".  Values that are no numbers give "NaN",
   "Infinity" and "-Infinity". *)

PROCEDURE Pad (text: TEXT; length: CARDINAL; padChar: CHAR := ' ';
               align: Align := Align.Right): TEXT;
(* "text" with as many "padChar" added, opposite to the side of "align", as
   make it "length" characters long. *)

PROCEDURE F (fmt: TEXT; t1, t2, t3, t4, t5: TEXT := NIL): TEXT;
PROCEDURE FN (fmt: TEXT; READONLY texts: ARRAY OF TEXT): TEXT;
(* "fmt" with its specifications replaced by the texts, in order.  A
   specification is "%s", with an optional width: "%5s" pads at the left,
   "%-5s" at the right, "%05s" with zeros.  "%%" stands for a percent sign.
   In F, texts that are NIL count as absent.  It is a checked run-time error
   if texts and specifications do not match in number. *)

END Fmt.

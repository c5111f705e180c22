(* Texts that represent values. *)

INTERFACE Fmt;

IMPORT Extended AS ER, LongReal AS LR, Real AS R, Word;

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
                prec: CARDINAL := R.MaxSignifDigits - 1;
                literal := FALSE): TEXT;
PROCEDURE LongReal (x: LONGREAL; style := Style.Auto;
                    prec: CARDINAL := LR.MaxSignifDigits - 1;
                    literal := FALSE): TEXT;
PROCEDURE Extended (x: EXTENDED; style := Style.Auto;
                    prec: CARDINAL := ER.MaxSignifDigits - 1;
                    literal := FALSE): TEXT;
(* The fewest digits that read back as "x" are taken, with zeros appended or, if
   they are too many for "prec", "x" itself rounded, ties to even.

   Sci is for tables: a minus sign or blank, a digit, a point and "prec" digits,
   then "e", a sign, and 2 digits for REAL or 3 for other types.  Fix is a
   minus sign if need be, digits, a point and "prec" digits.  Auto is the
   digits of Sci without zeros at the end, in the manner of Fix if the
   magnitude of the exponent is 5 at most; else there is an exponent without
   plus sign and leading zeros.  A point stands only where a digit follows.
   The exponent of 0 is blanks in Sci.

   A "literal" can stand in a program: ".0" is added where there would be no
   point, and LONGREAL and EXTENDED have the exponents' letters "d" and "x",
   or "d0" and "x0" appended if there is no exponent.

   Infinities give "Infinity" ("Inf" in Sci when there is no room) or, as
   literals, "1.0/0.0"; values that are no numbers give "NaN" or "0.0/0.0". *)

PROCEDURE Pad (text: TEXT; length: CARDINAL; padChar: CHAR := ' ';
               align: Align := Align.Right): TEXT;
(* "text" with as many "padChar" added, opposite to the side of "align", as
   make it "length" characters long. *)

PROCEDURE F (fmt: TEXT; t1, t2, t3, t4, t5: TEXT := NIL): TEXT;
PROCEDURE FN (fmt: TEXT; READONLY texts: ARRAY OF TEXT): TEXT;
(* "fmt" with its specifications replaced by the texts, in order.  A
   specification is "%s", with an optional width: "%5s" pads at the left,
   "%-5s" at the right, "%05s" with zeros.  Any other percent sign stands for
   itself.  In F, texts that are NIL count as absent.  It is a checked run-time
   error if texts and specifications do not match in number. *)

END Fmt.

(* Values of type INTEGER seen as words: sequences of bits, numbered from 0
   at the right, and unsigned numbers modulo 2^Size.

   The compiler computes all of these in line, and in constants. *)

INTERFACE Word;

TYPE T = INTEGER;

CONST Size = 64;  (* bits in a word *)

(* Arithmetic modulo 2^Size *)

PROCEDURE Plus (x, y: T): T;        (* x + y *)
PROCEDURE Times (x, y: T): T;       (* x * y *)
PROCEDURE Minus (x, y: T): T;       (* x - y *)

(* Unsigned division; by 0 it is a checked run-time error. *)

PROCEDURE Divide (x, y: T): T;
PROCEDURE Mod (x, y: T): T;

(* Unsigned comparison *)

PROCEDURE LT (x, y: T): BOOLEAN;    (* x < y *)
PROCEDURE LE (x, y: T): BOOLEAN;    (* x <= y *)
PROCEDURE GT (x, y: T): BOOLEAN;    (* x > y *)
PROCEDURE GE (x, y: T): BOOLEAN;    (* x >= y *)

(* Bit by bit *)

PROCEDURE And (x, y: T): T;
PROCEDURE Or (x, y: T): T;
PROCEDURE Xor (x, y: T): T;
PROCEDURE Not (x: T): T;

PROCEDURE Shift (x: T; n: INTEGER): T;
(* "x" shifted by "n" places, to the left if n > 0, to the right if n < 0;
   zeros come in.  0 when the magnitude of "n" is Size or more. *)

PROCEDURE LeftShift (x: T; n: [0 .. Size - 1]): T;
PROCEDURE RightShift (x: T; n: [0 .. Size - 1]): T;

PROCEDURE Rotate (x: T; n: INTEGER): T;
(* "x" rotated by "n" places modulo Size, to the left if n > 0. *)

PROCEDURE LeftRotate (x: T; n: [0 .. Size - 1]): T;
PROCEDURE RightRotate (x: T; n: [0 .. Size - 1]): T;

PROCEDURE Extract (x: T; i, n: CARDINAL): T;
(* The "n" bits of "x" from bit "i" on, as the low bits of a word of zeros.
   A checked run-time error when i + n > Size. *)

PROCEDURE Insert (x, y: T; i, n: CARDINAL): T;
(* "x" with its "n" bits from bit "i" on replaced by the low "n" bits of "y".
   A checked run-time error when i + n > Size. *)

END Word.

(* Numbers and texts in arrays of bytes.

   The procedures with a VAR parameter "at" read or write at the position "at"
   and advance it past what they read or wrote.  It is a checked run-time error
   if the array ends before. *)

INTERFACE Bytes;

TYPE
  T = BITS 8 FOR [0 .. 16_FF];
  Word16 = [0 .. 16_FFFF];
  Word32 = [0 .. 16_FFFFFFFF];

PROCEDURE Get16 (READONLY b: ARRAY OF T; at: CARDINAL): Word16;
PROCEDURE Put16 (VAR b: ARRAY OF T; at: CARDINAL; n: Word16);
PROCEDURE Get32 (READONLY b: ARRAY OF T; at: CARDINAL): Word32;
PROCEDURE Put32 (VAR b: ARRAY OF T; at: CARDINAL; n: Word32);
(* Numbers in two and four bytes, the low byte first. *)

PROCEDURE GetInt (READONLY b: ARRAY OF T; VAR at: CARDINAL): INTEGER;
PROCEDURE PutInt (VAR b: ARRAY OF T; VAR at: CARDINAL; n: INTEGER);
(* Any integer, in as few bytes as its magnitude needs: one to ten. *)

PROCEDURE GetReal (READONLY b: ARRAY OF T; VAR at: CARDINAL): LONGREAL;
PROCEDURE PutReal (VAR b: ARRAY OF T; VAR at: CARDINAL; x: LONGREAL);
(* The eight bytes of the number's representation. *)

PROCEDURE GetText (READONLY b: ARRAY OF T; VAR at: CARDINAL): TEXT;
PROCEDURE PutText (VAR b: ARRAY OF T; VAR at: CARDINAL; t: TEXT);
(* The length as by PutInt, then the characters. *)

PROCEDURE Checksum (READONLY b: ARRAY OF T): Word32;
(* The cyclic redundancy check of IEEE 802.3: it differs for arrays that
   differ in a single bit. *)

END Bytes.

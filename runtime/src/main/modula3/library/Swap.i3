(* Values whose bytes are in the opposite order. *)

INTERFACE Swap;

TYPE
  Int16  = [-16_8000 .. 16_7FFF];
  UInt16 = [0 .. 16_FFFF];
  Int32  = [-16_80000000 .. 16_7FFFFFFF];
  UInt32 = [0 .. 16_FFFFFFFF];

  Endian = {Little, Big};

CONST
  MyEndian = Endian.Little;  (* the order of bytes in this machine's memory *)

PROCEDURE GetEndian (): Endian;
(* MyEndian *)

PROCEDURE Swap2 (i: Int16): Int16;
PROCEDURE Swap2U (i: UInt16): UInt16;
PROCEDURE Swap4 (i: Int32): Int32;
PROCEDURE Swap4U (i: UInt32): UInt32;
PROCEDURE Swap8 (i: INTEGER): INTEGER;
(* The value of 2, 4 or 8 bytes that are those of "i" in the opposite
   order. *)

END Swap.

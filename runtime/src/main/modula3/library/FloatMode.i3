(* Exceptional conditions of numbers. *)

INTERFACE FloatMode;

TYPE
  Flag = {Invalid, Inexact, Overflow, Underflow, DivByZero, IntOverflow,
          IntDivByZero};

EXCEPTION Trap(Flag);
(* Raised by conversions of texts whose result is not representable. *)

END FloatMode.

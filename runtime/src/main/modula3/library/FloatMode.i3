(* Exceptional conditions and rounding of floating-point operations.

   Here operations round to nearest and never fail: their results are those
   that IEEE 754 gives without traps.  No record is kept of what happened.  So
   most of this interface says what cannot be changed. *)

INTERFACE FloatMode;

EXCEPTION Failure;
(* Raised by an attempt to set what cannot be set. *)

CONST IEEE = TRUE;
(* The types are those of IEEE 754. *)

TYPE
  RoundingMode = {NearestElseEven, TowardMinusInfinity, TowardPlusInfinity,
                  TowardZero, NearestElseAwayFromZero, IBM370, Other};

CONST RoundDefault = RoundingMode.NearestElseEven;

PROCEDURE SetRounding (md: RoundingMode) RAISES {Failure};
(* Failure unless "md" is RoundDefault. *)

PROCEDURE GetRounding (): RoundingMode;

TYPE
  Flag = {Invalid, Inexact, Overflow, Underflow, DivByZero, IntOverflow,
          IntDivByZero};

CONST NoFlags = SET OF Flag{};

PROCEDURE GetFlags (): SET OF Flag;
(* What happened in this thread: not known, so the empty set. *)

PROCEDURE SetFlags (s: SET OF Flag): SET OF Flag RAISES {Failure};
(* Returns the previous flags.  Failure unless "s" is empty. *)

PROCEDURE ClearFlag (f: Flag);

EXCEPTION Trap(Flag);
(* Raised by conversions of texts whose result is not representable. *)

TYPE Behavior = {Trap, SetFlag, Ignore};
(* What an operation does in an exceptional case: raise an exception, set a
   flag, or nothing but give its result. *)

PROCEDURE SetBehavior (f: Flag; b: Behavior) RAISES {Failure};
(* Failure unless "b" is GetBehavior(f). *)

PROCEDURE GetBehavior (f: Flag): Behavior;
(* Ignore; Trap for IntDivByZero, which is a checked run-time error. *)

END FloatMode.

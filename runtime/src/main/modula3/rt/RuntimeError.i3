(* Checked run-time errors.  Each raises "E", which procedures may raise whatever
   their RAISES clause says. *)

INTERFACE RuntimeError;

EXCEPTION E(T);

TYPE
  T = {
    BadMemoryReference,      (* NIL was dereferenced *)
    SubscriptOutOfRange,     (* an index is outside its array *)
    ValueOutOfRange,         (* a value is not a member of its type *)
    IncompatibleArrayShape,  (* array lengths differ *)
    NarrowFailed,            (* a reference has not the allocated type wanted *)
    UnhandledCase,           (* no branch of CASE or TYPECASE applies *)
    NoReturnValue,           (* a function procedure ended without RETURN *)
    IntegerDivideByZero,
    ShiftOutOfRange,         (* a shift count is out of range *)
    IntegerOverflow,         (* a conversion has no result *)
    AssertFailed,
    BlockedException,        (* an exception is not in the RAISES set it left
                                by *)
    StackOverflow,
    OutOfMemory,             (* the heap, a limit or an allowance is
                                exhausted *)
    IllegalAddress,          (* an address is outside of memory or
                                misaligned *)
    TimeExceeded,            (* the time budget is exhausted *)
    ViewMismatch,            (* a VIEW does not fit its array *)
    ClosureEscapes,          (* a local procedure was stored or dispatched *)
    NoHandler,               (* an event with a result was handled by nobody *)
    UnreachableCode,         (* the compiler erred *)
    UnlinkedProcedure,       (* a procedure is declared but nobody implements
                                it *)

    (* These never happen here. *)
    UnhandledTypecase, UnalignedAddress, UnhandledException,
    FloatDivideByZero, FloatOverflow, FloatUnderflow, FloatInexact,
    FloatInvalid, DuplicateBrand, MissingType, SupertypeCycle,
    OpaqueTypeRedefined, InconsistentRevelation, UndefinedMethod,
    PrivilegedInstruction, SystemError, Unknown};

PROCEDURE Tag (t: T): TEXT;
(* A short description, such as "index out of bounds". *)

(* Short names of errors, and of Tag. *)

CONST
  Nil         = T.BadMemoryReference;
  Bounds      = T.SubscriptOutOfRange;
  Range       = T.ValueOutOfRange;
  Shape       = T.IncompatibleArrayShape;
  Narrow      = T.NarrowFailed;
  Case        = T.UnhandledCase;
  Return      = T.NoReturnValue;
  Divide      = T.IntegerDivideByZero;
  Shift       = T.ShiftOutOfRange;
  Overflow    = T.IntegerOverflow;
  Assert      = T.AssertFailed;
  Unhandled   = T.BlockedException;
  Stack       = T.StackOverflow;
  Memory      = T.OutOfMemory;
  Fault       = T.IllegalAddress;
  Time        = T.TimeExceeded;
  View        = T.ViewMismatch;
  Closure     = T.ClosureEscapes;
  Unreachable = T.UnreachableCode;
  Unlinked    = T.UnlinkedProcedure;

PROCEDURE Name (t: T): TEXT;

END RuntimeError.

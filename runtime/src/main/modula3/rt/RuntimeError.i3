(* Checked run-time errors.  Each raises "E" with one of these codes. *)

INTERFACE RuntimeError;

EXCEPTION E(INTEGER);

CONST
  Nil         = 0;   (* NIL was dereferenced *)
  Bounds      = 1;   (* an index is outside its array *)
  Range       = 2;   (* a value is not a member of its type *)
  Shape       = 3;   (* array lengths differ *)
  Narrow      = 4;   (* a reference has not the allocated type wanted *)
  Case        = 5;   (* no branch of CASE or TYPECASE applies *)
  Return      = 6;   (* a function procedure ended without RETURN *)
  Divide      = 7;   (* division by zero *)
  Shift       = 8;   (* a shift count is out of range *)
  Overflow    = 9;   (* a conversion has no result *)
  Assert      = 10;  (* an assertion failed *)
  Unhandled   = 11;  (* an exception is not in the RAISES set it left by *)
  Stack       = 12;  (* the stack is exhausted *)
  Memory      = 13;  (* the heap, a limit or an allowance is exhausted *)
  Fault       = 14;  (* an address is outside of memory or misaligned *)
  Time        = 15;  (* the time budget is exhausted *)
  View        = 16;  (* a VIEW does not fit its array *)
  Closure     = 17;  (* a local procedure was stored or dispatched *)
  NoHandler   = 18;  (* an event with a result was handled by nobody *)
  Unreachable = 19;  (* the compiler erred *)
  Unlinked    = 20;  (* a procedure is declared but nobody implements it *)

PROCEDURE Name (code: INTEGER): TEXT;
(* A short description, such as "index out of bounds". *)

END RuntimeError.

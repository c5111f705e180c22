(* The values of aggregates, computed step by step. *)

INTERFACE Accumulator;

IMPORT Expr, SQLError, Value;

TYPE
  T = OBJECT METHODS
    add (v: Value.T) RAISES {SQLError.E};
    (* Takes one more value into account.  Requires v # NIL. *)

    result (): Value.T;
  END;

PROCEDURE New (e: Expr.Aggregate): T;
(* The accumulator for the function of "e". *)

END Accumulator.

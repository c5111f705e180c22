(* Expressions. *)

INTERFACE Expr;

IMPORT Row, SQLError, Value;

TYPE
  Types = SET OF Value.Type;

  Column = RECORD
    qualifier, name: TEXT;  (* as in "qualifier.name" *)
    type: Value.Type;
  END;

  Scope = REF ARRAY OF Column;
  (* What the values of a row are called. *)

  Operands = REF ARRAY OF T;

  T <: Public;
  Public = OBJECT
    at := SQLError.Nowhere;
    operands: Operands := NIL;  (* NIL if there are none *)
    types := Types{};
    (* To these belong the values of the expression, as far as they are not
       NULL.  Set by Bind. *)
  METHODS
    check () RAISES {SQLError.E};
    (* Sets "types" when those of the operands are set; raises an error if
       these do not fit. *)

    eval (row: Row.T): Value.T RAISES {SQLError.E};
    (* The value for a row of the scope to which the expression is bound. *)

    toText (): TEXT;
    (* In SQL.  Bound expressions with the same text have the same value. *)
  END;

  Literal <: PublicLiteral;
  PublicLiteral = T OBJECT value: Value.T END;

  ColumnRef <: PublicColumnRef;
  PublicColumnRef = T OBJECT
    qualifier: TEXT := NIL;  (* set by Bind if it is NIL *)
    name: TEXT;
  END;

  Operator = {Or, And,
              Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,
              Add, Subtract, Concat, Multiply, Divide, Modulo};
  Logical = [Operator.Or .. Operator.And];
  Comparison = [Operator.Equal .. Operator.GreaterEqual];

  Binary <: PublicBinary;
  PublicBinary = T OBJECT operator: Operator END;
  (* Two operands. *)

  Not <: T;
  Negation <: T;
  (* One operand each: NOT x, and - x. *)

  IsNull <: T;
  (* operands[0] IS NULL. *)

  In <: T;
  (* operands[0] is equal to one of the others. *)

  Between <: T;
  (* operands[0] is not less than operands[1] and not greater than
     operands[2]. *)

  Like <: T;
  (* operands[0] matches the pattern operands[1], where "%" stands for any
     characters and "_" for one. *)

  Case <: T;
  (* WHEN operands[0] THEN operands[1] WHEN ... ELSE the last operand. *)

  Call <: PublicCall;
  PublicCall = T OBJECT function: TEXT END;

  Aggregation = {Count, Sum, Avg, Min, Max};

  Aggregate <: PublicAggregate;
  PublicAggregate = T OBJECT
    function: Aggregation;
    distinct := FALSE;
  END;
  (* One operand, or none for COUNT of all rows.  Cannot be evaluated; the plan
     computes it, and replaces it by a column. *)

PROCEDURE Bind (e: T; scope: Scope) RAISES {SQLError.E};
(* Looks up the columns in "scope" and checks types.  An expression can be
   bound anew, also to another scope. *)

PROCEDURE Require (e: T; types: Types) RAISES {SQLError.E};
(* Raises an error unless "e", which is bound, can have one of "types". *)

PROCEDURE IsBindable (e: T; scope: Scope): BOOLEAN;
(* Whether all columns of "e" are in "scope". *)

PROCEDURE Walk (e: T; visit: PROCEDURE (e: T));
(* Calls "visit" for "e" and everything below it, operands first. *)

PROCEDURE Replace (e: T; by: PROCEDURE (e: T): T): T;
(* Replaces from the top the parts for which "by" does not return NIL. *)

PROCEDURE Equal (a, b: T): BOOLEAN;
(* Whether "a" and "b", which are bound, always have the same value. *)

PROCEDURE IsConstant (e: T): BOOLEAN;
(* Whether there is neither a column nor an aggregate in "e". *)

PROCEDURE HasAggregate (e: T): BOOLEAN;

PROCEDURE TypeOf (e: T): Value.Type;
(* The first of e.types: that of the results, where "e" is bound. *)

END Expr.

(* Plans: how the rows of a query are found.

   A plan is a tree of operators.  Each of them takes rows from those below it
   and yields rows, one at a time. *)

INTERFACE Plan;

IMPORT Expr, RefSeq, Relation, Row, SQLError, Value;

TYPE
  Inputs = ARRAY [0 .. 1] OF T;

  T <: Public;
  Public = OBJECT
    scope: Expr.Scope;              (* of the rows *)
    inputs := Inputs{NIL, NIL};     (* the operators below *)
    estimate: CARDINAL;             (* about how many rows there will be *)
  METHODS
    open () RAISES {SQLError.E};
    (* Prepares to yield the rows, from the first one on. *)

    next (): Row.T RAISES {SQLError.E};
    (* The next row; NIL when there are no more.  A row must not be changed. *)

    describe (): TEXT;
    (* The operator, without what is below it. *)
  END;

  Expressions = Expr.Operands;

  Bound = RECORD
    value: Value.T := NIL;  (* NIL for no bound *)
    inclusive := TRUE;
  END;

(* The results of these are ready to be opened.  They bind the expressions to
   the scope of the input. *)

PROCEDURE OneRow (): T;
(* A single row without values. *)

PROCEDURE TableScan (relation: Relation.T; alias: TEXT; withId := FALSE): T;
(* All rows of a table.  If "withId", a column with the name RowIdName is added
   at the end. *)

PROCEDURE IndexScan (relation: Relation.T; alias: TEXT; withId: BOOLEAN;
                     index: Relation.Index;
                     READONLY low, high: Bound): T;
(* The rows whose column in "index" is within the bounds, in its order. *)

CONST RowIdName = "row id";  (* no name that SQL could mention *)

PROCEDURE Filter (input: T; condition: Expr.T): T RAISES {SQLError.E};
(* The rows for which "condition" is true. *)

PROCEDURE HashJoin (left, right: T; leftKeys, rightKeys: Expressions;
                    condition: Expr.T; outer: BOOLEAN): T RAISES {SQLError.E};
(* The pairs of rows whose keys are equal, not NULL, and for which "condition"
   is true; NIL stands for true.  If "outer", rows of "left" without partner
   come with NULLs.  The rows of "right" are kept in memory. *)

PROCEDURE NestedLoop (left, right: T; condition: Expr.T; outer: BOOLEAN): T
  RAISES {SQLError.E};
(* The same without keys. *)

PROCEDURE Group (input: T; keys: Expressions; aggregates: RefSeq.T): T
  RAISES {SQLError.E};
(* A row for each combination of the values of "keys": these, then the values
   of the aggregates.  Without keys there is exactly one row.  The columns have
   empty qualifiers, and the expressions' texts as names, except for keys that
   are columns. *)

PROCEDURE Sort (input: T; keys: Expressions;
                READONLY descending: ARRAY OF BOOLEAN): T
  RAISES {SQLError.E};

PROCEDURE Project (input: T; items: Expressions;
                   READONLY names: ARRAY OF TEXT): T RAISES {SQLError.E};
(* Rows of the values of "items". *)

PROCEDURE Distinct (input: T): T;
(* The rows that are different from all before. *)

PROCEDURE Limit (input: T; offset, count: CARDINAL): T;
(* At most "count" rows, after "offset" others. *)

END Plan.

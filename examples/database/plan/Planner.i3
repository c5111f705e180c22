(* From queries to plans.

   The planner takes conditions apart at AND and tests each part as early as it
   can.  It reads a table by an index when a condition compares the column to a
   constant, preferring equality; it joins by hashing when a condition says
   that something of one side is equal to something of the other. *)

INTERFACE Planner;

IMPORT Catalog, Expr, Plan, Relation, SQLError, Statement, Wr;

PROCEDURE Query (s: Statement.Select; catalog: Catalog.T): Plan.T
  RAISES {SQLError.E};
(* A plan for the results of "s", whose expressions are changed. *)

PROCEDURE Matches (relation: Relation.T; where: Expr.T): Plan.T
  RAISES {SQLError.E};
(* A plan for the rows for which "where" is true, or all if it is NIL, with the
   column Plan.RowIdName. *)

PROCEDURE Explain (plan: Plan.T; wr: Wr.T);
(* Writes a line for each operator. *)

END Planner.

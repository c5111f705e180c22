(* Results of queries as tables of characters. *)

INTERFACE Printer;

IMPORT Expr, RowSeq, Wr;

PROCEDURE Put (wr: Wr.T; scope: Expr.Scope; rows: RowSeq.T);
(* A line with the names of the columns, a line for each row, and one that says
   how many they are.  Numbers are aligned at the right. *)

END Printer.

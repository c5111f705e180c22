(* Entries of indexes: values of a column, and the rows that have them. *)

INTERFACE Entry;

IMPORT RowId, Value;

TYPE T = RECORD value: Value.T; id: RowId.T := FIRST(RowId.T) END;

CONST Brand = "Entry";

PROCEDURE Compare (READONLY a, b: T): [-1 .. 1];
(* By value, then by row. *)

END Entry.

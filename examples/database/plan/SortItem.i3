(* Rows with the values by which they are sorted. *)

INTERFACE SortItem;

IMPORT Row;

TYPE T = RECORD keys, row: Row.T END;

CONST Brand = "SortItem";

PROCEDURE Compare (READONLY a, b: T): [-1 .. 1];
(* By the keys, in ascending order. *)

END SortItem.

(* Sorting of lists.

   "Elem" contains

     PROCEDURE Compare (a, b: T): [-1 .. 1]    with formals VALUE or READONLY

   and "ElemList" is List(Elem). *)

GENERIC INTERFACE ListSort(Elem, ElemList);

TYPE T = ElemList.T;

PROCEDURE Sort (l: T; c := Elem.Compare): T;
(* The elements of "l" in the order of "c".  Elements that are equal by it
   keep their order.  Takes time n log n. *)

PROCEDURE SortD (l: T; c := Elem.Compare): T;
(* The same, made by changing the cells of "l". *)

END ListSort.

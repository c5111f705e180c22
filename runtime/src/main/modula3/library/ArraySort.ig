(* Sorting of arrays.

   "Elem" contains

     TYPE T                                    not an open array type
     PROCEDURE Compare (a, b: T): [-1 .. 1]    with formals VALUE or READONLY

*)

GENERIC INTERFACE ArraySort(Elem);

PROCEDURE Sort (VAR a: ARRAY OF Elem.T; cmp := Elem.Compare);
(* Puts the elements of "a" in the order of "cmp".  Elements that are equal by
   it keep their order.  Takes time n log n, and space for half of the
   elements. *)

END ArraySort.

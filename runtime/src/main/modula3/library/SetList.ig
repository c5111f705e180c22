(* Sets that are represented by lists, for few elements: the operations take
   time in proportion to their number.

   "ElemSet" is Set(Elem), and "Elem" also contains

     PROCEDURE Equal (a, b: T): BOOLEAN        with formals VALUE or READONLY

   The module has the formals (Elem, ElemSet, ElemList), where the last is
   List(Elem). *)

GENERIC INTERFACE SetList(ElemSet);

TYPE
  T <: Public;
  Public = ElemSet.T OBJECT METHODS
    init (): T;
    (* Empties the set and returns it.  To be called first. *)
  END;

  Iterator <: ElemSet.Iterator;

END SetList.

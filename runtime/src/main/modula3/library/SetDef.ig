(* Sets that are represented by hash tables.

   "ElemSet" is Set(Elem), and "Elem" also contains

     PROCEDURE Equal (a, b: T): BOOLEAN        with formals VALUE or READONLY
     PROCEDURE Hash (a: T): Word.T             likewise

   where equal elements have equal hash values.  The module has the formals
   (Elem, ElemSet, ElemRefTable), where the last is Table(Elem, Refany). *)

GENERIC INTERFACE SetDef(ElemSet);

TYPE
  T <: Public;
  Public = ElemSet.T OBJECT METHODS
    init (sizeHint: CARDINAL := 0): T;
    (* Empties the set, which then has space for "sizeHint" elements, and
       returns it.  To be called first. *)
  END;

  Iterator <: ElemSet.Iterator;

END SetDef.

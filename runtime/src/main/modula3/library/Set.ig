(* Sets of elements.

   "Elem" contains

     TYPE T                                    not an open array type
     CONST Brand = text constant

   Sets of different representations can be combined.  Those named "s2" below
   are not changed.

   Sets are not to be used by two threads at once when one of them changes the
   set. *)

GENERIC INTERFACE Set(Elem);

CONST Brand = "(Set " & Elem.Brand & ")";

TYPE
  T <: Public;
  Public = OBJECT METHODS
    fromArray (READONLY a: ARRAY OF Elem.T): T;
    (* Adds the elements of "a" and returns the set. *)

    copy (): T;
    (* A new set of the same elements and representation. *)

    member (e: Elem.T): BOOLEAN;

    insert (e: Elem.T): BOOLEAN;
    delete (e: Elem.T): BOOLEAN;
    (* Adds or takes out "e".  Returns whether the set had it before. *)

    size (): CARDINAL;
    isEmpty (): BOOLEAN;

    subset (s2: T): BOOLEAN;
    (* Whether "s2" has all elements of this set. *)

    equal (s2: T): BOOLEAN;
    (* Whether both have the same elements. *)

    intersect (s2: T): BOOLEAN;
    (* Whether they have an element in common. *)

    union (s2: T): T;
    intersection (s2: T): T;
    diff (s2: T): T;
    (* A new set: of the elements of either, of those in both, of those that
       are not in "s2".  It has the representation of this set. *)

    unionD (s2: T): T;
    intersectionD (s2: T): T;
    diffD (s2: T): T;
    (* The same, made by changing this set, which is returned. *)

    iterate (): Iterator;
    (* An iterator that yields each element once.  The set must not be changed
       as long as it is used, except that the element yielded last may be
       taken out. *)
  END;
  (* Only subtypes that implement "copy", "member", "insert", "delete", "size"
     and "iterate", such as those of SetDef, are useful.  The other methods
     are made from these, but subtypes may override them. *)

  Iterator = OBJECT METHODS
    next (VAR e: Elem.T): BOOLEAN;
    (* Sets "e" to the next element; FALSE, and no change, when there are no
       more. *)
  END;

PROCEDURE Equal (s1, s2: T): BOOLEAN;
(* s1.equal(s2); so that sets can be arguments of generic interfaces. *)

END Set.

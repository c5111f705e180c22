(* Sequences of elements, numbered from 0 on, that can grow and shrink at both
   ends.

   "Elem" contains

     TYPE T                                    not an open array type

   The module has the formals (Elem, Seq, Rep), where "Seq" is this instance
   and "Rep" is SequenceRep(Elem, Seq).

   Sequences are not to be used by two threads at once when one of them changes
   the sequence. *)

GENERIC INTERFACE Sequence(Elem);

CONST Brand = "(Sequence " & Elem.Brand & ")";

TYPE
  T <: Public;
  Public = OBJECT METHODS
    init (sizeHint: CARDINAL := 5): T;
    (* Empties the sequence, which then has space for "sizeHint" elements, and
       returns it.  This or "fromArray" is to be called first. *)

    fromArray (READONLY a: ARRAY OF Elem.T): T;
    (* Makes the sequence that of the elements of "a", and returns it. *)

    addhi (READONLY x: Elem.T);
    addlo (READONLY x: Elem.T);
    (* Adds "x" after the last, or before the first element.  The latter
       changes the numbers of the others by 1. *)

    remhi (): Elem.T;
    remlo (): Elem.T;
    (* Takes out and returns the last, or the first element.  A checked
       run-time error if there is none. *)

    put (i: CARDINAL; READONLY x: Elem.T);
    (* Makes "x" element "i".  A checked run-time error unless i < size(). *)

    size (): CARDINAL;

    gethi (): Elem.T;
    getlo (): Elem.T;
    (* The last and the first element.  A checked run-time error if there is
       none. *)

    get (i: CARDINAL): Elem.T;
    (* Element "i".  A checked run-time error unless i < size(). *)
  END;

PROCEDURE Cat (s, t: T): T;
(* A new sequence of the elements of "s", then those of "t". *)

PROCEDURE Sub (s: T; start: CARDINAL;
               length: CARDINAL := LAST(CARDINAL)): T;
(* A new sequence of the "length" elements of "s" from "start" on, or fewer if
   "s" ends before. *)

END Sequence.

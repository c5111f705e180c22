(* Linked lists, as in Lisp.  A list is NIL, the empty list, or has a first
   element "head" and the list of the others, "tail".

   "Elem" contains

     TYPE T                                    not an open array type
     CONST Brand = text constant
     PROCEDURE Equal (a, b: T): BOOLEAN        with formals VALUE or READONLY

   Instances are not to be used by two threads at once when one of them
   changes a list. *)

GENERIC INTERFACE List(Elem);

CONST Brand = "(List " & Elem.Brand & ")";

TYPE T = OBJECT head: Elem.T; tail: T; END;

PROCEDURE Cons (READONLY head: Elem.T; tail: T): T;

PROCEDURE List1 (READONLY e1: Elem.T): T;
PROCEDURE List2 (READONLY e1, e2: Elem.T): T;
PROCEDURE List3 (READONLY e1, e2, e3: Elem.T): T;

PROCEDURE FromArray (READONLY e: ARRAY OF Elem.T): T;
(* The list of the elements of "e" in their order. *)

PROCEDURE Length (l: T): CARDINAL;

PROCEDURE Nth (l: T; n: CARDINAL): Elem.T;
(* Element "n" of "l", counted from 0.  A checked run-time error if there is
   none. *)

PROCEDURE Member (l: T; READONLY e: Elem.T): BOOLEAN;
(* Whether some element equals "e". *)

PROCEDURE Append (l1, l2: T): T;
(* The elements of "l1", then those of "l2".  The result shares "l2". *)

PROCEDURE AppendD (l1, l2: T): T;
(* The same, made by changing the end of "l1". *)

PROCEDURE Reverse (l: T): T;

PROCEDURE ReverseD (l: T): T;
(* The same, made by changing the cells of "l". *)

END List.

(* Lists of atoms, as arguments of exceptions: the first says what failed,
   the others why. *)

INTERFACE AtomList;

IMPORT Atom;

TYPE T = OBJECT head: Atom.T; tail: T; END;

PROCEDURE Cons (head: Atom.T; tail: T): T;
PROCEDURE List1 (a: Atom.T): T;
PROCEDURE Length (l: T): CARDINAL;

END AtomList.

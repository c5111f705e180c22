(* Unique representatives of texts: two atoms are the same reference exactly
   when their texts are equal. *)

INTERFACE Atom;

TYPE T <: REFANY;

PROCEDURE FromText (t: TEXT): T;
PROCEDURE ToText (a: T): TEXT;

END Atom.

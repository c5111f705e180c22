(* Unique representatives of texts: two atoms are the same reference exactly
   when their texts are equal. *)

INTERFACE Atom;

IMPORT Word;

TYPE T <: REFANY;

CONST Brand = "Atom";

PROCEDURE FromText (t: TEXT): T;
PROCEDURE ToText (a: T): TEXT;

PROCEDURE Length (a: T): CARDINAL;
(* Of its text. *)

(* As arguments of generic interfaces: *)

PROCEDURE Equal (a1, a2: T): BOOLEAN;
PROCEDURE Hash (a: T): Word.T;
PROCEDURE Compare (a1, a2: T): [-1 .. 1];
(* That of the texts. *)

END Atom.

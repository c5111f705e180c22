(* An event whose bindings are changed again and again while it is raised. *)

INTERFACE Flow;

PROCEDURE Item (x: INTEGER; VAR sum, count: INTEGER);
(* The event. *)

PROCEDURE Round (changes, raises: INTEGER): INTEGER;
(* Changes the bindings so often, with so many raises after each change, and
   answers how many raises saw another set of bindings than was installed. *)

PROCEDURE Step (inside: BOOLEAN): INTEGER;
(* Changes the bindings once, from within a raise or from outside; answers 1 if
   that raise saw another set, else 0. *)

PROCEDURE Raise (raises: INTEGER): INTEGER;
(* Raises the event so often, and answers how many raises saw another set. *)

END Flow.

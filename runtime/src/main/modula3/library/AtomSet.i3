(* Sets of Atom.T. *)

INTERFACE AtomSet = Set(Atom) END AtomSet.

(* Sets of Atom.T by hash tables. *)

INTERFACE AtomSetDef = SetDef(AtomSet) END AtomSetDef.

(* Sets of Atom.T by lists. *)

INTERFACE AtomSetList = SetList(AtomSet) END AtomSetList.

(* Tables from Atom.T to Atom.T. *)

INTERFACE AtomAtomTbl = Table(Atom, Atom) END AtomAtomTbl.

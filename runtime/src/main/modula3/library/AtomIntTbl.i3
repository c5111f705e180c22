(* Tables from Atom.T to INTEGER. *)

INTERFACE AtomIntTbl = Table(Atom, Integer) END AtomIntTbl.

(* Tables from Atom.T to REFANY. *)

INTERFACE AtomRefTbl = Table(Atom, Refany) END AtomRefTbl.

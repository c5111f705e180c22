(* Tables from Atom.T to TEXT. *)

INTERFACE AtomTextTbl = Table(Atom, Text) END AtomTextTbl.

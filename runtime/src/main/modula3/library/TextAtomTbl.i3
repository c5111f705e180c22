(* Tables from TEXT to Atom.T. *)

INTERFACE TextAtomTbl = Table(Text, Atom) END TextAtomTbl.

(* Lists of atoms, as arguments of exceptions: the first says what failed, the
   others why. *)

INTERFACE AtomList = List(Atom) END AtomList.

(* Operations on the representation of REAL. *)

INTERFACE RealFloat = Float(Real) END RealFloat.

(* Revelations must not make types supertypes of each other. *)
MODULE R36 EXPORTS Main;
TYPE T <: ROOT; U <: ROOT; V <: ROOT;
REVEAL
  T = U BRANDED "R36.T" OBJECT END;
  U = T BRANDED "R36.U" OBJECT END;  (* ERROR reveal *)
  V = V BRANDED "R36.V" OBJECT END;  (* ERROR reveal *)
BEGIN
END R36.

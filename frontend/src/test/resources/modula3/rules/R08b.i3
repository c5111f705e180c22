(* A brand that R08 uses too. *)
INTERFACE R08b;
TYPE T = BRANDED "R08.shared" REF INTEGER;
END R08b.

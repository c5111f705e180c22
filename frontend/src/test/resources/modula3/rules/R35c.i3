(* Its partial revelation. *)
INTERFACE R35c;
IMPORT R35b;
TYPE More = R35b.Public OBJECT extra: INTEGER END;
REVEAL R35b.T <: More;
PROCEDURE Make (): R35b.T;
END R35c.

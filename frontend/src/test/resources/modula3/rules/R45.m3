(* Exceptions and revelations are declared at the outermost level only, and so are opaque types. *)
MODULE R45 EXPORTS Main;
TYPE T <: REFANY;
PROCEDURE P () =
  EXCEPTION E;  (* ERROR outermost *)
  REVEAL T = BRANDED REF INTEGER;  (* ERROR outermost *)
  BEGIN
    VAR n: INTEGER; EXCEPTION F(INTEGER); BEGIN n := 1 END;  (* ERROR outermost *)
  END P;
BEGIN
  TYPE U <: T; BEGIN END;  (* ERROR outermost *)
END R45.

(* A complete revelation is branded, fits the bound, stands once, and only for opaque types. *)
MODULE R34 EXPORTS Main;
TYPE
  Bound = OBJECT b: INTEGER END;
  T <: Bound; U <: Bound; V <: ROOT; W <: REFANY; X <: Bound; N = OBJECT END;
REVEAL
  T = Bound OBJECT END;  (* ERROR reveal *)
  U = BRANDED "R34.U" OBJECT END;  (* ERROR reveal *)
  V = Bound BRANDED "R34.V" OBJECT v: INTEGER END;
  V = Bound BRANDED "R34.V2" OBJECT v: INTEGER END;  (* ERROR reveal *)
  W = BRANDED "R34.W" REF INTEGER;
  N = BRANDED "R34.N" OBJECT END;  (* ERROR reveal *)
  Missing = BRANDED "R34.M" OBJECT END;  (* ERROR unknown-name *)
PROCEDURE P () =
  REVEAL X = Bound BRANDED "R34.X" OBJECT END;  (* ERROR outermost *)
  BEGIN
  END P;
VAR v: V; w: W;
BEGIN
  v.v := 1; v.b := 2; w^ := 3; P();
END R34.

(* A local procedure is passed and called, but not assigned. *)
MODULE R13 EXPORTS Main;
TYPE P = PROCEDURE (); R = RECORD p: P END;
VAR global: P;
PROCEDURE Call (p: P) = BEGIN p() END Call;
PROCEDURE Outer (): P =
  VAR n := 0; local: P; rec: R; arr: ARRAY [0 .. 0] OF P; ref := NEW(REF P);
  PROCEDURE Inner () = BEGIN INC(n) END Inner;
  BEGIN
    Call(Inner); Inner();
    global := Inner;  (* ERROR closure *)
    local := Inner;  (* ERROR closure *)
    rec := R{Inner};  (* ERROR closure *)
    rec.p := Inner;  (* ERROR closure *)
    arr[0] := Inner;  (* ERROR closure *)
    arr := ARRAY [0 .. 0] OF P{Inner};  (* ERROR closure *)
    ref^ := Inner;  (* ERROR closure *)
    VAR x: P := Inner; BEGIN x() END;  (* ERROR closure *)
    VAR y := Inner; BEGIN y() END;  (* ERROR closure *)
    RETURN Inner;  (* ERROR closure *)
  END Outer;
BEGIN
  EVAL Outer();
END R13.

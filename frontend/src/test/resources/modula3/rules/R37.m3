(* A name is the one of its own scope, also before its declaration; each is declared once. *)
MODULE R37 EXPORTS Main;
CONST Size = 3;
TYPE T = INTEGER; T = CHAR;  (* ERROR declared-twice *)
PROCEDURE P (n: INTEGER) =
  CONST Before = Size + 1;  (* ERROR cycle *)
  CONST Size = Before;
  VAR n := 1; k: Unknown;  (* ERROR unknown-name *)
  BEGIN
    VAR m := Text0; BEGIN END;  (* ERROR unknown-name *)
    BEGIN k := m END;  (* ERROR unknown-name *)
  END P;
PROCEDURE P () = BEGIN END P;  (* ERROR declared-twice *)
VAR x := y; y := 3;
BEGIN
  FOR i := 1 TO 2 DO END;
  x := i;  (* ERROR unknown-name *)
  WITH w = 1 DO END;
  x := w;  (* ERROR unknown-name *)
END R37.

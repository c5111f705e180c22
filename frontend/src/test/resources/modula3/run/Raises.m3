(* An exception that is not in the RAISES set it leaves by is a checked run-time error. *)
MODULE Raises EXPORTS Main;
IMPORT IO, RuntimeError;
EXCEPTION E; F(INTEGER);
TYPE O = OBJECT METHODS m () RAISES {E} := Method END;
PROCEDURE Method (<*UNUSED*> o: O) RAISES {E} = BEGIN RAISE E END Method;
PROCEDURE Both (n: INTEGER) RAISES {E, F} = BEGIN IF n = 0 THEN RAISE E ELSE RAISE F(n) END END Both;
PROCEDURE Neither (n: INTEGER) = BEGIN Both(n) END Neither;
PROCEDURE OnlyF (n: INTEGER) RAISES {F} = BEGIN Both(n) END OnlyF;
PROCEDURE Own () = BEGIN RAISE E END Own;
PROCEDURE Through () = BEGIN NEW(O).m() END Through;
PROCEDURE Cleanup () RAISES {F} =
  BEGIN TRY Both(0) FINALLY IO.Put("cleanup ") END END Cleanup;
PROCEDURE Passes (r: REF INTEGER) = BEGIN Both(r^) END Passes;
BEGIN
  FOR i := 0 TO 6 DO
    TRY
      CASE i OF
      | 0 => Neither(0);
      | 1 => OnlyF(0);
      | 2 => OnlyF(3);
      | 3 => Own();
      | 4 => Through();
      | 5 => Cleanup();
      | 6 => Passes(NIL);
      END;
    EXCEPT
    | E => IO.Put("E ");
    | F (n) => IO.Put("F "); IO.PutInt(n); IO.Put(" ");
    | RuntimeError.E (code) => IO.Put("code "); IO.PutInt(ORD(code)); IO.Put(" ");
    END;
  END;
  IO.Put("\n");
END Raises.
(* OUTPUT
code 11 code 11 F 3 code 11 code 11 cleanup code 11 code 0 
*)

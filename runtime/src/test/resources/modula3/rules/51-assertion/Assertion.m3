(* A failed assertion stops the program. *)
MODULE Assertion EXPORTS Main;

IMPORT IO;

VAR n := 3;

BEGIN
  <*ASSERT n > 0*>
  IO.Put("held\n");
  FOR i := 3 TO 0 BY -1 DO
    <*ASSERT i # 0 *> DEC(n);
  END;
  IO.Put("not reached\n");
END Assertion.

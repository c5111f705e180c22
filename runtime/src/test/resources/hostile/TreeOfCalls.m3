(* expect: - *)

MODULE TreeOfCalls EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

VAR
  n: INTEGER := 0;

EPHEMERAL PROCEDURE Twice0 () = BEGIN INC(n); INC(n); END Twice0;

EPHEMERAL PROCEDURE Twice1 () = BEGIN Twice0(); Twice0(); END Twice1;

EPHEMERAL PROCEDURE Twice2 () =
  BEGIN Twice1(); Twice1(); Twice1(); Twice1(); Twice1(); Twice1(); END Twice2;

EPHEMERAL PROCEDURE Twice3 () =
  BEGIN Twice2(); Twice2(); Twice2(); Twice2(); Twice2(); Twice2(); END Twice3;

EPHEMERAL PROCEDURE Twice4 () =
  BEGIN Twice3(); Twice3(); Twice3(); Twice3(); Twice3(); Twice3(); END Twice4;

EPHEMERAL PROCEDURE Twice5 () =
  BEGIN Twice4(); Twice4(); Twice4(); Twice4(); Twice4(); Twice4(); END Twice5;

EPHEMERAL PROCEDURE Twice6 () =
  BEGIN Twice5(); Twice5(); Twice5(); Twice5(); Twice5(); Twice5(); END Twice6;

EPHEMERAL PROCEDURE Twice7 () =
  BEGIN Twice6(); Twice6(); Twice6(); Twice6(); Twice6(); Twice6(); END Twice7;

EPHEMERAL PROCEDURE Twice8 () =
  BEGIN Twice7(); Twice7(); Twice7(); Twice7(); Twice7(); Twice7(); END Twice8;

EPHEMERAL PROCEDURE Tree (<*UNUSED*> READONLY data: Kernel.Data;
                          <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
    FOR i := 1 TO 1000 DO Twice8(); END;
  END Tree;

PROCEDURE Attack () RAISES ANY = BEGIN Spindle.OnPacket(Tree); END Attack;

BEGIN
  Kernel.Register("TreeOfCalls", Attack);
END TreeOfCalls.

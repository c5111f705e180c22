(* expect: - *)

MODULE RecursionThatCatches EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

EPHEMERAL PROCEDURE Recurse (READONLY data: Kernel.Data; VAR sum: INTEGER) =
  BEGIN
    TRY
      Recurse(data, sum);
    EXCEPT
    ELSE
      Recurse(data, sum);
      Recurse(data, sum);
    END;
  END Recurse;

PROCEDURE Attack () RAISES ANY = BEGIN Spindle.OnPacket(Recurse); END Attack;

BEGIN
  Kernel.Register("RecursionThatCatches", Attack);
END RecursionThatCatches.

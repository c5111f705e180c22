(* expect: - *)

MODULE AsksItsOwnQuestion EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

PROCEDURE Question (n: INTEGER): INTEGER =
  BEGIN
    RETURN Kernel.Ask(n + 1);
  END Question;

PROCEDURE Attack () RAISES ANY = BEGIN Spindle.OnAsk(Question); END Attack;

BEGIN
  Kernel.Register("AsksItsOwnQuestion", Attack);
END AsksItsOwnQuestion.

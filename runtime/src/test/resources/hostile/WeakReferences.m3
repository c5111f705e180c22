(* expect: - *)

MODULE WeakReferences EXPORTS Attacks;

IMPORT Kernel, Spindle, WeakRef;

<*FATAL ANY*>

TYPE
  List = REF RECORD next: List; data: ARRAY [0 .. 99] OF INTEGER END;

VAR
  hoard: List := NIL;

PROCEDURE Dying (READONLY w: WeakRef.T; r: REFANY) =
  BEGIN
    hoard := r;
    <*ASSERT WeakRef.ToRef(w) # NIL*>
  END Dying;

PROCEDURE Weak (<*UNUSED*> n: INTEGER) =
  BEGIN
    EVAL WeakRef.FromRef(NEW(List), Dying);
  END Weak;

PROCEDURE Attack () RAISES ANY = BEGIN EVAL Spindle.OnJob(Weak); END Attack;

BEGIN
  Kernel.Register("WeakReferences", Attack);
END WeakReferences.

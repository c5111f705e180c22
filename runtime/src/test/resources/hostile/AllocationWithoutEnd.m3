(* expect: - *)

MODULE AllocationWithoutEnd EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

TYPE
  List = REF RECORD next: List; data: ARRAY [0 .. 99] OF INTEGER END;

VAR
  hoard: List := NIL;

PROCEDURE Bomb (<*UNUSED*> n: INTEGER) =
  BEGIN
    LOOP hoard := NEW(List, next := hoard); END;
  END Bomb;

PROCEDURE Attack () RAISES ANY = BEGIN EVAL Spindle.OnJob(Bomb); END Attack;

BEGIN
  Kernel.Register("AllocationWithoutEnd", Attack);
END AllocationWithoutEnd.

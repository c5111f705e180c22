UNSAFE MODULE Hoard EXPORTS Main;

(* A NEW that finds no storage: the error is reported where NEW stands. *)

IMPORT RTHeapRep;

TYPE List = REF RECORD next: List; ballast: ARRAY [0 .. 99] OF INTEGER END;

VAR all: List := NIL;

PROCEDURE Add () =
  VAR new := NEW(List);
  BEGIN
    new.next := all;
    all := new;
  END Add;

BEGIN
  EVAL RTHeapRep.SetLimit(1000000);
  LOOP
    Add();
  END;
END Hoard.

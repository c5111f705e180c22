(* Implements an interface whose name is also that of one of the library. *)

MODULE Counter EXPORTS IntSeq;

VAR count := 40;

PROCEDURE Next (): INTEGER =
  BEGIN
    INC(count);
    RETURN count;
  END Next;

BEGIN
END Counter.

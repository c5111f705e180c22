MODULE Deep EXPORTS Main;

(* Recursion without end, caught by nobody. *)

PROCEDURE Down (n: INTEGER): INTEGER =
  BEGIN
    RETURN 1 + Down(n + 1);
  END Down;

BEGIN
  EVAL Down(0);
END Deep.

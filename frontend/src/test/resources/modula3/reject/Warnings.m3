(* Statements that are never reached, and exceptions that escape. *)
MODULE Warnings EXPORTS Main;
IMPORT Stdio, Thread, Wr;
<*FATAL Thread.Alerted*>
EXCEPTION E; F(INTEGER);
PROCEDURE P (n: INTEGER) RAISES {E} =
  BEGIN
    IF n = 0 THEN RAISE E ELSIF n = 1 THEN RAISE F(2) END;  (* WARNING uncaught *)
    TRY RAISE F(1) EXCEPT F => RAISE F(2) END;  (* WARNING uncaught *)
    TRY P(n) EXCEPT ELSE P(n) END;  (* WARNING unreachable *)
    TRY RAISE F(4) EXCEPT ELSE END;
  END P;
PROCEDURE Q (p: PROCEDURE () RAISES ANY) =
  <*FATAL E*>
  BEGIN
    P(1);
    p();  (* WARNING uncaught *)
    Wr.PutText(Stdio.stdout, "x");  (* WARNING uncaught *)
    VAR x := 1; <*FATAL F, Wr.Failure*>
    BEGIN
      Wr.PutText(Stdio.stdout, "x");
      RAISE F(x);
    END;
  END Q;
PROCEDURE Loops (n: INTEGER): INTEGER =
  BEGIN
    LOOP
      IF n = 1 THEN RETURN 1 ELSE EXIT END;
      RETURN n;  (* WARNING unreachable *)
    END;
    WHILE TRUE DO
      TRY IF n > 10 THEN RETURN n END EXCEPT ELSE END;
    END;
    RETURN 3;  (* WARNING unreachable *)
  END Loops;
BEGIN
  EVAL Loops(2);
  P(2);  (* WARNING uncaught *)
  Q(NIL);
END Warnings.

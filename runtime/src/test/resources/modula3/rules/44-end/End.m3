(* The program ends with the body of Main, threads or not; what was written to Stdio.stdout comes out. *)
MODULE End EXPORTS Main;

IMPORT Stdio, Thread, Wr;

TYPE Forever = Thread.Closure OBJECT m: MUTEX; c: Thread.Condition OVERRIDES apply := Run END;

VAR m := NEW(MUTEX); c := NEW(Thread.Condition); started := 0;

<*FATAL ANY*>

PROCEDURE Run (self: Forever): REFANY =
  BEGIN
    LOCK m DO
      INC(started);
      Wr.PutText(Stdio.stdout, "thread\n");
      LOOP Thread.Wait(self.m, self.c) END;
    END;
  END Run;

PROCEDURE Spin (<*UNUSED*> self: Thread.Closure): REFANY =
  BEGIN
    INC(started);
    LOOP Thread.Yield() END;
  END Spin;

BEGIN
  EVAL Thread.Fork(NEW(Forever, m := m, c := c));
  EVAL Thread.Fork(NEW(Thread.Closure, apply := Spin));
  WHILE started < 2 DO Thread.Yield() END;
  Wr.PutText(Stdio.stdout, "main ends\n");
END End.

MODULE Main;
(* Executes the statements on standard input.  When there are none, shows what
   the database can do. *)

IMPORT Database, Rd, Session, Stdio, Thread, Tour;

<*FATAL Rd.Failure, Thread.Alerted*>

BEGIN
  IF Rd.EOF(Stdio.stdin) THEN
    Tour.Run(Stdio.stdout);
  ELSE
    WITH session = NEW(Session.T).init(NEW(Database.T).init(),
                                       Stdio.stdout) DO
      session.run(Stdio.stdin);
      session.close();
    END;
  END;
END Main.

MODULE Server;

IMPORT Database, Job, JobQueue, Session, TextRd, TextWr, Thread;

<*FATAL Thread.Alerted*>

CONST
  QueueLength = 4;
  StackWords  = 16384;

REVEAL
  T = Public BRANDED "Server.T" OBJECT
    db: Database.T;
    jobs: JobQueue.T;
    threads: REF ARRAY OF Thread.T;
  OVERRIDES
    init := Init;
    submit := Submit;
    stop := Stop;
  END;

TYPE
  Worker = Thread.SizedClosure OBJECT
    server: T;
  OVERRIDES
    apply := Work;
  END;

PROCEDURE Init (t: T; db: Database.T; threads: CARDINAL): T =
  BEGIN
    t.db := db;
    t.jobs := NEW(JobQueue.T).init(QueueLength);
    t.threads := NEW(REF ARRAY OF Thread.T, threads);
    FOR i := FIRST(t.threads^) TO LAST(t.threads^) DO
      t.threads[i] :=
          Thread.Fork(NEW(Worker, server := t, stackSize := StackWords));
    END;
    RETURN t;
  END Init;

PROCEDURE Work (w: Worker): REFANY =
  VAR job: Job.T;
  BEGIN
    WHILE w.server.jobs.get(job) DO
      WITH wr      = TextWr.New(),
           session = NEW(Session.T).init(w.server.db, wr) DO
        session.run(TextRd.New(job.script()));
        session.close();
        job.finish(TextWr.ToText(wr));
      END;
    END;
    RETURN NIL;
  END Work;

PROCEDURE Submit (t: T; script: TEXT): Job.T RAISES {JobQueue.Closed} =
  VAR job := NEW(Job.T).init(script);
  BEGIN
    t.jobs.put(job);
    RETURN job;
  END Submit;

PROCEDURE Stop (t: T) =
  BEGIN
    t.jobs.close();
    FOR i := FIRST(t.threads^) TO LAST(t.threads^) DO
      EVAL Thread.Join(t.threads[i]);
    END;
  END Stop;

BEGIN
END Server.

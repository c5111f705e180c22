MODULE Job;

IMPORT Thread;

REVEAL
  T = Public BRANDED "Job.T" OBJECT
    theScript: TEXT;
    finished: Thread.Condition;
    output: TEXT := NIL;  (* NIL until then; protected by the mutex *)
  OVERRIDES
    init := Init;
    script := Script;
    wait := Wait;
    finish := Finish;
  END;

PROCEDURE Init (t: T; script: TEXT): T =
  BEGIN
    t.theScript := script;
    t.finished := NEW(Thread.Condition);
    RETURN t;
  END Init;

PROCEDURE Script (t: T): TEXT =
  BEGIN
    RETURN t.theScript;
  END Script;

PROCEDURE Wait (t: T): TEXT =
  BEGIN
    LOCK t DO
      WHILE t.output = NIL DO Thread.Wait(t, t.finished); END;
      RETURN t.output;
    END;
  END Wait;

PROCEDURE Finish (t: T; output: TEXT) =
  BEGIN
    LOCK t DO t.output := output; END;
    Thread.Broadcast(t.finished);
  END Finish;

BEGIN
END Job.

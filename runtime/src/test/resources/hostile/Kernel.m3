MODULE Kernel;

IMPORT Dispatcher, Fmt, IO, RTCollector, RuntimeError, Text, Thread;

TYPE
  Policy = Dispatcher.Authorizer OBJECT OVERRIDES authorize := Decide END;
  Entry = REF RECORD name: TEXT; attack: Attack; next: Entry END;

VAR
  domain := Dispatcher.NewDomain("kernel");
  registered: Entry := NIL;
  early, late, jobs, lateJobs, answers: INTEGER := 0;

PROCEDURE Packet (<*UNUSED*> READONLY data: Data; VAR sum: INTEGER) =
  BEGIN
    INC(sum);
  END Packet;

PROCEDURE Job (n: INTEGER) =
  BEGIN
    IF n = 0 THEN INC(jobs); END;
  END Job;

PROCEDURE Ask (n: INTEGER): INTEGER =
  BEGIN
    RETURN n;
  END Ask;

PROCEDURE Early (READONLY data: Data; <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
    INC(early, data[0]);
  END Early;

PROCEDURE Late (READONLY data: Data; <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
    INC(late, data[LAST(data)]);
  END Late;

PROCEDURE LateJob (n: INTEGER) =
  (* Not for the jobs that spindles raise. *)
  BEGIN
    IF n = 0 THEN INC(lateJobs); END;
  END LateJob;

PROCEDURE Answer (n: INTEGER): INTEGER =
  BEGIN
    RETURN 10 * n;
  END Answer;

PROCEDURE Decide (<*UNUSED*> p: Policy; b: Dispatcher.Binding): BOOLEAN =
  (* Handlers of packets are bound in time; nobody may allocate much, or have
     more than four handlers of an event. *)
  VAR info := Dispatcher.GetInfo(b); bound := 0;
  BEGIN
    TRY
      IF Text.Empty(info.owner) OR Own(info) >= 4 THEN RETURN FALSE; END;
      IF Text.Equal(info.event, "Kernel.Packet") THEN bound := 20000; END;
      Dispatcher.Limit(b, bound, 100000);
      RETURN TRUE;
    EXCEPT
    | Dispatcher.Error => RETURN FALSE;
    END;
  END Decide;

PROCEDURE Own (READONLY info: Dispatcher.Info): CARDINAL
  RAISES {Dispatcher.Error} =
  VAR all: REF ARRAY OF Dispatcher.Binding; n := 0;
  BEGIN
    IF Text.Equal(info.event, "Kernel.Packet") THEN
      all := Dispatcher.Bindings(Packet);
    ELSIF Text.Equal(info.event, "Kernel.Job") THEN
      all := Dispatcher.Bindings(Job);
    ELSE
      all := Dispatcher.Bindings(Ask);
    END;
    FOR i := 0 TO LAST(all^) DO
      IF Text.Equal(Dispatcher.GetInfo(all[i]).owner, info.owner) THEN
        INC(n);
      END;
    END;
    RETURN n;
  END Own;

PROCEDURE Register (name: TEXT; attack: Attack) =
  VAR last := registered; e := NEW(Entry, name := name, attack := attack);
  BEGIN
    IF last = NIL THEN registered := e; RETURN; END;
    WHILE last.next # NIL DO last := last.next; END;
    last.next := e;
  END Register;

PROCEDURE RegisterNumber (number: INTEGER; attack: QuietAttack) =
  BEGIN
    Register("cove " & Fmt.Int(number), attack);
  END RegisterNumber;

PROCEDURE Expel (event: PROCANY) RAISES {Dispatcher.Error} =
  VAR all := Dispatcher.BindingsFor(event, domain); info: Dispatcher.Info;
  BEGIN
    FOR i := 0 TO LAST(all^) DO
      info := Dispatcher.GetInfo(all[i]);
      IF NOT info.intrinsic AND NOT Text.Equal(info.owner, "kernel") THEN
        Dispatcher.Uninstall(all[i]);
      END;
    END;
  END Expel;

PROCEDURE Run (attack: Attack): TEXT =
  VAR note := "-";
  BEGIN
    TRY
      attack();
    EXCEPT
    | Dispatcher.Error (r) => note := Dispatcher.ReasonText(r);
    | RuntimeError.E (code) => note := RuntimeError.Name(code);
    ELSE
      note := "another exception";
    END;
    RETURN note;
  END Run;

PROCEDURE Work (): TEXT =
  VAR data := ARRAY [0 .. 59] OF Octet{1, ..}; sum := 0;
  BEGIN
    early := 0;
    late := 0;
    jobs := 0;
    lateJobs := 0;
    answers := 0;
    FOR i := 1 TO 3 DO
      Packet(data, sum);
      INC(answers, Ask(i));
    END;
    Job(0);
    Job(0);
    Thread.Yield();
    RETURN Fmt.F("packets %s %s, jobs %s, answers %s", Fmt.Int(early),
                 Fmt.Int(late), Fmt.Int(10 * jobs + lateJobs),
                 Fmt.Int(answers));
  END Work;

PROCEDURE Besiege () =
  VAR e := registered; note: TEXT;
  <*FATAL Dispatcher.Error*>
  BEGIN
    WHILE e # NIL DO
      note := Run(e.attack);
      IO.Put(e.name & ": " & note & "; " & Work() & "; ");
      Expel(Packet);
      Expel(Job);
      Expel(Ask);
      RTCollector.Collect();
      IO.Put(Work() & ", " & Fmt.Int(Dispatcher.Count(Packet)) & " "
               & Fmt.Int(Dispatcher.Count(Job)) & " "
               & Fmt.Int(Dispatcher.Count(Ask)) & "\n");
      e := e.next;
    END;
  END Besiege;

PROCEDURE Start () RAISES {Dispatcher.Error} =
  VAR o := Dispatcher.Options{owner := domain}; policy := NEW(Policy);
  BEGIN
    Dispatcher.Claim(Packet, domain);
    Dispatcher.Claim(Job, domain);
    Dispatcher.Claim(Ask, domain);
    Keep(Dispatcher.InstallWith(Packet, Early, o));
    Keep(Dispatcher.InstallWith(Packet, Late, o), last := TRUE);
    Keep(Dispatcher.InstallWith(Job, LateJob, o), last := TRUE);
    Keep(Dispatcher.InstallWith(Ask, Answer, o), last := TRUE);
    Dispatcher.SetDomainAuthorizer(domain, policy);
  END Start;

PROCEDURE Keep (b: Dispatcher.Binding; last := FALSE)
  RAISES {Dispatcher.Error} =
  BEGIN
    Dispatcher.SetFailureLimit(b, 0);
    IF last THEN Dispatcher.Constrain(b, Dispatcher.Order.Last); END;
  END Keep;

<*FATAL Dispatcher.Error*>
BEGIN
  mutex := NEW(MUTEX);
  Dispatcher.SetReporting(FALSE);
  Start();
END Kernel.

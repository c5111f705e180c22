(* LOCK takes a MUTEX. *)
MODULE R50 EXPORTS Main;
IMPORT Thread;
VAR m: MUTEX; sub: MUTEX OBJECT n := 0 END; any: REFANY; root: ROOT;
BEGIN
  LOCK m DO LOCK sub DO END END;
  LOCK NIL DO END;
  LOCK any DO END;  (* ERROR lock *)
  LOCK root DO END;  (* ERROR lock *)
  LOCK MUTEX DO END;  (* ERROR not-a-value *)
  LOCK NEW(Thread.Mutex) DO END;
END R50.

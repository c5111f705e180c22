(* What must be done to undo the changes of a transaction. *)

INTERFACE UndoLog;

IMPORT SQLError;

TYPE
  Action = OBJECT METHODS
    undo () RAISES {SQLError.E};
  END;

  T <: Public;
  Public = OBJECT METHODS
    init (): T;
    (* Makes the log empty and returns it. *)

    note (a: Action);
    (* Adds "a", which undoes a change that was just made. *)

    length (): CARDINAL;

    undo (length: CARDINAL := 0) RAISES {SQLError.E};
    (* Undoes and forgets the latest changes, until so many are left. *)

    forget ();
    (* Makes the log empty. *)
  END;

END UndoLog.

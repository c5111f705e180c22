(* Sessions: the execution of statements for one user.

   A statement that fails changes nothing.  A transaction has the database for
   itself, until it is committed or rolled back. *)

INTERFACE Session;

IMPORT Database, Rd, SQLError, Statement, Wr;
FROM Thread IMPORT Alerted;

TYPE
  T <: Public;
  Public = OBJECT METHODS
    init (db: Database.T; wr: Wr.T): T;
    (* A session that writes results to "wr", which is returned. *)

    run (rd: Rd.T) RAISES {Alerted};
    (* Executes a script and writes results and errors.  Other threads can run
       between its statements. *)

    execute (s: Statement.T) RAISES {SQLError.E, Alerted};

    close ();
    (* Ends the session.  Undoes what is not committed. *)
  END;

END Session.

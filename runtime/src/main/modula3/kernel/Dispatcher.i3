(* Events and those who handle them.

   Each procedure declared in an interface names an event; a call of it raises
   the event.  The procedure itself is the intrinsic handler.  Others can be
   installed: a binding is a handler with any number of guards.  A raise first
   evaluates the guards of all bindings, on the state at that moment, and then
   runs, in order, the handlers of the bindings whose guards were all true.
   Only a filter divides the raise: the guards of the bindings behind it are
   evaluated after it.  The result, if there is one, is that of the last
   handler, or what a result handler makes of all; it is a checked run-time
   error if there is none.

   A handler has the signature of the event.  A guard is FUNCTIONAL, has the
   formals of the event and returns a BOOLEAN.  Both may have an additional
   first formal, by value and of type REFANY, which receives the closure given
   at the installation.

   Changes affect the raises that begin after them; handlers may make
   changes.  docs/events.md tells more. *)

INTERFACE Dispatcher;

TYPE
  Binding <: REFANY;
  (* Who has what "Install" returned has all rights on the binding.  Of the
     bindings that have an owner, others get only views, which serve for
     queries and as "beside". *)

  Domain <: REFANY;
  (* Who has a domain acts for it: it owns bindings, and has authority over
     events. *)

  Order = {First, Last, Before, After};

  Reason = {
    NotAnEvent,      (* not a procedure declared in an interface *)
    NoHandler,       (* the handler is NIL *)
    LocalProcedure,  (* handler or guard is local to another procedure *)
    HandlerType,     (* its signature does not fit the event's *)
    GuardType,       (* its signature does not fit the event's *)
    NotFunctional,   (* the guard is not FUNCTIONAL *)
    ClosureUnused,   (* a closure for a procedure that takes none *)
    NotConstant,     (* the closure to be constant has references *)
    NotEphemeral,    (* a handler bound in time must be EPHEMERAL, or have a
                        proven bound that is not greater *)
    NotInstalled,    (* the binding is not, or no more, installed *)
    OtherEvent,      (* the binding to stand beside is on another event *)
    Denied,          (* by the event's authorizer, or there is one already *)
    NotOwner,        (* the binding is another's, the event has an authority *)
    OrderConflict,   (* the order contradicts one that was asked before *)
    NotAsynchronous, (* the event has formals or a result by which handlers
                        must be waited for, or the handler is a filter *)
    NotMergeable     (* the event has no result, or one that is no scalar, or
                        the result handler has another type *)
  };

EXCEPTION Error(Reason);
(* The request cannot be granted; nothing was changed. *)

PROCEDURE Install (event: PROCANY;
                   handler: PROCANY;
                   guard: PROCANY := NIL;
                   closure: REFANY := NIL;
                   guardClosure: REFANY := NIL;
                   constant: BOOLEAN := FALSE;
                   order: Order := Order.Last;
                   beside: Binding := NIL;
                   bound: CARDINAL := 0;
                   storage: CARDINAL := 0): Binding RAISES {Error};
(* Installs a handler.  "guard" = NIL means none.  "closure" is for the
   handler, "guardClosure" for the guard.

   If "constant", the caller promises that what "guardClosure" refers to does
   not change while the binding is installed, so that code can be specialized
   for it; changes may then have no effect.

   "order" is the place among the bindings of the event: the first, the last,
   or just before or after "beside".

   If "bound" is not 0, the handler, and each guard, is stopped when it has
   taken that many cycles.  If "storage" is not 0, it may allocate so many
   bytes.  Going beyond is a failure. *)

TYPE
  Ending = {Never, Always, IfTrue};

  Options = RECORD
    guard: PROCANY := NIL;          (* these as for "Install" *)
    closure, guardClosure: REFANY := NIL;
    constant: BOOLEAN := FALSE;
    order: Order := Order.Last;
    beside: Binding := NIL;
    bound, storage: CARDINAL := 0;
    owner: Domain := NIL;
    filter: BOOLEAN := FALSE;
    asynchronous: BOOLEAN := FALSE;
    ending: Ending := Ending.Never;
  END;

PROCEDURE InstallWith (event: PROCANY; handler: PROCANY;
                       READONLY options: Options): Binding RAISES {Error};
(* Installs a handler.

   A binding with an owner can be changed or removed only by who has what is
   returned here, the owner, and the event's authority.

   The guards of the bindings behind a filter are evaluated when it has run,
   or was passed over, so that they see what it did to VAR arguments.

   An asynchronous handler is run later, in a thread of its own, with the
   arguments of the raise, which goes on without it.

   With "ending" = Always, the raise ends when the handler has run: those that
   follow do not.  With IfTrue, the event has no result and the handler one of
   type BOOLEAN, which says whether the raise ends. *)

PROCEDURE Uninstall (b: Binding) RAISES {Error};

PROCEDURE AddGuard (b: Binding; guard: PROCANY; closure: REFANY := NIL;
                    constant: BOOLEAN := FALSE) RAISES {Error};
(* Adds a guard after those that "b" has. *)

PROCEDURE Constrain (b: Binding; order: Order; beside: Binding := NIL)
  RAISES {Error};
(* "b" shall always be the first or the last of its event's bindings, or
   somewhere before or after "beside", and is moved if it is not.  Being
   installed before or after a binding is such a constraint, too.  A constraint
   that contradicts others, directly or by way of further bindings, is refused
   with OrderConflict. *)

PROCEDURE RemoveIntrinsic (event: PROCANY) RAISES {Error};
(* Uninstalls the intrinsic handler. *)

PROCEDURE RestoreIntrinsic (event: PROCANY) RAISES {Error};
(* Installs it again, as the first, if it was uninstalled. *)

PROCEDURE BeginChanges ();
PROCEDURE EndChanges ();
(* Changes of bindings without owner between these two take effect together,
   at the end.  They nest.  When there is no storage for a change to take
   effect, they are still open after "EndChanges" has raised the error. *)

PROCEDURE BeginChangesOf (owner: Domain);
PROCEDURE EndChangesOf (owner: Domain);
(* The same for the bindings of "owner".  So nobody can hold back the changes
   of others. *)

(* Authority *)

TYPE
  Authorizer = OBJECT METHODS
    authorize (b: Binding): BOOLEAN;
    (* Called before "b" is installed, or before an intrinsic handler "b" is
       uninstalled: whether that is allowed.  May call "AddGuard" to impose
       guards on "b", which come after its own, and "Limit". *)
  END;

PROCEDURE SetAuthorizer (event: PROCANY; a: Authorizer) RAISES {Error};
(* Possible once for each event, normally by the module that exports it. *)

PROCEDURE NewDomain (name: TEXT): Domain;

PROCEDURE Claim (event: PROCANY; d: Domain) RAISES {Error};
(* Gives "d" authority over the event, if it has neither authority nor
   authorizer.  The body of the module that exports the event is the place for
   that, since it runs before those of the modules that import it.

   Of an event with an authority, only that can uninstall others' bindings
   and the intrinsic handler, and set what follows. *)

PROCEDURE SetDomainAuthorizer (d: Domain; a: Authorizer);
(* "a" authorizes, after the events' own authorizers, the installations on all
   events that "d" has authority over. *)

PROCEDURE Limit (b: Binding; bound, storage: CARDINAL := 0;
                 failures: CARDINAL := 1) RAISES {Error};
(* Lowers the bounds of "b" on time and storage to these; 0 leaves them.  By an
   authorizer, also sets the limit on failures so that "SetFailureLimit" does
   not change it. *)

(* In what follows, "by" is the event's authority, NIL if it has none. *)

PROCEDURE SetIntrinsic (event: PROCANY; installed: BOOLEAN;
                        by: Domain := NIL) RAISES {Error};
(* Like "RemoveIntrinsic" and "RestoreIntrinsic". *)

PROCEDURE SetDefault (event: PROCANY; handler: PROCANY;
                      closure: REFANY := NIL; by: Domain := NIL)
  RAISES {Error};
(* "handler" runs when no other has run.  It may be the event's own procedure,
   and NIL for none. *)

PROCEDURE SetResultHandler (event: PROCANY; merge: PROCANY;
                            by: Domain := NIL) RAISES {Error};
(* "merge", of type PROCEDURE (a, b: T): T for an event with results of the
   scalar type T, makes the result of a raise: it is applied to the results of
   the first two handlers, in the order in which they run, then to what it
   returned and that of the third, and so on.  NIL: the last result counts. *)

PROCEDURE SetAsynchronous (event: PROCANY; on: BOOLEAN; by: Domain := NIL)
  RAISES {Error};
(* Whether all handlers of the event are asynchronous. *)

PROCEDURE AwaitAsynchronous ();
(* Waits until all asynchronous handlers have ended, but those that wait
   here, too. *)

(* Failures *)

PROCEDURE SetFailureLimit (b: Binding; limit: CARDINAL);
(* A handler that raises an exception, makes a checked run-time error or
   exceeds a bound, in a guard or itself, has failed.  That is reported on
   the standard error stream, and the raise goes on with the next handler.
   After "limit" failures the binding is uninstalled, with 0 never.
   Initially 1; for intrinsic and default handlers 0.  Without effect on views
   and where an authorizer set the limit. *)

PROCEDURE SetReporting (on: BOOLEAN);
(* Whether failures are reported.  Initially TRUE.  Of the failures of one
   event the first hundred are reported, then fewer and fewer. *)

(* Queries *)

TYPE
  Info = RECORD
    event: TEXT;         (* names, "Interface.Procedure" *)
    handler: TEXT;
    guards: CARDINAL;
    intrinsic: BOOLEAN;
    installed: BOOLEAN;
    failures: CARDINAL;
    bound: CARDINAL;
    storage: CARDINAL;
    owner: TEXT;         (* name of the domain, or "" *)
    filter: BOOLEAN;
    asynchronous: BOOLEAN;
    ending: Ending;
    runs: CARDINAL;      (* these two while profiled *)
    time: CARDINAL;      (* in nanoseconds, with all that was called *)
  END;

PROCEDURE GetInfo (b: Binding): Info;

PROCEDURE SetProfiling (event: PROCANY; on: BOOLEAN) RAISES {Error};
(* Whether runs of the event's handlers are counted and timed from now on.
   Initially FALSE, which costs nothing. *)

PROCEDURE Count (event: PROCANY): CARDINAL RAISES {Error};
(* The number of bindings on "event", the intrinsic handler included, the
   default handler not. *)

PROCEDURE Bindings (event: PROCANY): REF ARRAY OF Binding RAISES {Error};
(* A new array of them, in order.  Those with an owner are views. *)

PROCEDURE BindingsFor (event: PROCANY; by: Domain): REF ARRAY OF Binding
  RAISES {Error};
(* The same, but those of "by" are no views, and none is if "by" is the event's
   authority. *)

PROCEDURE GuardReport (event: PROCANY): TEXT RAISES {Error};
(* What is found about the guards of the event's bindings, a line each: which
   bindings can never run, since their guards contradict each other or an
   earlier binding always ends the raise, and which may run in one raise.  ""
   when nothing is, or where the machine does not specialize. *)

PROCEDURE Failures (event: PROCANY): CARDINAL RAISES {Error};
(* How many times handlers of "event" failed, those uninstalled included. *)

PROCEDURE ReasonText (reason: Reason): TEXT;

END Dispatcher.

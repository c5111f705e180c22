(* Events and those who handle them.

   Each procedure declared in an interface names an event; a call of it raises
   the event.  The procedure itself is the intrinsic handler.  Others can be
   installed: a binding is a handler with any number of guards.  A raise first
   evaluates the guards of all bindings, on the state at that moment, and then
   runs, in order, the handlers of the bindings whose guards were all true.
   The result, if there is one, is that of the last of them; it is a checked
   run-time error if there is none.

   A handler has the signature of the event.  A guard is FUNCTIONAL, has the
   formals of the event and returns a BOOLEAN.  Both may have an additional
   first formal, by value and of type REFANY, which receives the closure given
   at the installation.

   Changes affect the raises that begin after them; handlers may make
   changes.  docs/events.md tells more. *)

INTERFACE Dispatcher;

TYPE
  Binding <: REFANY;

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
    Denied           (* by the event's authorizer, or there is one already *)
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

PROCEDURE Uninstall (b: Binding) RAISES {Error};

PROCEDURE AddGuard (b: Binding; guard: PROCANY; closure: REFANY := NIL;
                    constant: BOOLEAN := FALSE) RAISES {Error};
(* Adds a guard after those that "b" has. *)

PROCEDURE RemoveIntrinsic (event: PROCANY) RAISES {Error};
(* Uninstalls the intrinsic handler. *)

PROCEDURE RestoreIntrinsic (event: PROCANY) RAISES {Error};
(* Installs it again, as the first, if it was uninstalled. *)

PROCEDURE BeginChanges ();
PROCEDURE EndChanges ();
(* Changes between these two take effect together, at the end.  They nest. *)

(* Authorization *)

TYPE
  Authorizer = OBJECT METHODS
    authorize (b: Binding): BOOLEAN;
    (* Called before "b" is installed, or before an intrinsic handler "b" is
       uninstalled: whether that is allowed.  May call "AddGuard" to impose
       guards on "b"; these come after its own. *)
  END;

PROCEDURE SetAuthorizer (event: PROCANY; a: Authorizer) RAISES {Error};
(* Possible once for each event, normally by the module that exports it. *)

(* Failures *)

PROCEDURE SetFailureLimit (b: Binding; limit: CARDINAL);
(* A handler that raises an exception, makes a checked run-time error or
   exceeds a bound, in a guard or itself, has failed.  That is reported on
   the standard error stream, and the raise goes on with the next handler.
   After "limit" failures the binding is uninstalled, with 0 never.
   Initially 1; for the intrinsic handler 0. *)

PROCEDURE SetReporting (on: BOOLEAN);
(* Whether failures are reported.  Initially TRUE. *)

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
  END;

PROCEDURE GetInfo (b: Binding): Info;

PROCEDURE Count (event: PROCANY): CARDINAL RAISES {Error};
(* The number of bindings on "event", the intrinsic handler included. *)

PROCEDURE Bindings (event: PROCANY): REF ARRAY OF Binding RAISES {Error};
(* A new array of them, in order. *)

PROCEDURE Failures (event: PROCANY): CARDINAL RAISES {Error};
(* How many times handlers of "event" failed, those uninstalled included. *)

PROCEDURE ReasonText (reason: Reason): TEXT;

END Dispatcher.

(* The data that compiled code, the dispatcher and the specializer share for
   each event, as laid out in docs/abi.md. *)

UNSAFE INTERFACE RTEvent;

CONST
  (* flags of procedure descriptors *)
  Functional = 1;
  Ephemeral  = 2;
  Closure    = 4;
  Event      = 8;

  (* flags of table entries *)
  PassClosure  = 1;
  Intrinsic    = 2;
  Default      = 4;    (* runs only when no other handler has *)
  Asynchronous = 8;    (* runs in a context of its own *)
  Profiled     = 16;
  Final        = 32;   (* ends the raise *)
  Decides      = 64;   (* returns whether it ends the raise *)

  (* flags of event records *)
  Mergeable = 1;

  (* what "Failed" is told instead of the number of a guard *)
  HandlerFailed = -1;
  MergeFailed   = -2;

TYPE
  Signature = UNTRACED REF RECORD
    whole: INTEGER;
    formals: INTEGER;
    rest: INTEGER;      (* formals after a first one VALUE REFANY, or 0 *)
    result: INTEGER;    (* or 0 *)
    pair: INTEGER;      (* formals of a procedure of two results, or 0 *)
  END;

  Descriptor = UNTRACED REF RECORD
    code: ADDRESS;
    number: INTEGER;
    signature: Signature;
    flags: INTEGER;
    event: Record;
    environment: ADDRESS;
    name: ADDRESS;      (* zero-terminated *)
    bound: INTEGER;
  END;

  Record = UNTRACED REF RECORD
    procedure: Descriptor;
    table: Table;       (* NIL: only the intrinsic handler *)
    generic: ADDRESS;
    name: ADDRESS;
    state: REFANY;      (* the dispatcher's *)
    deferred: Deferred; (* or NIL *)
    flags: INTEGER;
    literals: REFANY;   (* of code made ahead that is published, or NIL *)
  END;

  Table = REF ARRAY OF Entry;

  Entry = RECORD
    handler: Descriptor := NIL;
    closure: REFANY := NIL;
    flags: INTEGER := 0;
    guards: GuardTable := NIL;
    bound: INTEGER := 0;     (* on time, in cycles; 0: none *)
    binding: REFANY := NIL;
    storage: INTEGER := 0;   (* bound on storage, in bytes; 0: none *)
    stage: INTEGER := 0;     (* the entry after the filter that follows *)
    merge: Descriptor := NIL;
  END;

  GuardTable = REF ARRAY OF Guard;

  Guard = RECORD
    guard: Descriptor := NIL;
    closure: REFANY := NIL;
    flags: INTEGER := 0;
  END;

  Arguments = REF ARRAY OF Argument;

  Argument = RECORD
    bits: INTEGER := 0;
    reference: REFANY := NIL;
  END;

  Deferred = PROCEDURE (table: REFANY; index: INTEGER; arguments: REFANY);
  (* Runs the handler of an entry. *)

PROCEDURE Failed (event: ADDRESS; binding: REFANY; activation: ADDRESS;
                  guard: INTEGER);
(* The raise calls this when a handler, a guard, by its number, or the
   procedure that merges results was left by an exception.  Raises nothing. *)

PROCEDURE Started (binding: REFANY);
PROCEDURE Ended (binding: REFANY);
(* The raise calls these around a handler that is profiled. *)

PROCEDURE NewArguments (n: INTEGER): REFANY RAISES ANY;
(* For the arguments of an asynchronous handler. *)

PROCEDURE Defer (event: ADDRESS; table: REFANY; index: INTEGER;
                 arguments: REFANY) RAISES ANY;
(* Has the handler of an entry run in a context of its own. *)

END RTEvent.

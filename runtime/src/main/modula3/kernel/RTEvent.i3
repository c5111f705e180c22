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
  PassClosure = 1;
  Intrinsic   = 2;

TYPE
  Signature = UNTRACED REF RECORD
    whole: INTEGER;
    formals: INTEGER;
    rest: INTEGER;      (* formals after a first one VALUE REFANY, or 0 *)
    result: INTEGER;    (* or 0 *)
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
    spare: INTEGER := 0;
  END;

  GuardTable = REF ARRAY OF Guard;

  Guard = RECORD
    guard: Descriptor := NIL;
    closure: REFANY := NIL;
    flags: INTEGER := 0;
  END;

PROCEDURE Failed (event: ADDRESS; binding: REFANY; activation: ADDRESS;
                  guard: INTEGER);
(* The raise calls this when a handler (guard = -1) or a guard, by its number,
   was left by an exception.  Raises nothing. *)

END RTEvent.

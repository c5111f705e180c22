(* The storage allocator and the collector of traced references. *)

UNSAFE INTERFACE RTHeapRep;

(* Allocation, as called by compiled code for NEW.  "type" is the address
   of a type descriptor (docs/abi.md).  New storage is zero; then the
   type's initializer, if it has one, is applied to it.  When there is no
   storage left, even after a collection, or the limit or the allowance
   below is exceeded, "RuntimeError.E(RuntimeError.Memory)" is raised and
   nothing is allocated. *)

PROCEDURE Allocate (type: ADDRESS): REFANY RAISES ANY;
(* A fixed referent or an object. *)

PROCEDURE AllocateArray (type: ADDRESS;
                         READONLY lengths: ARRAY OF INTEGER): REFANY
  RAISES ANY;
(* A referent of NUMBER(lengths) open dimensions.  A negative length is
   the checked run-time error "range". *)

PROCEDURE NewVector (type: ADDRESS; length: INTEGER): ADDRESS RAISES ANY;
(* The same for one dimension, but for the type's initializer. *)

PROCEDURE AllocateUntraced (type: ADDRESS): ADDRESS RAISES ANY;
PROCEDURE AllocateUntracedArray (type: ADDRESS;
                                 READONLY lengths: ARRAY OF INTEGER): ADDRESS
  RAISES ANY;
(* The same for untraced references.  The collector neither frees these
   nor looks for references in them. *)

PROCEDURE Dispose (object: ADDRESS);
(* Frees what one of the previous two made; nothing if it is NIL or was not
   made by them. *)

PROCEDURE Collect ();
(* Frees all traced storage that cannot be reached. *)

PROCEDURE SetLimit (bytes: INTEGER): INTEGER;
(* Bounds the storage in use from now on and returns the previous bound.
   Storage is counted in whole cells and pages.  LAST(INTEGER), the initial
   bound, means all of the heap region. *)

CONST Unlimited = LAST(INTEGER) DIV 2;

VAR
  allowance: INTEGER := LAST(INTEGER);
  (* What may still be allocated, in bytes.  Whoever runs code that is not
     trusted sets it before and restores it after.  Initially, and when
     nobody cares, more than "Unlimited".  Code with less gets nothing of the
     last eighth of the heap region, so that it cannot leave others without
     storage by keeping what it allocates. *)

  timeBudget: UNTRACED REF INTEGER := NIL;
  (* Where the time budget is, or NIL if nobody sets one.  It is of the
     running thread, as is "allowance". *)

  enabled: BOOLEAN := TRUE;
  (* FALSE keeps the collector from running by itself. *)

TYPE
  Context = UNTRACED REF RECORD
    next, previous: Context;
    frames: ADDRESS;
  END;

VAR
  contexts: Context := NIL;
  (* The newest frame record of each context that is suspended. *)

TYPE
  Weak = RECORD
    target: ADDRESS := NIL;       (* an object, or NIL if the entry is free *)
    generation: INTEGER := 0;     (* how often the entry has been used *)
    hasCleanUp: BOOLEAN := FALSE;
    dying: BOOLEAN := FALSE;      (* waits for its clean-up *)
  END;

VAR
  weak: UNTRACED REF ARRAY OF Weak := NIL;
  (* Weak references, which do not keep their targets.  When a collection
     finds that a target cannot be reached, the entry becomes free or, if it
     has a clean-up, dying; dying entries keep their targets.  Targets with
     clean-ups keep what they refer to, so that none is dying before
     another that refers to it.  *)

  dying: INTEGER := 0;
  (* Entries that are dying. *)

  cleanUp: PROCEDURE () := NIL;
  (* Does the clean-ups of these and frees the entries. *)

  wakeCleaner: PROCEDURE () := NIL;
  (* Called after a collection that nobody asked for and that leaves dying
     entries: sees to it that they are cleaned up soon. *)

TYPE
  Statistics = RECORD
    collections: INTEGER;  (* completed *)
    allocated: INTEGER;    (* bytes since the start, in cells and pages *)
    inUse: INTEGER;        (* bytes, of which some may be garbage *)
    live: INTEGER;         (* bytes found live by the last collection *)
    pages: INTEGER;        (* of 8192 bytes in the heap region *)
    freePages: INTEGER;
    overflows: INTEGER;    (* times the mark stack was too small *)
  END;

PROCEDURE GetStatistics (VAR s: Statistics);

PROCEDURE IsObject (a: ADDRESS): BOOLEAN;
(* Whether "a" is the address of a traced object, not one inside it. *)

PROCEDURE Elements (a, type: ADDRESS): INTEGER;
(* How many elements there are from the one at "a" to the end of the traced
   open array of that type in which it is; 1 if it is in none. *)

PROCEDURE Check (): BOOLEAN;
(* Whether the allocator's own data are consistent.  For tests. *)

END RTHeapRep.

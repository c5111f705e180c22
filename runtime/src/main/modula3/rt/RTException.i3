(* Raising of exceptions and of checked run-time errors. *)

UNSAFE INTERFACE RTException;

TYPE
  Descriptor = UNTRACED REF RECORD
    name: ADDRESS;     (* zero-terminated *)
    kind: INTEGER;     (* of argument: 0 none, 1 bits, 2 reference, 3 boxed *)
    size: INTEGER;
  END;

  Activation = REF ActivationRecord;
  ActivationRecord = RECORD
    exception: Descriptor;
    bits: INTEGER;     (* argument of kind 1 *)
    value: REFANY;     (* argument of kinds 2 and 3 *)
    position: INTEGER; (* as in "Position" *)
    code: INTEGER;     (* of a checked run-time error, else -1 *)
  END;

PROCEDURE Raise (exception: ADDRESS; bits: INTEGER; value: REFANY;
                 position: INTEGER) RAISES ANY;
(* Compiled code calls this for RAISE. *)

PROCEDURE Trap (code: INTEGER; position: INTEGER) RAISES ANY;
(* The program's trap handler: raises "RuntimeError.E(code)". *)

PROCEDURE Latest (): ADDRESS;
(* The activation made last by the running thread, or NIL.  To report an
   exception that was caught by a handler for all, before anything else can be
   raised. *)

PROCEDURE Exchange (new: ADDRESS): ADDRESS;
(* Returns what Latest does and makes it "new".  Called when another thread
   runs. *)

PROCEDURE Position (position: INTEGER): ADDRESS;
(* The zero-terminated text "file:line:column" of a position: an index in
   the linked program's table, or itself the address of such a text.  NIL if
   unknown. *)

PROCEDURE PutActivation (activation: ADDRESS);
(* Writes what happened, and where, on the standard error stream, without
   allocating. *)

PROCEDURE DumpStack ();
(* PutActivation and PutStack for the latest activation, if there is one. *)

PROCEDURE PutStack (activation: ADDRESS);
(* Writes the calls that the exception has left since it was raised there,
   a line each, innermost first, those of the run-time system left out. *)

END RTException.

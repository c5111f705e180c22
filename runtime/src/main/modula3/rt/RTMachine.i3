(* Services of the machine and symbols that the linker provides
   (docs/abi.md).  Everything here is trusted code. *)

UNSAFE INTERFACE RTMachine;

(* The bounds of the heap region, page-aligned. *)
<*EXTERNAL "rt.heap_start"*> VAR heapStart: ADDRESS;
<*EXTERNAL "rt.heap_end"*>   VAR heapEnd: ADDRESS;

<*EXTERNAL "rt.frames"*> VAR frames: ADDRESS;
(* The newest collector frame record of the running context. *)

<*EXTERNAL "rt.fuel"*> VAR fuel: INTEGER;
(* What is left of the time budget. *)

<*EXTERNAL "rt.slice"*> VAR slice: INTEGER;
(* How many safepoints the running thread may still pass before another one's
   turn. *)

<*EXTERNAL "rt.stack_limit"*> VAR stackLimit: ADDRESS;
(* The lowest address that the stack of the running context may reach. *)

(* Tables, as laid out in docs/abi.md; these are the counts that come
   first. *)
<*EXTERNAL "rt.roots"*>      VAR roots: INTEGER;
<*EXTERNAL "rt.types"*>      VAR types: INTEGER;
<*EXTERNAL "rt.positions"*>  VAR positions: INTEGER;

<*EXTERNAL "rt.unwound"*>    VAR unwound: INTEGER;
(* The unwinding log: which activations exceptions have left. *)

<*EXTERNAL "rt.sites"*>      VAR sites: ADDRESS;
(* In executables the table of the sites in that log; elsewhere NIL. *)

<*EXTERNAL "rt.ahead"*>      VAR ahead: ADDRESS;
(* The table of sets of bindings that were fused ahead, or NIL. *)

<*EXTERNAL "RuntimeError.E"*> VAR runtimeError: INTEGER;
(* The descriptor of that exception. *)

<*EXTERNAL "machine.write"*>
PROCEDURE Write (fd: INTEGER; bytes: ADDRESS; n: INTEGER): INTEGER;

<*EXTERNAL "machine.read"*>
PROCEDURE Read (fd: INTEGER; bytes: ADDRESS; n: INTEGER): INTEGER;

<*EXTERNAL "machine.exit"*>
PROCEDURE Exit (status: INTEGER);

<*EXTERNAL "machine.clock"*>
PROCEDURE Clock (): INTEGER;

<*EXTERNAL "machine.time"*>
PROCEDURE Time (): INTEGER;

<*EXTERNAL "machine.argument"*>
PROCEDURE Argument (index: INTEGER; bytes: ADDRESS; n: INTEGER): INTEGER;

<*EXTERNAL "machine.environment"*>
PROCEDURE Environment (index: INTEGER; bytes: ADDRESS; n: INTEGER): INTEGER;

<*EXTERNAL "machine.file"*>
PROCEDURE File (operation, file: INTEGER; bytes: ADDRESS;
                n, argument: INTEGER): INTEGER;

<*EXTERNAL "machine.context_new"*>
PROCEDURE NewContext (procedure, argument: ADDRESS;
                      stackBytes: INTEGER): INTEGER;

<*EXTERNAL "machine.context_switch"*>
PROCEDURE SwitchContext (context: INTEGER);

<*EXTERNAL "machine.publish"*>
PROCEDURE Publish (memory: ADDRESS; n: INTEGER);

<*EXTERNAL "machine.withdraw"*>
PROCEDURE Withdraw (memory: ADDRESS);

<*EXTERNAL "machine.redirect"*>
PROCEDURE Redirect (event, descriptor: ADDRESS);

<*EXTERNAL "machine.fuse"*>
PROCEDURE Fuse (event: ADDRESS): INTEGER;

<*EXTERNAL "machine.report"*>
PROCEDURE Report (event, bytes: ADDRESS; n: INTEGER): INTEGER;

<*EXTERNAL "machine.site"*>
PROCEDURE Site (site: INTEGER; bytes: ADDRESS; n: INTEGER): INTEGER;

<*EXTERNAL "rt.throw"*>
PROCEDURE Throw (activation: ADDRESS) RAISES ANY;
(* Leaves by the exception path.  The compiler turns a call of it into
   the SIR terminator "throw". *)

END RTMachine.

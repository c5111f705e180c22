<*UNINTERRUPTIBLE*>
UNSAFE MODULE RTException;

IMPORT RTHeapRep, RTIO, RTMachine, RuntimeError;

CONST
  ActivationBytes = 48;       (* with its header *)
  MaxNumber = 16_7FFFFFFF;    (* of positions; addresses are beyond *)

TYPE Body = UNTRACED REF ActivationRecord;

VAR reserve: ActivationRecord;
(* For when there may be no storage left. *)

VAR latest: Activation;
(* That of the running thread; those of the others are kept by Thread. *)

<*COLD*>
PROCEDURE Raise (exception: ADDRESS; bits: INTEGER; value: REFANY;
                 position: INTEGER) RAISES ANY =
  VAR a := NEW(Activation);
  BEGIN
    a.exception := LOOPHOLE(exception, Descriptor);
    a.bits := bits;
    a.value := value;
    a.position := position;
    a.code := -1;
    latest := a;
    RTMachine.Throw(LOOPHOLE(a, ADDRESS));
  END Raise;

<*COLD*>
PROCEDURE Trap (code: INTEGER; position: INTEGER) RAISES ANY =
  VAR a: Body;
  BEGIN
    IF code = ORD(RuntimeError.Memory) OR code = ORD(RuntimeError.Stack)
         OR RTHeapRep.allowance < ActivationBytes THEN
      a := ADR(reserve);
    ELSE
      a := LOOPHOLE(NEW(Activation), Body);
    END;
    a.exception := LOOPHOLE(ADR(RTMachine.runtimeError), Descriptor);
    a.bits := code;
    a.value := NIL;
    a.position := position;
    a.code := code;
    latest := LOOPHOLE(a, Activation);
    RTMachine.Throw(LOOPHOLE(a, ADDRESS));
  END Trap;

PROCEDURE Latest (): ADDRESS =
  BEGIN
    RETURN LOOPHOLE(latest, ADDRESS);
  END Latest;

PROCEDURE Exchange (new: ADDRESS): ADDRESS =
  VAR old := LOOPHOLE(latest, ADDRESS);
  BEGIN
    latest := LOOPHOLE(new, Activation);
    RETURN old;
  END Exchange;

PROCEDURE Position (position: INTEGER): ADDRESS =
  TYPE AddressRef = UNTRACED REF ADDRESS;
  BEGIN
    IF position < -1 OR position > MaxNumber THEN
      RETURN LOOPHOLE(position, ADDRESS);
    END;
    IF position < 0 OR position >= RTMachine.positions THEN RETURN NIL; END;
    RETURN LOOPHOLE(ADR(RTMachine.positions) + 8 * (position + 1),
                    AddressRef)^;
  END Position;

(*---------------------------------------------------------- reporting ---*)

(* The unwinding log (docs/abi.md): the number of the newest run, and runs. *)
CONST
  Runs = 8;
  RunBytes = 256;
  MostLines = 20;

TYPE
  Run = UNTRACED REF RECORD
    activation: ADDRESS;
    count: INTEGER;
    begins: INTEGER;
    sites: ARRAY [0 .. 28] OF INTEGER;
  END;

  (* An entry of the table of sites; the first is its length. *)
  Site = UNTRACED REF RECORD
    number: INTEGER;
    text: ADDRESS;   (* zero-terminated lines *)
  END;

VAR line: ARRAY [0 .. 2047] OF CHAR;

PROCEDURE RunAt (number: INTEGER): Run =
  BEGIN
    RETURN LOOPHOLE(ADR(RTMachine.unwound) + RunBytes * (1 + number MOD Runs),
                    Run);
  END RunAt;

PROCEDURE Lines (site: INTEGER): ADDRESS =
  (* The lines of the calls at a site, zero-terminated. *)
  VAR entry: Site; n: INTEGER;
  BEGIN
    IF RTMachine.sites # NIL THEN
      entry := LOOPHOLE(RTMachine.sites, Site);
      FOR i := 1 TO entry.number DO
        entry := LOOPHOLE(RTMachine.sites + i * BYTESIZE(entry^), Site);
        IF entry.number = site THEN RETURN entry.text; END;
      END;
      RETURN NIL;
    END;
    n := RTMachine.Site(site, ADR(line[0]), LAST(line));
    line[MIN(n, LAST(line))] := '\000';
    RETURN ADR(line[0]);
  END Lines;

TYPE Visitor = PROCEDURE (lines: ADDRESS): BOOLEAN;

PROCEDURE VisitStack (activation: ADDRESS; visit: Visitor) =
  (* Calls "visit" for the sites that the exception has left until it
     returns FALSE. *)
  VAR
    newest := RTMachine.unwound;
    number := newest;
    run := RunAt(number);
  BEGIN
    WHILE number > newest - Runs + 1
            AND (run.activation # activation OR run.begins = 0) DO
      DEC(number);
      run := RunAt(number);
    END;
    WHILE number <= newest DO
      run := RunAt(number);
      IF run.activation = activation THEN
        FOR i := 0 TO MIN(run.count - 1, LAST(run.sites)) DO
          IF NOT visit(Lines(run.sites[i])) THEN RETURN; END;
        END;
      END;
      INC(number);
    END;
  END VisitStack;

VAR linesPut: INTEGER;

PROCEDURE PutLines (lines: ADDRESS): BOOLEAN =
  VAR c: CHAR;
  BEGIN
    IF lines = NIL THEN RETURN TRUE; END;
    c := LOOPHOLE(lines, UNTRACED REF CHAR)^;
    WHILE c # '\000' DO
      IF linesPut = MostLines THEN RTIO.PutText("  ...\n"); RETURN FALSE; END;
      RTIO.PutChar(c);
      IF c = '\n' THEN INC(linesPut); END;
      lines := lines + 1;
      c := LOOPHOLE(lines, UNTRACED REF CHAR)^;
    END;
    RETURN TRUE;
  END PutLines;

PROCEDURE PutStack (activation: ADDRESS) =
  BEGIN
    linesPut := 0;
    VisitStack(activation, PutLines);
  END PutStack;

PROCEDURE DumpStack () =
  BEGIN
    IF latest # NIL THEN
      PutActivation(LOOPHOLE(latest, ADDRESS));
      RTIO.PutChar('\n');
      PutStack(LOOPHOLE(latest, ADDRESS));
      RTIO.Flush();
    END;
  END DumpStack;

PROCEDURE PutPlace (lines: ADDRESS): BOOLEAN =
  (* Writes the first place in parentheses, if there is one. *)
  VAR c: CHAR; inside := FALSE;
  BEGIN
    IF lines = NIL THEN RETURN TRUE; END;
    LOOP
      c := LOOPHOLE(lines, UNTRACED REF CHAR)^;
      IF c = '\000' THEN RETURN TRUE; END;
      IF c = ')' THEN RETURN FALSE; END;
      IF inside THEN RTIO.PutChar(c); END;
      IF c = '(' THEN RTIO.PutText(" at "); inside := TRUE; END;
      lines := lines + 1;
    END;
  END PutPlace;

PROCEDURE PutActivation (activation: ADDRESS) =
  VAR a := LOOPHOLE(activation, Body); position := Position(a.position);
  BEGIN
    IF a.code >= 0 THEN
      RTIO.PutText(RuntimeError.Tag(VAL(a.code, RuntimeError.T)));
    ELSE
      RTIO.PutText("exception ");
      RTIO.PutString(a.exception.name);
      IF a.exception.kind = 1 THEN
        RTIO.PutChar('(');
        RTIO.PutInt(a.bits);
        RTIO.PutChar(')');
      END;
    END;
    IF position # NIL AND LOOPHOLE(position, UNTRACED REF CHAR)^ # '\000' THEN
      RTIO.PutText(" at ");
      RTIO.PutString(position);
    ELSE
      VisitStack(activation, PutPlace);
    END;
  END PutActivation;

BEGIN
END RTException.

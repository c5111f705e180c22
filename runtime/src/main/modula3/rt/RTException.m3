<*UNINTERRUPTIBLE*>
UNSAFE MODULE RTException;

IMPORT RTHeap, RTIO, RTMachine, RuntimeError;

CONST
  ActivationBytes = 48;       (* with its header *)
  MaxNumber = 16_7FFFFFFF;    (* of positions; addresses are beyond *)

TYPE Body = UNTRACED REF ActivationRecord;

VAR reserve: ActivationRecord;
(* For when there may be no storage left. *)

VAR latest: Activation;

<*NOINLINE*>
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

<*NOINLINE*>
PROCEDURE Trap (code: INTEGER; position: INTEGER) RAISES ANY =
  VAR a: Body;
  BEGIN
    IF code = RuntimeError.Memory OR code = RuntimeError.Stack
         OR RTHeap.allowance < ActivationBytes THEN
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

PROCEDURE PutActivation (activation: ADDRESS) =
  VAR a := LOOPHOLE(activation, Body); position := Position(a.position);
  BEGIN
    IF a.code >= 0 THEN
      RTIO.PutText(RuntimeError.Name(a.code));
    ELSE
      RTIO.PutText("exception ");
      RTIO.PutString(a.exception.name);
      IF a.exception.kind = 1 THEN
        RTIO.PutChar('(');
        RTIO.PutInt(a.bits);
        RTIO.PutChar(')');
      END;
    END;
    IF position # NIL THEN
      RTIO.PutText(" at ");
      RTIO.PutString(position);
    END;
  END PutActivation;

BEGIN
END RTException.

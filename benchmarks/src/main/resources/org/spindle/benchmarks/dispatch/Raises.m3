MODULE Raises;

IMPORT Dispatcher, Plain;

<*FATAL Dispatcher.Error*>

CONST Most = 1000;

TYPE
  Counter = REF RECORD runs: INTEGER := 0 END;
  Number = REF RECORD number: INTEGER END;

VAR
  counters: ARRAY [0 .. Most - 1] OF Counter;
  count := 0;

PROCEDURE NewCounter (): Counter =
  BEGIN
    counters[count] := NEW(Counter);
    INC(count);
    RETURN counters[count - 1];
  END NewCounter;

FUNCTIONAL PROCEDURE True0 (): BOOLEAN =
  BEGIN
    RETURN TRUE;
  END True0;

FUNCTIONAL PROCEDURE True1 (<*UNUSED*> a: INTEGER): BOOLEAN =
  BEGIN
    RETURN TRUE;
  END True1;

FUNCTIONAL PROCEDURE True5 (<*UNUSED*> a, b, c, d, e: INTEGER): BOOLEAN =
  BEGIN
    RETURN TRUE;
  END True5;

PROCEDURE Count0 (closure: REFANY) =
  VAR counter: Counter := closure;
  BEGIN
    INC(counter.runs);
  END Count0;

PROCEDURE Count1 (closure: REFANY; <*UNUSED*> a: INTEGER) =
  VAR counter: Counter := closure;
  BEGIN
    INC(counter.runs);
  END Count1;

PROCEDURE Count5 (closure: REFANY; <*UNUSED*> a, b, c, d, e: INTEGER) =
  VAR counter: Counter := closure;
  BEGIN
    INC(counter.runs);
  END Count5;

PROCEDURE Nothing0 (<*UNUSED*> closure: REFANY) =
  BEGIN
  END Nothing0;

PROCEDURE Nothing1 (<*UNUSED*> closure: REFANY; <*UNUSED*> a: INTEGER) =
  BEGIN
  END Nothing1;

PROCEDURE Nothing5 (<*UNUSED*> closure: REFANY;
                    <*UNUSED*> a, b, c, d, e: INTEGER) =
  BEGIN
  END Nothing5;

PROCEDURE InstallOne (event, handler, guard: PROCANY) =
  BEGIN
    EVAL Dispatcher.Install(event, handler, guard, closure := NewCounter());
  END InstallOne;

PROCEDURE Install (arguments, handlers: INTEGER; counting: BOOLEAN) =
  VAR event, count, nothing, guard: PROCANY;
  BEGIN
    CASE VAL(arguments, Arguments) OF
    | Arguments.None =>
      event := Plain.None; count := Count0; nothing := Nothing0; guard := True0;
    | Arguments.One =>
      event := Plain.One; count := Count1; nothing := Nothing1; guard := True1;
    | Arguments.Five =>
      event := Plain.Five; count := Count5; nothing := Nothing5; guard := True5;
    END;
    Dispatcher.BeginChanges();
    Dispatcher.RemoveIntrinsic(event);
    FOR i := 1 TO handlers DO
      IF counting THEN
        InstallOne(event, count, guard);
      ELSE
        InstallOne(event, nothing, guard);
      END;
    END;
    Dispatcher.EndChanges();
  END Install;

FUNCTIONAL PROCEDURE IsNumber (closure: REFANY; a: INTEGER): BOOLEAN =
  VAR n: Number := closure;
  BEGIN
    RETURN a = n.number;
  END IsNumber;

PROCEDURE InstallOnEach (numbers: INTEGER) =
  BEGIN
    Dispatcher.BeginChanges();
    FOR i := 1 TO numbers DO
      EVAL Dispatcher.Install(
             Plain.One, Count1, IsNumber, closure := NewCounter(),
             guardClosure := NEW(Number, number := i), constant := TRUE);
    END;
    Dispatcher.EndChanges();
  END InstallOnEach;

PROCEDURE RaiseNone (times: INTEGER) =
  BEGIN
    FOR i := 1 TO times DO Plain.None(); END;
  END RaiseNone;

PROCEDURE RaiseOne (argument, times: INTEGER) =
  BEGIN
    FOR i := 1 TO times DO Plain.One(argument); END;
  END RaiseOne;

PROCEDURE RaiseFive (times: INTEGER) =
  BEGIN
    FOR i := 1 TO times DO Plain.Five(i, 2, 3, 4, 5); END;
  END RaiseFive;

PROCEDURE Runs (): INTEGER =
  VAR sum := 0;
  BEGIN
    FOR i := 0 TO count - 1 DO INC(sum, counters[i].runs); END;
    RETURN sum;
  END Runs;

BEGIN
END Raises.

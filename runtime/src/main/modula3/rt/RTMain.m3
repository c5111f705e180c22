<*UNINTERRUPTIBLE*>
UNSAFE MODULE RTMain;

IMPORT RTException, RTIO, RTMachine;

CONST ErrorStatus = 3;

VAR
  exitors: ARRAY [0 .. 127] OF Exitor;
  count: INTEGER;

PROCEDURE RegisterExitor (p: Exitor) =
  BEGIN
    exitors[count] := p;
    INC(count);
  END RegisterExitor;

PROCEDURE RunExitors () =
  VAR p: Exitor;
  BEGIN
    WHILE count > 0 DO
      DEC(count);
      p := exitors[count];
      TRY p(); EXCEPT ELSE (* the program ends anyway *) END;
    END;
  END RunExitors;

PROCEDURE Exit (status: INTEGER) =
  BEGIN
    RunExitors();
    RTIO.Flush();
    RTMachine.Exit(status);
  END Exit;

PROCEDURE Finish () =
  BEGIN
    Exit(0);
  END Finish;

PROCEDURE Uncaught (activation: ADDRESS) =
  BEGIN
    RunExitors();
    RTIO.PutText("*** runtime error: ");
    RTException.PutActivation(activation);
    RTIO.PutChar('\n');
    RTException.PutStack(activation);
    Exit(ErrorStatus);
  END Uncaught;

BEGIN
END RTMain.

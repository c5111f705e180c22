UNSAFE MODULE Process;

IMPORT RTIO, RTMain;

CONST CrashStatus = 3;

PROCEDURE Exit (n: ExitCode := 0) =
  BEGIN
    RTMain.Exit(n);
  END Exit;

PROCEDURE Crash (msg: TEXT) =
  BEGIN
    RTIO.PutText(msg);
    RTIO.PutChar('\n');
    RTMain.Exit(CrashStatus);
  END Crash;

PROCEDURE RegisterExitor (p: PROCEDURE ()) =
  BEGIN
    RTMain.RegisterExitor(p);
  END RegisterExitor;

BEGIN
END Process.

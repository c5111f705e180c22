UNSAFE MODULE Process;

IMPORT File, FileService, OSError, Pathname, RTIO, RTMain, Terminal;

CONST
  CrashStatus = 3;
  MyID        = 1;

REVEAL T = BRANDED "Process.T" REF RECORD END;

PROCEDURE Create (cmd: Pathname.T; <*UNUSED*> READONLY params: ARRAY OF TEXT;
                  <*UNUSED*> env: REF ARRAY OF TEXT := NIL;
                  <*UNUSED*> wd: Pathname.T := NIL;
                  <*UNUSED*> stdin, stdout, stderr: File.T := NIL): T
  RAISES {OSError.E} =
  BEGIN
    FileService.Fail("no other process can be started here", cmd);
    RETURN NIL;
  END Create;

PROCEDURE Wait (p: T): ExitCode =
  BEGIN
    RETURN GetID(p);
  END Wait;

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

PROCEDURE GetID (p: T): ID =
  BEGIN
    <*ASSERT p # NIL*>
    RETURN NullID;
  END GetID;

PROCEDURE GetMyID (): ID =
  BEGIN
    RETURN MyID;
  END GetMyID;

PROCEDURE GetStandardFileHandles (VAR stdin, stdout, stderr: File.T) =
  BEGIN
    stdin := Terminal.Standard(0);
    stdout := Terminal.Standard(1);
    stderr := Terminal.Standard(2);
  END GetStandardFileHandles;

PROCEDURE GetWorkingDirectory (): Pathname.T =
  BEGIN
    RETURN FileService.workingDirectory;
  END GetWorkingDirectory;

PROCEDURE SetWorkingDirectory (path: Pathname.T) RAISES {OSError.E} =
  BEGIN
    FileService.SetWorkingDirectory(path);
  END SetWorkingDirectory;

BEGIN
END Process.

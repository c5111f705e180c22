UNSAFE MODULE Stdio;

IMPORT FdStream, RTMain, Thread, Wr;

PROCEDURE FlushAll () =
  BEGIN
    TRY
      IF NOT Wr.Closed(stdout) THEN Wr.Flush(stdout); END;
      IF NOT Wr.Closed(stderr) THEN Wr.Flush(stderr); END;
    EXCEPT
    | Wr.Failure, Thread.Alerted => (* nobody to tell *)
    END;
  END FlushAll;

BEGIN
  stdin := FdStream.NewReader(0, FlushAll);
  stdout := FdStream.NewWriter(1);
  stderr := FdStream.NewWriter(2, buffered := FALSE);
  RTMain.RegisterExitor(FlushAll);
END Stdio.

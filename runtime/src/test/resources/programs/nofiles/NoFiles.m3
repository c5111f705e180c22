(* Without a directory for them there are no files, and each way to get at one
   says so. *)
MODULE NoFiles EXPORTS Main;

IMPORT Atom, AtomList, File, FileRd, FileWr, FS, IO, OSError, Process, Rd, Stdio,
       Terminal, Thread, Wr;

<*FATAL Rd.Failure, Rd.EndOfFile, Wr.Failure, Thread.Alerted*>

PROCEDURE Report (what: TEXT; code: AtomList.T) =
  BEGIN
    IO.Put(what & ": " & Atom.ToText(code.head));
    IF code.tail # NIL THEN
      IO.Put(" (" & Atom.ToText(code.tail.head) & ")");
    END;
    IO.Put("\n");
  END Report;

VAR in, out, err: File.T; rd: Rd.T; wr: Wr.T;
BEGIN
  TRY
    EVAL FileRd.Open("a");
  EXCEPT
  | OSError.E (c) => Report("reading", c);
  END;
  TRY
    EVAL FileWr.Open("/tmp/b");
  EXCEPT
  | OSError.E (c) => Report("writing", c);
  END;
  TRY
    EVAL FS.Iterate("/");
  EXCEPT
  | OSError.E (c) => Report("listing", c);
  END;
  TRY FS.DeleteFile("c"); EXCEPT OSError.E (c) => Report("deleting", c); END;
  TRY
    EVAL Process.Create("/bin/sh", ARRAY OF TEXT{"-c", "true"});
  EXCEPT
  | OSError.E (c) => Report("a process", c);
  END;

  (* The standard streams are files. *)
  Process.GetStandardFileHandles(in, out, err);
  TRY
    rd := NEW(FileRd.T).init(in);
    wr := NEW(FileWr.T).init(out, buffered := FALSE);
    IO.Put(Atom.ToText(out.status().type) & "\n");
    IF out.status().type # Terminal.FileType THEN IO.Put("no terminal\n"); END;
    Wr.Flush(Stdio.stdout);
    Wr.PutText(wr, Rd.GetLine(rd) & "\n");
    Wr.PutText(wr, Rd.GetLine(rd) & "\n");
    IF Rd.EOF(rd) AND Rd.Length(rd) = -1 THEN Wr.PutText(wr, "end\n"); END;
    Wr.Close(wr);
  EXCEPT
  | OSError.E (c) => Report("standard streams", c);
  END;
END NoFiles.

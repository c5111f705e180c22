(* Uses files in all ways and then tries to get at those named by the
   arguments. *)
MODULE Files EXPORTS Main;

IMPORT Atom, AtomList, File, FileRd, FileWr, FloatMode, Fmt, FS, IO, Lex,
       OSError, Params, Pathname, Process, Rd, RegularFile, Scan, Text, Thread,
       Time, Wr;

<*FATAL Rd.Failure, Wr.Failure, Rd.EndOfFile, Thread.Alerted*>

PROCEDURE Line (t: TEXT) =
  BEGIN
    IO.Put(t & "\n");
  END Line;

PROCEDURE Reason (code: AtomList.T): TEXT =
  VAR t := Atom.ToText(code.head);
  BEGIN
    IF code.tail # NIL THEN t := t & ": " & Atom.ToText(code.tail.head); END;
    RETURN t;
  END Reason;

PROCEDURE Number (line: TEXT): INTEGER =
  BEGIN
    TRY
      RETURN Scan.Int(line);
    EXCEPT
    | Lex.Error, FloatMode.Trap => RETURN 0;
    END;
  END Number;

PROCEDURE Streams () RAISES {OSError.E} =
  CONST Lines = 3000;
  VAR wr := FileWr.Open("numbers"); rd: FileRd.T; sum := 0;
  BEGIN
    FOR i := 1 TO Lines DO Wr.PutText(wr, Fmt.Pad(Fmt.Int(i), 5) & "\n"); END;
    Line("length " & Fmt.Int(Wr.Length(wr)) & " at " & Fmt.Int(Wr.Index(wr)));
    Wr.Seek(wr, 6);
    Wr.PutText(wr, "   20");
    Line("length " & Fmt.Int(Wr.Length(wr)) & " at " & Fmt.Int(Wr.Index(wr)));
    Wr.Seek(wr, 1000000);
    Line("at " & Fmt.Int(Wr.Index(wr)));
    Wr.Close(wr);

    wr := FileWr.OpenAppend("numbers");
    Line("appending at " & Fmt.Int(Wr.Index(wr)));
    Wr.PutChar(wr, '7');
    Wr.Close(wr);

    rd := FileRd.Open("/numbers");
    Line(Fmt.Bool(Rd.Seekable(rd)) & " " & Fmt.Bool(Rd.Intermittent(rd)));
    WHILE NOT Rd.EOF(rd) DO INC(sum, Number(Rd.GetLine(rd))); END;
    Line("sum " & Fmt.Int(sum) & ", last at " & Fmt.Int(Rd.Index(rd))
           & " of " & Fmt.Int(Rd.Length(rd)));
    Rd.Seek(rd, 17994);
    Line(Rd.GetText(rd, 5) & Rd.GetText(rd, 100));
    Rd.Seek(rd, 6 * 1500);
    Rd.Seek(rd, 6 * 1499);
    Line(Rd.GetLine(rd));
    Rd.UnGetChar(rd);
    Line(Fmt.Int(Rd.Index(rd)));
    Rd.Seek(rd, 999999);
    Line(Fmt.Bool(Rd.EOF(rd)) & " at " & Fmt.Int(Rd.Index(rd)));
    Rd.Close(rd);
  END Streams;

PROCEDURE Bytes () RAISES {OSError.E} =
  VAR
    f: RegularFile.T := FS.OpenFile("bytes", create := FS.CreateOption.Always);
    b: ARRAY [0 .. 9] OF File.Byte;
    n: INTEGER;
  BEGIN
    FOR i := 0 TO LAST(b) DO b[i] := 25 * i; END;
    f.write(b);
    f.write(SUBARRAY(b, 0, 0));
    Line("position " & Fmt.Int(f.seek(RegularFile.Origin.Current, 0)));
    EVAL f.seek(RegularFile.Origin.End, -3);
    n := f.read(b);
    Line(Fmt.Int(n) & ": " & Fmt.Int(b[0]) & " " & Fmt.Int(b[2]));
    Line("at the end: " & Fmt.Int(f.read(b)));
    EVAL f.seek(RegularFile.Origin.Beginning, 20);
    f.write(SUBARRAY(b, 2, 1));
    Line("size " & Fmt.Int(f.status().size) & " "
           & Atom.ToText(f.status().type));
    EVAL f.seek(RegularFile.Origin.Beginning, 15);
    n := f.read(b);
    Line(Fmt.Int(n) & ": " & Fmt.Int(b[0]) & " " & Fmt.Int(b[5]));
    EVAL f.seek(RegularFile.Origin.Beginning, -1);
    TRY
      n := f.read(b);
    EXCEPT
    | OSError.E (c) => Line("before the beginning: " & Reason(c));
    END;
    f.flush();
    Line(Fmt.Bool(f.lock()));
    f.unlock();
    TRY f.unlock(); EXCEPT OSError.E (c) => Line(Reason(c)); END;
    f.close();
    f.close();
    f := FS.OpenFile("bytes", truncate := FALSE);
    Line("size " & Fmt.Int(f.status().size));
    f.close();
    f := FS.OpenFile("bytes", create := FS.CreateOption.Never);
    Line("size " & Fmt.Int(f.status().size));
    f.close();
    TRY
      f := FS.OpenFile("bytes", create := FS.CreateOption.Always);
    EXCEPT
    | OSError.E (c) => Line(Reason(c));
    END;
    TRY
      f := FS.OpenFile("none", create := FS.CreateOption.Never);
    EXCEPT
    | OSError.E (c) => Line(Reason(c));
    END;
  END Bytes;

PROCEDURE Directories () RAISES {OSError.E} =
  VAR name: TEXT; s: File.Status; i: FS.Iterator; t: Time.T := 1.0D9;
  BEGIN
    FS.CreateDirectory("sub");
    FS.CreateDirectory("sub/deeper");
    FS.Rename("bytes", "sub/bytes");
    Wr.Close(FileWr.Open(Pathname.Join("sub", W"gr\374\337e-\x4F60")));
    i := FS.Iterate("sub");
    WHILE i.nextWithStatus(name, s) DO
      Line(Pathname.Join("sub", name) & " " & Atom.ToText(s.type));
    END;
    Line("again " & Fmt.Bool(i.next(name)));
    i.close();
    FS.SetModificationTime("sub/bytes", t);
    s := FS.Status("sub/bytes");
    Line("of 2001: " & Fmt.Bool(s.modificationTime = t));
    Line(FS.GetAbsolutePathname("sub/./deeper/..//bytes"));
    Process.SetWorkingDirectory("sub");
    Line(Process.GetWorkingDirectory());
    Line(FS.GetAbsolutePathname("deeper"));
    FS.DeleteFile("bytes");
    TRY
      FS.DeleteDirectory("/sub");
    EXCEPT
    | OSError.E (c) => Line(Reason(c));
    END;
    TRY FS.DeleteFile("deeper"); EXCEPT OSError.E (c) => Line(Reason(c)); END;
    FS.DeleteDirectory("deeper");
    Process.SetWorkingDirectory("/");
    TRY
      Process.SetWorkingDirectory("numbers");
    EXCEPT
    | OSError.E (c) => Line(Reason(c));
    END;
  END Directories;

PROCEDURE Exhaust () =
  VAR open: ARRAY [0 .. 99] OF File.T; n := 0;
  BEGIN
    TRY
      LOOP open[n] := FS.OpenFileReadonly("numbers"); INC(n); END;
    EXCEPT
    | OSError.E (c) => Line(Fmt.Int(n) & " open: " & Reason(c));
    END;
    TRY
      FOR i := 0 TO n - 1 DO open[i].close(); END;
      FS.OpenFileReadonly("numbers").close();
    EXCEPT
    | OSError.E (c) => Line(Reason(c));
    END;
  END Exhaust;

PROCEDURE Attack (name: TEXT) =
  (* What each way to get at the file gives. *)
  BEGIN
    IO.Put("[" & Text.Sub(name, 0, 200) & "]");
    TRY
      Rd.Close(FileRd.Open(name));
      IO.Put(" read");
    EXCEPT
    | OSError.E (c) => IO.Put(" " & Atom.ToText(c.head));
    END;
    TRY
      Wr.Close(FileWr.OpenAppend(name));
      IO.Put("; written");
    EXCEPT
    | OSError.E (c) => IO.Put("; " & Atom.ToText(c.head));
    END;
    TRY
      FS.Iterate(name).close();
      IO.Put("; listed");
    EXCEPT
    | OSError.E (c) => IO.Put("; " & Atom.ToText(c.head));
    END;
    TRY
      EVAL FS.Status(name);
      IO.Put("; told");
    EXCEPT
    | OSError.E (c) => IO.Put("; " & Atom.ToText(c.head));
    END;
    TRY
      FS.CreateDirectory(name & "/made");
      IO.Put("; made");
    EXCEPT
    | OSError.E (c) => IO.Put("; " & Atom.ToText(c.head));
    END;
    TRY
      FS.Rename("numbers", name & "/numbers");
      IO.Put("; moved");
    EXCEPT
    | OSError.E (c) => IO.Put("; " & Atom.ToText(c.head));
    END;
    IO.Put("\n");
  END Attack;

BEGIN
  TRY
    Streams();
    Bytes();
    Directories();
    Exhaust();
  EXCEPT
  | OSError.E (c) => Line("failed: " & Reason(c));
  END;
  FOR i := 1 TO Params.Count - 1 DO Attack(Params.Get(i)); END;
  Attack("");
  Attack("numbers\000x");
  Attack("\377");
  Attack(Text.Cat("a/", Fmt.Pad("", 9000, 'x')));
END Files.

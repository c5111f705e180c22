(* Building, searching and formatting texts. *)

MODULE Texts EXPORTS Main;

IMPORT Atom, Fmt, IO, Text, TextWr, Wr, Thread;

<*FATAL Wr.Failure, Thread.Alerted*>

PROCEDURE Reverse (t: TEXT): TEXT =
  VAR n := Text.Length(t); a := NEW(REF ARRAY OF CHAR, n);
  BEGIN
    FOR i := 0 TO n - 1 DO a[n - 1 - i] := Text.GetChar(t, i); END;
    RETURN Text.FromChars(a^);
  END Reverse;

PROCEDURE Words (t: TEXT; p: PROCEDURE (word: TEXT)) =
  VAR start, stop: INTEGER := 0;
  BEGIN
    LOOP
      WHILE start < Text.Length(t) AND Text.GetChar(t, start) = ' ' DO
        INC(start);
      END;
      IF start = Text.Length(t) THEN RETURN; END;
      stop := Text.FindChar(t, ' ', start);
      IF stop < 0 THEN stop := Text.Length(t); END;
      p(Text.Sub(t, start, stop - start));
      start := stop;
    END;
  END Words;

PROCEDURE Title (t: TEXT): TEXT =
  VAR wr := TextWr.New();

  PROCEDURE Add (word: TEXT) =
    VAR c := Text.GetChar(word, 0);
    BEGIN
      IF Wr.Length(wr) > 0 THEN Wr.PutChar(wr, ' '); END;
      IF c >= 'a' AND c <= 'z' THEN
        c := VAL(ORD(c) - ORD('a') + ORD('A'), CHAR);
      END;
      Wr.PutChar(wr, c);
      Wr.PutText(wr, Text.Sub(word, 1));
    END Add;

  BEGIN
    Words(t, Add);
    RETURN TextWr.ToText(wr);
  END Title;

VAR long: TEXT := ""; wr := TextWr.New();

BEGIN
  IO.Put(Reverse("a spindle runs in the kernel") & "\n");
  IO.Put(Title("  the events   of a kernel ") & "|\n");
  FOR i := 1 TO 100 DO long := long & Fmt.Int(i); END;
  IO.Put(Fmt.Int(Text.Length(long)) & " " & Text.Sub(long, 180) & "\n");
  IO.Put(Fmt.Int(Text.FindChar("banana", 'n')) & " "
           & Fmt.Int(Text.FindCharR("banana", 'n')) & " "
           & Fmt.Int(Text.FindChar("banana", 'x')) & "\n");
  IO.Put(Fmt.Int(Text.Compare("abc", "abd")) & " "
           & Fmt.Int(Text.Compare("abc", "ab")) & " "
           & Fmt.Int(Text.Compare("abc", "ab" & "c")) & "\n");
  IO.Put(Fmt.Bool(Text.Equal("abc", "ab" & "c")) & " "
           & Fmt.Bool(Text.Hash("abc") = Text.Hash("ab" & "c")) & " "
           & Fmt.Bool(Atom.FromText("abc") = Atom.FromText("ab" & "c"))
           & "\n");
  IO.Put(Fmt.Int(FIRST(INTEGER)) & " " & Fmt.Int(LAST(INTEGER), 16) & " "
           & Fmt.Int(-255, 2) & " " & Fmt.Unsigned(-1) & "\n");
  IO.Put("[" & Fmt.Pad("right", 8) & "] [" & Fmt.Pad("left", 8, '.',
                                                    Fmt.Align.Left) & "]\n");
  IO.Put(Fmt.F("%s, %5s, %-5s, %03s, 100%%\n", "a", "b", "c", "7"));
  FOR i := 0 TO 299 DO Wr.PutChar(wr, VAL(ORD('a') + i MOD 26, CHAR)); END;
  Wr.Seek(wr, 2);
  Wr.PutText(wr, "XYZ");
  WITH t = TextWr.ToText(wr) DO
    IO.Put(Fmt.Int(Text.Length(t)) & " " & Text.Sub(t, 0, 8) & " "
             & Text.Sub(t, 296) & "\n");
  END;
  IO.Put(Text.FromChar('\101') & Text.FromChar('\t') & "tab \"quoted\" \\\n");
END Texts.

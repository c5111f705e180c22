(* TextConv, Convert, Fingerprint, Swap, Tick, Date, Env, Pathname, Compiler, ASCII, the types of C, and what Text
   has beyond the program "texts". *)

UNSAFE MODULE Conversions EXPORTS Main;

IMPORT ASCII, Compiler, Convert, Cstddef, Cstdint, Ctypes, Date, Env, Fingerprint, Fmt, IO, M3toC, Pathname,
       RuntimeError, Swap, Text, TextConv, TextSeq, Tick, Time;

PROCEDURE Line (what, t: TEXT) =
  BEGIN
    IO.Put(what & ": " & t & "\n");
  END Line;

(*----------------------------------------------------------- TextConv ---*)

PROCEDURE Decoded (t: TEXT; quoted := TRUE): TEXT =
  BEGIN
    TRY
      RETURN "<" & TextConv.Decode(t, quoted) & ">";
    EXCEPT TextConv.Fail =>
      RETURN "fail";
    END;
  END Decoded;

PROCEDURE Pieces (t: TEXT; READONLY sep: SET OF CHAR): TEXT =
  VAR a := NEW(REF ARRAY OF TEXT, TextConv.ExplodedSize(t, sep)); r := Fmt.Int(NUMBER(a^));
  BEGIN
    TextConv.Explode(t, a^, sep);
    FOR i := 0 TO LAST(a^) DO r := r & "<" & a[i] & ">"; END;
    RETURN r & TextConv.Implode(a^, '+');
  END Pieces;

PROCEDURE Escapes () =
  <*FATAL TextConv.Fail*>
  VAR
    all: ARRAY [0 .. 255] OF CHAR;
    four: ARRAY [0 .. 3] OF CHAR;
    out: ARRAY [0 .. 1023] OF CHAR;
    c: CHAR;
    n: INTEGER;
  BEGIN
    Line("encode", TextConv.Encode("a\tb\"c\\d\'\n\r\f\001\177") & TextConv.Encode("x", FALSE));
    Line("sizes", Fmt.Int(TextConv.EncodedCharSize('a')) & Fmt.Int(TextConv.EncodedCharSize('\n'))
                    & Fmt.Int(TextConv.EncodedCharSize('\000')));
    n := TextConv.EncodeChar('\016', four);
    Line("char", Fmt.Int(n) & Text.FromChars(four));
    Line("decode", Decoded("\"a\\tb\\\"\"") & Decoded("\\101\\102\\x", FALSE) & Decoded("\"\"") & Decoded(
      "", FALSE));
    Line("wrong", Decoded("abc") & Decoded("\"") & Decoded("\"a\\\"") & Decoded("a\\", FALSE) & Decoded(
      "\\12", FALSE) & Decoded("\\189", FALSE) & Decoded("\\400", FALSE) & Decoded("\\900", FALSE));
    FOR i := 0 TO 255 DO all[i] := VAL(i, CHAR); END;
    Line("all", Fmt.Bool(Text.Equal(TextConv.Decode(TextConv.Encode(Text.FromChars(all))),
                                    Text.FromChars(all))));
    n := TextConv.EncodeChars(all, out);
    (* 4 for 28 control characters and 129 others, 2 for 4 and 3, 1 for 92. *)
    Line("count", Fmt.Int(n) & " " & Fmt.Int(TextConv.EncodedCharsSize(all)) & " " & Fmt.Int(
      TextConv.DecodedCharsSize(SUBARRAY(out, 0, n))));
    n := TextConv.DecodeChars(SUBARRAY(out, 0, n), out);
    Line("again", Fmt.Bool(SUBARRAY(out, 0, n) = all));
    four := ARRAY [0 .. 3] OF CHAR{'\\', '0', '6', '7'};
    n := TextConv.DecodeChar(four, 4, c);
    Line("one", Fmt.Int(n) & Fmt.Char(c));
    Line("explode", Pieces("a b,c", SET OF CHAR{' ', ','}) & " " & Pieces("", SET OF CHAR{' '}) & " "
                      & Pieces(",x,", SET OF CHAR{','}));
    Line("implode", "<" & TextConv.Implode(ARRAY [0 .. -1] OF TEXT{}, ',') & ">");
  END Escapes;

(*------------------------------------------------------------- Convert ---*)

PROCEDURE Written (value: INTEGER; base: Convert.Base := 10; prefix := FALSE; unsigned := FALSE;
                   room := 80): TEXT =
  VAR buf := NEW(REF ARRAY OF CHAR, room); n: INTEGER;
  BEGIN
    TRY
      IF unsigned THEN
        n := Convert.FromUnsigned(buf^, value, base, prefix);
      ELSE
        n := Convert.FromInt(buf^, value, base, prefix);
      END;
      RETURN " " & Text.FromChars(SUBARRAY(buf^, 0, n));
    EXCEPT Convert.Failed =>
      RETURN " failed";
    END;
  END Written;

PROCEDURE Value (t: TEXT; base: Convert.Base := 10; unsigned := FALSE): TEXT =
  VAR buf := NEW(REF ARRAY OF CHAR, Text.Length(t)); n, used: INTEGER;
  BEGIN
    Text.SetChars(buf^, t);
    IF unsigned THEN
      n := Convert.ToUnsigned(buf^, used, base);
    ELSE
      n := Convert.ToInt(buf^, used, base);
    END;
    RETURN " " & Fmt.Int(n) & "/" & Fmt.Int(used);
  END Value;

PROCEDURE Numbers () =
  BEGIN
    Line("ints", Written(0) & Written(-305) & Written(255, 16) & Written(-5, 2) & Written(255, 16, TRUE)
                   & Written(-8, 8, TRUE) & Written(FIRST(INTEGER)) & Written(FIRST(INTEGER), 16));
    Line("unsigned", Written(-1, 10, FALSE, TRUE) & Written(-1, 16, TRUE, TRUE));
    Line("room", Written(12345, 10, FALSE, FALSE, 5) & Written(12345, 10, FALSE, FALSE, 4));
    Line("values", Value("42") & Value("-17x") & Value("+5") & Value("ff", 16) & Value("16_fFz") & Value("2_102")
                     & Value("16_FF", 8) & Value("99_1") & Value("3_") & Value("") & Value("-") & Value("x"));
    Line("words", Value("18446744073709551615", 10, TRUE) & Value("-1", 10, TRUE) & Value("12", 3, TRUE));
  END Numbers;

(*--------------------------------------------------- Fingerprint, Swap ---*)

PROCEDURE Prints () =
  VAR
    ab := Fingerprint.FromText("a" & "b");
    a := Fingerprint.FromText("a");
    b := Fingerprint.FromText("b");
    chars := ARRAY [0 .. 0] OF CHAR{'b'};
    differ := 0;
    seen: ARRAY [0 .. 999] OF Fingerprint.T;
  BEGIN
    Line("prints", Fmt.Bool(ab = Fingerprint.FromText("ab")) & Fmt.Bool(
      Fingerprint.FromChars(chars, a) = ab) & Fmt.Bool(Fingerprint.FromText("") = Fingerprint.OfEmpty)
      & Fmt.Bool(Fingerprint.Equal(a, b)) & Fmt.Bool(Fingerprint.OfEmpty = Fingerprint.Zero));
    Line("combine", Fmt.Bool(Fingerprint.Combine(a, b) = Fingerprint.Combine(b, a)) & Fmt.Bool(
      Fingerprint.Combine(a, b) = ab) & Fmt.Bool(Fingerprint.Combine(a, b) = Fingerprint.Combine(a, b)));
    Line("order", Fmt.Int(Fingerprint.Compare(a, a)) & Fmt.Int(
      Fingerprint.Compare(a, b) + Fingerprint.Compare(b, a)) & Fmt.Int(
      Fingerprint.Compare(Fingerprint.Zero, a)) & Fmt.Bool(Fingerprint.Hash(a) = Fingerprint.Hash(b)));
    FOR i := 0 TO LAST(seen) DO
      seen[i] := Fingerprint.FromText(Fmt.Int(i));
      INC(differ);
      FOR j := 0 TO i - 1 DO
        IF seen[i] = seen[j] THEN DEC(differ); END;
      END;
    END;
    Line("differ", Fmt.Int(differ));
  END Prints;

PROCEDURE Swaps () =
  BEGIN
    Line("swap", Fmt.Int(Swap.Swap2(16_1234), 16) & " " & Fmt.Int(Swap.Swap2(16_00FF)) & " " & Fmt.Int(
      Swap.Swap2U(16_00FF)) & " " & Fmt.Int(Swap.Swap4(16_12345678), 16) & " " & Fmt.Int(Swap.Swap4(16_FF))
      & " " & Fmt.Int(Swap.Swap4U(16_FF)) & " " & Fmt.Int(Swap.Swap8(16_0102030405060708), 16) & " "
      & Fmt.Int(Swap.Swap4(-2)) & " " & Fmt.Bool(Swap.GetEndian() = Swap.Endian.Little));
  END Swaps;

(*---------------------------------------------------------- Tick, Date ---*)

PROCEDURE Show (READONLY d: Date.T): TEXT =
  CONST
    Days = ARRAY Date.WeekDay OF TEXT{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  PROCEDURE Two (n: INTEGER): TEXT =
    BEGIN
      RETURN Fmt.Pad(Fmt.Int(n), 2, '0');
    END Two;
  BEGIN
    RETURN " " & Days[d.weekDay] & " " & Fmt.Int(d.year) & "-" & Two(ORD(d.month) + 1) & "-" & Two(d.day) & " "
             & Two(d.hour) & ":" & Two(d.minute) & ":" & Two(d.second);
  END Show;

PROCEDURE Dates () =
  <*FATAL Date.Error*>
  VAR
    d := Date.FromTime(1.0D9 + 0.5D0, Date.UTC);
    start := Tick.Now();
    wrong := 0;
    t: Time.T;
  BEGIN
    Line("dates", Show(Date.FromTime(0.0D0)) & Show(d) & Show(Date.FromTime(-1.0D0)) & Show(
      Date.FromTime(951782400.0D0)) & Show(Date.FromTime(4107542400.0D0)));
    Line("zone", d.zone & Fmt.Int(d.offset) & Fmt.Bool(Date.Local # NIL));
    Line("time", Fmt.LongReal(Date.ToTime(d)));
    d.offset := 3600;
    Line("offset", Fmt.LongReal(Date.ToTime(d)));
    (* Every 25 days and one hour of 500 years. *)
    FOR i := -2500 TO 4800 DO
      t := FLOAT(i * 2163600, Time.T);
      IF Date.ToTime(Date.FromTime(t)) # t THEN INC(wrong); END;
    END;
    Line("inverse", Fmt.Int(wrong));
    d.month := Date.Month.Feb;
    d.day := 29;
    TRY
      EVAL Date.ToTime(d);
      Line("date", "accepted");
    EXCEPT Date.Error =>
      Line("date", "rejected");
    END;
    Line("ticks", Fmt.Bool(Tick.Now() >= start) & Fmt.LongReal(Tick.ToSeconds(2500000000)));
  END Dates;

(*------------------------------------------------------- Pathname, Env ---*)

PROCEDURE Arcs (pn: TEXT): TEXT =
  VAR t := "";
  BEGIN
    TRY
      WITH a = Pathname.Decompose(pn) DO
        FOR i := 0 TO a.size() - 1 DO
          IF a.get(i) = NIL THEN t := t & "[]"; ELSE t := t & "[" & a.get(i) & "]"; END;
        END;
        RETURN t & Pathname.Compose(a) & " ";
      END;
    EXCEPT Pathname.Invalid =>
      RETURN "invalid ";
    END;
  END Arcs;

PROCEDURE Composed (READONLY a: ARRAY OF TEXT): TEXT =
  BEGIN
    TRY
      RETURN Pathname.Compose(NEW(TextSeq.T).fromArray(a)) & " ";
    EXCEPT Pathname.Invalid =>
      RETURN "invalid ";
    END;
  END Composed;

PROCEDURE Names () =
  VAR
    names := ARRAY [0 .. 8] OF TEXT{"/usr/lib/a.tar.gz", "a.b/c", "x", "", "/", "/x.y", "d/.profile", "../..",
                                    "end."};
    nm, val: TEXT;
  BEGIN
    Line("arcs", Arcs("/a/b.c") & Arcs("a//b/") & Arcs("/") & Arcs("") & Arcs("a\000b"));
    Line("compose", Composed(ARRAY OF TEXT{NIL, "p", "q"}) & Composed(ARRAY OF TEXT{}) & Composed(
      ARRAY OF TEXT{"p"}) & Composed(ARRAY OF TEXT{"/", "p/q"}) & Composed(ARRAY OF TEXT{"/", ""}));
    FOR i := 0 TO LAST(names) DO
      WITH n = names[i] DO
        Line("<" & n & ">", "prefix " & Pathname.Prefix(n) & " last " & Pathname.Last(n) & " base "
               & Pathname.Base(n) & " lastbase " & Pathname.LastBase(n) & " ext " & Pathname.LastExt(n)
               & " " & Fmt.Bool(Pathname.Absolute(n)) & " " & Pathname.ReplaceExt(n, "e"));
      END;
    END;
    Line("join", Pathname.Join(NIL, "b", "c") & " " & Pathname.Join("a", "b") & " " & Pathname.Join("/", "b", "c")
                   & " " & Pathname.Join("", "b") & " " & Pathname.Join(Pathname.Parent, Pathname.Current) & " "
                   & Fmt.Bool(Pathname.Valid("a") AND NOT Pathname.Valid("\000")));
    Line("env", Fmt.Int(Env.Count) & Fmt.Bool(Env.Get("PATH") = NIL));
    TRY
      Env.GetNth(0, nm, val);
    EXCEPT RuntimeError.E =>
      Line("env", "none");
    END;
  END Names;

(*------------------------------------------------------- types of C ---*)

PROCEDURE C () =
  VAR
    s := M3toC.CopyTtoS("hello");
    shared := M3toC.SharedTtoS("");
    i32: Cstdint.int32_t := FIRST(Cstdint.int32_t);
    n: Cstddef.size_t := 5;
  BEGIN
    Line("C", M3toC.CopyStoT(s) & M3toC.StoT(s) & "<" & M3toC.StoT(shared) & ">" & Fmt.Int(s^));
    M3toC.FreeCopiedS(s);
    M3toC.FreeCopiedS(NIL);
    M3toC.FreeSharedS("", shared);
    Line("sizes", Fmt.Int(BYTESIZE(Ctypes.char)) & Fmt.Int(BYTESIZE(Ctypes.short)) & Fmt.Int(BYTESIZE(Ctypes.int))
                    & Fmt.Int(BYTESIZE(Ctypes.long)) & Fmt.Int(BYTESIZE(Ctypes.long_long)) & Fmt.Int(
      BYTESIZE(Ctypes.float)) & Fmt.Int(BYTESIZE(Ctypes.double)) & Fmt.Int(BYTESIZE(Ctypes.void_star)) & Fmt.Int(
      BYTESIZE(Cstdint.uint16_t)) & Fmt.Int(BYTESIZE(Cstdint.uint64_t)));
    Line("types", Fmt.Int(i32) & " " & Fmt.Int(n) & " " & Fmt.Bool(Compiler.ThisOS = Compiler.OS.POSIX
                    AND Compiler.ThisEndian = Compiler.Endian.Little));
  END C;

PROCEDURE Texts () =
  VAR
    wide := ARRAY [0 .. 3] OF WIDECHAR{W'a', ..};
    chars := ARRAY [0 .. 3] OF CHAR{'-', ..};
  BEGIN
    Text.SetChars(chars, "abcdef", 4);
    Line("set", Text.FromChars(chars));
    Text.SetChars(chars, "abc", 7);
    Text.SetWideChars(wide, "xyz", 1);
    Line("wide", Text.FromChars(chars) & Text.FromWideChars(wide) & Text.FromWideChar(W'q') & Fmt.Bool(
      Text.HasWideChars("x")) & Fmt.Int(ORD(Text.GetWideChar("abc", 1))));
    Line("find", Fmt.Int(Text.FindWideChar("abcb", W'b')) & Fmt.Int(Text.FindWideCharR("abcb", W'b')) & Fmt.Int(
      Text.FindWideChar("abc", VAL(1000, WIDECHAR))) & Fmt.Int(Text.FindWideCharR("abc", VAL(1000, WIDECHAR))));
    Line("wider", Fmt.Bool(Text.HasWideChars(Text.FromWideChar(VAL(1000, WIDECHAR)))));
  END Texts;

PROCEDURE Count (s: ASCII.Set): TEXT =
  VAR n := 0;
  BEGIN
    FOR c := FIRST(ASCII.Range) TO LAST(ASCII.Range) DO
      IF c IN s THEN INC(n); END;
    END;
    RETURN " " & Fmt.Int(n);
  END Count;

PROCEDURE Characters () =
  VAR changed := 0;
  BEGIN
    Line("classes", Count(ASCII.All) & Count(ASCII.Controls) & Count(ASCII.Spaces) & Count(ASCII.Digits) & Count(
      ASCII.Letters) & Count(ASCII.AlphaNumerics) & Count(ASCII.Graphics) & Count(ASCII.Punctuation));
    FOR c := FIRST(CHAR) TO LAST(CHAR) DO
      IF ASCII.Upper[c] # c THEN INC(changed); END;
      IF ASCII.Lower[c] # c THEN INC(changed, 100); END;
    END;
    Line("case", Fmt.Char(ASCII.Upper['q']) & Fmt.Char(ASCII.Lower['Q']) & Fmt.Char(ASCII.Upper['[']) & Fmt.Int(
      changed) & Fmt.Bool(ASCII.Control['g'] = ASCII.BEL AND ASCII.Control['['] = ASCII.ESC
        AND ASCII.Control[ASCII.DEL] = ASCII.DEL));
  END Characters;

BEGIN
  Escapes();
  Numbers();
  Prints();
  Swaps();
  Dates();
  Names();
  C();
  Texts();
  Characters();
END Conversions.

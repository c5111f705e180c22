(* Texts of WIDECHARs: literals and escapes, operations that mix them with texts of CHARs, streams in UTF-8. *)
MODULE Main;

IMPORT Fingerprint, Fmt, IO, Rd, RuntimeError, Text, TextConv, TextIntTbl, TextRd, TextWr, UTF8, Wr;

<*FATAL ANY*>

CONST
  Alpha = W'\x03B1';
  Greek = W"\x03B1\x03B2\003263x";
  Clef = W"\U01D11E";
  Both = "a" & Greek & "z";

TYPE Letters = [W'a' .. W'f'];

VAR
  wide: ARRAY [0 .. 5] OF WIDECHAR;
  narrow: ARRAY [0 .. 3] OF CHAR;
  set := SET OF Letters{W'b', W'e'};
  counts: ARRAY Letters OF INTEGER;
  table := NEW(TextIntTbl.Default).init();
  n: INTEGER;

PROCEDURE P (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END P;
PROCEDURE B (b: BOOLEAN) = BEGIN IO.Put(Fmt.Bool(b) & " ") END B;
PROCEDURE NL () = BEGIN IO.Put("\n") END NL;

PROCEDURE Codes (t: TEXT) =
  BEGIN
    FOR i := 0 TO Text.Length(t) - 1 DO IO.Put(Fmt.Int(ORD(Text.GetWideChar(t, i)), 16) & " ") END;
    IO.Put("; ")
  END Codes;

PROCEDURE Kind (r: REFANY): TEXT =
  BEGIN
    TYPECASE r OF
    | NULL => RETURN "NIL"
    | REF INTEGER => RETURN "integer"
    | TEXT (t) => RETURN "text" & Fmt.Int(Text.Length(t))
    ELSE RETURN "other"
    END
  END Kind;

PROCEDURE Get (t: TEXT; i: INTEGER) =
  BEGIN
    TRY IO.PutChar(Text.GetChar(t, i)); EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code)) END;
    IO.Put("; ")
  END Get;

BEGIN
  P(ORD(Alpha)); P(ORD(W'\U10FFFF')); P(ORD(W'\000101')); P(ORD(W'\101')); P(ORD(LAST(WIDECHAR)));
  P(BITSIZE(WIDECHAR)); P(ORD(VAL(ORD('x'), WIDECHAR))); P(ORD(W'\n')); NL();
  Codes(Greek); Codes(Clef); Codes(Both); Codes(W"\x0041\n"); Codes(W"ü€"); NL();
  B(Text.HasWideChars(Greek)); B(Text.HasWideChars(W"abc")); B(Text.HasWideChars("")); B(Text.Equal(W"abc", "abc"));
  B(Text.Equal(Both, "a" & Text.Sub(Both, 1))); B(Text.Equal(Greek, Clef)); P(Text.Length(Both)); NL();
  P(Text.Compare("abc", W"ab\x0100")); P(Text.Compare(Greek, Greek & "")); P(Text.Compare(Greek, "z")); P(Text.Compare(W"\x00FF\x0100", W"\x00FF")); NL();
  Codes(Text.Sub(Both, 1, 2)); Codes(Text.Sub(Both, 4)); B(Text.HasWideChars(Text.Sub(Both, 4)));
  P(Text.FindWideChar(Both, W'\x03B2')); P(Text.FindChar(Both, 'z')); P(Text.FindWideCharR(Greek & Greek, Alpha)); P(Text.FindCharR(Both, 'a')); NL();
  Text.SetWideChars(wide, Both, 2); FOR i := FIRST(wide) TO LAST(wide) DO P(ORD(wide[i])) END;
  Codes(Text.FromWideChars(wide)); Codes(Text.FromWideChar(W'\xABCD')); Codes(Text.FromWideChars(SUBARRAY(wide, 2, 2))); NL();
  Text.SetChars(narrow, Both, 4); P(ORD(narrow[0])); P(ORD(narrow[1])); Get(Both, 0); Get(Both, 1); Get(Both, 9); NL();
  EVAL table.put(Greek, 1); EVAL table.put("x", 2); EVAL table.put(W"x", 3); EVAL table.put(Text.Sub(Both, 1, 4), 4);
  P(table.size()); B(table.get(Greek, n)); P(n); B(table.get("x", n)); P(n); NL();
  IO.Put(Kind(Greek) & " " & Kind("abc") & " " & Kind(NEW(REF INTEGER)) & " " & Kind(NIL) & " " & Kind(NEW(REF ARRAY OF WIDECHAR, 2)) & " ");
  VAR r: REFANY := Greek; BEGIN B(ISTYPE(r, TEXT)); P(Text.Length(NARROW(r, TEXT))) END; NL();
  IO.Put(Greek & Clef & "\n"); IO.Put(Fmt.Pad(Greek, 6) & "|" & Fmt.F("%s" & W"\x2192" & "%-5s%%|", "a", Greek) & "\n");
  VAR wr := TextWr.New(); t: TEXT; rd: Rd.T;
  BEGIN
    Wr.PutWideChar(wr, Alpha); Wr.PutWideString(wr, ARRAY OF WIDECHAR{W'x', W'\x20AC', W'\U01D11E', W'\x00E9'});
    t := TextWr.ToText(wr); Codes(t); Codes(UTF8.ToText(t)); B(Text.Equal(UTF8.FromText(UTF8.ToText(t)), t)); NL();
    Codes(UTF8.ToText("a\377\303(\342\202b\300\200\357\277\275"));
    rd := TextRd.New(t & "\n" & Clef & "\nend\303");
    P(ORD(Rd.GetWideChar(rd))); Codes(Rd.GetWideText(rd, 2)); Codes(Rd.GetWideLine(rd)); Codes(Rd.GetWideLine(rd));
    Codes(Rd.GetWideText(rd, 99)); B(Rd.EOF(rd)); TRY P(ORD(Rd.GetWideChar(rd))) EXCEPT Rd.EndOfFile => IO.Put("end") END; NL();
  END;
  FOR c := FIRST(Letters) TO LAST(Letters) DO counts[c] := ORD(c IN set); P(counts[c]) END; B(W'z' IN set);
  CASE VAL(ORD(Alpha) + 1, WIDECHAR) OF W'\x0000' .. Alpha => IO.Put("low") | W'\x03B2' => IO.Put("beta") ELSE IO.Put("high") END; NL();
  VAR parts: ARRAY [0 .. 2] OF TEXT;
  BEGIN
    P(TextConv.ExplodedSize(Both & "," & Greek, SET OF CHAR{','})); TextConv.Explode("x," & Greek & ",z", parts, SET OF CHAR{','});
    Codes(TextConv.Implode(parts, '-')); B(Fingerprint.FromText(Greek) = Fingerprint.FromText(Text.Sub(Both, 1, 4)));
    B(Fingerprint.FromText(Greek) = Fingerprint.FromText(Clef)); NL()
  END;
END Main.

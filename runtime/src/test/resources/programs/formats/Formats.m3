(* What Fmt writes, and what Lex, Scan, Rd and TextConv read, by the definition
   of their interfaces. *)
MODULE Formats EXPORTS Main;

IMPORT Atom, AtomList, FloatMode, Fmt, IEEESpecial, IO, Lex, Rd, RdUtils, Scan,
       Text, TextConv, TextRd, TextWr, Thread, Wr;

<*FATAL Rd.Failure, Rd.EndOfFile, Wr.Failure, Thread.Alerted*>

CONST
  Sci  = Fmt.Style.Sci;
  Fix  = Fmt.Style.Fix;
  Auto = Fmt.Style.Auto;

PROCEDURE Line (t: TEXT) =
  BEGIN
    IO.Put("[" & t & "]\n");
  END Line;

PROCEDURE Reals () =
  BEGIN
    Line(Fmt.Real(1.287E6, Auto, prec := 2));
    Line(Fmt.Real(1.297E6, Auto, prec := 2));
    Line(Fmt.Real(1.297E5, Auto, prec := 2));
    Line(Fmt.Real(1.297E-5, Auto, prec := 2));
    Line(Fmt.Real(1.297E-6, Auto, prec := 2));
    Line(Fmt.Real(9.997E5, Auto, prec := 2));
    Line(Fmt.Real(9.997E-6, Auto, prec := 2));
    Line(Fmt.Real(0.0, Sci, 2));
    Line(Fmt.Real(0.0, Fix, 2));
    Line(Fmt.Real(0.0) & " " & Fmt.Real(-0.0));
    Line(Fmt.Real(3.14159, Sci, 3));
    Line(Fmt.LongReal(-3.14159D100, Sci, 3));
    (* Zeros follow the digits that tell numbers apart. *)
    Line(Fmt.LongReal(1.0D0 / 3.0D0, Sci, 20));
    Line(Fmt.LongReal(0.1D0, Fix, 20));
    (* Fewer digits are those of the number itself, rounded. *)
    Line(Fmt.LongReal(2.5D0, Fix, 0) & " " & Fmt.LongReal(3.5D0, Fix, 0));
    Line(Fmt.LongReal(0.15D0, Fix, 1) & " " & Fmt.LongReal(0.25D0, Fix, 1));
    Line(Fmt.LongReal(9.996D0, Fix, 2) & " " & Fmt.LongReal(9.996D0, Sci, 2));
    Line(Fmt.LongReal(0.0004D0, Fix, 3) & " " & Fmt.LongReal(1.0D23, Fix, 1));
    Line(Fmt.LongReal(2.5D0, Sci, 0));
    Line(Fmt.LongReal(2.5D0, Sci, 0, TRUE));
    Line(Fmt.LongReal(2.5D0, Fix, 0, TRUE));
    Line(Fmt.LongReal(2.0D0, literal := TRUE));
    Line(Fmt.LongReal(2.0D10, literal := TRUE));
    Line(Fmt.Extended(2.0X0, literal := TRUE));
    Line(Fmt.Real(2.0, literal := TRUE) & " " & Fmt.Real(2.0E10, literal := TRUE));
    Line(Fmt.LongReal(0.0D0, Sci, 2, TRUE));
    Line(Fmt.LongReal(123456.0D0) & " " & Fmt.LongReal(1234567.0D0));
    Line(Fmt.LongReal(IEEESpecial.LongPosInf));
    Line(Fmt.LongReal(IEEESpecial.LongNegInf, Sci, 3));
    Line(Fmt.LongReal(IEEESpecial.LongPosInf, Sci, 0));
    Line(Fmt.Real(IEEESpecial.RealNaN, Sci, 3));
    Line(Fmt.LongReal(IEEESpecial.LongNegInf, literal := TRUE));
    Line(Fmt.Real(IEEESpecial.RealNaN, literal := TRUE));
  END Reals;

PROCEDURE Layout () =
  BEGIN
    Line(Fmt.F("%s %s\n", "Hello", "World"));
    Line(Fmt.F("%2s|%-2s|%02s|%-02s", "3", "3", "3", "3"));
    Line(Fmt.F("%s", "%s"));
    Line(Fmt.F("%s% tax, %% and %", Fmt.Int(3)));
    Line(Fmt.F("%%s|%-s|%0s|%-0s", "1", "2", "3", "4"));
    Line(Fmt.F("none") & Fmt.FN("", ARRAY OF TEXT{}));
    Line(Fmt.FN("%s%s%s%s%s%s", ARRAY OF TEXT{"1", "2", "3", "4", "5", "6"}));
    Line(Fmt.Pad("ab", 5) & Fmt.Pad("ab", 5, '*', Fmt.Align.Left)
           & Fmt.Pad("ab", 1));
    Line(Fmt.Int(FIRST(INTEGER)) & " " & Fmt.Int(-255, 16) & " "
           & Fmt.Unsigned(-1) & " " & Fmt.Unsigned(10, 2));
  END Layout;

PROCEDURE Rest (rd: Rd.T) =
  BEGIN
    IO.Put(" [" & Rd.GetText(rd, 100) & "]\n");
  END Rest;

PROCEDURE ReadInt (t: TEXT; base: [2 .. 16] := 10) =
  VAR rd := TextRd.New(t);
  BEGIN
    TRY
      IO.PutInt(Lex.Int(rd, base));
    EXCEPT
    | Lex.Error => IO.Put("error");
    | FloatMode.Trap => IO.Put("trap");
    END;
    Rest(rd);
  END ReadInt;

PROCEDURE ReadReal (t: TEXT) =
  VAR rd := TextRd.New(t);
  BEGIN
    TRY
      IO.PutLongReal(Lex.LongReal(rd));
    EXCEPT
    | Lex.Error => IO.Put("error");
    | FloatMode.Trap => IO.Put("trap");
    END;
    Rest(rd);
  END ReadReal;

PROCEDURE Reading () =
  VAR wr := TextWr.New(); rd: Rd.T;
  BEGIN
    ReadInt(" \n\t12x");
    ReadInt("-5");
    ReadInt("+");
    ReadInt("129", 8);
    ReadInt("16_fF_");
    ReadInt("16_ff", 16);
    ReadInt("1a_2", 16);
    ReadInt("99_1");
    ReadInt("2_102");
    ReadInt("2_");
    ReadInt("ffg", 16);
    ReadInt("12ab");
    ReadInt("-9223372036854775808");
    ReadInt("9223372036854775808");
    ReadInt("");
    ReadReal("  1.5");
    ReadReal("-.5e1x");
    ReadReal(".");
    ReadReal("1.e2");
    ReadReal("1e");
    ReadReal("1d+3");
    ReadReal("infx");
    ReadReal("-Infinity!");
    ReadReal("infi");
    ReadReal("NaN");
    ReadReal("1e400");
    ReadReal("1..2");
    TRY
      Line(Fmt.Bool(Scan.Bool(" true ")) & Fmt.Int(Scan.Int(" 7 "))
             & Fmt.LongInt(Scan.LongInt("8")) & Fmt.Real(Scan.Real("\n1.5")));
      Line(Fmt.Int(Scan.Int("7 8")));
    EXCEPT
    | Lex.Error, FloatMode.Trap => Line("error");
    END;
    (* A return before a newline does not belong to the line. *)
    rd := TextRd.New("one\r\n\r\ntwo\rtwo\nthree\r");
    WHILE NOT Rd.EOF(rd) DO
      Wr.PutText(wr, TextConv.Encode(Rd.GetLine(rd)));
    END;
    Line(TextWr.ToText(wr));
    TRY
      IO.PutInt(IO.GetInt(TextRd.New(" 42 ")), wr);
      IO.PutInt(IO.GetInt(TextRd.New("x")), wr);
    EXCEPT
    | IO.Error => IO.Put(" error", wr);
    END;
    Line(TextWr.ToText(wr));
  END Reading;

PROCEDURE Escapes () =
  CONST All = W"a\"b\n\001\177\x1234\\'";
  BEGIN
    Line(TextConv.Encode(All));
    TRY
      Line(Fmt.Bool(Text.Equal(All, TextConv.Decode(TextConv.Encode(All)))));
      Line(TextConv.Decode(W"\\\x1234\\q\\101", FALSE));
      Line(TextConv.Decode("ab"));
    EXCEPT
    | TextConv.Fail => Line("fail");
    END;
  END Escapes;

PROCEDURE Searching () =
  VAR rd := TextRd.New("abababacab, ABABAC end");
  BEGIN
    IO.PutInt(RdUtils.Find(rd, "ababac"));
    Line(Rd.GetText(rd, 4));
    IO.PutInt(RdUtils.Find(rd, "babac", RdUtils.ToUpperCaseASCII));
    IO.PutInt(RdUtils.FindChar(rd, 'n'));
    IO.PutInt(RdUtils.Find(rd, ""));
    IO.PutInt(RdUtils.Find(rd, "dd"));
    Line(Fmt.Bool(Rd.EOF(rd)));
    Line(RdUtils.FailureText(
           AtomList.List2(Atom.FromText("one"), Atom.FromText("two"))));
  END Searching;

BEGIN
  Searching();
  Reals();
  Layout();
  Reading();
  Escapes();
END Formats.

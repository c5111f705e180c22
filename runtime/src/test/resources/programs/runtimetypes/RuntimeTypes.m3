(* What the run-time interfaces tell of types, storage and errors. *)
UNSAFE MODULE RuntimeTypes EXPORTS Main;

IMPORT Fmt, IO, Layout, RTException, RTHeap, RTIO, RuntimeError, Typecodes;

TYPE
  A = OBJECT x: INTEGER; END;
  B = A OBJECT y: CHAR; END;
  Ints = REF ARRAY OF INTEGER;

PROCEDURE Put (t: TEXT) =
  BEGIN
    IO.Put(t & "\n");
  END Put;

PROCEDURE Address () =
  VAR ints := NEW(Ints, 4);
  BEGIN
    ints[0] := 77;
    Put(Fmt.Int(LOOPHOLE(RTHeap.GetDataAdr(ints), UNTRACED REF INTEGER)^) & " "
          & Fmt.Bool(RTHeap.GetDataAdr(ints) = ADR(ints[0])));
  END Address;

PROCEDURE Errors () =
  VAR a: Ints := NIL; n := 4; b: B; any: A := NEW(A);
  BEGIN
    FOR i := 0 TO 3 DO
      TRY
        CASE i OF
        | 0 => a[0] := 1;
        | 1 => a := NEW(Ints, 3); a[n] := 1;
        | 2 => b := any; INC(n);
        | 3 => n := n DIV (n - n);
        END;
      EXCEPT
      | RuntimeError.E (e) =>
          CASE e OF
          | RuntimeError.T.BadMemoryReference => IO.Put("NIL: ");
          | RuntimeError.T.SubscriptOutOfRange => IO.Put("subscript: ");
          | RuntimeError.T.NarrowFailed => IO.Put("narrow: ");
          ELSE
            IO.Put("another: ");
          END;
          Put(RuntimeError.Tag(e));
      END;
    END;
    TRY
      RAISE RuntimeError.E(RuntimeError.T.SystemError);
    EXCEPT
    | RuntimeError.E (e) =>
        Put(Fmt.Bool(e = RuntimeError.T.SystemError) & " "
              & RuntimeError.Tag(e));
    END;
  END Errors;

PROCEDURE Messages () =
  VAR chars := ARRAY [0 .. 3] OF CHAR{'a', 'b', '\000', 'c'};
  BEGIN
    RTIO.PutText(W"wide: \x4F60 and \x03B1\n");
    RTIO.PutChars(ADR(chars), 2);
    RTIO.PutString(ADR(chars));
    RTIO.PutChar('|');
    RTIO.PutInt(-42, 6);
    RTIO.PutInt(FIRST(INTEGER));
    RTIO.PutHex(255, 8);
    RTIO.PutHex(-1);
    RTIO.PutAddr(NIL, 5);
    RTIO.PutLong(7L);
    RTIO.PutLongHex(16L);
    RTIO.PutChar('\n');
    TRY
      <*ASSERT FALSE*>
    EXCEPT
    ELSE
      RTException.DumpStack();
    END;
    RTIO.Flush();
  END Messages;

BEGIN
  Layout.Show();
  Address();
  Typecodes.Show();
  Errors();
  Messages();
END RuntimeTypes.

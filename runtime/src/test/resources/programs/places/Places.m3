(* Where a call stands, and which exception a thread handles. *)
UNSAFE MODULE Places EXPORTS Main;

IMPORT Compiler, Fmt, IO, RTException, Text, Thread;

EXCEPTION First; Second(INTEGER);

CONST Here = Compiler.ThisFile();

TYPE
  Activation = UNTRACED REF RTException.ActivationRecord;

  Other = Thread.Closure OBJECT OVERRIDES apply := Raiser; END;

PROCEDURE Handled (): INTEGER =
  (* The argument of the exception that is handled. *)
  BEGIN
    RETURN LOOPHOLE(Compiler.ThisException(), Activation).bits;
  END Handled;

PROCEDURE Raiser (<*UNUSED*> self: Other): REFANY =
  BEGIN
    IF Compiler.ThisException() = NIL THEN IO.Put("none yet\n"); END;
    TRY
      RAISE Second(2);
    EXCEPT
    | Second =>
        Thread.Yield();
        IO.Put("other: " & Fmt.Int(Handled()) & "\n");
    END;
    RETURN NIL;
  END Raiser;

VAR
  line: PROCEDURE (): INTEGER := Compiler.ThisLine;
  path := Compiler.ThisPath();
  t: Thread.T;
BEGIN
  IO.Put(Here & " " & Fmt.Int(Compiler.ThisLine()) & " " & Fmt.Int(line())
           & "\n");
  IO.Put(Text.Sub(path, Text.Length(path) - Text.Length("places/" & Here)) & "\n");
  t := Thread.Fork(NEW(Other));
  TRY
    RAISE Second(1);
  EXCEPT
  | Second (n) =>
      Thread.Yield();
      IO.Put("main: " & Fmt.Int(Handled()) & " = " & Fmt.Int(n) & "\n");
      Thread.Yield();
      IO.Put("main: " & Fmt.Int(Handled()) & "\n");
  ELSE
    IO.Put("else\n");
  END;
  EVAL Thread.Join(t);
  TRY RAISE First; EXCEPT First => IO.Put(Fmt.Int(Handled()) & "\n"); END;
END Places.

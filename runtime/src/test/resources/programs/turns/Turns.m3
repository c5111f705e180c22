MODULE Turns EXPORTS Main;

(* Threads that never give way: each gets its turns. *)

IMPORT Fmt, IO, Text, TextWr, Thread, Wr;

<*FATAL ANY*>

CONST N = 5;

VAR
  done: ARRAY [0 .. N - 1] OF BOOLEAN;
  count := 0;
  m := NEW(MUTEX);
  stop := FALSE;

TYPE
  Spinner = Thread.Closure OBJECT n: INTEGER OVERRIDES apply := Spin END;
  Chain = REF RECORD next: Chain; n: INTEGER END;

(* Waits for the next one, which waits for the one after it; and makes
   garbage meanwhile. *)
PROCEDURE Spin (self: Spinner): REFANY =
  VAR c: Chain := NIL; sum := 0;
  BEGIN
    IF self.n < N - 1 THEN
      WHILE NOT done[self.n + 1] DO
        c := NEW(Chain, next := NIL, n := self.n);
        sum := sum + c.n;
      END;
    END;
    done[self.n] := TRUE;
    RETURN c;
  END Spin;

TYPE Locker = Thread.Closure OBJECT OVERRIDES apply := Keep END;

(* Would keep the mutex for ever if others had to find it free. *)
PROCEDURE Keep (<*UNUSED*> self: Locker): REFANY =
  BEGIN
    WHILE NOT stop DO
      LOCK m DO INC(count); END;
    END;
    RETURN NIL;
  END Keep;

PROCEDURE Fib (n: INTEGER): INTEGER =
  BEGIN
    IF n < 2 THEN RETURN n; END;
    RETURN Fib(n - 1) + Fib(n - 2);
  END Fib;

TYPE Adder = Thread.Closure OBJECT n: INTEGER OVERRIDES apply := Add END;

VAR total := 0;

PROCEDURE Add (self: Adder): REFANY =
  VAR x: INTEGER;
  BEGIN
    FOR i := 1 TO self.n DO
      LOCK m DO
        x := total;
        EVAL Fib(8);
        total := x + 1;
      END;
    END;
    RETURN NIL;
  END Add;

TYPE Writer = Thread.Closure OBJECT c: CHAR OVERRIDES apply := Write END;

PROCEDURE Write (self: Writer): REFANY =
  VAR line: ARRAY [0 .. 60] OF CHAR;
  BEGIN
    FOR i := 0 TO LAST(line) - 1 DO line[i] := self.c; END;
    line[LAST(line)] := '\n';
    FOR i := 1 TO 200 DO
      Wr.PutString(lines, line);
      IF i MOD 50 = 0 THEN EVAL Fib(15); END;
    END;
    RETURN NIL;
  END Write;

VAR lines := TextWr.New();

PROCEDURE Check (t: TEXT) =
  VAR counts := ARRAY [0 .. N - 1] OF INTEGER{0, ..}; c: CHAR;
  BEGIN
    FOR i := 0 TO Text.Length(t) DIV 61 - 1 DO
      c := Text.GetChar(t, 61 * i);
      FOR j := 1 TO 59 DO <*ASSERT Text.GetChar(t, 61 * i + j) = c*> END;
      <*ASSERT Text.GetChar(t, 61 * i + 60) = '\n'*>
      INC(counts[ORD(c) - ORD('a')]);
    END;
    FOR i := 0 TO N - 1 DO IO.Put(Fmt.Int(counts[i]) & " "); END;
    IO.Put("\n");
  END Check;

VAR
  threads: ARRAY [0 .. N - 1] OF Thread.T;
  t: Thread.T;
BEGIN
  FOR i := 0 TO N - 1 DO
    threads[i] := Thread.Fork(NEW(Spinner, n := i));
  END;
  WHILE NOT done[0] DO END;
  FOR i := 0 TO N - 1 DO EVAL Thread.Join(threads[i]); END;
  IO.Put("all done\n");

  t := Thread.Fork(NEW(Locker));
  WHILE count = 0 DO END;
  FOR i := 1 TO 10 DO LOCK m DO EVAL Fib(10); END; END;
  stop := TRUE;
  EVAL Thread.Join(t);
  IO.Put("locked\n");

  FOR i := 0 TO N - 1 DO
    threads[i] := Thread.Fork(NEW(Adder, n := 100));
  END;
  FOR i := 0 TO N - 1 DO EVAL Thread.Join(threads[i]); END;
  IO.Put(Fmt.Int(total) & "\n");

  (* The lines of several writers are whole, whatever their order. *)
  FOR i := 0 TO N - 1 DO
    threads[i] := Thread.Fork(NEW(Writer, c := VAL(ORD('a') + i, CHAR)));
  END;
  FOR i := 0 TO N - 1 DO EVAL Thread.Join(threads[i]); END;
  Check(TextWr.ToText(lines));
END Turns.

<*NOWARN*>
(* Pragmas stand before declarations and statements, and alter nothing. *)
MODULE Pragmas EXPORTS Pragmas, Main;

IMPORT Fmt, IO;

<*FATAL Lost, Old.Nothing*>
<*FATAL ANY*>

EXCEPTION Lost;

<*VENDOR anything "goes" (here) *> <*UNKNOWN*>
TYPE <*ODD*> T = RECORD a: INTEGER; <*UNUSED*> b: INTEGER := 2 END;

<*UNUSED*> VAR unused := 1;
VAR <*UNUSED*> n := 0; <*TRACE Print*> m := 4;

<*NOINLINE*>
PROCEDURE Add (<*UNUSED*> a: INTEGER; b := Limit): INTEGER =
  <*FATAL Lost*>
  BEGIN
    RETURN b + m;
  END Add;

PROCEDURE Old () =
  BEGIN
    <*NOWARN*> IO.Put("old ");
    <*ODD (* a comment *) with 'c' and "text" *>
  END Old;

PROCEDURE Try (): BOOLEAN =
  BEGIN
    TRY RAISE Lost EXCEPT <*NOWARN*> Lost => <*NOWARN*> RETURN TRUE END;
  END Try;

<*LINE 100 "Elsewhere.m3"*>

BEGIN
  <*ASSERT TRUE*> <*ASSERT m = 4*>
  <*UNUSED*> IO.Put(Fmt.Int(Add(1)) & " ");
  Old(); <*LINE 7*>
  IF Try() THEN <*NOWARN*> IO.Put(Fmt.Int(T{a := 1}.b) & "\n") <*NOWARN*> ELSE <*ODD*> END;
  <*ODD*>
END Pragmas.

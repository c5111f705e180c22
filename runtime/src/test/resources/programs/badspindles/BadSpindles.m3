(* The kernel survives guards and handlers that loop for ever, recurse without
   end, allocate without end or make checked run-time errors: each is reported
   by name, and the other handlers run.  Bad requests change nothing. *)

MODULE BadSpindles EXPORTS Main;

IMPORT Dispatcher, Ethernet, Fmt, IO;

<*FATAL Dispatcher.Error*>

TYPE List = REF RECORD next: List; data: ARRAY [0 .. 99] OF INTEGER END;

VAR
  packet := ARRAY [0 .. 59] OF Ethernet.Octet{7, ..};
  first, last: CARDINAL := 0;
  binding: Dispatcher.Binding;

FUNCTIONAL PROCEDURE Patient (READONLY p: Ethernet.Packet): BOOLEAN =
  VAR i: INTEGER := NUMBER(p);
  BEGIN
    WHILE i > 0 DO IF p[0] = 7 THEN INC(i); END; END;
    RETURN TRUE;
  END Patient;

FUNCTIONAL PROCEDURE Beyond (READONLY p: Ethernet.Packet): BOOLEAN =
  BEGIN
    RETURN p[NUMBER(p)] = 0;
  END Beyond;

PROCEDURE Impure (READONLY p: Ethernet.Packet): BOOLEAN =
  BEGIN
    INC(first, NUMBER(p));
    RETURN TRUE;
  END Impure;

PROCEDURE Nothing (<*UNUSED*> READONLY p: Ethernet.Packet) =
  BEGIN
  END Nothing;

PROCEDURE Recursive (READONLY p: Ethernet.Packet) =
  VAR copy: ARRAY [0 .. 3999] OF Ethernet.Octet;
  BEGIN
    copy[0] := p[0];
    Recursive(copy);
    INC(last, copy[0]);
  END Recursive;

PROCEDURE Hungry (READONLY p: Ethernet.Packet) =
  VAR l: List := NIL;
  BEGIN
    WHILE NUMBER(p) > 0 DO l := NEW(List, next := l); END;
  END Hungry;

PROCEDURE OutOfBounds (READONLY p: Ethernet.Packet) =
  BEGIN
    first := p[NUMBER(p) + p[0]];
  END OutOfBounds;

PROCEDURE Wrong (<*UNUSED*> VAR p: Ethernet.Packet) =
  BEGIN
  END Wrong;

PROCEDURE First (<*UNUSED*> READONLY p: Ethernet.Packet) =
  BEGIN
    INC(first);
  END First;

PROCEDURE Last (<*UNUSED*> READONLY p: Ethernet.Packet) =
  BEGIN
    INC(last);
  END Last;

PROCEDURE Arrive (name: TEXT) =
  BEGIN
    first := 0;
    last := 0;
    Ethernet.PacketArrived(packet);
    Ethernet.PacketArrived(packet);
    IO.Put(name & ": first " & Fmt.Int(first) & ", last " & Fmt.Int(last)
             & ", " & Fmt.Int(Dispatcher.Count(Ethernet.PacketArrived))
             & " bindings\n");
  END Arrive;

PROCEDURE Try (name: TEXT; handler: PROCANY; guard: PROCANY := NIL) =
  BEGIN
    TRY
      EVAL Dispatcher.Install(Ethernet.PacketArrived, handler, guard,
                              order := Dispatcher.Order.Before,
                              beside := binding);
      Arrive(name);
    EXCEPT
    | Dispatcher.Error (reason) =>
        IO.Put(name & ": " & Dispatcher.ReasonText(reason) & "\n");
    END;
  END Try;

BEGIN
  EVAL Dispatcher.Install(Ethernet.PacketArrived, First);
  binding := Dispatcher.Install(Ethernet.PacketArrived, Last);
  Arrive("none");
  Try("guard that is not functional", Nothing, Impure);
  Try("handler of another type", Wrong);
  Try("guard of another type", Nothing, Nothing);
  Try("endless guard", Nothing, Patient);
  Try("guard out of bounds", Nothing, Beyond);
  Try("handler out of bounds", OutOfBounds);
  Try("endless recursion", Recursive);
  Try("endless allocation", Hungry);
  Dispatcher.Uninstall(binding);
  TRY
    Dispatcher.Uninstall(binding);
  EXCEPT
  | Dispatcher.Error (reason) =>
      IO.Put("removed twice: " & Dispatcher.ReasonText(reason) & "\n");
  END;
  Arrive("at the end");
END BadSpindles.

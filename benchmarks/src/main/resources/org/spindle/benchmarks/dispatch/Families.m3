MODULE Families;

IMPORT Dispatcher, Flow;

<*FATAL Dispatcher.Error*>

CONST Most = 5000;

TYPE
  Numbers = REF RECORD a, b, c: INTEGER END;
  Counter = REF RECORD runs: INTEGER := 0 END;

VAR
  enabled: ARRAY [0 .. 63] OF BOOLEAN;
  bindings: ARRAY [0 .. Most - 1] OF Dispatcher.Binding;
  counters: ARRAY [0 .. Most - 1] OF Counter;
  count := 0;

FUNCTIONAL PROCEDURE IsNetwork (
    closure: REFANY; type: INTEGER;
    <*UNUSED*> protocol, address, port: INTEGER): BOOLEAN =
  VAR n: Numbers := closure;
  BEGIN
    RETURN type = n.a;
  END IsNetwork;

FUNCTIONAL PROCEDURE IsTransport (
    closure: REFANY; type, protocol: INTEGER;
    <*UNUSED*> address, port: INTEGER): BOOLEAN =
  VAR n: Numbers := closure;
  BEGIN
    RETURN type = n.a AND protocol = n.b;
  END IsTransport;

FUNCTIONAL PROCEDURE IsEndpoint (
    closure: REFANY; type, protocol: INTEGER; <*UNUSED*> address: INTEGER;
    port: INTEGER): BOOLEAN =
  VAR n: Numbers := closure;
  BEGIN
    RETURN type = n.a AND protocol = n.b AND port = n.c;
  END IsEndpoint;

FUNCTIONAL PROCEDURE IsInRange (
    closure: REFANY; <*UNUSED*> type, protocol, address: INTEGER;
    port: INTEGER): BOOLEAN =
  VAR n: Numbers := closure;
  BEGIN
    RETURN port >= n.a AND port <= n.b;
  END IsInRange;

FUNCTIONAL PROCEDURE IsPair (
    closure: REFANY; <*UNUSED*> type, protocol: INTEGER;
    address, port: INTEGER): BOOLEAN =
  VAR n: Numbers := closure;
  BEGIN
    RETURN address = n.a AND port = n.b;
  END IsPair;

FUNCTIONAL PROCEDURE IsAddress (
    closure: REFANY; <*UNUSED*> type, protocol: INTEGER; address: INTEGER;
    <*UNUSED*> port: INTEGER): BOOLEAN =
  VAR n: Numbers := closure;
  BEGIN
    RETURN address = n.a;
  END IsAddress;

FUNCTIONAL PROCEDURE IsPort (
    closure: REFANY; <*UNUSED*> type, protocol, address: INTEGER;
    port: INTEGER): BOOLEAN =
  VAR n: Numbers := closure;
  BEGIN
    RETURN port = n.a;
  END IsPort;

FUNCTIONAL PROCEDURE IsHash (
    closure: REFANY; <*UNUSED*> type, protocol: INTEGER;
    address, port: INTEGER): BOOLEAN =
  VAR n: Numbers := closure;
  BEGIN
    RETURN (address * 31 + port * n.a) MOD 97 = n.b;
  END IsHash;

FUNCTIONAL PROCEDURE IsEnabled (
    closure: REFANY; <*UNUSED*> type, protocol, address: INTEGER;
    port: INTEGER): BOOLEAN =
  VAR n: Numbers := closure;
  BEGIN
    RETURN enabled[n.a] AND port = n.b;
  END IsEnabled;

PROCEDURE Count (closure: REFANY;
                 <*UNUSED*> type, protocol, address, port: INTEGER) =
  VAR counter: Counter := closure;
  BEGIN
    INC(counter.runs);
  END Count;

PROCEDURE Begin () =
  BEGIN
    Dispatcher.BeginChanges();
  END Begin;

PROCEDURE End () =
  BEGIN
    Dispatcher.EndChanges();
  END End;

PROCEDURE Guard (kind: Kind): PROCANY =
  BEGIN
    CASE kind OF
    | Kind.Network => RETURN IsNetwork;
    | Kind.Transport => RETURN IsTransport;
    | Kind.Endpoint => RETURN IsEndpoint;
    | Kind.Range => RETURN IsInRange;
    | Kind.Pair => RETURN IsPair;
    | Kind.Address => RETURN IsAddress;
    | Kind.Port => RETURN IsPort;
    | Kind.Hash => RETURN IsHash;
    | Kind.State => RETURN IsEnabled;
    END;
  END Guard;

PROCEDURE Add (kind, a, b, c: INTEGER) =
  BEGIN
    counters[count] := NEW(Counter);
    bindings[count] :=
      Dispatcher.Install(
        Flow.Arrived, Count, Guard(VAL(kind, Kind)), closure := counters[count],
        guardClosure := NEW(Numbers, a := a, b := b, c := c), constant := TRUE);
    INC(count);
  END Add;

PROCEDURE RemoveLast () =
  BEGIN
    DEC(count);
    Dispatcher.Uninstall(bindings[count]);
    bindings[count] := NIL;
  END RemoveLast;

PROCEDURE Enable (index: INTEGER; on: BOOLEAN) =
  BEGIN
    enabled[index] := on;
  END Enable;

PROCEDURE Raise (READONLY fields: ARRAY OF INTEGER; passes: INTEGER) =
  BEGIN
    FOR pass := 1 TO passes DO
      FOR i := 0 TO NUMBER(fields) - 4 BY 4 DO
        Flow.Arrived(fields[i], fields[i + 1], fields[i + 2], fields[i + 3]);
      END;
    END;
  END Raise;

PROCEDURE Runs (i: INTEGER): INTEGER =
  BEGIN
    RETURN counters[i].runs;
  END Runs;

BEGIN
END Families.

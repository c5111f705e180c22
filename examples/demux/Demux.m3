(* Installs 1 to 200 filters on the arrival of packets, lets the packets of
   the trace arrive, and prints how many packets the filters have counted and
   a check value of the counts.

   Arguments: the number of packets (default: all), the greatest number of
   filters (default: 200), "dense" for ports that follow each other, "time" to
   print also nanoseconds per packet. *)

MODULE Demux EXPORTS Main;

IMPORT Dispatcher, Ethernet, FloatMode, Fmt, IO, Lex, Params, PortFilter, Scan,
       Text, Time, Trace, Word;

<*FATAL Dispatcher.Error*>

CONST
  FilterCounts = ARRAY OF CARDINAL{1, 2, 5, 10, 20, 50, 100, 200};
  Passes = 10;  (* to measure *)

TYPE Filters = REF ARRAY OF PortFilter.T;

VAR
  packets: CARDINAL := Trace.Packets;
  most: CARDINAL := LAST(CARDINAL);
  dense, timed := FALSE;
  ports: Trace.Ports;
  trace: REF Ethernet.Packet;

PROCEDURE Install (n: CARDINAL): Filters =
  VAR filters := NEW(Filters, n);
  BEGIN
    Dispatcher.BeginChanges();
    FOR i := 0 TO n - 1 DO filters[i] := PortFilter.Install(ports[i]); END;
    Dispatcher.EndChanges();
    RETURN filters;
  END Install;

PROCEDURE Uninstall (filters: Filters) =
  BEGIN
    Dispatcher.BeginChanges();
    FOR i := 0 TO LAST(filters^) DO PortFilter.Uninstall(filters[i]); END;
    Dispatcher.EndChanges();
  END Uninstall;

PROCEDURE Report (filters: Filters) =
  VAR h: Word.T := 16_CBF29CE484222325; matches := 0;
  BEGIN
    FOR i := 0 TO LAST(filters^) DO
      h := Word.Times(Word.Xor(h, filters[i].count), 16_100000001B3);
      INC(matches, filters[i].count);
    END;
    IO.Put(Fmt.F("%s filters: check %s, %s matches",
                 Fmt.Int(NUMBER(filters^)),
                 Fmt.Pad(Fmt.Unsigned(h), 16, '0'),
                 Fmt.Int(matches)));
  END Report;

PROCEDURE ReportTime () =
  VAR start, stop: Time.T; n: CARDINAL;
  BEGIN
    start := Time.Now();
    n := Ethernet.Deliver(trace^, Trace.PacketSize, Passes);
    stop := Time.Now();
    IO.Put(Fmt.F(", %s ns per packet",
                 Fmt.LongReal((stop - start) * 1.0D9 / FLOAT(n, LONGREAL),
                              Fmt.Style.Fix, 1)));
  END ReportTime;

PROCEDURE Run (n: CARDINAL) =
  VAR filters := Install(n);
  BEGIN
    EVAL Ethernet.Deliver(trace^, Trace.PacketSize);
    Report(filters);
    IF timed THEN ReportTime(); END;
    IO.Put("\n");
    Uninstall(filters);
  END Run;

PROCEDURE ReadArguments () RAISES {Lex.Error, FloatMode.Trap} =
  VAR argument: TEXT; numbers := 0;
  BEGIN
    FOR i := 1 TO Params.Count - 1 DO
      argument := Params.Get(i);
      IF Text.Equal(argument, "dense") THEN
        dense := TRUE;
      ELSIF Text.Equal(argument, "time") THEN
        timed := TRUE;
      ELSIF numbers = 0 THEN
        packets := Scan.Int(argument);
        INC(numbers);
      ELSE
        most := Scan.Int(argument);
      END;
    END;
  END ReadArguments;

<*FATAL Lex.Error, FloatMode.Trap*>
BEGIN
  ReadArguments();
  trace := Trace.Make(ports, packets, dense);
  FOR i := FIRST(FilterCounts) TO LAST(FilterCounts) DO
    IF FilterCounts[i] <= most THEN Run(FilterCounts[i]); END;
  END;
END Demux.

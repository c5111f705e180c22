MODULE Demo EXPORTS Main;

IMPORT Bpf, Filters, Fmt, IO;

VAR packet := ARRAY [0 .. 63] OF Bpf.Octet{0, ..};

PROCEDURE Show (what: TEXT; READONLY p: ARRAY OF Bpf.Octet) =
  BEGIN
    IO.Put(Fmt.F("%-20s dns %6s  web %6s\n", what,
                 Fmt.Int(Filters.Dns(p)), Fmt.Int(Filters.WebSyn(p))));
  END Show;

BEGIN
  packet[12] := 8;
  packet[14] := 16_45;
  packet[23] := 17;
  packet[37] := 53;
  Show("to port 53", packet);
  packet[37] := 54;
  Show("to port 54", packet);
  packet[23] := 6;
  packet[37] := 80;
  packet[47] := 2;
  Show("syn to port 80", packet);
  packet[14] := 16_46;
  packet[41] := 80;
  packet[51] := 18;
  Show("with an IP option", packet);
  Show("cut short", SUBARRAY(packet, 0, 38));
END Demo.

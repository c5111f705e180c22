MODULE Program EXPORTS Main;

IMPORT Fmt, IO, Reader, Stats, Writer;

VAR sink := NEW(Writer.Sink);

BEGIN
  TRY
    Writer.Copy(sink, Reader.Mode.Once);
    Writer.Copy(sink, Reader.Mode.Forever);
  EXCEPT
  | Reader.End (mode) => IO.Put("end " & Fmt.Int(ORD(mode)) & " ");
  END;
  IO.Put(Fmt.Int(sink.sum) & " " & Fmt.Int(Stats.Reads()) & " " & Fmt.Int(Stats.Writes()) & "\n");
END Program.

(* Two interfaces implemented by a module of another name, which also has a part of a third. *)
MODULE Both EXPORTS Reader, Writer, Stats;

IMPORT Reader AS R;

VAR writes := 0;

PROCEDURE Read (): INTEGER RAISES {End} =
  BEGIN
    IF position >= Limit THEN RAISE End(Mode.Once); END;
    INC(R.position);
    RETURN position * position;
  END Read;

PROCEDURE Put (s: Sink; n: INTEGER) =
  BEGIN
    INC(writes);
    INC(s.sum, n);
  END Put;

PROCEDURE Copy (s: Sink; mode: Mode) RAISES {End} =
  BEGIN
    REPEAT s.put(Read()) UNTIL mode = Mode.Once;
  END Copy;

PROCEDURE Writes (): INTEGER = BEGIN RETURN writes END Writes;

BEGIN
END Both.

UNSAFE MODULE Tick;

IMPORT RTMachine, Word;

CONST
  TicksPerSecond = 1.0D9;
  Half           = 9223372036854775808.0D0;  (* of the numbers of a word *)

PROCEDURE Now (): T =
  BEGIN
    RETURN RTMachine.Clock();
  END Now;

PROCEDURE ToSeconds (t: Word.T): LONGREAL =
  VAR ticks := FLOAT(t, LONGREAL);
  BEGIN
    IF t < 0 THEN ticks := ticks + 2.0D0 * Half; END;
    RETURN ticks / TicksPerSecond;
  END ToSeconds;

PROCEDURE FromSeconds (s: LONGREAL): Word.T RAISES {Overflow} =
  VAR ticks := s * TicksPerSecond;
  BEGIN
    IF s >= 0.0D0 AND ticks < Half THEN RETURN ROUND(ticks); END;
    IF ticks >= Half AND ticks < 2.0D0 * Half THEN
      RETURN Word.Plus(FIRST(INTEGER), ROUND(ticks - Half));
    END;
    RAISE Overflow;
  END FromSeconds;

BEGIN
END Tick.

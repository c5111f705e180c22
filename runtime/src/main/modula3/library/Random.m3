(* The generator is splitmix64: a counter whose values are scrambled. *)

MODULE Random;

IMPORT Word;

CONST Step: Word.T = 16_9E3779B97F4A7C15;

REVEAL
  Default = DefaultPublic BRANDED "Random.Default" OBJECT
    state: Word.T := 0;
  OVERRIDES
    init := Init;
    integer := Integer;
    real := Real;
    longreal := LongReal;
    extended := Extended;
    boolean := Boolean;
  END;

VAR generators := 0;

PROCEDURE Init (r: Default; fixed := FALSE): Default =
  BEGIN
    IF fixed THEN
      r.state := 0;
    ELSE
      INC(generators);
      r.state := generators;
      r.state := Next(r);
    END;
    RETURN r;
  END Init;

PROCEDURE Next (r: Default): Word.T =
  VAR z: Word.T;
  BEGIN
    r.state := Word.Plus(r.state, Step);
    z := r.state;
    z := Word.Times(Word.Xor(z, Word.RightShift(z, 30)),
                    16_BF58476D1CE4E5B9);
    z := Word.Times(Word.Xor(z, Word.RightShift(z, 27)),
                    16_94D049BB133111EB);
    RETURN Word.Xor(z, Word.RightShift(z, 31));
  END Next;

PROCEDURE Integer (r: Default; min, max: INTEGER): INTEGER =
  VAR
    range := Word.Plus(Word.Minus(max, min), 1);  (* 0 stands for 2^64 *)
    n := Next(r);
    limit: Word.T;
  BEGIN
    <*ASSERT min <= max*>
    IF range = 0 THEN RETURN n; END;
    (* Values from the greatest multiple of "range" on would not be
       uniform. *)
    limit := Word.Times(Word.Divide(Word.Not(0), range), range);
    WHILE Word.GE(n, limit) DO n := Next(r); END;
    RETURN Word.Plus(min, Word.Mod(n, range));
  END Integer;

PROCEDURE Fraction (r: Default): LONGREAL =
  CONST Unit = 1.0D0 / 9007199254740992.0D0;  (* 2^-53 *)
  BEGIN
    RETURN FLOAT(Word.RightShift(Next(r), 11), LONGREAL) * Unit;
  END Fraction;

PROCEDURE LongReal (r: Default; min, max: LONGREAL): LONGREAL =
  BEGIN
    RETURN min + Fraction(r) * (max - min);
  END LongReal;

PROCEDURE Extended (r: Default; min, max: EXTENDED): EXTENDED =
  BEGIN
    RETURN min + FLOAT(Fraction(r), EXTENDED) * (max - min);
  END Extended;

PROCEDURE Real (r: Default; min, max: REAL): REAL =
  CONST Unit = 1.0E0 / 16777216.0E0;  (* 2^-24 *)
  BEGIN
    RETURN min
             + FLOAT(Word.RightShift(Next(r), 40), REAL) * Unit * (max - min);
  END Real;

PROCEDURE Boolean (r: Default): BOOLEAN =
  BEGIN
    RETURN Word.RightShift(Next(r), 63) = 1;
  END Boolean;

BEGIN
END Random.

MODULE Straight EXPORTS Main;

IMPORT Word;

VAR
  count, total, last: INTEGER := 0;
  mean: LONGREAL := 0.0d0;

EPHEMERAL PROCEDURE Nothing (<*UNUSED*> n: INTEGER) =
  BEGIN
  END Nothing;

EPHEMERAL PROCEDURE Count (<*UNUSED*> n: INTEGER) =
  BEGIN
    INC(count);
  END Count;

EPHEMERAL PROCEDURE Update (n: INTEGER) =
  BEGIN
    INC(count);
    INC(total, n);
    last := n;
  END Update;

EPHEMERAL PROCEDURE Multiply (n: INTEGER) =
  BEGIN
    last := n * n * n + 7 * n * count;
  END Multiply;

EPHEMERAL PROCEDURE Mix (n: INTEGER) =
  VAR x := n;
  BEGIN
    x := Word.Xor(x, Word.Shift(x, 13));
    x := Word.Xor(x, Word.Shift(x, -7));
    x := Word.Xor(x, Word.Shift(x, 17));
    last := Word.And(x, 16_ffff);
  END Mix;

EPHEMERAL PROCEDURE Average (n: INTEGER) =
  BEGIN
    INC(count);
    mean := mean + (FLOAT(n MOD 1000, LONGREAL) - mean) / FLOAT(count, LONGREAL);
  END Average;

FUNCTIONAL PROCEDURE IsOdd (n: INTEGER): BOOLEAN =
  BEGIN
    RETURN n MOD 2 = 1;
  END IsOdd;

BEGIN
  Nothing(0); Count(0); Update(1); Multiply(1); Mix(1); Average(1);
  EVAL IsOdd(1);
END Straight.

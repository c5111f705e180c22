MODULE SlashOnIntegers EXPORTS Main;
VAR i, j: INTEGER;
BEGIN
  i := i / j;
END SlashOnIntegers.

MODULE SlashComment EXPORTS Main;
VAR x: INTEGER;
BEGIN
  // set x
  x := 1;
END SlashComment.

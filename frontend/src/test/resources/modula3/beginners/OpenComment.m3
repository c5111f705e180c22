MODULE OpenComment EXPORTS Main;
VAR x: INTEGER;
BEGIN
  x := 1;
  (* a comment that is not closed
  x := 2;
END OpenComment.

MODULE LowerCaseKeywords EXPORTS Main;
VAR x: INTEGER;
begin
  x := 1;
end LowerCaseKeywords.

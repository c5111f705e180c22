MODULE AssignInConst EXPORTS Main;
CONST Max := 10;
BEGIN
END AssignInConst.

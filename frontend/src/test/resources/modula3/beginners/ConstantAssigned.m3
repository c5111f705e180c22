MODULE ConstantAssigned EXPORTS Main;
CONST Max = 10;
BEGIN
  Max := 11;
  FOR i := 1 TO Max DO i := i + 1; END;
END ConstantAssigned.

MODULE CommaInParameters EXPORTS Main;
PROCEDURE P (x: INTEGER, y: INTEGER) = BEGIN EVAL x + y; END P;
BEGIN
  P(1, 2);
END CommaInParameters.

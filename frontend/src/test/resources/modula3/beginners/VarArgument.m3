MODULE VarArgument EXPORTS Main;
PROCEDURE Inc (VAR n: INTEGER) = BEGIN n := n + 1; END Inc;
VAR small: [0 .. 9];
BEGIN
  Inc(3);
  Inc(small);
END VarArgument.

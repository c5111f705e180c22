MODULE Programs;

IMPORT StackMachine;
FROM StackMachine IMPORT Instruction, Operation;

CONST
  PolynomialCode = ARRAY OF Instruction{
    Instruction{Operation.Input},
    Instruction{Operation.Input},
    Instruction{Operation.Push, 3},
    Instruction{Operation.Add},
    Instruction{Operation.Multiply},
    Instruction{Operation.Push, 5},
    Instruction{Operation.Add},
    Instruction{Operation.Halt}};

  (* variables: 0 the product, 1 the counter *)
  FactorialCode = ARRAY OF Instruction{
    Instruction{Operation.Push, 1},        (* 0 *)
    Instruction{Operation.Store, 0},
    Instruction{Operation.Input},
    Instruction{Operation.Store, 1},
    Instruction{Operation.Push, 1},        (* 4: while 1 < counter *)
    Instruction{Operation.Load, 1},
    Instruction{Operation.Less},
    Instruction{Operation.JumpUnless, 17},
    Instruction{Operation.Load, 0},
    Instruction{Operation.Load, 1},
    Instruction{Operation.Multiply},
    Instruction{Operation.Store, 0},
    Instruction{Operation.Load, 1},
    Instruction{Operation.Push, 1},
    Instruction{Operation.Subtract},
    Instruction{Operation.Store, 1},
    Instruction{Operation.Jump, 4},
    Instruction{Operation.Load, 0},        (* 17 *)
    Instruction{Operation.Halt}};

  (* variables: 0 the sum, 1 the counter *)
  SumOfSquaresCode = ARRAY OF Instruction{
    Instruction{Operation.Load, 1},        (* 0: while counter < input *)
    Instruction{Operation.Input},
    Instruction{Operation.Less},
    Instruction{Operation.JumpUnless, 15},
    Instruction{Operation.Load, 1},
    Instruction{Operation.Push, 1},
    Instruction{Operation.Add},
    Instruction{Operation.Store, 1},
    Instruction{Operation.Load, 1},
    Instruction{Operation.Load, 1},
    Instruction{Operation.Multiply},
    Instruction{Operation.Load, 0},
    Instruction{Operation.Add},
    Instruction{Operation.Store, 0},
    Instruction{Operation.Jump, 0},
    Instruction{Operation.Load, 0},        (* 15 *)
    Instruction{Operation.Halt}};

PROCEDURE Polynomial (x: INTEGER): INTEGER =
  BEGIN
    RETURN StackMachine.Run(PolynomialCode, x);
  END Polynomial;

PROCEDURE Factorial (n: INTEGER): INTEGER =
  BEGIN
    RETURN StackMachine.Run(FactorialCode, n);
  END Factorial;

PROCEDURE SumOfSquares (n: INTEGER): INTEGER =
  BEGIN
    RETURN StackMachine.Run(SumOfSquaresCode, n);
  END SumOfSquares;

BEGIN
END Programs.

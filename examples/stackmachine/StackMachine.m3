MODULE StackMachine;

PROCEDURE Run (READONLY program: ARRAY OF Instruction; input: INTEGER):
  INTEGER =
  VAR
    stack: ARRAY [0 .. StackSize - 1] OF INTEGER;
    variables := ARRAY [0 .. Variables - 1] OF INTEGER{0, ..};
    depth, pc: INTEGER := 0;
    operation: Operation;
    operand: INTEGER;
  BEGIN
    LOOP
      operation := program[pc].operation;
      operand := program[pc].operand;
      INC(pc);
      CASE operation OF
      | Operation.Push =>
          stack[depth] := operand;
          INC(depth);
      | Operation.Input =>
          stack[depth] := input;
          INC(depth);
      | Operation.Load =>
          stack[depth] := variables[operand];
          INC(depth);
      | Operation.Store =>
          DEC(depth);
          variables[operand] := stack[depth];
      | Operation.Add =>
          DEC(depth);
          stack[depth - 1] := stack[depth - 1] + stack[depth];
      | Operation.Subtract =>
          DEC(depth);
          stack[depth - 1] := stack[depth - 1] - stack[depth];
      | Operation.Multiply =>
          DEC(depth);
          stack[depth - 1] := stack[depth - 1] * stack[depth];
      | Operation.Less =>
          DEC(depth);
          stack[depth - 1] := ORD(stack[depth - 1] < stack[depth]);
      | Operation.Jump =>
          pc := operand;
      | Operation.JumpUnless =>
          DEC(depth);
          IF stack[depth] = 0 THEN pc := operand; END;
      | Operation.Halt =>
          RETURN stack[depth - 1];
      END;
    END;
  END Run;

BEGIN
END StackMachine.

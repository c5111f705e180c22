(* An interpreter of programs for a machine with a stack of integers. *)

INTERFACE StackMachine;

TYPE
  Operation = {
    Push,       (* the operand *)
    Input,      (* push the input *)
    Load,       (* push variable "operand" *)
    Store,      (* pop to variable "operand" *)
    Add, Subtract, Multiply, Less,  (* pop y, pop x, push x op y *)
    Jump,       (* to instruction "operand" *)
    JumpUnless, (* pop; jump if it is 0 *)
    Halt        (* pop the result *)
  };

  Instruction = RECORD operation: Operation; operand: INTEGER := 0 END;

CONST
  StackSize = 16;
  Variables = 8;

PROCEDURE Run (READONLY program: ARRAY OF Instruction; input: INTEGER):
  INTEGER;
(* Executes "program" from instruction 0 on; returns its result.  Variables
   are initially 0. *)

END StackMachine.

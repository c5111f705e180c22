package org.spindle.benchmarks.language.cove;

/** Interprets the code of a stack machine, which counts primes by trial division. */
public final class Interpreter {
  private static final int PUSH = 0;
  private static final int LOAD = 1;
  private static final int STORE = 2;
  private static final int ADD = 3;
  private static final int MULTIPLY = 4;
  private static final int REMAINDER = 5;
  private static final int LESS = 6;
  private static final int JUMP = 7;
  private static final int JUMP_IF = 8;
  private static final int JUMP_UNLESS = 9;
  private static final int HALT = 10;

  private static final int COUNT = 0;
  private static final int N = 1;
  private static final int D = 2;
  private static final int LIMIT = 3;

  /** Operations and their operands by turns. */
  private static final int[] PRIMES = {
      PUSH, 2, STORE, N,
      LOAD, N, LOAD, LIMIT, LESS, 0, JUMP_UNLESS, 32,
      PUSH, 2, STORE, D,
      LOAD, N, LOAD, D, LOAD, D, MULTIPLY, 0, LESS, 0, JUMP_IF, 23,
      LOAD, N, LOAD, D, REMAINDER, 0, JUMP_UNLESS, 27,
      LOAD, D, PUSH, 1, ADD, 0, STORE, D, JUMP, 8,
      LOAD, COUNT, PUSH, 1, ADD, 0, STORE, COUNT,
      LOAD, N, PUSH, 1, ADD, 0, STORE, N, JUMP, 2,
      HALT, 0
  };

  private Interpreter() {}

  /** The steps that finding the primes below {@code size} takes, and how many primes there are. */
  public static long run(long size) {
    long[] variables = new long[4];
    variables[LIMIT] = size;
    long steps = interpret(PRIMES, variables);
    return steps * 100003 + variables[COUNT];
  }

  private static long interpret(int[] code, long[] variables) {
    long[] stack = new long[16];
    int top = 0;
    int pc = 0;
    long steps = 0;
    while (true) {
      int operation = code[2 * pc];
      int operand = code[2 * pc + 1];
      pc++;
      steps++;
      switch (operation) {
        case PUSH -> stack[top++] = operand;
        case LOAD -> stack[top++] = variables[operand];
        case STORE -> variables[operand] = stack[--top];
        case ADD -> {
          top--;
          stack[top - 1] += stack[top];
        }
        case MULTIPLY -> {
          top--;
          stack[top - 1] *= stack[top];
        }
        case REMAINDER -> {
          top--;
          stack[top - 1] %= stack[top];
        }
        case LESS -> {
          top--;
          stack[top - 1] = stack[top - 1] < stack[top] ? 1 : 0;
        }
        case JUMP -> pc = operand;
        case JUMP_IF -> {
          if (stack[--top] != 0) {
            pc = operand;
          }
        }
        case JUMP_UNLESS -> {
          if (stack[--top] == 0) {
            pc = operand;
          }
        }
        default -> {
          return steps;
        }
      }
    }
  }
}

/* Interprets the code of a stack machine, which counts primes by trial division. */
#include <cove.h>

enum operation { PUSH, LOAD, STORE, ADD, MULTIPLY, REMAINDER, LESS, JUMP, JUMP_IF, JUMP_UNLESS, HALT };

enum variable { COUNT, N, D, LIMIT, VARIABLES };

struct instruction {
  int32_t operation, operand;
};

static const struct instruction primes[] = {
  { PUSH, 2 }, { STORE, N },
  { LOAD, N }, { LOAD, LIMIT }, { LESS }, { JUMP_UNLESS, 32 },             /*  2: while (n < limit) */
  { PUSH, 2 }, { STORE, D },
  { LOAD, N }, { LOAD, D }, { LOAD, D }, { MULTIPLY }, { LESS }, { JUMP_IF, 23 }, /*  8: while (n >= d * d) */
  { LOAD, N }, { LOAD, D }, { REMAINDER }, { JUMP_UNLESS, 27 },            /* 14: if (n % d == 0) goto 27 */
  { LOAD, D }, { PUSH, 1 }, { ADD }, { STORE, D }, { JUMP, 8 },            /* 18: d++ */
  { LOAD, COUNT }, { PUSH, 1 }, { ADD }, { STORE, COUNT },                 /* 23: count++ */
  { LOAD, N }, { PUSH, 1 }, { ADD }, { STORE, N }, { JUMP, 2 },            /* 27: n++ */
  { HALT }
};

static int64_t interpret(const struct instruction *code COVE_COUNTED_BY(length), int64_t length,
                         int64_t variables[VARIABLES])
{
  int64_t stack[16];
  int64_t top = 0, pc = 0, steps = 0;
  for (;;) {
    const struct instruction *next = &code[pc++];
    steps++;
    switch (next->operation) {
    case PUSH:
      stack[top++] = next->operand;
      break;
    case LOAD:
      stack[top++] = variables[next->operand];
      break;
    case STORE:
      variables[next->operand] = stack[--top];
      break;
    case ADD:
      top--;
      stack[top - 1] += stack[top];
      break;
    case MULTIPLY:
      top--;
      stack[top - 1] *= stack[top];
      break;
    case REMAINDER:
      top--;
      stack[top - 1] %= stack[top];
      break;
    case LESS:
      top--;
      stack[top - 1] = stack[top - 1] < stack[top];
      break;
    case JUMP:
      pc = next->operand;
      break;
    case JUMP_IF:
      if (stack[--top] != 0)
        pc = next->operand;
      break;
    case JUMP_UNLESS:
      if (stack[--top] == 0)
        pc = next->operand;
      break;
    default:
      return steps;
    }
  }
}

int64_t run(int64_t size)
{
  int64_t variables[VARIABLES] = { [LIMIT] = size };
  int64_t steps = interpret(primes, sizeof primes / sizeof primes[0], variables);
  return steps * 100003 + variables[COUNT];
}

package org.spindle.specializer.truffle;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.spindle.ir.Block;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Instruction;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Value;

/**
 * The tests for nil that the next access makes anyway: nil is outside the emulated memory, so it is enough to ask which trap
 * it is when the access fails. Nothing between a test and its access has an effect or can fail.
 */
final class NilTests {
  private final Map<Value, Instruction> definitions;
  private final Map<Instruction, Instruction.TrapIf> tests = new IdentityHashMap<>();
  private final Set<Instruction> made = Collections.newSetFromMap(new IdentityHashMap<>());

  private NilTests(Map<Value, Instruction> definitions) {
    this.definitions = definitions;
  }

  /**
   * Finds the tests of a procedure.
   *
   * @param definitions of values that are not parameters of blocks
   * @param isUsed whether a value is; loads of others are not made
   */
  static NilTests in(List<Block> blocks, Map<Value, Instruction> definitions, Predicate<Value> isUsed) {
    NilTests found = new NilTests(definitions);
    blocks.forEach(block -> found.find(block, isUsed));
    return found;
  }

  /** The test that an access makes, or null. */
  Instruction.TrapIf madeBy(Instruction access) {
    return tests.get(access);
  }

  /** Whether an access makes a test. */
  boolean isMade(Instruction.TrapIf test) {
    return made.contains(test);
  }

  private void find(Block block, Predicate<Value> isUsed) {
    Instruction.TrapIf test = null;
    for (Instruction instruction : block.body()) {
      switch (instruction) {
        case Instruction.TrapIf next -> test = next;
        case Instruction.Load load when isUsed.test(load.result()) -> {
          merge(test, load, load.address());
          test = null;
        }
        case Instruction.Store store -> {
          merge(test, store, store.address());
          test = null;
        }
        case Instruction.MemoryCopy _, Instruction.MemoryFill _, Instruction.StackAllocate _,
            Instruction.Call _, Instruction.Safepoint _ ->
            test = null;
        case Instruction.Load _, Instruction.IntConstant _, Instruction.FloatConstant _,
            Instruction.GlobalAddress _, Instruction.ProcedureAddress _, Instruction.SlotAddress _,
            Instruction.Binary _, Instruction.Compare _, Instruction.Unary _, Instruction.Select _,
            Instruction.Find _, Instruction.Element _, Instruction.PointerAdd _ ->
            {}
      }
    }
  }

  private void merge(Instruction.TrapIf test, Instruction access, Value address) {
    if (test != null && address.equals(tested(test))) {
      tests.put(access, test);
      made.add(test);
    }
  }

  /** What a test compares with nil, or null; a sum is taken apart at the access, and so not asked there. */
  private Value tested(Instruction.TrapIf test) {
    if (test.code() != TrapCode.NIL
        || !(definitions.get(test.condition()) instanceof Instruction.Compare compare)
        || compare.op() != CompareOp.EQ
        || !compare.left().type().isAddress()) {
      return null;
    }
    Value tested = isNil(compare.right()) ? compare.left() : isNil(compare.left()) ? compare.right() : null;
    return definitions.get(tested) instanceof Instruction.PointerAdd ? null : tested;
  }

  private boolean isNil(Value value) {
    return definitions.get(value) instanceof Instruction.IntConstant constant && constant.value() == 0;
  }
}

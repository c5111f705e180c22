package org.spindle.runtime.machine;

import java.util.function.LongConsumer;
import org.spindle.ir.memory.Memory;
import org.spindle.runtime.alpha.AlphaCpu;

/** A stack of compiled code and, while another context runs, the registers it goes on with. */
final class AlphaContext {
  private static final int REGISTERS = 31;

  private final long stackLimit;
  private final long stackEnd;
  private final long[] integers = new long[REGISTERS];
  private final long[] floats = new long[REGISTERS];
  private long pc;

  /** Makes a context whose stack may reach from an address down to another. */
  AlphaContext(long stackLimit, long stackEnd) {
    this.stackLimit = stackLimit;
    this.stackEnd = stackEnd;
  }

  /**
   * Shows all words that may be code addresses which this context, while it does not run, will go on at: those of its
   * registers and stack.
   */
  void words(Memory memory, LongConsumer consumer) {
    consumer.accept(pc);
    for (long register : integers) {
      consumer.accept(register);
    }
    for (long at = integers[AlphaCpu.SP]; at < stackEnd; at += 8) {
      consumer.accept(memory.load64(at));
    }
  }

  long stackLimit() {
    return stackLimit;
  }

  void start(long address) {
    pc = address;
  }

  void register(int number, long value) {
    integers[number] = value;
  }

  void save(AlphaCpu cpu) {
    for (int i = 0; i < REGISTERS; i++) {
      integers[i] = cpu.register(i);
      floats[i] = cpu.floatRegister(i);
    }
    pc = cpu.pc();
  }

  void restore(AlphaCpu cpu) {
    for (int i = 0; i < REGISTERS; i++) {
      cpu.register(i, integers[i]);
      cpu.floatRegister(i, floats[i]);
    }
    cpu.pc(pc);
    cpu.clearLock();
  }
}

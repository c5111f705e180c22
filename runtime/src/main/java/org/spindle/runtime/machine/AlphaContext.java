package org.spindle.runtime.machine;

import org.spindle.runtime.alpha.AlphaCpu;

/** A stack of compiled code and, while another context runs, the registers it goes on with. */
final class AlphaContext {
  private static final int REGISTERS = 31;

  private final long stackLimit;
  private final long[] integers = new long[REGISTERS];
  private final long[] floats = new long[REGISTERS];
  private long pc;

  /** Makes a context whose stack may reach down to an address. */
  AlphaContext(long stackLimit) {
    this.stackLimit = stackLimit;
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

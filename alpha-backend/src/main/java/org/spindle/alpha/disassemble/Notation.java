package org.spindle.alpha.disassemble;

import org.spindle.alpha.isa.Registers;

/** How registers and code addresses are written. */
public interface Notation {
  /** The text of a register, numbered as in {@link Registers}. */
  String register(int register);

  /** The text of a code address, as a branch target or jump hint. */
  String address(long address);

  /** GNU objdump's notation for raw code: registers by role, addresses in hexadecimal. */
  static Notation objdump() {
    return new Notation() {
      @Override
      public String register(int register) {
        return Registers.roleName(register);
      }

      @Override
      public String address(long address) {
        return "0x" + Long.toHexString(address);
      }
    };
  }

  /** GNU objdump's notation for code with symbols: {@code 120000140 <main+0x20>}. */
  static Notation objdump(SymbolLookup symbols) {
    return new Notation() {
      @Override
      public String register(int register) {
        return Registers.roleName(register);
      }

      @Override
      public String address(long address) {
        return Long.toHexString(address) + symbols.describe(address);
      }
    };
  }
}

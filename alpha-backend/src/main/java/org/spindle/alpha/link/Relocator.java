package org.spindle.alpha.link;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.Encoding;
import org.spindle.alpha.encode.Literals;
import org.spindle.alpha.encode.LittleEndian;
import org.spindle.alpha.encode.Relocation;

/** Completes relocations once addresses are known. */
final class Relocator {
  private final long gp;
  private final ToLongFunction<String> symbols;

  Relocator(long gp, ToLongFunction<String> symbols) {
    this.gp = gp;
    this.symbols = symbols;
  }

  /**
   * The code of a procedure as it must be at an address, followed by veneers for the given distant
   * symbols.
   */
  byte[] relocate(CompiledProcedure procedure, long address, List<String> distant) {
    byte[] code = procedure.code();
    byte[] result = Arrays.copyOf(code, code.length + Veneer.SIZE * distant.size());
    for (Relocation relocation : procedure.relocations()) {
      long target = symbols.applyAsLong(relocation.symbol()) + relocation.addend();
      int veneer = distant.indexOf(veneerKey(relocation));
      if (veneer >= 0) {
        int place = code.length + Veneer.SIZE * veneer;
        Veneer.write(result, place, target, gp);
        target = address + place;
      }
      apply(relocation, result, address, target);
    }
    return result;
  }

  /** Calls with different addends go through different veneers. */
  static String veneerKey(Relocation relocation) {
    return switch (relocation.type()) {
      case BRADDR, BRSGP -> relocation.symbol() + "+" + relocation.addend();
      case REFQUAD, GPREL32, SREL32, GPRELHIGH, GPRELLOW -> "";
    };
  }

  private void apply(Relocation relocation, byte[] code, long address, long target) {
    int offset = relocation.offset();
    int word = LittleEndian.getInt(code, offset);
    switch (relocation.type()) {
      case REFQUAD -> LittleEndian.putLong(code, offset, target);
      case GPREL32 -> LittleEndian.putInt(code, offset, Math.toIntExact(target - gp));
      case SREL32 ->
          LittleEndian.putInt(code, offset, Math.toIntExact(target - (address + offset)));
      case BRADDR, BRSGP -> {
        long words = (target - (address + offset + 4)) >> 2;
        if (!Encoding.isBranchDistance(words)) {
          throw new IllegalStateException(relocation.symbol() + " is out of reach");
        }
        LittleEndian.putInt(code, offset, word | (int) words & 0x1fffff);
      }
      case GPRELHIGH -> {
        long distance = target - gp;
        if (!Literals.isPair(distance)) {
          throw new IllegalStateException(
              relocation.symbol() + " is more than 2 GB from the global pointer");
        }
        LittleEndian.putInt(code, offset, word | Literals.high(distance) & 0xffff);
      }
      case GPRELLOW -> LittleEndian.putInt(code, offset, word | Literals.low(target - gp) & 0xffff);
    }
  }
}

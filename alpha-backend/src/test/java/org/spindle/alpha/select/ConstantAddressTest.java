package org.spindle.alpha.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.alpha.encode.LittleEndian;
import org.spindle.alpha.isa.Registers;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/** Accesses at constant addresses go there, through bases that they share. */
class ConstantAddressTest {
  private static final long GP = 0xfffffc0001318000L;
  private static final KnownLayout LAYOUT = new KnownLayout(GP, Map.of(), GP, GP + (1 << 24));
  private static final int LDA = 0x08;
  private static final int LDAH = 0x09;
  private static final int STQ = 0x2d;

  /** What a procedure's code does, with each operation on registers that constants are made with. */
  private static final class Run {
    final List<Long> stores = new ArrayList<>();
    int instructions;

    Run(byte[] code) {
      long[] registers = new long[32];
      registers[Registers.GP] = GP;
      for (int at = 0; LittleEndian.getInt(code, at) != 0x6bfa8001; at += 4) {
        execute(LittleEndian.getInt(code, at), registers);
        registers[Registers.ZERO] = 0;
        instructions++;
      }
    }

    private void execute(int word, long[] registers) {
      int a = word >>> 21 & 31;
      long memory = registers[word >>> 16 & 31] + (short) word;
      switch (word >>> 26) {
        case LDA -> registers[a] = memory;
        case LDAH -> registers[a] = registers[word >>> 16 & 31] + ((long) (short) word << 16);
        case STQ -> stores.add(memory);
        case 0x12 -> registers[word & 31] = shifted(registers[a], word >>> 13 & 255, word >>> 5 & 127);
        default -> throw new AssertionError(Integer.toHexString(word));
      }
    }

    private static long shifted(long value, int by, int function) {
      return switch (function) {
        case 0x39 -> value << by;
        case 0x34 -> value >>> by;
        case 0x31 -> value & mask(by);
        default -> throw new AssertionError(Integer.toHexString(function));
      };
    }

    private static long mask(int octets) {
      long mask = 0;
      for (int i = 0; i < 8; i++) {
        mask |= (octets >>> i & 1) == 0 ? 0 : 0xffL << (8 * i);
      }
      return mask;
    }
  }

  private static Run stores(List<Long> addresses, KnownLayout layout) {
    var b = new ProcedureBuilder("p", Signature.of(null));
    Value zero = b.constant(Type.I64, 0);
    for (long address : addresses) {
      b.store(MemoryClass.ANY, b.constant(Type.PTR, address), 0, zero);
    }
    b.ret(null);
    var procedure = b.build();
    var context = new SelectionContext(new ProgramBuilder("test").add(procedure).build(), _ -> 0,
        SelectionContext.Foreign.TRAP, layout);
    return new Run(new AlphaCompiler(true).compile(procedure, context).code());
  }

  @Test
  void storesGoWhereTheirAddressesSay() {
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      var addresses = new ArrayList<Long>();
      long middle = random.nextBoolean() ? GP : random.nextLong() >> random.nextInt(64);
      for (int n = 1 + random.nextInt(12); n > 0; n--) {
        addresses.add(middle + 8 * random.nextInt(-20000, 20000) & -8);
      }
      KnownLayout layout = random.nextInt(4) == 0 ? null : LAYOUT;
      assertThat(stores(addresses, layout).stores).containsExactlyInAnyOrderElementsOf(addresses);
    }
  }

  @Test
  void theEdgesOfWhatADisplacementReachesAreRight() {
    for (long window : new long[] {-0x10000, 0, 0x10000, 0x7fff0000}) {
      for (long edge = -0x8010; edge <= -0x7ff0; edge += 8) {
        List<Long> address = List.of(GP + window + edge);
        assertThat(stores(address, LAYOUT).stores).isEqualTo(address);
        assertThat(stores(address, null).stores).isEqualTo(address);
      }
    }
  }

  @Test
  void neighboursShareABaseThatIsNearTheGlobalPointer() {
    assertThat(stores(List.of(GP + 0x84090, GP + 0x84098, GP + 0x7c000), LAYOUT).instructions).isEqualTo(4);
    assertThat(stores(List.of(GP + 16, GP - 64), LAYOUT).instructions).isEqualTo(2);
  }

  @Test
  void withoutALayoutNeighboursShareAConstant() {
    assertThat(stores(List.of(GP + 0x84090, GP + 0x84098), null).instructions).isEqualTo(5);
  }
}

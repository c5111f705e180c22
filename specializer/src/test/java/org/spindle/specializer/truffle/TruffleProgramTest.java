package org.spindle.specializer.truffle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Program;
import org.spindle.ir.TrapCode;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.Linker;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;
import org.spindle.specializer.truffle.nodes.GuestException;
import org.spindle.specializer.truffle.nodes.GuestTrap;

class TruffleProgramTest {
  private TruffleContext context;

  @BeforeEach
  void enter() {
    context = TruffleContext.open();
  }

  @AfterEach
  void leave() {
    context.close();
  }

  private long run(String text, String procedure, long... arguments) {
    Program program = Linker.link("test", List.of(read(text)));
    Image image = Layout.of(program, MemoryMap.KERNEL.withHeap(1 << 20));
    Memory memory = new Memory(image.memorySize());
    image.writeTo(memory);
    return new TruffleProgram(context, image, memory, name -> null)
        .call(procedure, arguments);
  }

  @Test
  void theRunTimeCompiles() {
    assertThat(context.implementation()).isEqualTo("GraalVM CE");
  }

  private static Program read(String text) {
    try {
      return SirReader.read("test.sir", text);
    } catch (SirSyntaxException error) {
      throw new AssertionError(error);
    }
  }

  @Test
  void anAccessThatTestsForNilTrapsWhereTheTestStood() {
    String text = """
        program "nil"
        proc export @get(%0: ptr, %1: i1) -> i64 {
        ^0:
          %2 = iconst ptr 0
          %3 = eq %0, %2
          trap_if %3, nil
          %4 = load i64 any %0 + 8
          trap_if %1, range
          return %4
        }
        """;
    assertTraps(text, TrapCode.NIL, 0, 0);
    assertTraps(text, TrapCode.NIL, 0, 1);
    assertTraps(text, TrapCode.FAULT, 8, 0);
    assertTraps(text, TrapCode.FAULT, Memory.KSEG + 4, 0);
    assertTraps(text, TrapCode.RANGE, Memory.KSEG, 1);
    assertThat(run(text, "get", Memory.KSEG, 0)).isZero();
  }

  /** The first and the last element of an array on the stack, one before each, and what is not inside. */
  @Test
  void anElementThatIsProvenToBeInsideIsAccessedWhereItIs() {
    String text = """
        program "inside"
        proc export @get(%0: i64) -> i64 {
          slot $0 size 8 align 8
          slot $1 size 128 align 8
          slot $2 size 8 align 8
        ^0:
          %1 = slot_addr $1 + 0
          %2 = iconst i64 3
          %3 = iconst i64 16
          %4 = iconst i64 -1
          %5 = iconst i64 77
          %6 = slot_addr $0 + 0
          %7 = slot_addr $2 + 0
          store any %6 + 0, %5
          store any %7 + 0, %5
          store any %1 + 0, %2
          store any %1 + 120, %3
          %8 = add %0, %4
          %9 = uge %8, %3
          trap_if %9, bounds
          %10 = shl %8, %2
          %11 = ptr_add %1, %10
          %12 = load i64 any %11 + 0
          store any %11 + 0, %5
          %13 = load i64 any %1 + 0
          %14 = add %12, %13
          return %14
        }
        """;
    assertThat(run(text, "get", 1)).isEqualTo(3 + 77);
    assertThat(run(text, "get", 16)).isEqualTo(16 + 3);
    for (long outside : new long[] {0, 17, -1, 1L << 61, (1L << 61) + 1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertTraps(text, TrapCode.BOUNDS, outside);
    }
  }

  /** What is inside may be the sum of what is far outside, as an address outside of memory, and a large index. */
  @Test
  void anElementIsAccessedWhereItIsAlsoByWayOfAnAddressOutsideOfMemory() {
    String text = """
        program "detour"
        proc export @get(%0: i64, %1: i64) -> i64 {
          slot $0 size 8 align 8
        ^0:
          %2 = slot_addr $0 + 0
          %3 = iconst i64 0x0706050403020100
          store any %2 + 0, %3
          %4 = iconst i64 -1099511627776
          %5 = ne %0, %4
          trap_if %5, range
          %6 = ptr_add %2, %0
          %7 = bitcast i64 %6
          %8 = iconst i64 1099511627776
          %9 = slt %1, %8
          trap_if %9, bounds
          %10 = iconst i64 1099511627783
          %11 = sgt %1, %10
          trap_if %11, bounds
          jump ^1
        ^1:
          %12 = ptr_add %6, %1
          %13 = load i8 any %12 + 0
          %14 = zext i64 %13
          %15 = bitcast i64 %6
          %16 = sub %7, %15
          %17 = add %14, %16
          return %17
        }
        """;
    long far = 1L << 40;
    assertThat(run(text, "get", -far, far)).isZero();
    assertThat(run(text, "get", -far, far + 7)).isEqualTo(7);
    assertTraps(text, TrapCode.BOUNDS, -far, far + 8);
    assertTraps(text, TrapCode.BOUNDS, -far, far - 1);
    assertTraps(text, TrapCode.RANGE, -far + 1, far);
  }

  /** A caller, or a callee, that holds a procedure for one of other types cannot make an index of what is none. */
  @Test
  void argumentsAndResultsAreOfTheirTypes() {
    String text = """
        program "types"
        proc export @index(%0: i8) -> i64 {
          slot $0 size 256 align 8
        ^0:
          %1 = slot_addr $0 + 128
          %2 = sext i64 %0
          %3 = ptr_add %1, %2
          %4 = iconst i8 5
          store any %3 + 0, %4
          return %2
        }
        proc export @wide(%0: i64) -> i64 {
        ^0:
          return %0
        }
        proc export @get(%0: i64) -> i64 {
        ^0:
          %1 = proc_addr @index
          %2 = call_indirect %1 : (i64) -> i64 (%0)
          return %2
        }
        proc export @result(%0: i64) -> i64 {
        ^0:
          %1 = proc_addr @wide
          %2 = call_indirect %1 : (i64) -> i8 (%0)
          %3 = sext i64 %2
          return %3
        }
        """;
    for (long number : new long[] {0, 127, -128, 128, 511, 1L << 40, Long.MAX_VALUE}) {
      assertThat(run(text, "index", number)).isEqualTo((byte) number);
      assertThat(run(text, "get", number)).isEqualTo((byte) number);
      assertThat(run(text, "result", number)).isEqualTo((byte) number);
    }
  }

  private void assertTraps(String text, TrapCode code, long... arguments) {
    assertThatThrownBy(() -> run(text, "get", arguments))
        .isInstanceOfSatisfying(GuestTrap.class, trap -> assertThat(trap.code()).isEqualTo(code));
  }

  /** Loads an octet that a number tells, and shifts it to the place before the last. */
  private static final String BEGINNING = """
          %1 = global_addr @octets + 0
          %2 = ptr_add %1, %0
          %3 = load i8 any %2 + 1
          %4 = zext i64 %3
          %5 = iconst i64 8
          %6 = shl %4, %5""";

  /** Octets at an address, the first of them the most significant, put together in different ways. */
  private static final String OCTETS = """
      program "octets"
      global @octets : local size 16 align 8 mutable { 0: word 0x07060504030201F0, 8: word 0x0F0E0D0C0B0A0988 }
      proc export @two(%0: i64) -> i64 {
      ^0:
        BEGINNING
        %7 = load i8 any %2 + 2
        %8 = zext i64 %7
        %9 = OPERATION %6, %8
        return %9
      }
      proc export @reversed(%0: i64) -> i64 {
      ^0:
        %1 = global_addr @octets + 0
        %2 = ptr_add %1, %0
        %3 = load i8 any %2 + 1
        %4 = zext i64 %3
        %5 = iconst i64 8
        %6 = load i8 any %2 + 2
        %7 = zext i64 %6
        %8 = shl %7, %5
        %9 = OPERATION %4, %8
        return %9
      }
      proc export @written(%0: i64) -> i64 {
      ^0:
        BEGINNING
        %7 = iconst i8 85
        store any %2 + 1, %7
        %8 = load i8 any %2 + 2
        %9 = zext i64 %8
        %10 = OPERATION %6, %9
        return %10
      }
      proc export @four(%0: ptr) -> i64 {
      ^0:
        %1 = load i8 any %0 + 0
        %2 = zext i64 %1
        %3 = iconst i64 24
        %4 = shl %2, %3
        %5 = load i8 any %0 + 1
        %6 = zext i64 %5
        %7 = iconst i64 16
        %8 = shl %6, %7
        %9 = OPERATION %4, %8
        %10 = load i8 any %0 + 2
        %11 = zext i64 %10
        %12 = iconst i64 8
        %13 = shl %11, %12
        %14 = OPERATION %9, %13
        %15 = load i8 any %0 + 3
        %16 = zext i64 %15
        %17 = OPERATION %14, %16
        return %17
      }
      proc export @fourTwice() -> i64 {
      ^0:
        %0 = global_addr @octets + 0
        %1 = call @four(%0)
        %2 = iconst i64 7
        %3 = ptr_add %0, %2
        %4 = call @four(%3)
        %5 = add %1, %4
        return %5
      }
      proc export @is(%0: i64) -> i64 {
      ^0:
        BEGINNING
        %7 = load i8 any %2 + 2
        %8 = zext i64 %7
        %9 = OPERATION %6, %8
        %10 = iconst i64 NUMBER
        %11 = COMPARISON %9, %10
        %12 = zext i64 %11
        return %12
      }
      proc export @apart(%0: i64) -> i64 {
      ^0:
        BEGINNING
        %7 = load i8 any %2 + 3
        %8 = zext i64 %7
        %9 = OPERATION %6, %8
        return %9
      }
      """;

  private static String octets(String operation, String comparison, long number) {
    return OCTETS.replace("BEGINNING", BEGINNING).replace("OPERATION", operation)
        .replace("COMPARISON", comparison).replace("NUMBER", Long.toString(number));
  }

  @Test
  void octetsInNetworkOrderArePutTogether() {
    for (String operation : List.of("or", "add")) {
      String text = octets(operation, "eq", 1);
      assertThat(run(text, "two", 0)).isEqualTo(0x0102);
      assertThat(run(text, "two", 6)).isEqualTo(0x0788);
      assertThat(run(text, "two", 7)).isEqualTo(0x8809);
      assertThat(run(text, "reversed", 0)).isEqualTo(0x0201);
      assertThat(run(text, "written", 0)).isEqualTo(0x0102);
      assertThat(run(text, "fourTwice")).isEqualTo(0xF0010203L + 0x0788090AL);
      assertThat(run(text, "apart", 0)).isEqualTo(0x0103);
    }
  }

  @Test
  void octetsInNetworkOrderAreCompared() {
    assertThat(compared("eq", 0x0788)).isOne();
    assertThat(compared("eq", 0x8807)).isZero();
    assertThat(compared("eq", 0x1_0788)).isZero();
    assertThat(compared("eq", -1)).isZero();
    assertThat(compared("ne", 0x0788)).isZero();
    assertThat(compared("ne", 0x8807)).isOne();
    assertThat(compared("slt", 0x0789)).isOne();
    assertThat(compared("slt", 0x0788)).isZero();
  }

  /** What a comparison of the octets 07 88 with a number gives. */
  private long compared(String comparison, long number) {
    return run(octets("or", comparison, number), "is", 6);
  }

  @Test
  void octetsBehindTheEndOfMemoryTrapTogetherWithTheirNeighbours() {
    String text = octets("or", "eq", 1);
    long end =
        Memory.KSEG + Layout.of(Linker.link("test", List.of(read(text))), MemoryMap.KERNEL.withHeap(1 << 20))
            .memorySize();
    assertThat(run(text, "four", end - 4)).isZero();
    for (int i = -3; i <= 1; i++) {
      long address = end + i;
      assertThatThrownBy(() -> run(text, "four", address)).isInstanceOfSatisfying(
          GuestTrap.class, trap -> assertThat(trap.code()).isEqualTo(TrapCode.FAULT));
    }
  }

  @Test
  void loopsReachCompiledCode() {
    String text = """
        program "loop"
        proc export @sum(%0: i64) -> i64 {
        ^0:
          %1 = iconst i64 0
          jump ^1(%1, %1)
        ^1(%2: i64, %3: i64):
          %4 = slt %2, %0
          branch %4, ^2, ^3
        ^2:
          %5 = add %3, %2
          %6 = iconst i64 1
          %7 = add %2, %6
          jump ^1(%7, %5)
        ^3:
          return %3
        }
        """;
    assertThat(run(text, "sum", 5_000_000)).isEqualTo(5_000_000L * 4_999_999L / 2);
  }

  /** Loads the i32 at the sum of two numbers and 4, and the i8 behind it, which is used with the same sum. */
  private static final String SUMS = """
      program "sums"
      global @words : local size 16 align 8 mutable { 0: word 0x0000000700000003, 8: word 9 }
      proc export @here() -> i64 {
      ^0:
        %0 = global_addr @words
        %1 = bitcast i64 %0
        return %1
      }
      proc export @load(%0: i64, %1: i64) -> i64 {
      ^0:
        %2 = bitcast ptr %0
        %3 = ptr_add %2, %1
        %4 = load i32 any %3 + 4
        %5 = sext i64 %4
        %6 = load i8 any %3 + 8
        %7 = sext i64 %6
        %8 = iconst i64 100
        %9 = mul %7, %8
        %10 = add %5, %9
        return %10
      }
      """;

  @Test
  void addressesAreSumsModuloTwoToThe64() {
    long here = run(SUMS, "here");
    assertThat(run(SUMS, "load", here, 0)).isEqualTo(907);
    assertThat(run(SUMS, "load", 0, here)).isEqualTo(907);
    assertThat(run(SUMS, "load", here + (1L << 45), -1L << 45)).isEqualTo(907);
    assertThat(run(SUMS, "load", here - Memory.KSEG, Memory.KSEG)).isEqualTo(907);
    assertThat(run(SUMS, "load", here + 8, -8)).isEqualTo(907);
  }

  @Test
  void sumsOutsideOfMemoryFault() {
    long here = run(SUMS, "here");
    for (long[] sum : new long[][] {
        {here, 1L << 40}, {here, -1L << 40}, {here, 2}, {here, -here}, {8, -Memory.KSEG}, {Memory.KSEG, -12},
        {8, Long.MIN_VALUE}, {Memory.KSEG, 1L << 42}, {-8, 4}}) {
      assertThatThrownBy(() -> run(SUMS, "load", sum))
          .as("%x + %x", sum[0], sum[1])
          .isInstanceOfSatisfying(GuestTrap.class, trap -> assertThat(trap.code()).isEqualTo(TrapCode.FAULT));
    }
  }

  @Test
  void parallelMovesExchange() {
    String text = """
        program "moves"
        proc export @f(%0: i64, %1: i64, %2: i64) -> i64 {
        ^0:
          jump ^1(%0, %1, %2)
        ^1(%3: i64, %4: i64, %5: i64):
          %6 = iconst i64 0
          %7 = eq %5, %6
          %8 = iconst i64 -1
          %9 = add %5, %8
          branch %7, ^2, ^1(%4, %3, %9)
        ^2:
          %10 = iconst i64 10
          %11 = mul %3, %10
          %12 = add %11, %4
          return %12
        }
        """;
    assertThat(run(text, "f", 1, 2, 3)).isEqualTo(21);
    assertThat(run(text, "f", 1, 2, 4)).isEqualTo(12);
  }

  private static final String CATCH = """
      program "catch"
      proc local @thrower(%0: i64) -> i64 {
        slot $0 size 8 align 8
      ^0:
        %1 = iconst i64 7
        %2 = eq %0, %1
        branch %2, ^1, ^2
      ^1:
        %3 = slot_addr $0 + 0
        throw %3
      ^2:
        return %0
      }
      proc export @f(%0: i64) -> i64 {
      ^0:
        invoke call @thrower(%0) to ^1 unwind ^2
      ^1(%1: i64):
        return %1
      ^2(%2: ptr):
        %3 = iconst i64 -1
        return %3
      }
      proc export @uncaught(%0: i64) -> i64 {
      ^0:
        %1 = call @thrower(%0)
        return %1
      }
      """;

  @Test
  void exceptionsUnwind() {
    assertThat(run(CATCH, "f", 5)).isEqualTo(5);
    assertThat(run(CATCH, "f", 7)).isEqualTo(-1);
    assertThatThrownBy(() -> run(CATCH, "uncaught", 7)).isInstanceOf(GuestException.class);
  }

  @Test
  void switchesFindTheirCase() {
    String text = """
        program "switch"
        proc export @f(%0: i64) -> i64 {
        ^0:
          %1 = iconst i64 100
          switch %0, [-5 -> ^1(%1), 3 -> ^1(%0), 70000 -> ^2], ^3
        ^1(%2: i64):
          return %2
        ^2:
          %3 = iconst i64 1
          return %3
        ^3:
          %4 = iconst i64 2
          return %4
        }
        """;
    assertThat(run(text, "f", -5)).isEqualTo(100);
    assertThat(run(text, "f", 3)).isEqualTo(3);
    assertThat(run(text, "f", 70000)).isEqualTo(1);
    assertThat(run(text, "f", 4)).isEqualTo(2);
  }

  @Test
  void endlessRecursionTraps() {
    String text = """
        program "deep"
        proc export @f(%0: i64) -> i64 {
        ^0:
          %1 = iconst i64 1
          %2 = add %0, %1
          %3 = call @f(%2)
          %4 = add %3, %1
          return %4
        }
        """;
    assertThatThrownBy(() -> run(text, "f", 0))
        .isInstanceOfSatisfying(GuestTrap.class, trap -> assertThat(trap.code()).isEqualTo(TrapCode.STACK));
  }

  @Test
  void accessesStayInsideTheMemory() {
    String text = """
        program "wild"
        proc export @f(%0: i64) -> i64 {
        ^0:
          %1 = bitcast ptr %0
          %2 = load i64 any %1 + 0
          return %2
        }
        """;
    for (long address : new long[] {0, 8, -8, Memory.KSEG - 8, Memory.KSEG + 1, Long.MAX_VALUE - 7}) {
      assertThatThrownBy(() -> run(text, "f", address))
          .isInstanceOfSatisfying(GuestTrap.class, trap -> assertThat(trap.code()).isEqualTo(TrapCode.FAULT));
    }
    assertThat(run(text, "f", Memory.KSEG)).isZero();
  }
}

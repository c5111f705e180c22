package org.spindle.specializer.truffle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Program;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.Linker;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.text.SirReader;
import org.spindle.specializer.truffle.nodes.GuestException;

/** Procedures whose shape is hard on the compiler are compiled, by both tiers; a bail-out fails the test. */
class CompilationTest {
  private static final int CALLS = 2000;

  private static final Map<String, String> OPTIONS =
      Map.of(
          "engine.CompilationFailureAction", "Throw",
          "engine.TraceCompilation", "true",
          "engine.BackgroundCompilation", "false",
          "engine.FirstTierCompilationThreshold", "200",
          "engine.LastTierCompilationThreshold", "500");

  /** Calls a procedure often; what it gave, a letter {@code x} for an exception, must be what was expected. */
  private static void compile(
      String text, String procedure, IntFunction<long[]> arguments, IntFunction<String> expected)
      throws Exception {
    Program program = Linker.link("test", List.of(SirReader.read("test.sir", text)));
    Image image = Layout.of(program, MemoryMap.KERNEL.withHeap(1 << 20));
    Memory memory = new Memory(image.memorySize());
    image.writeTo(memory);
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (TruffleContext context = TruffleContext.open(OPTIONS, log);
        TruffleProgram compiled = new TruffleProgram(context, image, memory, name -> null)) {
      for (int i = 0; i < CALLS; i++) {
        assertThat(call(compiled, procedure, arguments.apply(i))).isEqualTo(expected.apply(i));
      }
    }
    assertThat(log.toString(StandardCharsets.UTF_8))
        .containsPattern("opt done .* " + procedure + " .*Tier 1")
        .containsPattern("opt done .* " + procedure + " .*Tier 2");
  }

  private static String call(TruffleProgram program, String procedure, long[] arguments) {
    try {
      return Long.toString(program.call(procedure, arguments));
    } catch (GuestException exception) {
      return "x";
    }
  }

  /** Leaves before, inside and after its loop. */
  private static String exits(String early, String inner, String late) {
    return """
        program "exits"
        global @activation : local size 8 align 8 mutable
        proc export @exits(%%0: i64) -> i64 {
        ^0:
          %%1 = iconst i64 0
          %%2 = iconst i64 1
          %%3 = global_addr @activation
          %%4 = eq %%0, %%1
          branch %%4, ^1, ^2(%%1)
        ^1:
          %s
        ^2(%%5: i64):
          %%6 = slt %%5, %%0
          branch %%6, ^3, ^6
        ^3:
          %%7 = iconst i64 5
          %%8 = eq %%5, %%7
          branch %%8, ^4, ^5
        ^4:
          %s
        ^5:
          %%9 = add %%5, %%2
          jump ^2(%%9)
        ^6:
          %s
        }
        """.formatted(early, inner, late);
  }

  private static long[] small(int i) {
    return new long[] {i % 8};
  }

  @Test
  void returnsFromSeveralBlocks() throws Exception {
    compile(exits("return %2", "return %0", "return %5"), "exits", CompilationTest::small,
        i -> Long.toString(i % 8 == 0 ? 1 : i % 8));
  }

  @Test
  void throwsFromSeveralBlocks() throws Exception {
    compile(exits("throw %3", "throw %3", "return %5"), "exits", CompilationTest::small,
        i -> i % 8 == 0 || i % 8 > 5 ? "x" : Long.toString(i % 8));
  }

  /** A loop around a switch whose cases are spread over 16 bits, as ports are. */
  private static String wideSwitch(int cases) {
    StringBuilder table = new StringBuilder();
    StringBuilder blocks = new StringBuilder();
    for (int i = 0; i < cases; i++) {
      table.append(i == 0 ? "" : ", ").append(value(i)).append(" -> ^").append(10 + i);
      int number = 20 + 2 * i;
      blocks.append("^").append(10 + i).append(":\n  %").append(number).append(" = iconst i64 ").append(i)
          .append("\n  %").append(number + 1).append(" = add %5, %").append(number)
          .append("\n  jump ^4(%").append(number + 1).append(")\n");
    }
    return """
        program "wide"
        proc export @wide(%%0: i64, %%1: i64) -> i64 {
        ^0:
          %%2 = iconst i64 0
          %%3 = iconst i64 1
          jump ^1(%%2, %%2)
        ^1(%%4: i64, %%5: i64):
          %%6 = slt %%4, %%1
          branch %%6, ^2, ^3
        ^2:
          switch %%0, [%s], ^3
        ^4(%%7: i64):
          %%8 = add %%4, %%3
          jump ^1(%%8, %%7)
        ^3:
          return %%5
        %s}
        """.formatted(table, blocks);
  }

  private static long value(int index) {
    return index * 40503L & 0xffff;
  }

  @Test
  void twoHundredCases() throws Exception {
    compile(wideSwitch(200), "wide", i -> new long[] {value(i % 200), 3},
        i -> Integer.toString(i % 200 * 3));
  }

  /** Code entered in the middle of a loop is used again and left without a fall back to the interpreter. */
  @Test
  void loopsAreEnteredAndLeftInCompiledCode() throws Exception {
    String text = exits("return %2", "jump ^5", "return %5");
    Program program = Linker.link("test", List.of(SirReader.read("test.sir", text)));
    Image image = Layout.of(program, MemoryMap.KERNEL.withHeap(1 << 20));
    Memory memory = new Memory(image.memorySize());
    image.writeTo(memory);
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (TruffleContext context = TruffleContext.open(OPTIONS, log);
        TruffleProgram compiled = new TruffleProgram(context, image, memory, name -> null)) {
      for (int i = 0; i < 40; i++) {
        assertThat(compiled.call("exits", 200_000)).isEqualTo(200_000);
      }
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("exits<OSR@");
    assertThat(
        log.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("opt deopt")).count())
        .isLessThan(5);
  }

  /** Arithmetic makes a NaN, which goes round a loop in parallel moves, and to memory, from where its bits are read. */
  @Test
  void keepsNaNsCanonical() throws Exception {
    String text = """
        program "nan"
        global @number : local size 16 align 8 mutable
        proc export @nan(%0: i64) -> i64 {
        ^0:
          %1 = iconst i64 0
          %2 = iconst i64 1
          %3 = global_addr @number
          %4 = fconst f64 0x7ff0000000000000
          %5 = fconst f64 0x4000000000000000
          jump ^1(%4, %5, %1)
        ^1(%6: f64, %7: f64, %8: i64):
          %9 = fsub %7, %6
          %10 = fadd %9, %6
          store any %3, %10
          %11 = add %8, %2
          %12 = slt %11, %0
          branch %12, ^1(%7, %10, %11), ^2
        ^2:
          %13 = bitcast i64 %10
          %14 = load i64 any %3
          %15 = sub %13, %14
          %16 = eq %15, %1
          branch %16, ^3, ^4
        ^3:
          return %14
        ^4:
          return %15
        }
        """;
    compile(text, "nan", i -> new long[] {1 + i % 5}, i -> Long.toString(0x7ff8L << 48));
  }
}

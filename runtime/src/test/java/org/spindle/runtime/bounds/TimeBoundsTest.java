package org.spindle.runtime.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.alpha.link.AlphaImage;
import org.spindle.alpha.support.MachineExits;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.ir.Effects;
import org.spindle.ir.Procedure;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.memory.Memory;
import org.spindle.runtime.alpha.AddressSpace;
import org.spindle.runtime.alpha.AlphaCpu;
import org.spindle.runtime.alpha.Decoded;
import org.spindle.runtime.alpha.Op;
import org.spindle.runtime.alpha.Processor;
import org.spindle.runtime.alpha.Stop;
import org.spindle.runtime.alpha.Timing;
import org.spindle.runtime.alpha.timing.Ev4Timing;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/**
 * Bounds against what the emulator counts: no run of a procedure of the corpus takes longer than its bound, and the longest of
 * some takes at least a third of it. Every ephemeral, bounded or functional procedure of a file is called with numbers.
 */
class TimeBoundsTest {
  private static final Path CORPUS = Path.of("src/test/resources/bounds");
  private static final long[] ARGUMENTS =
      {0, 1, 2, 3, 4, 5, 6, 7, 15, 21, 31, 64, 99, 1000, -1, -77, 1L << 40};

  static Stream<Path> corpus() throws IOException {
    return Files.list(CORPUS).sorted();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void noRunTakesLongerAndSomeAThirdOfTheBound(Path file) {
    Corpus program = Corpus.of(file);
    AlphaImage image = AlphaImage.forMachine(
        Layout.of(program.linked.executable(), MemoryMap.KERNEL), new AlphaCompiler());
    TimeBounds bounds = new TimeBounds(program.linked.executable());
    for (String procedure : program.procedures) {
      TimeBound bound = bounds.of(procedure);
      assertThat(bound).as(procedure).isInstanceOf(TimeBound.Proven.class);
      long cycles = ((TimeBound.Proven) bound).cycles();
      long longest = longest(image, procedure);
      assertThat(longest).as("run of %s", procedure).isLessThanOrEqualTo(cycles);
      assertThat(cycles).as("bound of %s", procedure).isLessThanOrEqualTo(3 * longest);
    }
  }

  @Test
  void thePathTellsTheRoundsOfLoopsAndTheirPlaces() {
    Corpus program = Corpus.of(CORPUS.resolve("Loops.m3"));
    TimeBound.Proven bound =
        (TimeBound.Proven) new TimeBounds(program.linked.executable()).of("Loops:Multiply");
    List<PathStep> loops = new ArrayList<>();
    PathStep loop = loopIn(bound.path());
    while (loop != null) {
      loops.add(loop);
      loop = loopIn(loop.inside());
    }
    assertThat(loops).extracting(PathStep::rounds).containsExactly(9L, 9L, 9L);
    assertThat(loops).extracting(step -> step.at().line()).containsExactly(52, 53, 55);
    assertThat(bound.path().stream().mapToLong(PathStep::cycles).sum()).isLessThanOrEqualTo(bound.cycles());
  }

  private static PathStep loopIn(List<PathStep> path) {
    return path.stream().filter(step -> step.kind() == PathStep.Kind.LOOP).findFirst().orElse(null);
  }

  @Test
  void whatHasNoBoundSaysWhy() {
    Corpus program = Corpus.of(Path.of("src/test/resources/unbounded/Unbounded.m3"));
    TimeBounds bounds = new TimeBounds(program.linked.executable());
    Map<String, String> reasons = new HashMap<>();
    for (String procedure : program.procedures) {
      TimeBound.Unproven none = (TimeBound.Unproven) bounds.of(procedure);
      reasons.put(procedure.substring(procedure.indexOf(':') + 1), none.at().line() + " " + none.reason());
    }
    assertThat(reasons).containsOnly(
        Map.entry("OverOpenArray", "14 nothing tells how often the loop goes round"),
        Map.entry("AlongList", "20 nothing tells how often the loop goes round"),
        Map.entry("Factorial", "29 Unbounded:Factorial is called while it is active"),
        Map.entry("ForEver", "32 it never returns"),
        Map.entry("CopyOfAny", "39 as many bytes are copied or filled as a variable says"));
  }

  /** A file's procedures that promise something, linked. */
  private record Corpus(LinkedProgram linked, List<String> procedures) {
    static Corpus of(Path file) {
      SourceProgram source =
          SourceProgram.compile(SourceInput.read(List.of(file), stage -> {}), List.of(), stage -> {});
      assertThat(source.diagnostics().hasErrors())
          .as(DiagnosticFormatter.format(source.diagnostics()))
          .isFalse();
      List<String> procedures = source.units().stream()
          .flatMap(unit -> unit.procedures().values().stream())
          .filter(p -> p.position().file().equals(file.toString()) && promises(p.effects()))
          .map(Procedure::name)
          .toList();
      return new Corpus(source.link("bounds", procedures, true, (pass, procedure) -> {}), procedures);
    }
  }

  private static boolean promises(Effects effects) {
    return effects.ephemeral() || effects.functional() || effects.bound() >= 0;
  }

  /** The longest of some runs, cold and warm. */
  private static long longest(AlphaImage image, String procedure) {
    Memory memory = new Memory(image.image().memorySize());
    image.image().writeTo(memory);
    image.writeTo(memory);
    long longest = 0;
    Clock clock = new Clock();
    for (long argument : ARGUMENTS) {
      longest = Math.max(longest, run(image, memory, procedure, argument, new Clock()));
      longest = Math.max(longest, run(image, memory, procedure, argument, clock));
    }
    return longest;
  }

  private static long run(
      AlphaImage image, Memory memory, String procedure, long argument, Clock clock) {
    AlphaCpu cpu = new AlphaCpu(AddressSpace.kernel(memory), Processor.EV4, clock);
    cpu.register(AlphaCpu.PV, image.body(procedure));
    cpu.register(AlphaCpu.GP, image.gp());
    cpu.register(AlphaCpu.SP, image.image().regions().stack().end() - 64);
    cpu.register(AlphaCpu.RA, image.entry(MachineExits.RETURN));
    cpu.register(AlphaCpu.A0, argument);
    cpu.pc(image.body(procedure));
    long before = clock.cycles();
    Stop stop = cpu.run(10_000_000);
    assertThat(stop).as("%s(%d)", procedure, argument).isInstanceOf(Stop.Pal.class);
    assertThat(stop.at()).isEqualTo(image.entry(MachineExits.RETURN) + MachineExits.RETURNED);
    return clock.returned - before;
  }

  /** Notes when the last return issues. */
  private static final class Clock implements Timing {
    private final Ev4Timing model = new Ev4Timing();
    private long returned;

    @Override
    public void executed(long pc, long instruction, long address, long next) {
      model.executed(pc, instruction, address, next);
      if (Decoded.operation(instruction) == Op.RET) {
        returned = model.cycles();
      }
    }

    @Override
    public long cycles() {
      return model.cycles();
    }
  }
}

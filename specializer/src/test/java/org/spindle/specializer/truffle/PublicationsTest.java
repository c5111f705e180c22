package org.spindle.specializer.truffle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.spindle.ir.Program;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.Linker;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.text.SirReader;

/** Code for an event is compiled in the background, published then, and put in line where the event is raised. */
@Timeout(120)
class PublicationsTest {
  private static final long ITERATIONS = 20_000;

  /** Raises an event many times and adds what it returns. */
  private static final String PROGRAM = """
      program "events"
      extern @machine.redirect : (ptr, ptr)
      proc export @own(%0: i64) -> i64 event {
      ^0:
        %1 = iconst i64 1
        return %1
      }
      proc export @raising(%0: i64) -> i64 {
      ^0:
        %1 = iconst i64 0
        jump ^1(%1, %1)
      ^1(%2: i64, %3: i64):
        %4 = slt %2, %0
        branch %4, ^2, ^3
      ^2:
        %5 = raise @own(%2)
        %6 = add %3, %5
        %7 = iconst i64 1
        %8 = add %2, %7
        jump ^1(%8, %6)
      ^3:
        return %3
      }
      proc export @direct(%0: i64) -> i64 { ^0: %1 = call @own(%0) return %1 }
      proc export @redirecting(%0: ptr, %1: ptr) { ^0: call @machine.redirect(%0, %1) return }
      proc export @caller(%0: i64) -> i64 {
      ^0:
        %1 = call @raising(%0)
        return %1
      }
      """;

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private TruffleContext context;
  private Image image;
  private TruffleProgram program;

  @BeforeEach
  void open() throws Exception {
    context = TruffleContext.open(Map.of("engine.TraceCompilation", "true"), log);
    Program linked = Linker.link("test", List.of(SirReader.read("test.sir", PROGRAM)));
    image = Layout.of(linked, MemoryMap.KERNEL.withHeap(1 << 20));
    Memory memory = new Memory(image.memorySize());
    image.writeTo(memory);
    program = new TruffleProgram(context, image, memory, name -> null);
  }

  @AfterEach
  void close() {
    program.close();
    context.close();
  }

  /** Adds an implementation that returns a constant for even arguments, and twice that for odd ones. */
  private void add(String name, int constant) throws Exception {
    program.add(SirReader.read("test.sir", """
        program "implementation"
        proc export @%s(%%0: i64) -> i64 {
        ^0:
          %%1 = iconst i64 1
          %%2 = and %%0, %%1
          %%3 = iconst i64 0
          %%4 = eq %%2, %%3
          branch %%4, ^1, ^2
        ^1:
          %%5 = iconst i64 %d
          return %%5
        ^2:
          %%6 = iconst i64 %d
          return %%6
        }
        """.formatted(name, constant, 2 * constant)).procedure(name));
  }

  private long raise() {
    return program.call("caller", ITERATIONS);
  }

  private static long sum(long constant) {
    return 3 * constant * ITERATIONS / 2;
  }

  /** Lets the compiler find that the procedures are executed often. */
  private void warm() throws InterruptedException {
    while (!traced("opt done .* caller .*Tier 2") || !traced("opt done .* raising .*Tier 2")) {
      assertThat(raise()).isEqualTo(ITERATIONS);
      Thread.sleep(1);
    }
  }

  /** The compiler's thread says that code is done after it has made it available. */
  private void awaitTraced(String pattern) throws InterruptedException {
    long end = System.nanoTime() + 10_000_000_000L;
    while (!traced(pattern)) {
      assertThat(System.nanoTime()).as("traced %s in %s", pattern, log).isLessThan(end);
      Thread.sleep(1);
    }
  }

  private boolean traced(String pattern) {
    return log.toString(StandardCharsets.UTF_8).lines().anyMatch(line -> line.matches(".*" + pattern + ".*"));
  }

  @Test
  void theStandInServesUntilTheCodeIsCompiledAndNothingIsInvalidated() throws Exception {
    warm();
    log.reset();
    add("fused", 5);
    program.publishCompiled("own", "fused", null, () -> {});
    long result = raise();
    while (result == ITERATIONS) {
      result = raise();
    }
    program.awaitPublications();

    assertThat(result).isBetween(ITERATIONS, sum(5));
    assertThat(raise()).isEqualTo(sum(5));
    awaitTraced("opt done .* fused .*Tier 2");
    awaitTraced("opt done .* raising .*Tier 2.*Inlined +1Y +0N");
    assertThat(traced("opt (deopt|inval)")).as(log.toString()).isFalse();
  }

  @Test
  void whatIsPublishedLaterSupersedesWhatIsNotYetCompiled() throws Exception {
    warm();
    add("first", 5);
    add("second", 7);
    program.publishCompiled("own", "first", null, () -> {});
    program.publishCompiled("own", "second", null, () -> {});
    program.awaitPublications();
    assertThat(raise()).isEqualTo(sum(7));

    program.publishCompiled("own", "first", null, () -> {});
    program.publish("own", null);
    program.awaitPublications();
    assertThat(raise()).isEqualTo(ITERATIONS);
  }

  @Test
  void supersededCompilationsDoNotPileUp() throws Exception {
    warm();
    int most = 0;
    for (int i = 1; i <= 300; i++) {
      add("fused" + i, i);
      program.publishCompiled("own", "fused" + i, null, () -> {});
      if (i > 1) {
        program.remove("fused" + (i - 1));
      }
      if (i % 10 == 0) {
        // so that some are begun
        Thread.sleep(5);
      }
      most = Math.max(most, program.compilations());
    }
    assertThat(most).isBetween(1, 3);
    program.awaitPublications();
    assertThat(raise()).isEqualTo(sum(300));
    long end = System.nanoTime() + 30_000_000_000L;
    while (program.compilations() > 0) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(1);
    }
  }

  @Test
  void whoPublishesIsToldWhenRaisesFindTheCode() throws Exception {
    add("first", 5);
    add("second", 7);
    AtomicInteger told = new AtomicInteger();
    program.publishCompiled("own", "first", null, () -> told.addAndGet(1));
    program.publishCompiled("own", "second", null, () -> told.addAndGet(10));
    program.awaitPublications();
    long end = System.nanoTime() + 10_000_000_000L;
    while (told.get() == 0) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(1);
    }
    assertThat(told).hasValue(10);
    assertThat(raise()).isEqualTo(sum(7));
  }

  @Test
  void codeThatRaisesIsRenewedForEachPublication() throws Exception {
    warm();
    for (int i = 1; i <= 20; i++) {
      add("fused" + i, i);
      program.publishCompiled("own", "fused" + i, null, () -> {});
      program.awaitPublications();
      assertThat(raise()).isEqualTo(sum(i));
    }
  }

  @Test
  void aDirectCallOfAnEventsProcedureIsNoRaise() throws Exception {
    add("fused", 5);
    program.publish("own", "fused");

    assertThat(program.call("direct", 0)).isEqualTo(1);
    assertThat(raise()).isEqualTo(sum(5));
  }

  @Test
  void codeThatWasNeverCompiledExpectsWhatIsPublished() throws Exception {
    assertThat(raise()).isEqualTo(ITERATIONS);
    add("fused", 5);
    program.publishCompiled("own", "fused", null, () -> {});
    program.awaitPublications();

    assertThat(raise()).isEqualTo(sum(5));
  }
}

package org.spindle.alpha.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.Linker;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.link.NoRoomException;
import org.spindle.ir.memory.Memory;

/** Room of code that was removed is used again as soon as nobody executes it, and never before. */
class AlphaImageReclaimTest {
  private static final MemoryMap SMALL =
      new MemoryMap(MemoryMap.KERNEL_BASE, 1 << 16, 1 << 14, 1 << 16, 1 << 16, 64);

  private final Image image = Layout.of(program(), SMALL);
  private final Memory memory = new Memory(image.memorySize());
  private final AlphaImage alpha = AlphaImage.forMachine(image, new AlphaCompiler());

  private static Program program() {
    ProgramBuilder unit = new ProgramBuilder("p");
    unit.add(procedure("P.start", 1));
    return Linker.link("p", java.util.List.of(unit.build()));
  }

  /** A procedure whose code is longer the greater {@code size} is. */
  private static Procedure procedure(String name, int size) {
    ProcedureBuilder code = new ProcedureBuilder(name, Signature.of(Type.I64, Type.I64));
    Value value = code.parameter(0);
    for (int i = 0; i < size; i++) {
      value = code.binary(org.spindle.ir.BinaryOp.MUL, value, code.parameter(0));
    }
    code.ret(value);
    return code.build();
  }

  private Image.Region install(String name, int size) {
    Procedure procedure = procedure(name, size);
    image.add(memory, procedure);
    return alpha.install(procedure, memory);
  }

  private void remove(String name) {
    alpha.remove(name);
    image.remove(memory, name);
  }

  @Test
  void roomOfWhatNobodyExecutesIsUsedAgain() {
    Image.Region first = install("P.a", 10);
    remove("P.a");
    assertThat(alpha.removed()).isEqualTo(first.size());
    assertThat(install("P.b", 10).start()).isGreaterThanOrEqualTo(first.end());
    alpha.reclaim(words -> {});
    assertThat(alpha.removed()).isZero();
    assertThat(install("P.c", 10)).isEqualTo(first);
  }

  @Test
  void whatAWordLeadsToStays() {
    Image.Region first = install("P.a", 10);
    Image.Region second = install("P.b", 10);
    remove("P.a");
    remove("P.b");
    alpha.reclaim(words -> words.accept(second.start() + 8));
    assertThat(alpha.removed()).isEqualTo(second.size());
    assertThat(alpha.procedureAt(second.start())).isNotNull();
    assertThat(install("P.c", 10)).isEqualTo(first);
    // a return address may be the one behind a last call
    alpha.reclaim(words -> words.accept(second.end()));
    assertThat(alpha.removed()).isEqualTo(second.size());
    alpha.reclaim(words -> words.accept(first.start()));
    assertThat(alpha.removed()).isZero();
  }

  @Test
  void randomTurnoverNeverRunsOutOfRoomNorOverlaps() {
    Random random = new Random(7);
    TreeMap<Long, Image.Region> live = new TreeMap<>();
    TreeMap<Long, String> names = new TreeMap<>();
    for (int i = 0; i < 5000; i++) {
      if (live.size() < 8 && random.nextBoolean() || live.isEmpty()) {
        Image.Region region = install("P.r" + i, 1 + random.nextInt(60));
        var before = live.floorEntry(region.start());
        var after = live.ceilingEntry(region.start());
        assertThat(before == null || before.getValue().end() <= region.start()).isTrue();
        assertThat(after == null || region.end() <= after.getKey()).isTrue();
        live.put(region.start(), region);
        names.put(region.start(), "P.r" + i);
      } else {
        long start = live.keySet().stream().skip(random.nextInt(live.size())).findFirst().orElseThrow();
        remove(names.remove(start));
        // it is executed for some time yet, now and then
        if (random.nextInt(3) > 0) {
          live.remove(start);
          alpha.reclaim(words -> live.keySet().forEach(words::accept));
        } else {
          alpha.reclaim(words -> live.keySet().forEach(words::accept));
          live.remove(start);
        }
      }
    }
    live.clear();
    alpha.reclaim(words -> {});
    assertThat(alpha.procedures()).hasSizeLessThan(40 + names.size());
  }

  @Test
  void withoutReclaimingThereIsNoRoomAtLast() {
    assertThatThrownBy(
        () -> {
          for (int i = 0; i < 5000; i++) {
            install("P.x" + i, 60);
            remove("P.x" + i);
          }
        }).isInstanceOf(NoRoomException.class);
    alpha.reclaim(words -> {});
    install("P.y", 60);
  }
}

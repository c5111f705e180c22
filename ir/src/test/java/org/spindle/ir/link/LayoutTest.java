package org.spindle.ir.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Datum;
import org.spindle.ir.Effects;
import org.spindle.ir.Global;
import org.spindle.ir.Global.Mutability;
import org.spindle.ir.Linkage;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.TrapCode;
import org.spindle.ir.memory.Memory;

class LayoutTest {
  private static final MemoryMap SMALL = new MemoryMap(MemoryMap.KERNEL_BASE, 8192, 65536, 8192, 8192, 2);

  private static Global global(String name, long size, Mutability mutability, boolean traced, Datum... data) {
    return new Global(name, Linkage.EXPORT, size, 8, mutability, traced, List.of(data));
  }

  private static Procedure procedure(String name, Effects effects, Position position) {
    ProcedureBuilder builder = new ProcedureBuilder(name, Signature.of(null)).effects(effects);
    builder.linkage(Linkage.EXPORT).at(position);
    builder.trap(TrapCode.RANGE);
    return builder.build();
  }

  private static final Program PROGRAM = Linker.link("p", List.of(new ProgramBuilder("p")
      .add(procedure("M.f", Effects.NONE, new Position("M.m3", 2, 5, "M.h", new Position("N.m3", 1, 1))))
      .add(procedure("M.g", new Effects(true, true, 40), new Position("M.m3", 10, 1)))
      .add(global("type.00", 96, Mutability.CONST, false, new Datum.Word(8, 2)))
      .add(global("type.11", 96, Mutability.CONST, false))
      .add(global("sig.1", 8, Mutability.CONST, false, new Datum.Word(0, 0x77)))
      .add(global("desc.M.g", 24, Mutability.CONST, false,
          new Datum.GlobalReference(0, "sig.1", 0), new Datum.Word(8, 16)))
      .add(global("event.M.g", 64, Mutability.MUTABLE, true))
      .add(global("M.table", 32, Mutability.MUTABLE, true,
          new Datum.Bytes(0, new byte[] {1, 2}),
          new Datum.ProcedureReference(8, "M.g"),
          new Datum.GlobalReference(16, "type.11", 8),
          new Datum.Word(24, -1)))
      .build()));

  private final Image image = Layout.of(PROGRAM, SMALL);
  private final Memory memory = new Memory(image.memorySize());

  LayoutTest() {
    image.writeTo(memory);
  }

  @Test
  void regionsFollowEachOtherWithoutOverlap() {
    Image.Regions r = image.regions();
    assertThat(r.code()).isEqualTo(new Image.Region(MemoryMap.KERNEL_BASE, MemoryMap.KERNEL_BASE + 8192));
    assertThat(r.constants().start()).isEqualTo(r.code().end());
    assertThat(r.variables().start()).isGreaterThanOrEqualTo(r.constants().end());
    assertThat(r.heap().start()).isGreaterThanOrEqualTo(r.variables().end());
    assertThat(r.heap().start() % Memory.PAGE).isZero();
    assertThat(r.stack().end() + Memory.PAGE).isEqualTo(memory.limit());
    assertThat(memory.load64(image.address("rt.heap_start"))).isEqualTo(r.heap().start());
    assertThat(memory.load64(image.address("rt.heap_end"))).isEqualTo(r.heap().end());
    assertThat(memory.load64(image.address("rt.stack_limit")))
        .isEqualTo(r.stack().start() + MemoryMap.STACK_RESERVE);
    assertThat(memory.load64(image.address("rt.fuel"))).isEqualTo(Long.MAX_VALUE);
    assertThat(r.constants().contains(image.address("sig.1"))).isTrue();
    assertThat(r.variables().contains(image.address("M.table"))).isTrue();
  }

  @Test
  void initialDataAreResolved() {
    long table = image.address("M.table");
    assertThat(memory.load16(table)).isEqualTo((short) 0x201);
    assertThat(memory.load64(table + 8)).isEqualTo(image.descriptor("M.g")).isNotZero();
    assertThat(memory.load64(table + 16)).isEqualTo(image.address("type.11") + 8);
    assertThat(memory.load64(table + 24)).isEqualTo(-1);
  }

  @Test
  void typesGetTypecodesFromOne() {
    long types = image.address("rt.types");
    assertThat(memory.load64(types)).isEqualTo(2);
    assertThat(memory.load64(types + 16)).isEqualTo(image.address("type.11"));
    assertThat(memory.load64(image.address("type.00"))).isEqualTo(1);
    assertThat(memory.load64(image.address("type.00") + 8)).isEqualTo(2);
    assertThat(memory.load64(image.address("type.11"))).isEqualTo(2);
  }

  @Test
  void tracedGlobalsAreRoots() {
    long roots = image.address("rt.roots");
    assertThat(memory.load64(roots)).isEqualTo(2);
    assertThat(memory.load64(roots + 24)).isEqualTo(image.address("M.table"));
    assertThat(memory.load64(roots + 32)).isEqualTo(32);
  }

  @Test
  void descriptorsAreMadeForTakenProceduresOnly() {
    assertThat(image.descriptor("M.f")).isZero();
    long g = image.descriptor("M.g");
    assertThat(memory.load64(g + ProcedureDescriptor.NUMBER)).isEqualTo(image.number("M.g"));
    assertThat(memory.load64(g + ProcedureDescriptor.SIGNATURE)).isEqualTo(image.address("sig.1"));
    assertThat(memory.load64(g + ProcedureDescriptor.FLAGS)).isEqualTo(16 + 2 + 1);
    assertThat(memory.load64(g + ProcedureDescriptor.EVENT)).isEqualTo(image.address("event.M.g"));
    assertThat(memory.load64(g + ProcedureDescriptor.BOUND)).isEqualTo(40);
    assertThat(Image.text(memory, memory.load64(g + ProcedureDescriptor.NAME))).isEqualTo("M.g");
    assertThat(image.numberAt(memory, g)).isEqualTo(2);
    assertThat(image.numberAt(memory, g + 8)).isZero();
    assertThat(image.numberAt(memory, image.address("M.table"))).isZero();
    long copy = image.regions().stack().start();
    memory.copy(g, copy, ProcedureDescriptor.SIZE);
    assertThat(image.numberAt(memory, copy)).isZero();
    memory.store64(copy + ProcedureDescriptor.FLAGS, ProcedureDescriptor.FLAG_CLOSURE);
    assertThat(image.numberAt(memory, copy)).isEqualTo(2);
  }

  @Test
  void positionsAreNumberedByPlace() {
    assertThat(image.positionNumber(Position.NONE)).isZero();
    int number = image.positionNumber(new Position("M.m3", 2, 5));
    assertThat(number).isEqualTo(1);
    assertThat(image.positionNumber(new Position("M.m3", 2, 5, "M.h", new Position("X.m3", 9, 9))))
        .isEqualTo(1);
    assertThat(image.positionNumber(new Position("M.m3", 3, 5))).isZero();
    long table = image.address("rt.positions");
    assertThat(memory.load64(table)).isEqualTo(3);
    assertThat(Image.text(memory, memory.load64(table + 8 + 8))).isEqualTo("M.m3:2:5");
    assertThat(Image.text(memory, memory.load64(table + 8))).isEmpty();
  }

  @Test
  void proceduresCanBeAddedUpToTheReserve() {
    long first = image.add(memory, procedure("X.a", Effects.FUNCTIONAL, Position.NONE));
    assertThat(image.numberAt(memory, first)).isEqualTo(3);
    assertThat(image.symbol(3)).isEqualTo("X.a");
    assertThat(memory.load64(image.address("rt.procedures"))).isEqualTo(4);
    assertThatThrownBy(() -> image.add(memory, procedure("X.a", Effects.NONE, Position.NONE)))
        .hasMessageContaining("exists already");
    image.add(memory, procedure("X.b", Effects.NONE, Position.NONE));
    assertThatThrownBy(() -> image.add(memory, procedure("X.c", Effects.NONE, Position.NONE)))
        .hasMessageContaining("no room for more than 2");
  }

  @Test
  void anUnknownSymbolIsReported() {
    Program program = new Program("p", null, null, PROGRAM.procedures(),
        new java.util.LinkedHashMap<>(java.util.Map.of("x",
            global("x", 8, Mutability.MUTABLE, false, new Datum.GlobalReference(0, "gone", 0)))),
        PROGRAM.externs());
    assertThatThrownBy(() -> Layout.of(program, SMALL)).isInstanceOf(LinkException.class);
  }
}

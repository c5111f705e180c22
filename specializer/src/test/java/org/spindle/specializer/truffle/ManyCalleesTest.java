package org.spindle.specializer.truffle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.TrapCode;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.Linker;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.link.ProcedureDescriptor;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;
import org.spindle.specializer.truffle.nodes.GuestTrap;

/** Calls through procedure values at a site that has seen too many callees to compare with each. */
class ManyCalleesTest {
  private static final int CALLEES = 20;

  private final Program linked = Linker.link("test", List.of(read(program())));
  private final Image image = Layout.of(linked, MemoryMap.KERNEL.withHeap(1 << 20));
  private final Memory memory = new Memory(image.memorySize());
  private TruffleContext context;
  private TruffleProgram program;

  private static String program() {
    StringBuilder text = new StringBuilder("""
        program "many"
        proc export @call(%0: ptr, %1: i64) -> i64 {
        ^0:
          %2 = call_indirect %0 : (i64) -> i64 (%1)
          return %2
        }
        proc export @of_none() -> ptr { ^0: %0 = proc_addr @none return %0 }
        proc export @none() { ^0: return }
        """);
    for (int i = 0; i < CALLEES; i++) {
      text.append("proc export @of_p%d() -> ptr { ^0: %%0 = proc_addr @p%d return %%0 }\n".formatted(i, i));
      text.append(adding("p" + i, i));
    }
    return text.toString();
  }

  private static String adding(String name, int number) {
    return """
        proc export @%s(%%0: i64) -> i64 { ^0: %%1 = iconst i64 %d %%2 = add %%0, %%1 return %%2 }
        """.formatted(name, number);
  }

  private static Program read(String text) {
    try {
      return SirReader.read("test.sir", text);
    } catch (SirSyntaxException error) {
      throw new AssertionError(error);
    }
  }

  @BeforeEach
  void callAll() {
    context = TruffleContext.open();
    image.writeTo(memory);
    program = new TruffleProgram(context, image, memory, name -> null);
    for (int pass = 0; pass < 3; pass++) {
      for (int i = 0; i < CALLEES; i++) {
        assertThat(call(image.descriptor("p" + i), 100 * pass)).isEqualTo(100 * pass + i);
      }
    }
  }

  @AfterEach
  void leave() {
    program.close();
    context.close();
  }

  private long call(long descriptor, long argument) {
    return program.call("call", descriptor, argument);
  }

  private void assertTraps(long descriptor, TrapCode code) {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> call(descriptor, 1))
          .isInstanceOfSatisfying(GuestTrap.class, trap -> assertThat(trap.code()).isEqualTo(code));
    }
  }

  @Test
  void whatIsNoDescriptorTraps() {
    long descriptor = image.descriptor("p15");
    assertTraps(0, TrapCode.NIL);
    assertTraps(descriptor + 4, TrapCode.FAULT);
    assertTraps(Memory.KSEG - 8, TrapCode.FAULT);
    assertTraps(Memory.KSEG + memory.size(), TrapCode.FAULT);
    assertTraps(image.descriptor("none"), TrapCode.FAULT);
    for (long number : new long[] {0, -1, image.number("p15"), 1L << 40, Long.MAX_VALUE}) {
      memory.store64(image.regions().heap().start() + ProcedureDescriptor.NUMBER, number);
      assertTraps(image.regions().heap().start(), TrapCode.FAULT);
    }
    assertThat(call(descriptor, 5)).isEqualTo(20);
  }

  @Test
  void aClosureIsCalledWhereverItIs() {
    long closure = image.regions().heap().start();
    memory.store64(closure + ProcedureDescriptor.NUMBER, image.number("p15"));
    memory.store64(closure + ProcedureDescriptor.FLAGS, ProcedureDescriptor.FLAG_CLOSURE);
    assertThat(call(closure, 1)).isEqualTo(16);
    assertThat(call(closure, 2)).isEqualTo(17);
  }

  @Test
  void aNumberThatIsUsedAgainIsOfTheNewProcedure() {
    long first = add("one", 1000);
    assertThat(call(first, 1)).isEqualTo(1001);
    assertThat(call(first, 2)).isEqualTo(1002);
    remove("one");
    assertTraps(first, TrapCode.FAULT);
    long second = add("other", 2000);
    assertThat(second).isEqualTo(first);
    assertThat(call(second, 3)).isEqualTo(2003);
    assertThat(call(second, 4)).isEqualTo(2004);
  }

  private long add(String name, int number) {
    Procedure added = read("program \"added\"\n" + adding(name, number)).procedure(name);
    long descriptor = image.add(memory, added);
    program.add(added);
    return descriptor;
  }

  private void remove(String name) {
    program.remove(name);
    image.remove(memory, name);
  }
}

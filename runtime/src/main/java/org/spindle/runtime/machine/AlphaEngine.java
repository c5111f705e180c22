package org.spindle.runtime.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.interpret.Trace;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.link.ProcedureDescriptor;
import org.spindle.ir.link.RunTimeGlobals;
import org.spindle.ir.memory.Access;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.memory.MemoryFault;
import org.spindle.runtime.alpha.AddressSpace;
import org.spindle.runtime.alpha.AlphaCpu;
import org.spindle.runtime.alpha.FloatUnit;
import org.spindle.runtime.alpha.PalFunction;
import org.spindle.runtime.alpha.Processor;
import org.spindle.runtime.alpha.Stop;
import org.spindle.runtime.alpha.timing.Ev4Timing;
import org.spindle.runtime.alpha.timing.TimingCounters;

/**
 * Compiled Alpha code on the emulated processor as an engine. Traps of the processor become traps of the guest;
 * system calls are the machine's services.
 *
 * <p>Code stops a program by CALL_PAL gentrap, with the trap's code number in a0 and the position number in a1.
 */
public final class AlphaEngine implements Engine {
  private static final int A1 = AlphaCpu.A0 + 1;
  private static final int A2 = AlphaCpu.A0 + 2;
  private static final int A3 = AlphaCpu.A0 + 3;
  private static final int ARGUMENT_REGISTERS = 6;
  private static final int ENOSYS = 78;

  private final Machine machine;
  private final Memory memory;
  private final AlphaCpu cpu;
  private final Ev4Timing timing;
  private final NativeCode code;
  private final List<AlphaContext> contexts = new ArrayList<>();
  private AlphaContext current;
  private long nextStack;
  private long limit = Long.MAX_VALUE;
  private Outcome outcome;

  /**
   * Makes an engine of code that is installed in the machine's memory.
   *
   * @param timing counts cycles, or null
   */
  AlphaEngine(Machine machine, Ev4Timing timing, Function<AlphaCpu, NativeCode> installer) {
    this.machine = machine;
    this.timing = timing;
    memory = machine.memory();
    cpu = new AlphaCpu(AddressSpace.kernel(memory), Processor.EV4, timing);
    code = installer.apply(cpu);
    Image.Regions regions = machine.image().regions();
    current = new AlphaContext(regions.stack().start() + MemoryMap.STACK_RESERVE);
    contexts.add(current);
    nextStack = regions.contexts().start();
  }

  /** The processor. */
  public AlphaCpu cpu() {
    return cpu;
  }

  /** What was counted so far; without a timing model only instructions, and one cycle for each. */
  public TimingCounters counters() {
    return timing != null
        ? timing.counters()
        : new TimingCounters(cpu.instructions(), cpu.instructions(), 0, 0, 0, 0, 0);
  }

  /** Limits the instructions that executions from now on may take together; then they end exhausted. */
  public void setLimit(long instructions) {
    limit = instructions;
  }

  @Override
  public Outcome run() {
    return call(machine.image().program().entry());
  }

  @Override
  public Outcome call(String procedure, long... arguments) {
    Procedure called = machine.image().program().procedure(procedure);
    if (called == null || called.parameters().size() != arguments.length) {
      throw new IllegalArgumentException(
          "no procedure @" + procedure + " of " + arguments.length + " arguments");
    }
    current = contexts.getFirst();
    memory.store64(machine.image().address(RunTimeGlobals.STACK_LIMIT), current.stackLimit());
    pass(called.parameters(), arguments);
    cpu.register(AlphaCpu.PV, code.entry(procedure));
    cpu.register(AlphaCpu.GP, code.globalPointer());
    cpu.pc(code.gate().enter());
    outcome = null;
    while (outcome == null) {
      step(called.signature().result());
    }
    return outcome;
  }

  private void pass(List<Value> parameters, long[] arguments) {
    int beyond = Math.max(0, arguments.length - ARGUMENT_REGISTERS);
    long sp = machine.image().regions().stack().end() - 16 - 8L * beyond & -16;
    cpu.register(AlphaCpu.SP, sp);
    for (int i = 0; i < arguments.length; i++) {
      Type type = parameters.get(i).type();
      if (i >= ARGUMENT_REGISTERS) {
        memory.store64(sp + 8L * (i - ARGUMENT_REGISTERS), arguments[i]);
      } else if (type == Type.F32) {
        cpu.floatRegister(AlphaCpu.A0 + i, FloatUnit.toRegister((int) arguments[i]));
      } else if (type == Type.F64) {
        cpu.floatRegister(AlphaCpu.A0 + i, arguments[i]);
      } else {
        cpu.register(AlphaCpu.A0 + i, arguments[i]);
      }
    }
  }

  private void step(Type result) {
    long before = cpu.instructions();
    Stop stop = cpu.run(limit);
    limit -= limit == Long.MAX_VALUE ? 0 : cpu.instructions() - before;
    switch (stop) {
      case Stop.Halt halt -> halted(halt.at(), result);
      case Stop.Pal pal when pal.function() == PalFunction.CALLSYS -> service();
      case Stop.Pal pal when pal.function() == PalFunction.GENTRAP ->
        outcome = trapped((int) cpu.register(AlphaCpu.A0), pal.at(), (int) cpu.register(A1));
      case Stop.Budget budget -> outcome = new Outcome.Exhausted(trace(budget.at(), 0));
      case Stop.Fault _, Stop.Unaligned _, Stop.Illegal _, Stop.Arithmetic _, Stop.Pal _, Stop.Breakpoint _ ->
        trap(stop.at());
    }
  }

  private void halted(long at, Type result) {
    NativeCode.Gate gate = code.gate();
    if (current != contexts.getFirst()) {
      outcome = new Outcome.Trapped(TrapCode.UNREACHABLE, trace(at, 0));
    } else if (at == gate.returned()) {
      outcome = new Outcome.Returned(result(result));
    } else if (at == gate.thrown()) {
      outcome = new Outcome.Uncaught(cpu.register(AlphaCpu.V0), new Trace(List.of(), 0));
    } else {
      trap(at);
    }
  }

  private long result(Type type) {
    if (type == null) {
      return 0;
    }
    return switch (type) {
      case F32 -> FloatUnit.toMemory(cpu.floatRegister(0)) & 0xffffffffL;
      case F64 -> cpu.floatRegister(0);
      case I1 -> cpu.register(AlphaCpu.V0) & 1;
      case I8, I16, I32, I64, REF, PTR -> type.canonical(cpu.register(AlphaCpu.V0));
    };
  }

  /** Turns a trap of the processor into the guest's trap {@code fault}. */
  private void trap(long at) {
    NativeCode.TrapPad pad = code.trapPad(at);
    if (pad == null) {
      pad = code.trapPad(cpu.register(AlphaCpu.RA) - 4);
    }
    if (pad == null) {
      outcome = trapped(TrapCode.FAULT.number(), at, 0);
      return;
    }
    cpu.register(AlphaCpu.A0, TrapCode.FAULT.number());
    cpu.register(A1, pad.position());
    cpu.pc(pad.address());
  }

  private Outcome trapped(int number, long at, int position) {
    TrapCode[] codes = TrapCode.values();
    TrapCode trap = number >= 0 && number < codes.length ? codes[number] : TrapCode.UNREACHABLE;
    return new Outcome.Trapped(trap, trace(at, position));
  }

  private Trace trace(long at, int position) {
    String symbol = code.procedureAt(at);
    return symbol == null
        ? new Trace(List.of(), 0)
        : new Trace(List.of(new Trace.Frame(symbol, position(position))), 0);
  }

  private Position position(int number) {
    return machine.image().positions().entrySet().stream()
        .filter(entry -> entry.getValue() == number)
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElse(Position.NONE);
  }

  private void service() {
    int number = (int) cpu.register(AlphaCpu.V0);
    long a0 = cpu.register(AlphaCpu.A0);
    long a1 = cpu.register(A1);
    long a2 = cpu.register(A2);
    try {
      switch (number) {
        case CallsysNumber.EXIT -> outcome = new Outcome.Exited(a0);
        case CallsysNumber.READ -> answer("machine.read", a0, a1, a2);
        case CallsysNumber.WRITE -> answer("machine.write", a0, a1, a2);
        case CallsysNumber.ARGUMENT -> answer("machine.argument", a0, a1, a2);
        case CallsysNumber.PUBLISH -> answer("machine.publish", a0, a1);
        case CallsysNumber.WITHDRAW -> answer("machine.withdraw", a0);
        case CallsysNumber.FUSE -> answer("machine.fuse", a0);
        case CallsysNumber.CLOCK_GETTIME -> {
          long nanos = machine.services().call("machine.clock", new long[0]);
          memory.store64(a1, Math.floorDiv(nanos, 1_000_000_000L));
          memory.store64(a1 + 8, Math.floorMod(nanos, 1_000_000_000L));
          succeed(0);
        }
        case CallsysNumber.REDIRECT -> {
          redirect(a0, a1);
          succeed(0);
        }
        case CallsysNumber.CONTEXT_NEW -> succeed(newContext(a0, a1, a2));
        case CallsysNumber.CONTEXT_SWITCH -> switchTo(a0);
        default -> fail(ENOSYS);
      }
    } catch (MemoryFault fault) {
      trap(cpu.pc() - 4);
    }
  }

  private void answer(String service, long... arguments) {
    if (machine.services().provides(service)) {
      succeed(machine.services().call(service, arguments));
    } else {
      fail(ENOSYS);
    }
  }

  private void succeed(long result) {
    cpu.register(AlphaCpu.V0, result);
    cpu.register(A3, 0);
  }

  private void fail(int error) {
    cpu.register(AlphaCpu.V0, error);
    cpu.register(A3, 1);
  }

  private long newContext(long descriptor, long argument, long stackBytes) {
    long entry = codeAt(descriptor);
    long end = machine.image().regions().contexts().end();
    if (stackBytes < 0 || stackBytes > end - nextStack - Memory.PAGE - MemoryMap.STACK_RESERVE) {
      return 0;
    }
    AlphaContext created = new AlphaContext(nextStack + MemoryMap.STACK_RESERVE);
    nextStack += stackBytes + MemoryMap.STACK_RESERVE + Memory.PAGE - 1 & -Memory.PAGE;
    created.start(code.gate().enter());
    created.register(AlphaCpu.A0, argument);
    created.register(AlphaCpu.PV, entry);
    created.register(AlphaCpu.GP, code.globalPointer());
    created.register(AlphaCpu.SP, nextStack - 16);
    contexts.add(created);
    return contexts.size();
  }

  private void switchTo(long number) {
    if (number < 1 || number > contexts.size()) {
      throw new MemoryFault(number, Access.LOAD, 8);
    }
    succeed(0);
    current.save(cpu);
    current = contexts.get((int) number - 1);
    current.restore(cpu);
    memory.store64(machine.image().address(RunTimeGlobals.STACK_LIMIT), current.stackLimit());
  }

  /** The code address in a procedure descriptor. */
  private long codeAt(long descriptor) {
    if (machine.image().numberAt(memory, descriptor) == 0) {
      throw new MemoryFault(descriptor, Access.LOAD, ProcedureDescriptor.SIZE);
    }
    return memory.load64(descriptor + ProcedureDescriptor.CODE);
  }

  @Override
  public void install(Procedure procedure) {
    code.add(procedure);
  }

  @Override
  public void redirect(long event, long descriptor) {
    Image image = machine.image();
    String symbol = image.symbol(image.numberAt(memory, memory.load64(event)));
    if (symbol == null) {
      throw new MemoryFault(event, Access.LOAD, 8);
    }
    code.redirect(symbol, descriptor == 0 ? code.entry(symbol) : codeAt(descriptor));
  }

  @Override
  public void close() {}
}

package org.spindle.runtime.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.alpha.emit.SupportSymbols;
import org.spindle.alpha.link.AlphaImage;
import org.spindle.alpha.link.StackWalk;
import org.spindle.alpha.select.RoutineConvention;
import org.spindle.alpha.support.MachineExits;
import org.spindle.ir.Procedure;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.interpret.Trace;
import org.spindle.ir.interpret.UnwindLog;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.link.NoRoomException;
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
 */
public final class AlphaEngine implements Engine {
  private static final int A1 = AlphaCpu.A0 + 1;
  private static final int A2 = AlphaCpu.A0 + 2;
  private static final int A3 = AlphaCpu.A0 + 3;
  private static final int ARGUMENT_REGISTERS = 6;
  private static final int FRAME_POINTER = 15;
  private static final int CLOCK_REALTIME = 0;
  private static final int ENOSYS = 78;
  private static final int MOST_FRAMES = 100;

  /** Bytes of removed code that are worth a look at the stacks. */
  private static final long RECLAIM = 64 << 10;

  private final Machine machine;
  private final Memory memory;
  private final AlphaCpu cpu;
  private final Ev4Timing timing;
  private final AlphaImage code;
  private final Exits exits;
  private final UnwindLog log;
  private final List<AlphaContext> contexts = new ArrayList<>();
  private AlphaContext current;
  private long nextStack;
  private long limit = Long.MAX_VALUE;
  private Alarm alarm;
  private Outcome outcome;

  /**
   * Breakpoints at which executions end.
   *
   * @param returned after a return, the result in v0 or f0
   * @param uncaught after an exception that nothing caught, the activation in v0
   * @param stop when a trap stops the program, its code number in a0 and position number in a1
   */
  private record Exits(long returned, long uncaught, long stop) {}

  /** Compiles a machine's program, without counting cycles. */
  public AlphaEngine(Machine machine) {
    this(machine, new AlphaCompiler(), null);
  }

  /**
   * Compiles a machine's program and installs the code.
   *
   * @param timing counts cycles, or null
   */
  public AlphaEngine(Machine machine, AlphaCompiler compiler, Ev4Timing timing) {
    this.machine = machine;
    this.timing = timing;
    memory = machine.memory();
    cpu = new AlphaCpu(AddressSpace.kernel(memory), Processor.EV4, timing);
    code = AlphaImage.forMachine(machine.image(), compiler);
    code.writeTo(memory);
    long back = code.entry(MachineExits.RETURN);
    exits = new Exits(
        back + MachineExits.RETURNED, back + MachineExits.UNCAUGHT, code.entry(MachineExits.STOP));
    Image.Regions regions = machine.image().regions();
    current = new AlphaContext(regions.stack().start() + MemoryMap.STACK_RESERVE, regions.stack().end());
    contexts.add(current);
    nextStack = regions.contexts().start();
    log = new UnwindLog(machine.image(), memory);
    machine.services().setSites(code::framesAt);
    machine.raiseSites().keySet().forEach(event -> publishForSites(event, code.body(event)));
  }

  /** The machine code of the program. */
  public AlphaImage code() {
    return code;
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
    Procedure called = machine.beginCall(procedure, arguments.length);
    current = contexts.getFirst();
    memory.store64(machine.image().address(RunTimeGlobals.STACK_LIMIT), current.stackLimit());
    pass(called.parameters(), arguments);
    cpu.register(AlphaCpu.PV, code.body(procedure));
    cpu.register(AlphaCpu.GP, code.gp());
    cpu.register(AlphaCpu.RA, code.entry(MachineExits.RETURN));
    cpu.pc(code.body(procedure));
    outcome = null;
    while (outcome == null) {
      step(called.signature().result());
      if (alarm != null && outcome == null) {
        alarm.ring();
      }
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
    Stop stop = cpu.run(alarm == null ? limit : Math.min(limit, alarm.slice()));
    limit -= limit == Long.MAX_VALUE ? 0 : cpu.instructions() - before;
    switch (stop) {
      case Stop.Pal pal when pal.function() == PalFunction.CALLSYS -> service();
      case Stop.Pal pal when pal.function() == PalFunction.BPT -> leave(pal.at(), result);
      case Stop.Budget _ when limit > 0 -> {
        // the alarm's slice has ended
      }
      case Stop.Budget budget -> outcome = new Outcome.Exhausted(new Trace(code.framesAt(budget.at()), 0));
      case Stop.Fault _, Stop.Unaligned _, Stop.Illegal _, Stop.Arithmetic _, Stop.Pal _,
          Stop.Halt _, Stop.Breakpoint _ ->
          trap(stop.at());
    }
  }

  /** Ends the execution at a breakpoint. */
  private void leave(long at, Type result) {
    if (at == exits.stop()) {
      outcome = stopped((int) cpu.register(AlphaCpu.A0));
    } else if (at == exits.uncaught()) {
      outcome = new Outcome.Uncaught(cpu.register(AlphaCpu.V0),
          log.trace(cpu.register(AlphaCpu.V0), code::framesAt));
    } else if (at == exits.returned()) {
      outcome = current == contexts.getFirst()
          ? new Outcome.Returned(result(result))
          : new Outcome.Trapped(TrapCode.UNREACHABLE, new Trace(List.of(), 0));
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
    AlphaImage.FaultSite site =
        code.faultSite(at, cpu.register(RoutineConvention.LINK), cpu.register(AlphaCpu.RA));
    if (site == null) {
      outcome = new Outcome.Trapped(TrapCode.FAULT, new Trace(List.of(), 0));
      return;
    }
    cpu.register(AlphaCpu.A0, TrapCode.FAULT.number());
    cpu.register(A1, machine.image().positionNumber(site.position()));
    cpu.register(SupportSymbols.SITE, site.site() + 4);
    cpu.pc(site.pc());
  }

  /** The outcome of a trap that stops the program. Its procedure has left already. */
  private Outcome stopped(int number) {
    TrapCode[] codes = TrapCode.values();
    TrapCode trap = number >= 0 && number < codes.length ? codes[number] : TrapCode.UNREACHABLE;
    long site = cpu.register(SupportSymbols.SITE);
    List<Trace.Frame> frames = new ArrayList<>(site == 0 ? List.of() : code.framesAt(site - 4));
    long ra = cpu.register(AlphaCpu.RA);
    Trace callers = StackWalk.from(code, memory, ra - 4, cpu.register(AlphaCpu.SP), ra,
        cpu.register(FRAME_POINTER), MOST_FRAMES);
    frames.addAll(callers.frames());
    return new Outcome.Trapped(trap, new Trace(frames, callers.omitted()));
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
        case CallsysNumber.SITE -> answer("machine.site", a0, a1, a2);
        case CallsysNumber.REPORT -> answer("machine.report", a0, a1, a2);
        case CallsysNumber.FILE ->
            answer("machine.file", a0, a1, a2, cpu.register(A3), cpu.register(A3 + 1));
        case CallsysNumber.ENVIRONMENT -> answer("machine.environment", a0, a1, a2);
        case CallsysNumber.CLOCK_GETTIME -> {
          String clock = a0 == CLOCK_REALTIME ? "machine.time" : "machine.clock";
          long nanos = machine.services().call(clock, new long[0]);
          memory.store64(a1, Math.floorDiv(nanos, 1_000_000_000L));
          memory.store64(a1 + 8, Math.floorMod(nanos, 1_000_000_000L));
          succeed(0);
        }
        case CallsysNumber.REDIRECT -> {
          machine.services().beforeRedirect(a0);
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
    long start = nextStack;
    nextStack += stackBytes + MemoryMap.STACK_RESERVE + Memory.PAGE - 1 & -Memory.PAGE;
    AlphaContext created = new AlphaContext(start + MemoryMap.STACK_RESERVE, nextStack);
    created.start(entry);
    created.register(AlphaCpu.RA, code.entry(MachineExits.RETURN));
    created.register(AlphaCpu.A0, argument);
    created.register(AlphaCpu.PV, entry);
    created.register(AlphaCpu.GP, code.gp());
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
    if (code.removed() > RECLAIM) {
      reclaim();
    }
    Image.Region placed;
    try {
      placed = code.install(procedure, memory);
    } catch (NoRoomException e) {
      reclaim();
      placed = code.install(procedure, memory);
    }
    changed(placed);
  }

  @Override
  public void remove(String procedure) {
    code.remove(procedure);
  }

  /** Reclaims removed code unless some word in a register or stack may be a return address in it. */
  private void reclaim() {
    current.save(cpu);
    code.reclaim(words -> contexts.forEach(context -> context.words(memory, words)));
  }

  @Override
  public void publish(long event, long descriptor, long meanwhile, Runnable published) {
    redirect(event, descriptor);
    published.run();
  }

  /** Between two instructions, by the time of the emulated processor. */
  @Override
  public Optional<Background> background(Background.Work work) {
    alarm = new Alarm(() -> counters().cycles(), work);
    return Optional.of(alarm);
  }

  @Override
  public void awaitPublications() {
    if (alarm != null) {
      alarm.finish();
    }
  }

  @Override
  public void redirect(long event, long descriptor) {
    String symbol = machine.image().symbolAt(memory, memory.load64(event));
    if (symbol == null) {
      throw new MemoryFault(event, Access.LOAD, 8);
    }
    long implementation = descriptor == 0 ? 0 : codeAt(descriptor);
    publish(symbol, implementation);
    publishForSites(symbol, implementation == 0 ? code.body(symbol) : implementation);
  }

  private void publishForSites(String event, long implementation) {
    machine.raiseSites(event).forEach(site -> publish(site.symbol(), implementation));
  }

  private void publish(String event, long implementation) {
    long entry = code.entry(event);
    memory.store32(entry, code.publication(event, implementation));
    changed(new Image.Region(entry, entry + 4));
  }

  private void changed(Image.Region region) {
    cpu.codeChanged((int) (region.start() - Memory.KSEG), region.size());
  }

  @Override
  public void close() {}
}

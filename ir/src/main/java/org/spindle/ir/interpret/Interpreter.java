package org.spindle.ir.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.ir.Callee;
import org.spindle.ir.Extern;
import org.spindle.ir.Instruction;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.Signature;
import org.spindle.ir.StackSlot;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.arithmetic.Arithmetic;
import org.spindle.ir.event.RaiseSites;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.RunTimeGlobals;
import org.spindle.ir.memory.Access;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.memory.MemoryFault;

/**
 * Executes the procedures of a linked program that {@link Image#writeTo} stored in a memory.
 *
 * <p>Guest recursion uses no host stack: activations form a list, bounded by the guest's own stack. Instances are for
 * one thread.
 */
public final class Interpreter {
  /** What raw slots are filled with, so that who reads them is found out. */
  private static final byte UNDEFINED = (byte) 0xA5;

  private final Image image;
  private final Memory memory;
  private final Services services;
  private final Map<String, Code> codes = new HashMap<>();
  private final Map<String, String> published = new HashMap<>();
  private final Map<String, List<RaiseSites.Site>> raiseSites;
  private final List<GuestContext> contexts = new ArrayList<>();
  private final long fuel;
  private final UnwindLog log;
  private final List<Site> sites = new ArrayList<>();
  private final Map<Site, Integer> siteNumbers = new HashMap<>();
  private GuestContext context;
  private long nextStack;
  private long limit = Long.MAX_VALUE;
  private long executed;

  /** Set by what ends the execution. */
  private Outcome outcome;

  /**
   * An interpreter of a program in memory.
   *
   * @param image laid out with a main stack
   * @param memory to which the image was written
   */
  public Interpreter(Image image, Memory memory, Services services) {
    this.image = image;
    this.memory = memory;
    this.services = services;
    Image.Region stack = image.regions().stack();
    context = new GuestContext(stack.start(), stack.end());
    contexts.add(context);
    nextStack = image.regions().contexts().start();
    fuel = image.address(RunTimeGlobals.FUEL);
    log = new UnwindLog(image, memory);
    raiseSites = RaiseSites.of(image.program());
    raiseSites.forEach((event, all) -> all.forEach(site -> published.put(site.symbol(), event)));
  }

  /** The activations that a site in the unwinding log stands for, none when there is no such site. */
  public List<Trace.Frame> framesAt(long site) {
    return site < 1 || site > sites.size() ? List.of() : sites.get((int) site - 1).frames();
  }

  private long number(Site site) {
    return siteNumbers.computeIfAbsent(site, added -> {
      sites.add(added);
      return sites.size();
    });
  }

  /** Limits the instructions that executions from now on may take together; then they end {@link Outcome.Exhausted}. */
  public void setLimit(long instructions) {
    executed = 0;
    limit = instructions;
  }

  /** The number of instructions and terminators executed since the limit was set. */
  public long executed() {
    return executed;
  }

  /** Makes a procedure that was {@linkplain Image#add added} to the image known here. */
  public void add(Procedure procedure) {
    codes.put(procedure.name(), new Code(procedure));
  }

  /** Forgets a procedure that was added, and is not published; activations of it go on. */
  public void remove(String procedure) {
    codes.remove(procedure);
  }

  /** Executes the program's entry procedure, which takes no arguments. */
  public Outcome run() {
    return call(image.program().entry());
  }

  /**
   * Executes a procedure on the main stack.
   *
   * @param arguments in canonical form
   * @throws IllegalArgumentException when there is no such procedure or it takes other arguments
   */
  public Outcome call(String procedure, long... arguments) {
    Code code = code(procedure);
    if (code == null || code.procedure().parameters().size() != arguments.length) {
      throw new IllegalArgumentException(
          "no procedure @" + procedure + " of " + arguments.length + " arguments");
    }
    context = contexts.getFirst();
    while (context.top() != null) {
      context.pop();
    }
    outcome = null;
    enter(code, arguments, null);
    while (outcome == null) {
      step();
    }
    return outcome;
  }

  /** The prepared code of a procedure or of an extern that is no service; null when there is none. */
  private Code code(String symbol) {
    Code known = codes.get(symbol);
    if (known == null) {
      Program program = image.program();
      Procedure procedure = program.procedure(symbol);
      Extern extern = program.externs().get(symbol);
      if (procedure == null && extern == null) {
        return null;
      }
      known = new Code(procedure != null ? procedure : unlinked(extern));
      codes.put(symbol, known);
    }
    return known;
  }

  private static Procedure unlinked(Extern extern) {
    ProcedureBuilder builder = new ProcedureBuilder(extern.name(), extern.signature());
    builder.trap(TrapCode.UNLINKED);
    return builder.build();
  }

  private void step() {
    Activation activation = context.top();
    if (executed >= limit) {
      outcome = new Outcome.Exhausted(context.trace());
      return;
    }
    executed++;
    try {
      Instruction instruction = activation.instruction();
      if (instruction != null) {
        execute(activation, instruction);
      } else {
        execute(activation, activation.terminator());
      }
    } catch (GuestTrap trap) {
      trap(activation, trap.code());
    } catch (MemoryFault fault) {
      trap(activation, TrapCode.FAULT);
    }
  }

  private void execute(Activation a, Instruction instruction) {
    if (instruction instanceof Instruction.Call call) {
      call(a, call);
      return;
    }
    switch (instruction) {
      case Instruction.IntConstant i -> a.set(i.result(), i.value());
      case Instruction.FloatConstant i -> a.set(i.result(), i.bits());
      case Instruction.GlobalAddress i -> a.set(i.result(), image.address(i.symbol()) + i.offset());
      case Instruction.ProcedureAddress i -> a.set(i.result(), image.descriptor(i.symbol()));
      case Instruction.SlotAddress i ->
          a.set(i.result(), a.frame() + a.code().slotOffset(i.slot()) + i.offset());
      case Instruction.Binary i ->
          a.set(i.result(), Arithmetic.binary(i.op(), i.left().type(), a.get(i.left()), a.get(i.right())));
      case Instruction.Compare i -> {
        boolean holds = Arithmetic.compare(i.op(), i.left().type(), a.get(i.left()), a.get(i.right()));
        a.set(i.result(), holds ? 1 : 0);
      }
      case Instruction.Unary i ->
          a.set(i.result(),
              Arithmetic.unary(i.op(), i.operand().type(), i.result().type(), a.get(i.operand())));
      case Instruction.Select i ->
          a.set(i.result(), a.get(a.get(i.condition()) != 0 ? i.whenTrue() : i.whenFalse()));
      case Instruction.Find i -> a.set(i.result(), i.keys().indexOf(a.get(i.selector())));
      case Instruction.Element i -> a.set(i.result(), image.value(i.at(a.get(i.index()))));
      case Instruction.PointerAdd i -> a.set(i.result(), a.get(i.base()) + a.get(i.offset()));
      case Instruction.Load i -> a.set(i.result(), load(i.result().type(), a.get(i.address()) + i.offset()));
      case Instruction.Store i -> store(i.value().type(), a.get(i.address()) + i.offset(), a.get(i.value()));
      case Instruction.MemoryCopy i -> {
        if (a.get(i.size()) > 0) {
          memory.copy(a.get(i.from()), a.get(i.to()), a.get(i.size()));
        }
      }
      case Instruction.MemoryFill i -> {
        if (a.get(i.size()) > 0) {
          memory.fill(a.get(i.to()), a.get(i.size()), (byte) a.get(i.octet()));
        }
      }
      case Instruction.StackAllocate i -> a.set(i.result(), allocate(a, a.get(i.size())));
      case Instruction.Call i -> throw new IllegalStateException(i.toString());
      case Instruction.TrapIf i -> {
        if (a.get(i.condition()) != 0) {
          throw new GuestTrap(i.code());
        }
      }
      case Instruction.Safepoint i -> {
        long left = memory.load64(fuel) - i.cost();
        memory.store64(fuel, left);
        if (left < 0) {
          throw new GuestTrap(TrapCode.TIME);
        }
      }
    }
    a.advance();
  }

  private long load(Type type, long address) {
    requireAligned(type, address);
    return switch (type) {
      case I1 -> memory.load8(address) & 1;
      case I8 -> memory.load8(address);
      case I16 -> memory.load16(address);
      case I32 -> memory.load32(address);
      case F32 -> memory.load32(address) & 0xFFFF_FFFFL;
      case I64, F64, REF, PTR -> memory.load64(address);
    };
  }

  private void store(Type type, long address, long bits) {
    requireAligned(type, address);
    switch (type) {
      case I1, I8 -> memory.store8(address, bits);
      case I16 -> memory.store16(address, bits);
      case I32, F32 -> memory.store32(address, bits);
      case I64, F64, REF, PTR -> memory.store64(address, bits);
    }
  }

  private static void requireAligned(Type type, long address) {
    if ((address & (type.bytes() - 1)) != 0) {
      throw new GuestTrap(TrapCode.FAULT);
    }
  }

  private long allocate(Activation a, long size) {
    long room = a.stackPointer() - context.limit();
    if (size < 0 || size > room - 15) {
      throw new GuestTrap(TrapCode.STACK);
    }
    long address = (a.stackPointer() - size) & -16;
    a.setStackPointer(address);
    memory.fill(address, size, (byte) 0);
    return address;
  }

  private void execute(Activation a, Terminator terminator) {
    switch (terminator) {
      case Terminator.Jump t -> a.follow(t.successor());
      case Terminator.Branch t -> a.follow(a.get(t.condition()) != 0 ? t.whenTrue() : t.whenFalse());
      case Terminator.Switch t -> a.follow(chosen(t, a.get(t.selector())));
      case Terminator.Invoke t -> call(a, t.call());
      case Terminator.Return t -> leave(t.value() == null ? 0 : a.get(t.value()));
      case Terminator.Throw t -> {
        if (a.code().throwsAreFresh()) {
          log.begin(a.get(t.activation()), number(a.site()));
        }
        raise(a.get(t.activation()));
      }
      case Terminator.Trap t -> throw new GuestTrap(t.code());
    }
  }

  private static Successor chosen(Terminator.Switch t, long selector) {
    for (Terminator.Switch.Case one : t.cases()) {
      if (one.value() == selector) {
        return one.successor();
      }
    }
    return t.otherwise();
  }

  private void call(Activation a, Instruction.Call call) {
    long[] arguments = a.get(call.arguments());
    switch (call.callee()) {
      case Callee.Direct d -> dispatch(d.symbol(), arguments);
      case Callee.Indirect i ->
          dispatch(implementation(procedureAt(a.get(i.target()), i.signature())), arguments);
      case Callee.Event e -> dispatch(implementation(e.symbol()), arguments);
    }
  }

  /** What a raise of an event, or a call through its procedure's descriptor, executes. */
  private String implementation(String symbol) {
    return published.getOrDefault(symbol, symbol);
  }

  private String procedureAt(long descriptor, Signature signature) {
    if (descriptor == 0) {
      throw new GuestTrap(TrapCode.NIL);
    }
    int number = image.numberAt(memory, descriptor);
    String symbol = number == 0 ? null : image.symbol(number);
    if (symbol == null || !agree(signature, code(symbol).procedure().signature())) {
      throw new GuestTrap(TrapCode.FAULT);
    }
    return symbol;
  }

  /** Whether values are passed alike: 64-bit integers and addresses are not told apart. */
  private static boolean agree(Signature a, Signature b) {
    return a.parameters().stream().map(Interpreter::passedAs).toList()
        .equals(b.parameters().stream().map(Interpreter::passedAs).toList())
        && passedAs(a.result()) == passedAs(b.result());
  }

  private static Type passedAs(Type type) {
    return type != null && type.isAddress() ? Type.I64 : type;
  }

  private void dispatch(String symbol, long[] arguments) {
    if (image.program().procedure(symbol) == null && symbol.startsWith("machine.")) {
      service(symbol, arguments);
    } else {
      enter(code(symbol), arguments, null);
    }
  }

  /**
   * Calls a procedure.
   *
   * @param handled the trap, when it is called as trap handler
   */
  private void enter(Code code, long[] arguments, TrapCode handled) {
    long stackPointer = context.stackPointer();
    Activation activation = new Activation(code, context.top(), arguments, handled);
    activation.setStackPointer(stackPointer);
    context.push(activation);
    if (stackPointer - context.limit() < code.stackBytes()) {
      trap(activation, TrapCode.STACK);
      return;
    }
    long frame = stackPointer - code.stackBytes();
    memory.fill(frame, code.frameBytes(), (byte) 0);
    for (StackSlot slot : code.rawSlots()) {
      memory.fill(frame + code.slotOffset(slot.id()), slot.size(), UNDEFINED);
    }
    activation.begin(frame);
  }

  /** Ends the top activation by a return. */
  private void leave(long result) {
    Activation done = context.pop();
    if (done.handled() != null) {
      // the handler must throw: the trap stands
      outcome = new Outcome.Trapped(done.handled(), context.trace());
    } else if (context.top() != null) {
      context.top().resume(result);
    } else if (context == contexts.getFirst()) {
      outcome = new Outcome.Returned(result);
    } else {
      outcome = new Outcome.Trapped(TrapCode.UNREACHABLE, context.trace());
    }
  }

  /** Ends the top activation by an exception. */
  private void raise(long exception) {
    Activation catcher = context.top().caller();
    while (catcher != null && catcher.unwindEdge() == null) {
      log.leave(exception, number(catcher.site()));
      catcher = catcher.caller();
    }
    if (catcher == null) {
      outcome = new Outcome.Uncaught(exception, log.trace(exception, this::framesAt));
      return;
    }
    log.leave(exception, number(catcher.site()));
    while (context.top() != catcher) {
      context.pop();
    }
    catcher.handle(exception);
  }

  private void trap(Activation a, TrapCode code) {
    String handler = image.program().trapHandler();
    if (handler == null || context.inHandler()) {
      outcome = new Outcome.Trapped(code, context.trace());
      return;
    }
    a.setTrapped();
    Position position = a.position();
    enter(code(handler), new long[] {code.number(), image.positionNumber(position)}, code);
  }

  private void service(String name, long[] arguments) {
    switch (name) {
      case "machine.exit" -> outcome = new Outcome.Exited(arguments[0]);
      case "machine.redirect" -> {
        redirect(arguments[0], arguments[1]);
        context.top().resume(0);
      }
      case "machine.context_new" ->
          context.top().resume(newContext(arguments[0], arguments[1], arguments[2]));
      case "machine.context_switch" -> switchTo(arguments[0]);
      default -> {
        if (services.provides(name)) {
          context.top().resume(services.call(name, arguments));
        } else {
          enter(code(name), arguments, null);
        }
      }
    }
  }

  /**
   * Publishes an implementation of an event (docs/abi.md, machine.redirect).
   *
   * @param event the address of the event record
   * @param descriptor of the implementation, or 0 for the procedure's own body
   * @throws MemoryFault when an address is outside memory or not that of a record or descriptor
   */
  public void redirect(long event, long descriptor) {
    String symbol = image.symbolAt(memory, memory.load64(event));
    String target = descriptor == 0 ? null : image.symbolAt(memory, descriptor);
    if (symbol == null || target == null && descriptor != 0) {
      throw new MemoryFault(event, Access.LOAD, 8);
    }
    if (target == null) {
      published.remove(symbol);
    } else {
      published.put(symbol, target);
    }
    for (RaiseSites.Site site : raiseSites.getOrDefault(symbol, List.of())) {
      published.put(site.symbol(), target == null ? symbol : target);
    }
  }

  private long newContext(long descriptor, long argument, long stackBytes) {
    Code code = code(procedureAt(descriptor, Signature.of(null, Type.PTR)));
    long end = image.regions().contexts().end();
    if (stackBytes < 0 || stackBytes > end - nextStack - Memory.PAGE) {
      return 0;
    }
    long lowest = nextStack;
    nextStack += (stackBytes + Memory.PAGE - 1) & -Memory.PAGE;
    GuestContext created = new GuestContext(lowest, nextStack);
    contexts.add(created);
    GuestContext current = context;
    context = created;
    enter(code, new long[] {argument}, null);
    context = current;
    return contexts.size();
  }

  private void switchTo(long number) {
    if (number < 1 || number > contexts.size()) {
      throw new GuestTrap(TrapCode.FAULT);
    }
    context.top().resume(0);
    context = contexts.get((int) number - 1);
    memory.store64(image.address(RunTimeGlobals.STACK_LIMIT), context.lowest());
  }
}

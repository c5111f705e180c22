package org.spindle.alpha.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spindle.alpha.allocate.AllocatedBlock;
import org.spindle.alpha.allocate.AllocatedItem;
import org.spindle.alpha.allocate.AllocatedProcedure;
import org.spindle.alpha.allocate.Location;
import org.spindle.alpha.allocate.Move;
import org.spindle.alpha.allocate.RegisterFile;
import org.spindle.alpha.encode.CodeBuffer;
import org.spindle.alpha.encode.Encoding;
import org.spindle.alpha.encode.Label;
import org.spindle.alpha.encode.RelocationType;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.QualifierSet;
import org.spindle.alpha.isa.Registers;
import org.spindle.alpha.machine.Address;
import org.spindle.alpha.machine.CallTarget;
import org.spindle.alpha.machine.DataTable;
import org.spindle.alpha.machine.MachineEdge;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.MachineTerminator;
import org.spindle.alpha.machine.Source;
import org.spindle.alpha.machine.TrapPosition;
import org.spindle.alpha.select.RoutineConvention;
import org.spindle.ir.Position;
import org.spindle.ir.StackSlot;
import org.spindle.ir.TrapCode;
import org.spindle.ir.link.RunTimeGlobals;

/** Writes an allocated procedure as instruction words. */
public final class ProcedureEmitter {
  private static final long CANONICAL_NAN = 0x7ff8000000000000L;
  private static final int LARGEST_UNCHECKED_FRAME = 1024;
  private static final int LARGEST_UNROLLED_CLEAR = 128;
  private static final int CLEAR_POINTER = 22;
  private static final int CLEAR_END = 23;

  private record TrapSite(TrapCode code, TrapPosition position) {}

  private final AllocatedProcedure procedure;
  private final FrameLayout frame;
  private final CodeBuffer buffer = new CodeBuffer();
  private final Code code = new Code(buffer);
  private final LiteralPool pool = new LiteralPool();
  private final List<Label> blockLabels = new ArrayList<>();
  private final Map<TrapSite, Label> traps = new LinkedHashMap<>();
  private final List<Runnable> outOfLine = new ArrayList<>();
  private final List<CompiledProcedure.Mark> marks = new ArrayList<>();
  private final List<CompiledProcedure.Head> heads = new ArrayList<>();
  private final Label passOn = new Label();
  private final Label leaveByTrap = new Label();
  private final Label stackOverflow = new Label();
  private boolean passesOn;
  private boolean checksStack;

  private ProcedureEmitter(AllocatedProcedure procedure) {
    this.procedure = procedure;
    frame = new FrameLayout(procedure);
    procedure.blocks().forEach(_ -> blockLabels.add(new Label()));
  }

  /** The machine code of an allocated procedure. */
  public static CompiledProcedure emit(AllocatedProcedure procedure) {
    return new ProcedureEmitter(procedure).emit();
  }

  private CompiledProcedure emit() {
    if (procedure.source().event()) {
      buffer.emit(Encoding.operate(Op.BIS, Registers.ZERO, Registers.ZERO, Registers.ZERO));
    }
    int body = buffer.offset();
    prologue();
    List<Integer> emitted = new ArrayList<>();
    for (AllocatedBlock block : procedure.blocks()) {
      if (block.source().id() == 0 || !isForwarder(block)) {
        emitted.add(block.source().id());
      }
    }
    for (int i = 0; i < emitted.size(); i++) {
      int next = i + 1 < emitted.size() ? emitted.get(i + 1) : -1;
      block(procedure.blocks().get(emitted.get(i)), next);
    }
    traps.forEach(this::trapStub);
    outOfLine.forEach(Runnable::run);
    int fault = exits();
    pool.emit(buffer);
    buffer.align(16);
    String name = procedure.source().name();
    return new CompiledProcedure(
        name, buffer.toBytes(), body,
        fault,
        frame.description(),
        buffer.relocations(name), buffer.dataRanges(), marks, heads);
  }

  // ---- Entry and exits

  private void prologue() {
    checksStack = frame.calls() || frame.size() > LARGEST_UNCHECKED_FRAME;
    if (checksStack) {
      code.accessSymbol(Op.LDQ, Registers.AT, RunTimeGlobals.STACK_LIMIT, 0, Registers.AT);
    }
    code.adjustStack(-frame.size());
    if (checksStack) {
      operate(Op.CMPULT, Registers.SP, Registers.AT, Registers.AT);
      buffer.branch(Op.BNE, Registers.AT, stackOverflow);
    }
    for (int register : frame.savedRegisters()) {
      buffer.emit(
          Encoding.memory(storeOf(register), register, frame.saved(register), Registers.SP));
    }
    if (frame.hasFramePointer()) {
      code.move(Registers.SP, RegisterFile.FRAME_POINTER);
    }
    procedure.source().slots().stream().filter(slot -> !slot.raw()).forEach(this::clear);
  }

  /** Stack slots that are not raw are zero at entry. */
  private void clear(StackSlot slot) {
    long start = frame.slot(slot.id());
    long words = (slot.size() + 7) / 8;
    if (words * 8 <= LARGEST_UNROLLED_CLEAR) {
      for (long i = 0; i < words; i++) {
        code.access(Op.STQ, Registers.ZERO, start + 8 * i, Registers.SP, Registers.AT);
      }
      return;
    }
    Label loop = new Label();
    code.access(Op.LDA, CLEAR_POINTER, start, Registers.SP, CLEAR_POINTER);
    code.access(Op.LDA, CLEAR_END, start + 8 * words, Registers.SP, CLEAR_END);
    heads.add(new CompiledProcedure.Head(buffer.offset(), -1, words));
    buffer.bind(loop);
    buffer.emit(Encoding.memory(Op.STQ, Registers.ZERO, 0, CLEAR_POINTER));
    buffer.emit(Encoding.memory(Op.LDA, CLEAR_POINTER, 8, CLEAR_POINTER));
    operate(Op.CMPULT, CLEAR_POINTER, CLEAR_END, Registers.AT);
    buffer.branch(Op.BNE, Registers.AT, loop);
  }

  private void epilogue() {
    if (frame.hasFramePointer()) {
      code.move(RegisterFile.FRAME_POINTER, Registers.SP);
    }
    for (int register : frame.savedRegisters()) {
      buffer.emit(Encoding.memory(loadOf(register), register, frame.saved(register), Registers.SP));
    }
    code.adjustStack(frame.size());
  }

  /** Appends the shared exits and returns the offset of the one for memory faults. */
  private int exits() {
    if (passesOn) {
      buffer.bind(passOn);
      leaveTo(SupportSymbols.UNWIND);
    }
    if (checksStack) {
      buffer.bind(stackOverflow);
      code.adjustStack(frame.size());
      trapArguments(TrapCode.STACK, procedure.source().declaration());
      passSite(procedure.source().declaration().position());
      goTo(SupportSymbols.TRAP);
    }
    int fault = buffer.offset();
    buffer.bind(leaveByTrap);
    leaveTo(SupportSymbols.TRAP);
    return fault;
  }

  private void leaveTo(String symbol) {
    epilogue();
    goTo(symbol);
  }

  private void goTo(String symbol) {
    buffer.branchToSymbol(Op.BR, Registers.ZERO, RelocationType.BRADDR, symbol, 0);
  }

  /** Leaves an address that stands for a position to whoever reports what happens. */
  private void passSite(Position position) {
    Label next = new Label();
    markSite(position);
    buffer.branch(Op.BR, SupportSymbols.SITE, next);
    buffer.bind(next);
  }

  /** Tells that the next instruction stands for a position that exceptions begin at or leave. */
  private void markSite(Position position) {
    marks.add(new CompiledProcedure.Mark(buffer.offset(), position, true));
  }

  private void trapStub(TrapSite site, Label label) {
    buffer.bind(label);
    trapArguments(site.code(), site.position());
    markSite(site.position().position());
    buffer.branch(Op.BR, SupportSymbols.SITE, leaveByTrap);
  }

  private void trapArguments(TrapCode trap, TrapPosition position) {
    code.constant(trap.number(), Registers.A0);
    code.constant(position.number(), Registers.A0 + 1);
  }

  private static Op storeOf(int register) {
    return Registers.isFloating(register) ? Op.STT : Op.STQ;
  }

  private static Op loadOf(int register) {
    return Registers.isFloating(register) ? Op.LDT : Op.LDQ;
  }

  // ---- Blocks

  /** True if a block does nothing but jump on, and not for ever. */
  private boolean isForwarder(AllocatedBlock block) {
    AllocatedBlock at = block;
    for (int steps = 0; steps < procedure.blocks().size(); steps++) {
      if (!onlyJumps(at)) {
        return at != block;
      }
      at = procedure.blocks().get(at.source().terminator().successors().getFirst().target());
    }
    return false;
  }

  private static boolean onlyJumps(AllocatedBlock block) {
    return block.items().size() == 1
        && block.source().terminator() instanceof MachineTerminator.Jump;
  }

  /** Where an edge leads when blocks that only jump on are left out. */
  private int destination(MachineEdge edge) {
    AllocatedBlock at = procedure.blocks().get(edge.target());
    while (isForwarder(at)) {
      at = procedure.blocks().get(at.source().terminator().successors().getFirst().target());
    }
    return at.source().id();
  }

  private Label label(MachineEdge edge) {
    return blockLabels.get(destination(edge));
  }

  private void block(AllocatedBlock block, int next) {
    buffer.bind(blockLabels.get(block.source().id()));
    if (block.source().label() >= 0) {
      heads.add(new CompiledProcedure.Head(buffer.offset(), block.source().label(), 0));
    }
    for (AllocatedItem item : block.items()) {
      switch (item) {
        case AllocatedItem.Inserted(Move move) -> move(move);
        case AllocatedItem.Sequenced sequenced -> sequenced.moves().forEach(this::move);
        case AllocatedItem.Kept kept -> {
          switch (kept.instruction()) {
            case MachineInstruction.Plain plain -> instruction(plain, kept);
            case MachineTerminator terminator -> terminator(terminator, kept, next);
          }
        }
      }
    }
  }

  private void jump(MachineEdge edge, int next) {
    if (destination(edge) != next) {
      buffer.branch(Op.BR, Registers.ZERO, label(edge));
    }
  }

  private void terminator(MachineTerminator terminator, AllocatedItem.Kept kept, int next) {
    switch (terminator) {
      case MachineTerminator.Jump(MachineEdge edge) -> jump(edge, next);
      case MachineTerminator.Branch branch -> branch(branch, kept.register(branch.a()), next);
      case MachineTerminator.TableJump jump -> tableJump(jump, kept);
      case MachineTerminator.Invoke invoke -> {
        call(invoke.call(), label(invoke.unwind()));
        jump(invoke.normal(), next);
      }
      case MachineTerminator.Return _ -> {
        epilogue();
        buffer.emit(Encoding.jump(Op.RET, Registers.ZERO, Registers.RA, 1));
      }
      case MachineTerminator.Throw(Position begin) when begin != null -> {
        passSite(begin);
        leaveTo(SupportSymbols.THROW);
      }
      case MachineTerminator.Throw _ -> {
        if (frame.savedRegisters().isEmpty()) {
          leaveTo(SupportSymbols.UNWIND);
        } else {
          passesOn = true;
          buffer.branch(Op.BR, Registers.ZERO, passOn);
        }
      }
      case MachineTerminator.Trap(TrapCode trap, TrapPosition position) ->
          buffer.branch(Op.BR, Registers.ZERO, trapLabel(trap, position));
      case MachineTerminator.TrapInvoke trap -> {
        trapArguments(trap.code(), trap.position());
        code.constant(0, SupportSymbols.SITE);
        markSite(trap.position().position());
        buffer.branchToSymbol(Op.BSR, Registers.RA, RelocationType.BRADDR, SupportSymbols.TRAP, 0);
        buffer.padDistance(label(trap.unwind()));
      }
    }
  }

  private void branch(MachineTerminator.Branch branch, int register, int next) {
    int taken = destination(branch.taken());
    int other = destination(branch.other());
    if (taken == other) {
      jump(branch.taken(), next);
    } else if (taken == next) {
      buffer.branch(Branches.inverse(branch.op()), register, blockLabels.get(other));
    } else {
      buffer.branch(branch.op(), register, blockLabels.get(taken));
      jump(branch.other(), next);
    }
  }

  /** The table follows the jump and holds distances from the instruction after the BR. */
  private void tableJump(MachineTerminator.TableJump jump, AllocatedItem.Kept kept) {
    int index = kept.register(jump.index());
    int entry = kept.register(jump.temporary());
    Label base = new Label();
    buffer.branch(Op.BR, Registers.AT, base);
    buffer.bind(base);
    Label table = new Label();
    operate(Op.S4ADDQ, index, Registers.AT, entry);
    buffer.emit(Encoding.memory(Op.LDL, entry, 16, entry));
    operate(Op.ADDQ, entry, Registers.AT, Registers.AT);
    buffer.emit(Encoding.jump(Op.JMP, Registers.ZERO, Registers.AT, 0));
    buffer.bind(table);
    for (MachineEdge edge : jump.table()) {
      buffer.distance(label(edge), base);
    }
    buffer.markData(table.offset());
  }

  private Label trapLabel(TrapCode trap, TrapPosition position) {
    return traps.computeIfAbsent(new TrapSite(trap, position), _ -> new Label());
  }

  // ---- Instructions

  private void instruction(MachineInstruction.Plain instruction, AllocatedItem.Kept kept) {
    Position position = procedure.source().positions().get(instruction);
    if (position != null) {
      marks.add(new CompiledProcedure.Mark(buffer.offset(), position, false));
    }
    switch (instruction) {
      case MachineInstruction.Operate o ->
          operate(o.op(), kept.register(o.a()), o.b(), kept.register(o.d()), kept);
      case MachineInstruction.FloatOperate o ->
          floating(o, kept.register(o.a()), kept.register(o.b()), kept.register(o.d()));
      case MachineInstruction.ConditionalMove m -> conditionalMove(m, kept);
      case MachineInstruction.FloatSelect s -> floatSelect(s, kept);
      case MachineInstruction.FloatFlag f -> floatFlag(f, kept);
      case MachineInstruction.Memory m -> memory(m, kept.register(m.register()), kept);
      case MachineInstruction.Constant(long value, int d) -> code.constant(value, kept.register(d));
      case MachineInstruction.FloatConstant c -> floatConstant(c, kept.register(c.d()));
      case MachineInstruction.TableAddress(DataTable table, int d) -> tableAddress(table, kept.register(d));
      case MachineInstruction.Transfer t -> {
        int scratch = frame.scratch();
        buffer.emit(Encoding.memory(t.store(), kept.register(t.a()), scratch, frame.base()));
        buffer.emit(Encoding.memory(t.load(), kept.register(t.d()), scratch, frame.base()));
      }
      case MachineInstruction.CanonicalNan(int a, int d) ->
          canonicalNan(kept.register(a), kept.register(d));
      case MachineInstruction.StackAllocate a ->
          stackAllocate(kept.register(a.size()), kept.register(a.d()), a.position());
      case MachineInstruction.TrapIf t ->
          buffer.branch(t.op(), kept.register(t.a()), trapLabel(t.code(), t.position()));
      case MachineInstruction.Call call -> call(call, passOn);
      case MachineInstruction.ParallelMove _ ->
          throw new IllegalStateException("parallel moves are sequenced by the allocator");
    }
  }

  private void operate(Op op, int a, int b, int d) {
    buffer.emit(Encoding.operate(op, a, b, d));
  }

  private void operate(Op op, int a, Source b, int d, AllocatedItem.Kept kept) {
    switch (b) {
      case Source.Register(int number) -> operate(op, a, kept.register(number), d);
      case Source.Literal(int value) -> buffer.emit(Encoding.operateLiteral(op, a, value, d));
    }
  }

  private void floating(MachineInstruction.FloatOperate o, int a, int b, int d) {
    buffer.emit(
        o.qualifier() == null
            ? Encoding.floating(o.op(), a, b, d)
            : Encoding.floating(o.op(), o.qualifier(), a, b, d));
  }

  private void conditionalMove(MachineInstruction.ConditionalMove m, AllocatedItem.Kept kept) {
    int d = kept.register(m.d());
    code.move(kept.register(m.old()), d);
    int test = kept.register(m.test());
    if (Registers.isFloating(d)) {
      int value = kept.register(((Source.Register) m.value()).number());
      buffer.emit(Encoding.floating(m.op(), test, value, d));
    } else {
      operate(m.op(), test, m.value(), d, kept);
    }
  }

  private void floatSelect(MachineInstruction.FloatSelect s, AllocatedItem.Kept kept) {
    int d = kept.register(s.d());
    Label done = new Label();
    code.move(kept.register(s.whenFalse()), d);
    buffer.branch(Branches.inverse(s.op()), kept.register(s.test()), done);
    code.move(kept.register(s.whenTrue()), d);
    buffer.bind(done);
  }

  private void floatFlag(MachineInstruction.FloatFlag f, AllocatedItem.Kept kept) {
    int d = kept.register(f.d());
    Label done = new Label();
    code.constant(1, d);
    buffer.branch(f.op(), kept.register(f.test()), done);
    code.constant(0, d);
    buffer.bind(done);
  }

  private void memory(MachineInstruction.Memory m, int register, AllocatedItem.Kept kept) {
    boolean reusable = !MachineInstruction.Memory.isStore(m.op()) && !m.isFloating();
    int temporary = reusable ? register : Registers.AT;
    switch (m.address()) {
      case Address.Based(int base, int displacement) ->
          buffer.emit(Encoding.memory(m.op(), register, displacement, register(base, kept)));
      case Address.Within(int base, String symbol, long offset) ->
          buffer.relocated(
              Encoding.memory(m.op(), register, 0, register(base, kept)),
              RelocationType.GPRELLOW,
              symbol,
              offset);
      case Address.Near(long distance) ->
          code.access(m.op(), register, distance, Registers.GP, temporary);
      case Address.Slot(int slot, long offset) ->
          code.access(m.op(), register, frame.slot(slot) + offset, frame.base(), temporary);
      case Address.Global(String symbol, long offset) ->
          code.accessSymbol(m.op(), register, symbol, offset, temporary);
      case Address.Incoming(int number) ->
          code.access(m.op(), register, frame.incoming(number), frame.base(), temporary);
      case Address.Outgoing(int number) ->
          buffer.emit(Encoding.memory(m.op(), register, 8 * number, Registers.SP));
    }
  }

  /** The physical register for one that an instruction names; a recipe names none but those of the whole procedure. */
  private static int register(int named, AllocatedItem.Kept kept) {
    return kept == null ? named : kept.register(named);
  }

  private void floatConstant(MachineInstruction.FloatConstant c, int d) {
    if (c.bits() == 0) {
      code.move(Registers.FZERO, d);
      return;
    }
    loadLiteral(c.single() ? Op.LDS : Op.LDT, c.single() ? c.bits() & 0xffffffffL : c.bits(), d);
  }

  private void loadLiteral(Op load, long bits, int d) {
    Label place = pool.place(bits);
    buffer.relocatedToLabel(
        Encoding.memory(Op.LDAH, Registers.AT, 0, Registers.GP), RelocationType.GPRELHIGH, place);
    buffer.relocatedToLabel(
        Encoding.memory(load, d, 0, Registers.AT), RelocationType.GPRELLOW, place);
  }

  private void tableAddress(DataTable table, int d) {
    Label place = pool.place(table);
    buffer.relocatedToLabel(
        Encoding.memory(Op.LDAH, d, 0, Registers.GP), RelocationType.GPRELHIGH, place);
    buffer.relocatedToLabel(Encoding.memory(Op.LDA, d, 0, d), RelocationType.GPRELLOW, place);
  }

  private void canonicalNan(int a, int d) {
    int unordered = RegisterFile.FLOATING_SCRATCH;
    buffer.emit(
        Encoding.floating(Op.CMPTUN, QualifierSet.IEEE_COMPARE.named("/su"), a, a, unordered));
    code.move(a, d);
    Label stub = new Label();
    Label back = new Label();
    buffer.branch(Op.FBNE, unordered, stub);
    buffer.bind(back);
    outOfLine.add(
        () -> {
          buffer.bind(stub);
          loadLiteral(Op.LDT, CANONICAL_NAN, d);
          buffer.branch(Op.BR, Registers.ZERO, back);
        });
  }

  /** Checks that the size is sensible, moves the stack pointer down and clears the new space. */
  private void stackAllocate(int size, int d, TrapPosition position) {
    int end = Registers.AT;
    Label overflow = trapLabel(TrapCode.STACK, position);
    buffer.branch(Op.BLT, size, overflow);
    code.accessSymbol(Op.LDQ, d, RunTimeGlobals.STACK_LIMIT, 0, d);
    operate(Op.SUBQ, Registers.SP, d, d);
    buffer.emit(Encoding.memory(Op.LDA, end, 15, size));
    buffer.emit(Encoding.operateLiteral(Op.BIC, end, 15, end));
    operate(Op.CMPULT, d, end, d);
    buffer.branch(Op.BNE, d, overflow);
    operate(Op.SUBQ, Registers.SP, end, d);
    operate(Op.BIS, Registers.ZERO, Registers.SP, end);
    operate(Op.BIS, Registers.ZERO, d, Registers.SP);
    int outgoing = frame.outgoingSize();
    buffer.emit(Encoding.memory(Op.LDA, d, outgoing, Registers.SP));
    buffer.emit(Encoding.memory(Op.LDA, end, outgoing, end));
    Label loop = new Label();
    Label done = new Label();
    buffer.bind(loop);
    operate(Op.SUBQ, end, d, d);
    buffer.branch(Op.BEQ, d, done);
    buffer.emit(Encoding.memory(Op.STQ, Registers.ZERO, -8, end));
    buffer.emit(Encoding.memory(Op.LDA, end, -8, end));
    buffer.emit(Encoding.memory(Op.LDA, d, outgoing, Registers.SP));
    buffer.branch(Op.BR, Registers.ZERO, loop);
    buffer.bind(done);
    buffer.emit(Encoding.memory(Op.LDA, d, outgoing, Registers.SP));
  }

  private void call(MachineInstruction.Call call, Label pad) {
    switch (call.target()) {
      case CallTarget.Body(String symbol, boolean event) ->
          callFrom(call, symbol, event ? 4 : 0);
      case CallTarget.Event(String symbol) -> callFrom(call, symbol, 0);
      case CallTarget.Routine(String symbol) -> callFrom(call, symbol, 0);
      case CallTarget.Helper(String symbol, long quadwords) -> {
        if (quadwords > 0) {
          heads.add(new CompiledProcedure.Head(buffer.offset(), -1, quadwords));
        }
        bsr(RoutineConvention.LINK, symbol, 0);
      }
      case CallTarget.Foreign(String symbol) -> {
        code.accessSymbol(Op.LDA, Registers.PV, symbol, 0, Registers.PV);
        jumpFrom(call);
      }
      case CallTarget.Pointer _ -> jumpFrom(call);
    }
    if (call.unwinds()) {
      passesOn |= pad == passOn;
      buffer.padDistance(pad);
    }
  }

  private void callFrom(MachineInstruction.Call call, String symbol, long addend) {
    markSite(call.position());
    bsr(Registers.RA, symbol, addend);
  }

  private void jumpFrom(MachineInstruction.Call call) {
    markSite(call.position());
    buffer.emit(Encoding.jump(Op.JSR, Registers.RA, Registers.PV, 0));
  }

  private void bsr(int link, String symbol, long addend) {
    buffer.branchToSymbol(Op.BSR, link, RelocationType.BRADDR, symbol, addend);
  }

  // ---- Moves

  private void move(Move move) {
    switch (move) {
      case Move.Copy(int from, int to) -> copy(from, to);
      case Move.Rematerialize(MachineInstruction.Plain recipe, int to) -> rematerialize(recipe, to);
    }
  }

  private void copy(int from, int to) {
    if (Location.isRegister(from) && Location.isRegister(to)) {
      code.move(from, to);
    } else if (Location.isRegister(to)) {
      buffer.emit(Encoding.memory(loadOf(to), to, frame.spill(from), frame.base()));
    } else if (Location.isRegister(from)) {
      buffer.emit(Encoding.memory(storeOf(from), from, frame.spill(to), frame.base()));
    } else {
      copy(from, RegisterFile.FLOATING_SCRATCH);
      copy(RegisterFile.FLOATING_SCRATCH, to);
    }
  }

  private void rematerialize(MachineInstruction.Plain recipe, int to) {
    boolean floating = recipe instanceof MachineInstruction.FloatConstant;
    int register = to;
    if (Location.isSlot(to)) {
      register = floating ? RegisterFile.FLOATING_SCRATCH : Registers.AT;
    }
    switch (recipe) {
      case MachineInstruction.Constant c -> code.constant(c.value(), register);
      case MachineInstruction.FloatConstant c -> floatConstant(c, register);
      case MachineInstruction.TableAddress t -> tableAddress(t.table(), register);
      case MachineInstruction.Memory m -> memory(m, register, null);
      default -> throw new IllegalStateException(recipe + " is no constant");
    }
    if (register != to) {
      copy(register, to);
    }
  }
}

package org.spindle.alpha.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.alpha.allocate.RegisterFile;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;
import org.spindle.alpha.machine.Access;
import org.spindle.alpha.machine.Address;
import org.spindle.alpha.machine.MachineBlock;
import org.spindle.alpha.machine.MachineEdge;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.MachineInstruction.ParallelMove.Transport;
import org.spindle.alpha.machine.MachineProcedure;
import org.spindle.alpha.machine.MachineTerminator;
import org.spindle.alpha.machine.Source;
import org.spindle.alpha.machine.TrapPosition;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;
import org.spindle.ir.interpret.FreshThrow;
import org.spindle.ir.link.RunTimeGlobals;

/**
 * Selects a whole procedure. Blocks are visited in postorder and instructions backward, so that
 * every use of a value is known before its definition: what nothing demanded is not selected.
 */
public final class ProcedureSelector {
  private static final Access FUEL = new Access(MemoryClass.FUEL, false);

  private final Procedure procedure;
  private final Selection selection;
  private final ValueSelector values;
  private final CallSelector calls;
  private final TableSelector tables;
  private final ControlFlowGraph graph;
  private final LoopDepths depths;
  private final Map<Label, BlockBuilder> main = new HashMap<>();

  private ProcedureSelector(Procedure procedure, SelectionContext context, RuleTable rules) {
    this.procedure = procedure;
    selection = new Selection(procedure, context);
    values = new ValueSelector(rules, selection);
    calls = new CallSelector(selection);
    graph = ControlFlowGraph.of(procedure);
    tables = new TableSelector(selection, graph);
    depths = new LoopDepths(graph, DominatorTree.of(graph));
  }

  /** The machine code of a procedure over virtual registers. */
  public static MachineProcedure select(
      Procedure procedure, SelectionContext context, RuleTable rules) {
    return new ProcedureSelector(procedure, context, rules).select();
  }

  private MachineProcedure select() {
    List<Block> order = graph.reversePostorder();
    for (Block block : order) {
      boolean cold =
          block.terminator() instanceof Terminator.Trap
              || block.terminator() instanceof Terminator.Throw;
      BlockBuilder builder = selection.newBlock(depths.of(block.label()), cold);
      builder.label = block.label().id();
      main.put(block.label(), builder);
    }
    for (Block block : order.reversed()) {
      select(block);
    }
    List<MachineBlock> blocks =
        BlockOrder.arrange(selection.blocks, order.stream().map(b -> main.get(b.label())).toList());
    return new MachineProcedure(
        procedure.name(),
        procedure.event(),
        selection.registers,
        procedure.slots(),
        blocks,
        position(procedure.position()),
        selection.positions());
  }

  private void select(Block block) {
    BlockBuilder builder = main.get(block.label());
    selection.enter(builder);
    terminator(block, new Matcher.Root(block, effects(block)));
    selection.enter(builder);
    int epoch = effects(block);
    for (Instruction instruction : block.body().reversed()) {
      epoch -= Definitions.hasEffect(instruction) ? 1 : 0;
      builder.beginChunk();
      if (isNeeded(instruction)) {
        selection.at(instruction.position());
        select(instruction, new Matcher.Root(block, epoch));
      }
    }
    builder.beginChunk();
    selection.at(Position.NONE);
    if (block == procedure.entry()) {
      calls.receive(block.parameters());
    } else {
      block.parameters().forEach(p -> builder.parameters.add(selection.definedRegister(p)));
    }
  }

  private static int effects(Block block) {
    return (int) block.body().stream().filter(Definitions::hasEffect).count();
  }

  private boolean isNeeded(Instruction instruction) {
    return Definitions.hasEffect(instruction)
        || selection.isDemanded(instruction.result())
        || tables.isNeeded(instruction);
  }

  private void select(Instruction instruction, Matcher.Root root) {
    switch (instruction) {
      case Instruction.IntConstant _, Instruction.FloatConstant _, Instruction.GlobalAddress _,
          Instruction.ProcedureAddress _, Instruction.SlotAddress _ ->
          selection.emit(
              selection.recipe(instruction, selection.definedRegister(instruction.result())));
      case Instruction.Select select -> values.select(select, root);
      case Instruction.Find find -> tables.select(find);
      case Instruction.Element element -> tables.select(element, root.block());
      case Instruction.Binary binary -> {
        if (!values.select(binary, root)) {
          divide(binary);
        }
      }
      case Instruction.Unary _, Instruction.Compare _, Instruction.PointerAdd _,
          Instruction.Load _, Instruction.Store _ ->
          byRule(instruction, root);
      case Instruction.MemoryCopy copy -> copy(copy);
      case Instruction.MemoryFill fill ->
          calls.memory(RoutineConvention.FILL, List.of(fill.to(), fill.octet(), fill.size()), 0);
      case Instruction.StackAllocate allocate ->
          selection.emit(
              new MachineInstruction.StackAllocate(
                  selection.virtualRegister(allocate.size()),
                  selection.definedRegister(allocate.result()),
                  position(allocate.position())));
      case Instruction.Call call -> call(call);
      case Instruction.TrapIf trap -> {
        Condition condition = values.condition(trap.condition(), root);
        selection.emit(
            new MachineInstruction.TrapIf(
                condition.test().branch(),
                condition.register(),
                trap.code(),
                position(trap.position())));
      }
      case Instruction.Safepoint safepoint -> charge(safepoint);
    }
  }

  private void byRule(Instruction instruction, Matcher.Root root) {
    if (!values.select(instruction, root)) {
      throw new IllegalStateException("no selection rule for " + instruction);
    }
  }

  private void divide(Instruction.Binary binary) {
    switch (binary.op()) {
      case DIV, MOD, QUOT, REM, UDIV, UREM -> {
        if (!new ConstantDivision(selection).select(binary)) {
          calls.divide(binary);
        }
      }
      default -> throw new IllegalStateException("no selection rule for " + binary);
    }
  }

  /**
   * Small copies of whole quadwords between aligned places go through registers, all loads first.
   */
  private void copy(Instruction.MemoryCopy copy) {
    Long size = selection.definitions.constant(copy.size());
    Place to = selection.places.of(copy.to(), 0);
    Place from = selection.places.of(copy.from(), 0);
    boolean small = size != null && size > 0 && size <= 64 && size % 8 == 0;
    if (!small || !isQuadAligned(to) || !isQuadAligned(from)) {
      boolean whole = size != null && size > 0 && size % 8 == 0 && copy.align() % 8 == 0;
      calls.memory(
          RoutineConvention.COPY, List.of(copy.to(), copy.from(), copy.size()), whole ? size / 8 : 0);
      return;
    }
    Address source = AddressEmitter.address(selection, from, size.intValue());
    Address target = AddressEmitter.address(selection, to, size.intValue());
    var reading = new Access(copy.fromMemory(), true);
    var writing = new Access(copy.toMemory(), true);
    var loaded = new ArrayList<Integer>();
    for (int offset = 0; offset < size; offset += 8) {
      int word = selection.registers.newInteger();
      selection.emit(new MachineInstruction.Memory(Op.LDQ, word, source.plus(offset), reading));
      loaded.add(word);
    }
    for (int i = 0; i < loaded.size(); i++) {
      selection.emit(new MachineInstruction.Memory(Op.STQ, loaded.get(i), target.plus(8L * i), writing));
    }
  }

  private static boolean isQuadAligned(Place place) {
    return place.aligned() && place.offset() % 8 == 0;
  }

  private void call(Instruction.Call call) {
    if (calls.isUnlinked(call)) {
      selection.emit(
          new MachineInstruction.TrapIf(
              Op.BEQ, Registers.ZERO, TrapCode.UNLINKED, position(call.position())));
      if (call.result() != null && selection.isDemanded(call.result())) {
        zero(call.result());
      }
      return;
    }
    Type type = call.result() == null ? null : call.result().type();
    selection.emit(calls.prepare(call, type));
    if (call.result() != null && selection.isDemanded(call.result())) {
      calls.move(CallSelector.resultRegister(type), selection.definedRegister(call.result()));
    }
  }

  private void zero(Value value) {
    int register = selection.definedRegister(value);
    selection.emit(
        value.type().isFloat()
            ? new MachineInstruction.FloatConstant(0, false, register)
            : new MachineInstruction.Constant(0, register));
  }

  private void charge(Instruction.Safepoint safepoint) {
    Address fuel =
        AddressEmitter.address(selection, Place.global(RunTimeGlobals.FUEL, 0, true), 0);
    int before = selection.registers.newInteger();
    int after = selection.registers.newInteger();
    selection.emit(new MachineInstruction.Memory(Op.LDQ, before, fuel, FUEL));
    if (ConstantKind.NEGDISP.accepts(safepoint.cost(), 64)) {
      var place = new Address.Based(before, (int) -safepoint.cost());
      selection.emit(new MachineInstruction.Memory(Op.LDA, after, place));
    } else {
      int cost = selection.registers.newInteger();
      selection.emit(new MachineInstruction.Constant(safepoint.cost(), cost));
      selection.emit(
          new MachineInstruction.Operate(Op.SUBQ, before, new Source.Register(cost), after));
    }
    selection.emit(new MachineInstruction.Memory(Op.STQ, after, fuel, FUEL));
    selection.emit(
        new MachineInstruction.TrapIf(
            Op.BLT, after, TrapCode.TIME, position(safepoint.position())));
  }

  private TrapPosition position(Position position) {
    return selection.context.trapPosition(position);
  }

  private void terminator(Block block, Matcher.Root root) {
    switch (block.terminator()) {
      case Terminator.Jump jump -> jump(jump.successor());
      case Terminator.Branch branch -> {
        Condition missing = tables.missing(branch.condition());
        Condition condition =
            missing == null ? values.condition(branch.condition(), root) : missing;
        MachineEdge taken = edge(branch.whenTrue());
        MachineEdge other = edge(branch.whenFalse());
        end(
            new MachineTerminator.Branch(
                condition.test().branch(), condition.register(), taken, other));
      }
      case Terminator.Switch choice ->
          new SwitchSelector(selection, this::edge, choice).select(choice.cases());
      case Terminator.Invoke invoke -> invoke(invoke);
      case Terminator.Return result ->
          end(new MachineTerminator.Return(calls.giveBack(result.value())));
      case Terminator.Throw exit -> {
        calls.move(selection.register(exit.activation()), Registers.V0);
        end(new MachineTerminator.Throw(FreshThrow.in(procedure) ? exit.position() : null));
      }
      case Terminator.Trap trap -> {
        TrapPosition position = position(trap.position());
        end(
            trap.unwind() == null
                ? new MachineTerminator.Trap(trap.code(), position)
                : new MachineTerminator.TrapInvoke(
                    trap.code(),
                    position,
                    RegisterFile.callerSaved(),
                    receiving(trap.unwind(), Type.PTR, true)));
      }
    }
  }

  private void end(MachineTerminator terminator) {
    selection.current().end(terminator);
  }

  private void jump(Successor successor) {
    int target = main.get(successor.target()).id;
    List<Integer> arguments =
        successor.arguments().stream().map(selection::virtualRegister).toList();
    end(new MachineTerminator.Jump(new MachineEdge(target, arguments)));
  }

  private void invoke(Terminator.Invoke invoke) {
    if (calls.isUnlinked(invoke.call())) {
      end(new MachineTerminator.Trap(TrapCode.UNLINKED, position(invoke.position())));
      return;
    }
    MachineInstruction.Call call = calls.prepare(invoke.call(), invoke.resultType());
    MachineEdge normal = receiving(invoke.normal(), invoke.resultType(), false);
    MachineEdge unwind = receiving(invoke.unwind(), Type.PTR, true);
    end(new MachineTerminator.Invoke(call, normal, unwind));
  }

  /** An edge through a block that passes the result register on as the last argument. */
  private MachineEdge receiving(Successor successor, Type resultType, boolean cold) {
    BlockBuilder source = selection.current();
    BlockBuilder through = selection.newBlock(source.depth, cold);
    selection.enter(through);
    var arguments = new ArrayList<Integer>();
    if (resultType != null) {
      int result = selection.newRegister(resultType);
      selection.emit(
          new MachineInstruction.ParallelMove(
              List.of(new Transport(CallSelector.resultRegister(resultType), result))));
      successor.arguments().forEach(a -> arguments.add(selection.virtualRegister(a)));
      arguments.add(result);
    } else {
      successor.arguments().forEach(a -> arguments.add(selection.virtualRegister(a)));
    }
    end(new MachineTerminator.Jump(new MachineEdge(main.get(successor.target()).id, arguments)));
    selection.enter(source);
    return MachineEdge.to(through.id);
  }

  /**
   * An edge from a block with several successors: through a block of its own unless the target has
   * no other source.
   */
  private MachineEdge edge(Successor successor) {
    boolean direct =
        successor.arguments().isEmpty() && graph.incoming(successor.target()).size() == 1;
    if (direct && !(isSwitchEdge(successor))) {
      return MachineEdge.to(main.get(successor.target()).id);
    }
    BlockBuilder source = selection.current();
    BlockBuilder through = selection.newBlock(source.depth, main.get(successor.target()).cold);
    selection.enter(through);
    jump(successor);
    selection.enter(source);
    return MachineEdge.to(through.id);
  }

  /** A switch may be lowered to several branches along one edge. */
  private boolean isSwitchEdge(Successor successor) {
    return graph.incoming(successor.target()).getFirst().from().terminator() instanceof Terminator.Switch;
  }
}

package org.spindle.specializer.truffle;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Constant;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.StackSlot;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;
import org.spindle.ir.analysis.Loop;
import org.spindle.ir.analysis.Loops;
import org.spindle.ir.arithmetic.Arithmetic;
import org.spindle.ir.arithmetic.KeyTable;
import org.spindle.ir.interpret.FreshThrow;
import org.spindle.ir.link.RunTimeGlobals;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.pass.ContainedAccesses;
import org.spindle.ir.pass.HeadTests;
import org.spindle.specializer.truffle.nodes.AddNode;
import org.spindle.specializer.truffle.nodes.BlockNode;
import org.spindle.specializer.truffle.nodes.CallNode;
import org.spindle.specializer.truffle.nodes.ConstantNode;
import org.spindle.specializer.truffle.nodes.DirectCalleeNode;
import org.spindle.specializer.truffle.nodes.DispatchNode;
import org.spindle.specializer.truffle.nodes.EdgeNode;
import org.spindle.specializer.truffle.nodes.EffectNode;
import org.spindle.specializer.truffle.nodes.ElementNode;
import org.spindle.specializer.truffle.nodes.ExpressionNode;
import org.spindle.specializer.truffle.nodes.FindNode;
import org.spindle.specializer.truffle.nodes.FloatBinaryNode;
import org.spindle.specializer.truffle.nodes.FloatCompareNode;
import org.spindle.specializer.truffle.nodes.GuestProcedure;
import org.spindle.specializer.truffle.nodes.IndirectCalleeNode;
import org.spindle.specializer.truffle.nodes.IntegerBinaryNode;
import org.spindle.specializer.truffle.nodes.IntegerCompareNode;
import org.spindle.specializer.truffle.nodes.LimitNode;
import org.spindle.specializer.truffle.nodes.LoadNode;
import org.spindle.specializer.truffle.nodes.MemoryCopyNode;
import org.spindle.specializer.truffle.nodes.MemoryFillNode;
import org.spindle.specializer.truffle.nodes.NarrowBinaryNode;
import org.spindle.specializer.truffle.nodes.NetworkOrderNode;
import org.spindle.specializer.truffle.nodes.PlaceNode;
import org.spindle.specializer.truffle.nodes.ProcedureRootNode;
import org.spindle.specializer.truffle.nodes.PublishedCalleeNode;
import org.spindle.specializer.truffle.nodes.ReadSlotNode;
import org.spindle.specializer.truffle.nodes.SafepointNode;
import org.spindle.specializer.truffle.nodes.SelectNode;
import org.spindle.specializer.truffle.nodes.ServiceCalleeNode;
import org.spindle.specializer.truffle.nodes.SlotAddressNode;
import org.spindle.specializer.truffle.nodes.StackAllocateNode;
import org.spindle.specializer.truffle.nodes.StatementNode;
import org.spindle.specializer.truffle.nodes.StoreNode;
import org.spindle.specializer.truffle.nodes.TerminatorNode;
import org.spindle.specializer.truffle.nodes.TrapIfNode;
import org.spindle.specializer.truffle.nodes.Traps;
import org.spindle.specializer.truffle.nodes.UnaryNode;
import org.spindle.specializer.truffle.nodes.UnlinkedCalleeNode;
import org.spindle.specializer.truffle.nodes.UnwindSite;
import org.spindle.specializer.truffle.nodes.VolatileLoadNode;
import org.spindle.specializer.truffle.nodes.VolatileStoreNode;
import org.spindle.specializer.truffle.nodes.WriteSlotNode;

/**
 * Translates a procedure to a root node.
 *
 * <p>A value used once, in its own block, becomes part of its user's expression tree; constants and addresses are made anew
 * at each use, and so are sums of addresses that are used in their own block only; every other value has a frame slot. A load
 * stays in a tree only until something may write memory.
 */
final class ProcedureTranslator {
  /** Trees are cut at this height, so that executing them needs little host stack. */
  private static final int GREATEST_HEIGHT = 24;

  /**
   * Where a switch has more cases, compiled code keeps what was not yet executed: to make it anew for each case that is
   * seen for the first time would cost seconds, and run into the limit of compilations of one procedure.
   */
  private static final int WIDE = 16;

  /** The longest array that the host compiler replaces by its elements. */
  private static final int GREATEST_CELLS = 128;

  private static final long LINKAGE_BYTES = 48;

  private final TruffleProgram program;
  private final Procedure procedure;
  private final ContainedAccesses contained;
  private final Traps traps;

  /** The traps of callees, which leave the call, so that it is noted there. */
  private final Traps callTraps;

  private final boolean throwsAreFresh;
  private final ControlFlowGraph graph;
  private final List<Block> order;
  private final Loops loops;
  private final Map<Label, Integer> index = new HashMap<>();
  private final Map<Value, Integer> uses = new HashMap<>();
  private final Map<Value, Label> userBlock = new HashMap<>();

  /** The values used in several blocks. */
  private final Set<Value> spread = new HashSet<>();

  /** The sums that have no slot, though they are used several times. */
  private final Set<Value> sharedSums = new HashSet<>();

  private final Map<Value, Instruction> definitions = new HashMap<>();
  private final Map<Value, Block> places = new HashMap<>();
  private final Map<Value, Integer> slots = new HashMap<>();
  private final Map<Integer, Long> slotOffsets = new HashMap<>();
  private final Map<Label, BitSet> liveIn = new HashMap<>();
  private final List<BlockNode> blocks = new ArrayList<>();
  private final boolean pruned;
  private NilTests nilTests;
  private final OctetLoads octets = new OctetLoads(definitions);

  /** The cells of slots whose values are in an array instead: of doubles, or of integers of at most 32 bits. */
  private final Map<Integer, Integer> cells = new HashMap<>();

  /** The slots whose values are in the array of doubles. */
  private final BitSet doubleSlots = new BitSet();

  private int doubles;
  private int integers;

  /** The slots of floats that only arithmetic gives a value, where any NaN stands for the canonical one. */
  private final BitSet anyNaN = new BitSet();

  private int nextSlot = ProcedureRootNode.FIRST_VALUE_SLOT;
  private long frameBytes;

  // the block being translated
  private final LinkedHashMap<Value, Tree> pending = new LinkedHashMap<>();
  private final List<StatementNode> statements = new ArrayList<>();
  private Label current;
  private BitSet slotsHere;

  /** A value not yet computed: its node, its height, and whether it reads memory. */
  private record Tree(ExpressionNode node, int height, boolean readsMemory) {}

  /** Translates a procedure for compilation after many executions: what did not happen in them is left out. */
  static ProcedureTranslator profiled(TruffleProgram program, Procedure procedure) {
    return new ProcedureTranslator(program, procedure, true);
  }

  /** Translates a procedure for compilation before its first execution. */
  static ProcedureTranslator ahead(TruffleProgram program, Procedure procedure) {
    return new ProcedureTranslator(program, procedure, false);
  }

  private ProcedureTranslator(TruffleProgram program, Procedure source, boolean profiled) {
    this.program = program;
    Program symbols = program.image().program();
    contained = ContainedAccesses.in(new HeadTests().run(source, symbols), symbols);
    procedure = contained.procedure();
    traps = (stack, code, position) -> program.trap(procedure.name(), stack, code, position);
    callTraps = (stack, code, position) -> program.trap(null, stack, code, position);
    throwsAreFresh = FreshThrow.in(procedure);
    graph = ControlFlowGraph.of(procedure);
    order = graph.reversePostorder();
    loops = Loops.of(DominatorTree.of(graph));
    pruned = profiled && order.stream().noneMatch(
        block -> block.terminator() instanceof Terminator.Switch choice && choice.cases().size() > WIDE);
  }

  ProcedureRootNode translate() {
    placeSlots(false);
    long clearedBytes = frameBytes;
    placeSlots(true);
    frameBytes = (frameBytes + 15) & -16;
    for (Block block : order) {
      index.put(block.label(), index.size());
    }
    countUses();
    nilTests = NilTests.in(order, definitions, uses::containsKey);
    assignSlots();
    findArithmetic();
    computeLiveness();
    // blocks made for wide switches are numbered after those of the procedure
    order.forEach(block -> blocks.add(null));
    for (Block block : order) {
      translate(block);
    }
    int[] parameterSlots =
        procedure.parameters().stream().mapToInt(p -> slots.getOrDefault(p, -1)).toArray();
    DispatchNode body = new DispatchNode(blocks.toArray(BlockNode[]::new));
    FrameDescriptor.Builder descriptor = FrameDescriptor.newBuilder();
    descriptor.addSlots(nextSlot, FrameSlotKind.Static);
    return new ProcedureRootNode(
        program.language(),
        descriptor.build(),
        procedure,
        parameterSlots,
        doubles,
        integers,
        frameBytes,
        clearedBytes,
        calls() ? LINKAGE_BYTES : 0,
        traps,
        program.memory(),
        program.image().address(RunTimeGlobals.STACK_LIMIT),
        body);
  }

  private void placeSlots(boolean raw) {
    for (StackSlot slot : procedure.slots()) {
      if (slot.raw() == raw) {
        frameBytes = (frameBytes + slot.align() - 1) & -slot.align();
        slotOffsets.put(slot.id(), frameBytes);
        frameBytes += slot.size();
      }
    }
    frameBytes = (frameBytes + 7) & -8;
  }

  private boolean calls() {
    return order.stream().anyMatch(
        block -> block.terminator() instanceof Terminator.Invoke
            || block.body().stream().anyMatch(Instruction.Call.class::isInstance));
  }

  private void countUses() {
    for (Block block : order) {
      block.parameters().forEach(parameter -> places.put(parameter, block));
      for (Instruction instruction : block.body()) {
        if (instruction.result() != null) {
          places.put(instruction.result(), block);
          definitions.put(instruction.result(), instruction);
        }
        instruction.operands().forEach(v -> use(v, block.label()));
      }
      block.terminator().operands().forEach(v -> use(v, block.label()));
    }
  }

  private void use(Value value, Label block) {
    uses.merge(value, 1, Integer::sum);
    Label other = userBlock.put(value, block);
    if (other != null && other != block) {
      spread.add(value);
    }
  }

  /** Whether a value is made anew at each use. */
  private boolean isRematerialized(Value value) {
    return switch (definitions.get(value)) {
      case Instruction.IntConstant c -> true;
      case Instruction.FloatConstant c -> true;
      case Instruction.GlobalAddress g -> true;
      case Instruction.ProcedureAddress p -> true;
      case Instruction.SlotAddress s -> true;
      case null, default -> false;
    };
  }

  /** Whether a sum can be made anew at each use, so that {@link PlaceNode} sees its parts: they stay what they are there. */
  private boolean isShared(Instruction.PointerAdd sum, Block block) {
    return uses.getOrDefault(sum.result(), 0) > 1
        && !spread.contains(sum.result())
        && userBlock.get(sum.result()) == block.label()
        && !sharedSums.contains(sum.base());
  }

  private void assignSlots() {
    for (Block block : order) {
      for (Value parameter : block.parameters()) {
        if (uses.containsKey(parameter)) {
          if (block != procedure.entry()) {
            assignCell(parameter.type());
          }
          slots.put(parameter, nextSlot++);
        }
      }
      for (Instruction instruction : block.body()) {
        Value result = instruction.result();
        if (instruction instanceof Instruction.PointerAdd sum && isShared(sum, block)) {
          sharedSums.add(result);
        } else
          if (result != null
              && !isRematerialized(result)
              && uses.containsKey(result)
              && (uses.get(result) > 1 || userBlock.get(result) != block.label() || isEffect(instruction)
                  || nilTests.madeBy(instruction) != null)) {
                    slots.put(result, nextSlot++);
                  }
      }
    }
  }

  /** Puts the value that gets the next slot into an array, if there is one for its type with room. */
  private void assignCell(Type type) {
    if (type == Type.F64 && doubles < GREATEST_CELLS) {
      cells.put(nextSlot, doubles++);
      doubleSlots.set(nextSlot);
    } else if (type.isNarrow() && integers < GREATEST_CELLS) {
      cells.put(nextSlot, integers++);
    }
  }

  /** Finds the slots of results of arithmetic, and of block parameters and intrinsics that get nothing else. */
  private void findArithmetic() {
    Set<Value> arithmetic = new HashSet<>();
    List<Instruction.Call> intrinsics = new ArrayList<>();
    for (Block block : order) {
      if (block != procedure.entry()) {
        block.parameters().stream().filter(p -> p.type().isFloat()).forEach(arithmetic::add);
      }
      for (Instruction instruction : block.body()) {
        if (instruction instanceof Instruction.Binary b && b.op().isFloat()) {
          arithmetic.add(b.result());
        } else
          if (instruction instanceof Instruction.Call call && call.result() != null
              && intrinsic(call) != null) {
                intrinsics.add(call);
                arithmetic.add(call.result());
              }
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Instruction.Call call : intrinsics) {
        changed |= !call.arguments().stream().allMatch(argument -> isArithmetic(argument, arithmetic))
            && arithmetic.remove(call.result());
      }
      for (Block block : order) {
        for (Successor edge : block.terminator().successors()) {
          List<Value> parameters = graph.block(edge.target()).parameters();
          for (int i = 0; i < parameters.size(); i++) {
            boolean passed =
                i < edge.arguments().size() && isArithmetic(edge.arguments().get(i), arithmetic);
            changed |= !passed && arithmetic.remove(parameters.get(i));
          }
        }
      }
    }
    arithmetic.stream().filter(slots::containsKey).forEach(value -> anyNaN.set(slots.get(value)));
  }

  private boolean isArithmetic(Value value, Set<Value> arithmetic) {
    return arithmetic.contains(value)
        || (definitions.get(value) instanceof Instruction.FloatConstant c
            && !Double.isNaN(Arithmetic.toDouble(value.type(), c.bits())));
  }

  /** Whether octets are compared with a number for equality, so that their order does not matter. */
  private boolean comparesOctets(Instruction.Compare comparison, Tree left) {
    return (comparison.op() == CompareOp.EQ || comparison.op() == CompareOp.NE)
        && left.node() instanceof NetworkOrderNode number
        && definitions.get(comparison.right()) instanceof Instruction.IntConstant
        && number.canBe(constant(comparison.right()));
  }

  private long constant(Value value) {
    return ((Instruction.IntConstant) definitions.get(value)).value();
  }

  private boolean isEffect(Instruction instruction) {
    return instruction instanceof Instruction.Call call && intrinsic(call) == null
        || instruction instanceof Instruction.StackAllocate
        || instruction instanceof Instruction.Load load && load.memory().isVolatile();
  }

  private LibraryIntrinsic intrinsic(Instruction.Call call) {
    return LibraryIntrinsic.of(call, program.image().program());
  }

  private void computeLiveness() {
    Map<Label, BitSet> reads = new HashMap<>();
    Map<Label, BitSet> writes = new HashMap<>();
    for (Block block : order) {
      BitSet read = new BitSet();
      BitSet written = new BitSet();
      block.parameters().forEach(p -> set(written, p));
      for (Instruction instruction : block.body()) {
        instruction.operands().forEach(v -> setUnless(read, written, v));
        if (instruction.result() != null) {
          set(written, instruction.result());
        }
      }
      block.terminator().operands().forEach(v -> setUnless(read, written, v));
      reads.put(block.label(), read);
      writes.put(block.label(), written);
      liveIn.put(block.label(), (BitSet) read.clone());
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : order.reversed()) {
        BitSet live = new BitSet();
        for (Successor edge : block.terminator().successors()) {
          live.or(liveIn.get(edge.target()));
        }
        live.andNot(writes.get(block.label()));
        live.or(reads.get(block.label()));
        if (!live.equals(liveIn.get(block.label()))) {
          liveIn.put(block.label(), live);
          changed = true;
        }
      }
    }
  }

  private void set(BitSet set, Value value) {
    if (slots.get(value) instanceof Integer slot) {
      set.set(slot);
    }
  }

  private void setUnless(BitSet set, BitSet unless, Value value) {
    if (slots.get(value) instanceof Integer slot && !unless.get(slot)) {
      set.set(slot);
    }
  }

  private void translate(Block block) {
    current = block.label();
    statements.clear();
    pending.clear();
    slotsHere = (BitSet) liveIn.get(current).clone();
    block.parameters().forEach(p -> set(slotsHere, p));
    for (Instruction instruction : block.body()) {
      translate(instruction);
      if (instruction.result() != null) {
        set(slotsHere, instruction.result());
      }
    }
    TerminatorNode terminator = translate(block.terminator());
    blocks.set(index.get(current), new BlockNode(statements.toArray(StatementNode[]::new), terminator));
  }

  // ---- values ----

  private Tree tree(Value value) {
    Tree tree = pending.remove(value);
    if (tree != null) {
      return tree;
    }
    ExpressionNode node =
        switch (definitions.get(value)) {
          case Instruction.FloatConstant c -> new ConstantNode(c.bits());
          case Instruction.IntConstant _, Instruction.GlobalAddress _, Instruction.ProcedureAddress _ ->
              new ConstantNode(program.image().value(Constant.of(definitions.get(value))));
          case Instruction.SlotAddress s -> new SlotAddressNode(slotOffsets.get(s.slot()) + s.offset());
          case Instruction.PointerAdd sum when sharedSums.contains(value) -> sum(sum);
          case null, default -> readSlot(slots.get(value), value.type());
        };
    return new Tree(node, 1, false);
  }

  /** A sum of what is in slots or constant. */
  private AddNode sum(Instruction.PointerAdd sum) {
    return new AddNode(node(sum.base()), node(sum.offset()));
  }

  private ReadSlotNode readSlot(int slot, Type type) {
    return new ReadSlotNode(slot, type, cells.getOrDefault(slot, -1), !anyNaN.get(slot));
  }

  private WriteSlotNode writeSlot(int slot, Type type, ExpressionNode value) {
    return new WriteSlotNode(slot, type, cells.getOrDefault(slot, -1), !anyNaN.get(slot), value);
  }

  private ExpressionNode node(Value value) {
    return tree(value).node();
  }

  private void define(Value result, ExpressionNode node, boolean readsMemory, Tree... operands) {
    int height = 1;
    boolean reads = readsMemory;
    for (Tree operand : operands) {
      height = Math.max(height, operand.height() + 1);
      reads |= operand.readsMemory();
    }
    if (!uses.containsKey(result)) {
      // a pure value or load that nobody uses
      return;
    }
    if (slots.containsKey(result)) {
      octets.computed(result);
      statements.add(writeSlot(slots.get(result), result.type(), node));
    } else {
      pending.put(result, new Tree(node, height, reads));
      if (height >= GREATEST_HEIGHT) {
        materialize(result);
      }
    }
  }

  /** Makes a value available for several uses. */
  private void keep(Value value) {
    if (pending.containsKey(value)) {
      materialize(value);
    }
  }

  /** Computes a pending value now, into a slot. */
  private void materialize(Value value) {
    Tree tree = pending.remove(value);
    octets.computed(value);
    slots.put(value, nextSlot++);
    statements.add(writeSlot(slots.get(value), value.type(), tree.node()));
    set(slotsHere, value);
  }

  /** Computes all pending values that read memory, before something writes it. */
  private void beforeWrite() {
    for (Value value : List.copyOf(pending.keySet())) {
      if (pending.get(value).readsMemory()) {
        materialize(value);
      }
    }
  }

  // ---- instructions ----

  private void translate(Instruction instruction) {
    Memory memory = program.memory();
    switch (instruction) {
      case Instruction.IntConstant c -> {}
      case Instruction.FloatConstant c -> {}
      case Instruction.GlobalAddress g -> {}
      case Instruction.ProcedureAddress p -> {}
      case Instruction.SlotAddress s -> {}
      case Instruction.Binary b -> {
        Tree left = tree(b.left());
        Tree right = tree(b.right());
        Type type = b.result().type();
        Optional<NetworkOrderNode> combined = octets.combined(b);
        define(
            b.result(),
            combined.isPresent()
                ? combined.get()
                : b.op().isFloat()
                    ? new FloatBinaryNode(b.op(), type, left.node(), right.node())
                    : type.isNarrow()
                        ? new NarrowBinaryNode(b.op(), type, left.node(), right.node())
                        : new IntegerBinaryNode(b.op(), type, left.node(), right.node()),
            false,
            left,
            right);
      }
      case Instruction.Compare c -> {
        Tree left = limit(c, c.left(), tree(c.left()));
        Tree right = limit(c, c.right(), tree(c.right()));
        Type type = c.left().type();
        if (comparesOctets(c, left)) {
          NetworkOrderNode number = (NetworkOrderNode) left.node();
          left = new Tree(number.inOrderOfMemory(), left.height(), left.readsMemory());
          right = new Tree(new ConstantNode(number.reverse(constant(c.right()))), 1, false);
        }
        define(
            c.result(),
            c.op().isFloat()
                ? new FloatCompareNode(c.op(), type, left.node(), right.node())
                : new IntegerCompareNode(c.op(), type, left.node(), right.node()),
            false,
            left,
            right);
      }
      case Instruction.Unary u -> {
        Tree operand = tree(u.operand());
        octets.converted(u);
        define(
            u.result(),
            new UnaryNode(u.op(), u.operand().type(), u.result().type(), operand.node()),
            false,
            operand);
      }
      case Instruction.Select s -> {
        Tree condition = tree(s.condition());
        Tree a = tree(s.whenTrue());
        Tree b = tree(s.whenFalse());
        define(s.result(), new SelectNode(condition.node(), a.node(), b.node()), false, condition, a, b);
      }
      case Instruction.Find f -> {
        Tree selector = tree(f.selector());
        define(f.result(), new FindNode(selector.node(), KeyTable.of(f.keys())), false, selector);
      }
      case Instruction.Element e -> {
        Tree index = tree(e.index());
        long[] elements = e.elements().stream().mapToLong(program.image()::value).toArray();
        long otherwise = program.image().value(e.otherwise());
        ExpressionNode element = index.node() instanceof FindNode find
            ? find.map(elements, otherwise)
            : new ElementNode(index.node(), elements, otherwise);
        define(e.result(), element, false, index);
      }
      case Instruction.PointerAdd p when sharedSums.contains(p.result()) -> {
        keep(p.base());
        keep(p.offset());
      }
      case Instruction.PointerAdd p -> {
        Tree base = tree(p.base());
        Tree offset = tree(p.offset());
        define(p.result(), new AddNode(base.node(), offset.node()), false, base, offset);
      }
      case Instruction.Load l when l.memory().isVolatile() -> {
        ExpressionNode address = node(l.address());
        beforeWrite();
        Type type = l.result().type();
        effect(l.result(), new VolatileLoadNode(type, place(l, type, address, l.offset())));
      }
      case Instruction.Load l -> {
        Tree address = tree(l.address());
        LoadNode load =
            new LoadNode(l.result().type(), place(l, l.result().type(), address.node(), l.offset()));
        octets.loaded(l, load);
        define(l.result(), load, !l.memory().isConstant(), address);
      }
      case Instruction.Store s -> {
        ExpressionNode address = node(s.address());
        ExpressionNode value = node(s.value());
        beforeWrite();
        Type type = s.value().type();
        PlaceNode place = place(s, type, address, s.offset());
        statements.add(
            s.memory().isVolatile()
                ? new VolatileStoreNode(type, value, place)
                : new StoreNode(type, value, place));
      }
      case Instruction.MemoryCopy c -> {
        ExpressionNode to = node(c.to());
        ExpressionNode from = node(c.from());
        ExpressionNode size = node(c.size());
        beforeWrite();
        statements.add(new MemoryCopyNode(traps, memory.bytes(), to, from, size, c.position()));
      }
      case Instruction.MemoryFill f -> {
        ExpressionNode to = node(f.to());
        ExpressionNode octet = node(f.octet());
        ExpressionNode size = node(f.size());
        beforeWrite();
        statements.add(new MemoryFillNode(traps, memory, to, octet, size, f.position()));
      }
      case Instruction.StackAllocate a -> {
        ExpressionNode size = node(a.size());
        beforeWrite();
        effect(
            a.result(),
            new StackAllocateNode(
                traps, memory, program.image().address(RunTimeGlobals.STACK_LIMIT), size, a.position()));
      }
      case Instruction.Call c when intrinsic(c) != null -> intrinsic(c, intrinsic(c));
      case Instruction.Call c ->
          effect(c.result(), c.result() == null ? call(c) : returned(c.result().type(), call(c)));
      case Instruction.TrapIf t when nilTests.isMade(t) -> {}
      case Instruction.TrapIf t ->
          statements.add(new TrapIfNode(traps, node(t.condition()), t.code(), t.position()));
      case Instruction.Safepoint s -> {
        beforeWrite();
        statements.add(
            new SafepointNode(
                traps,
                memory.bytes(),
                program.image().address(RunTimeGlobals.FUEL) - Memory.KSEG,
                s.cost(),
                s.position()));
      }
    }
  }

  /** The comparison of 64-bit numbers by which a loop, whose header {@code header} may be, ends before a round, or null. */
  private Instruction.Compare headTest(Block header) {
    Loop loop = loops.innermost(header.label());
    return loop != null
        && loop.header() == header
        && header.terminator() instanceof Terminator.Branch branch
        && branch.successors().stream().anyMatch(edge -> !loop.contains(graph.block(edge.target())))
        && definitions.get(branch.condition()) instanceof Instruction.Compare test
        && test.left().type() == Type.I64
            ? test
            : null;
  }

  /** The operand of a comparison, as the limit of the loop that begins here if it is one. */
  private Tree limit(Instruction.Compare test, Value operand, Tree tree) {
    return test.equals(headTest(graph.block(current)))
        && !loops.innermost(current).contains(places.get(operand))
            ? counted(operand, tree)
            : tree;
  }

  /** The argument of an edge, as the beginning of the loop that the edge leads into if a parameter counts that. */
  private Tree beginning(Block target, Value parameter, Value argument, Tree tree) {
    Instruction.Compare test = headTest(target);
    return test != null
        && (test.left().equals(parameter) || test.right().equals(parameter))
        && !loops.innermost(target.label()).contains(graph.block(current))
            ? counted(argument, tree)
            : tree;
  }

  private Tree counted(Value value, Tree tree) {
    return isRematerialized(value)
        ? tree
        : new Tree(new LimitNode(tree.node()), tree.height() + 1, tree.readsMemory());
  }

  /** A place to access, from the address without the offset; a sum is taken apart again. */
  private PlaceNode place(Instruction access, Type type, ExpressionNode address, long offset) {
    Position position = access.position();
    Instruction.TrapIf nilTest = nilTests.madeBy(access);
    if (address instanceof SlotAddressNode slot && isInFrame(slot.offset() + offset, type)) {
      return new PlaceNode(
          traps, program.memory().bytes(), type, new SlotAddressNode(0), null, slot.offset() + offset, true,
          position, null);
    }
    ExpressionNode base = address;
    ExpressionNode displacement = null;
    while (base instanceof AddNode sum) {
      base = sum.left();
      displacement = displacement == null ? sum.right() : new AddNode(sum.right(), displacement);
    }
    if (displacement != null && contained.contains(access)) {
      // a base that is itself a sum can be outside of memory, where index and address differ by more than a constant
      if (base instanceof SlotAddressNode slot) {
        return new PlaceNode(
            traps, program.memory().bytes(), type, new SlotAddressNode(0), displacement,
            slot.offset() + offset,
            true, position, null);
      }
      if (base instanceof ConstantNode) {
        return new PlaceNode(
            traps, program.memory().bytes(), type, base, displacement, offset, true, position, null);
      }
    }
    return new PlaceNode(
        traps, program.memory().bytes(), type, base, displacement, offset, false, position,
        nilTest == null ? null : nilTest.position());
  }

  private boolean isInFrame(long offset, Type type) {
    return offset >= 0 && offset <= frameBytes - type.bytes() && (offset & (type.bytes() - 1)) == 0;
  }

  private void effect(Value result, ExpressionNode node) {
    statements.add(
        result != null && slots.containsKey(result)
            ? writeSlot(slots.get(result), result.type(), node)
            : new EffectNode(node));
  }

  private void intrinsic(Instruction.Call call, LibraryIntrinsic intrinsic) {
    List<Tree> arguments = call.arguments().stream().map(this::tree).toList();
    if (call.result() != null) {
      define(call.result(), intrinsic.node(arguments.stream().map(Tree::node).toList()), false,
          arguments.toArray(Tree[]::new));
    }
  }

  private CallNode call(Instruction.Call call) {
    CallNode.CalleeNode callee = callee(call);
    ExpressionNode[] arguments = call.arguments().stream().map(this::node).toArray(ExpressionNode[]::new);
    beforeWrite();
    boolean recursive =
        call.callee() instanceof Callee.Direct(String symbol) && symbol.equals(procedure.name());
    return new CallNode(callee, arguments, recursive, call.position(), site(call.position()));
  }

  private UnwindSite site(Position position) {
    return program.sites().at(procedure.name(), position);
  }

  private CallNode.CalleeNode callee(Instruction.Call call) {
    return switch (call.callee()) {
      case Callee.Direct(String symbol) -> {
        if (program.image().program().procedure(symbol) != null) {
          GuestProcedure procedure = program.procedure(symbol);
          yield procedure.raises()
              ? new PublishedCalleeNode(procedure, false)
              : new DirectCalleeNode(procedure);
        }
        ServiceCalleeNode.Service service = program.service(symbol);
        yield service == null
            ? new UnlinkedCalleeNode(callTraps, call.position())
            : new ServiceCalleeNode(callTraps, service, call.position());
      }
      case Callee.Event(String symbol) ->
          program.image().program().procedure(symbol) == null
              ? new UnlinkedCalleeNode(callTraps, call.position())
              : new PublishedCalleeNode(program.procedure(symbol), true);
      case Callee.Indirect indirect ->
          new IndirectCalleeNode(
              callTraps,
              program::procedureAt,
              program.callees(),
              program.memory().bytes(),
              node(indirect.target()),
              call.arguments().size(),
              call.position());
    };
  }

  // ---- control flow ----

  private TerminatorNode translate(Terminator terminator) {
    return switch (terminator) {
      case Terminator.Jump jump -> new TerminatorNode.Jump(edge(jump.successor(), -1));
      case Terminator.Branch branch -> {
        ExpressionNode condition = node(branch.condition());
        yield new TerminatorNode.Branch(condition, edge(branch.whenTrue(), -1), edge(branch.whenFalse(), -1),
            pruned);
      }
      case Terminator.Switch choice -> translate(choice);
      case Terminator.Invoke invoke -> {
        ExpressionNode call = call(invoke.call());
        int slot = nextSlot++;
        yield new TerminatorNode.Invoke(
            traps,
            call,
            slot,
            invoke.resultType(),
            edge(invoke.normal(), invoke.resultType() == null ? -1 : slot),
            edge(invoke.unwind(), slot),
            invoke.position());
      }
      case Terminator.Return ret ->
          new TerminatorNode.Return(ret.value() == null ? null : node(ret.value()));
      case Terminator.Throw thrown ->
          new TerminatorNode.Throw(
              node(thrown.activation()), throwsAreFresh ? site(thrown.position()) : null);
      case Terminator.Trap trap -> {
        int slot = nextSlot++;
        yield new TerminatorNode.Trap(
            traps, trap.code(), slot, trap.unwind() == null ? null : edge(trap.unwind(), slot),
            trap.position());
      }
    };
  }

  /** A switch is a search by bisection, in blocks of its own. */
  private TerminatorNode translate(Terminator.Switch choice) {
    Type type = choice.selector().type();
    // the blocks of the search all read the selector and what the edges pass on
    keep(choice.selector());
    choice.operands().forEach(this::keep);
    List<Terminator.Switch.Case> cases =
        choice.cases().stream().sorted(Comparator.comparingLong(Terminator.Switch.Case::value)).toList();
    return search(choice, type, cases, 0, cases.size());
  }

  private TerminatorNode search(
      Terminator.Switch choice, Type type, List<Terminator.Switch.Case> cases, int from, int to) {
    if (from == to) {
      return new TerminatorNode.Jump(edge(choice.otherwise(), -1));
    }
    if (to - from == 1) {
      return new TerminatorNode.Branch(
          test(choice, CompareOp.EQ, type, cases.get(from).value()),
          edge(cases.get(from).successor(), -1),
          edge(choice.otherwise(), -1),
          pruned);
    }
    int middle = (from + to) >>> 1;
    int low = helper(search(choice, type, cases, from, middle));
    int high = helper(search(choice, type, cases, middle, to));
    return new TerminatorNode.Branch(
        test(choice, CompareOp.SLT, type, cases.get(middle).value()), plainEdge(low), plainEdge(high),
        pruned);
  }

  private ExpressionNode test(Terminator.Switch choice, CompareOp op, Type type, long value) {
    return new IntegerCompareNode(
        op, type, tree(choice.selector()).node(), new ConstantNode(value));
  }

  private int helper(TerminatorNode terminator) {
    blocks.add(new BlockNode(new StatementNode[0], terminator));
    return blocks.size() - 1;
  }

  private static EdgeNode plainEdge(int target) {
    return new EdgeNode(
        target, false, new StatementNode[0], new int[0], new int[0], new int[0]);
  }

  /**
   * An edge with its moves.
   *
   * @param lastSlot frame slot with what the terminator supplies as last argument, or -1
   */
  private EdgeNode edge(Successor successor, int lastSlot) {
    Block target = graph.block(successor.target());
    List<Value> parameters = new ArrayList<>();
    List<Tree> sources = new ArrayList<>();
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < target.parameters().size(); i++) {
      Value parameter = target.parameters().get(i);
      boolean supplied = i >= successor.arguments().size();
      Value argument = supplied ? null : successor.arguments().get(i);
      if (!slots.containsKey(parameter)) {
        pending.remove(argument);
        continue;
      }
      parameters.add(parameter);
      arguments.add(argument);
      sources.add(
          supplied
              ? new Tree(last(parameter.type(), lastSlot), 1, false)
              : beginning(target, parameter, argument, tree(argument)));
    }
    BitSet temporaries = new BitSet();
    List<StatementNode> moves = moves(parameters, arguments, sources, temporaries);
    BitSet dead = (BitSet) slotsHere.clone();
    dead.andNot(liveIn.get(target.label()));
    target.parameters().forEach(p -> clear(dead, p));
    dead.or(temporaries);
    return new EdgeNode(
        index.get(target.label()),
        graph.order(target.label()) <= graph.order(current),
        moves.toArray(StatementNode[]::new),
        dead.stream().filter(slot -> !cells.containsKey(slot)).toArray(),
        deadCells(dead, true),
        deadCells(dead, false));
  }

  private int[] deadCells(BitSet dead, boolean ofDoubles) {
    return dead.stream().filter(cells::containsKey).filter(slot -> doubleSlots.get(slot) == ofDoubles)
        .map(cells::get).toArray();
  }

  private void clear(BitSet set, Value value) {
    if (slots.get(value) instanceof Integer slot) {
      set.clear(slot);
    }
  }

  /** What a call or trap left in a slot, as the type of the parameter it goes to. */
  private ExpressionNode last(Type type, int slot) {
    ExpressionNode bits = readSlot(slot, Type.I64);
    return type.isFloat() ? new UnaryNode(UnaryOp.BITCAST, Type.I64, type, bits) : returned(type, bits);
  }

  /** The result of a call; a hostile callee may return what is no value of the type. */
  private static ExpressionNode returned(Type type, ExpressionNode result) {
    return type.isNarrow() ? new UnaryNode(UnaryOp.TRUNC, Type.I64, type, result) : result;
  }

  /** Parallel moves: through temporaries when a source may read a slot that another move writes. */
  private List<StatementNode> moves(
      List<Value> parameters, List<Value> arguments, List<Tree> sources, BitSet temporaries) {
    boolean conflict = false;
    for (int i = 1; i < parameters.size(); i++) {
      conflict |= !(sources.get(i).node() instanceof ConstantNode);
    }
    // a tree may read any slot; a plain slot conflicts only when it is written by an earlier move
    if (conflict) {
      conflict = false;
      for (int i = 0; i < parameters.size(); i++) {
        ExpressionNode source = sources.get(i).node();
        if (source instanceof ReadSlotNode read) {
          for (int j = 0; j < i; j++) {
            conflict |= slots.get(parameters.get(j)) == read.slot();
          }
        } else if (!(source instanceof ConstantNode) && i > 0) {
          conflict = true;
        }
      }
    }
    List<StatementNode> moves = new ArrayList<>();
    List<StatementNode> second = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Value parameter = parameters.get(i);
      int slot = slots.get(parameter);
      ExpressionNode source = sources.get(i).node();
      if (source instanceof ReadSlotNode read && read.slot() == slot && arguments.get(i) == parameter) {
        continue;
      }
      if (conflict) {
        int temporary = nextSlot++;
        temporaries.set(temporary);
        anyNaN.set(temporary, anyNaN.get(slot));
        moves.add(writeSlot(temporary, parameter.type(), source));
        second.add(writeSlot(slot, parameter.type(), readSlot(temporary, parameter.type())));
      } else {
        moves.add(writeSlot(slot, parameter.type(), source));
      }
    }
    moves.addAll(second);
    return moves;
  }
}

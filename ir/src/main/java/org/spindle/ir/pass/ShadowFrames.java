package org.spindle.ir.pass;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.StackSlot;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;
import org.spindle.ir.analysis.Liveness;

/**
 * Makes the collector's view of a procedure explicit (docs/sir.md, section Collector frames); run once, after all
 * optimization.
 *
 * <p>A value that may point into the heap and is live across a call that may collect, or in a handler of a call that may
 * trap if that does, has a word in the frame record, to
 * which it is stored right after its definition. Arguments of such a call have one, too: a procedure relies on its caller to
 * root what its parameters point to, for as long as the call lasts. A link at each call would cost too much; the record is linked in blocks
 * outside of loops that dominate such calls ({@link LinkPlaces}), and unlinked where control leaves what such a block
 * dominates. So paths without such calls, as of an end of a recursion, need not pay. After an unwind edge the older
 * activations' records have to be cut off again; a procedure that catches has its record linked from its entry on.
 *
 * <p>A value that is live only across rare calls, which are those of procedures that say so and the turns of other
 * threads, is stored just before such a call, to a second record that is linked for the call alone.
 */
public final class ShadowFrames {
  private static final String NEWEST = "rt.frames";
  private static final long FARTHEST_FIELD = 1 << 20;

  private final MayCollect mayCollect;

  /**
   * A transformation.
   *
   * @param mayCollect which calls may run the collector
   */
  public ShadowFrames(MayCollect mayCollect) {
    this.mayCollect = mayCollect;
  }

  /** The procedure with its frame record, or itself when it needs none. */
  public Procedure run(Procedure procedure) {
    return new Run(procedure, 0).apply();
  }

  /**
   * The same, with a record that also keeps a heap object, and what it refers to, while the procedure is active. Residual
   * code needs that for the data it was specialized for: it has their addresses as mere numbers.
   *
   * @param kept address of the object
   */
  public Procedure run(Procedure procedure, long kept) {
    return new Run(procedure, kept).apply();
  }

  /** The part of a procedure in which a record is linked: what the block that links it dominates. */
  private static final class Region {
    final Label link;
    final Set<Value> rooted = new LinkedHashSet<>();
    final Map<Value, Long> words = new LinkedHashMap<>();

    /** The rooted values that are defined after the record is linked. */
    final Set<Value> inside = new HashSet<>();

    /** Bytes of the record. */
    long size;

    /** Where in its block the record is linked. */
    int linkAt;

    Region(Label link) {
      this.link = link;
    }
  }

  private final class Run {
    private final Procedure procedure;
    private final long kept;
    private final Editor editor;
    private final ControlFlowGraph graph;
    private final Liveness liveness;
    private final Map<Value, Instruction> definitions = new HashMap<>();
    private final Map<Integer, Value> values = new HashMap<>();

    /** What has to be rooted across the calls in a block. */
    private final Map<Label, Set<Value>> rooted = new LinkedHashMap<>();

    /** Where a record is linked: for each block in such a region, the region. */
    private final Map<Label, Region> regions = new LinkedHashMap<>();

    /** The parameters, which the caller roots for as long as the call lasts. */
    private final Set<Value> parameters;

    Run(Procedure procedure, long kept) {
      this.procedure = procedure;
      this.kept = kept;
      editor = new Editor(procedure);
      graph = ControlFlowGraph.of(procedure);
      liveness = Liveness.of(graph);
      parameters = Set.copyOf(procedure.parameters());
      for (Block block : procedure.blocks()) {
        block.parameters().forEach(parameter -> values.put(parameter.id(), parameter));
        for (Instruction instruction : block.body()) {
          if (instruction.result() != null) {
            definitions.put(instruction.result(), instruction);
            values.put(instruction.result().id(), instruction.result());
          }
        }
      }
    }

    Procedure apply() {
      findRooted();
      List<StackSlot> traced = procedure.slots().stream().filter(StackSlot::traced).toList();
      boolean calls = false;
      boolean catches = false;
      for (Block block : procedure.blocks()) {
        for (Instruction instruction : block.body()) {
          calls |= instruction instanceof Instruction.Call call && mayCollect.test(call)
              && (!isRare(call) || kept != 0 || !traced.isEmpty());
        }
        if (block.terminator() instanceof Terminator.Invoke invoke) {
          calls |= mayCollect.test(invoke.call()) || mayCollect.trapsCollect();
          catches = true;
        } else if (catchesTrap(block.terminator())) {
          calls |= mayCollect.trapsCollect();
          catches = true;
        }
      }
      boolean needed = calls && (kept != 0 || !rooted.isEmpty() || !traced.isEmpty());
      if (needed) {
        DominatorTree dominators = DominatorTree.of(graph);
        List<Label> links =
            catches || kept != 0 || !traced.isEmpty()
                ? List.of(procedure.entry().label())
                : new LinkPlaces(graph, dominators, rooted.keySet(), mayCollect).find();
        links.forEach(link -> addRegion(new Region(link), dominators));
      }
      boolean rare = addRareRecord();
      if (needed) {
        addRecord(traced);
      } else if (catches) {
        restoreAfterUnwinding(null);
      }
      return needed || catches || rare ? editor.finish() : procedure;
    }

    /** Whether a call that may collect is rare, so that nothing is to be done for it ahead. */
    private boolean isRare(Instruction.Call call) {
      return Safepoints.isPoll(call) || mayCollect.isCold(call);
    }

    private void addRegion(Region region, DominatorTree dominators) {
      for (Block block : graph.reversePostorder()) {
        if (dominators.dominates(region.link, block.label())) {
          regions.put(block.label(), region);
          region.rooted.addAll(rooted.getOrDefault(block.label(), Set.of()));
        }
      }
    }

    /** Finds the values that need roots and are live across a call that may collect and is not rare. */
    private void findRooted() {
      for (Block block : graph.reversePostorder()) {
        Set<Value> roots = new LinkedHashSet<>();
        Set<Value> live = liveOut(block);
        if (block.terminator() instanceof Terminator.Invoke invoke && mayCollect.test(invoke.call())) {
          addRoots(live, roots);
          // what the edges pass on outlives the call; and a callee roots only what it holds itself
          addRoots(new HashSet<>(invoke.operands()), roots);
        } else if (block.terminator() instanceof Terminator.Invoke invoke && mayCollect.trapsCollect()) {
          // only a trap can run the collector, and then only the handler goes on
          addRoots(liveInto(invoke.unwind()), roots);
        }
        if (catchesTrap(block.terminator()) && mayCollect.trapsCollect()) {
          addRoots(live, roots);
          addRoots(new HashSet<>(block.terminator().operands()), roots);
        }
        live.addAll(block.terminator().operands());
        for (Instruction instruction : block.body().reversed()) {
          live.remove(instruction.result());
          if (instruction instanceof Instruction.Call call && mayCollect.test(call) && !isRare(call)) {
            addRoots(live, roots);
            addRoots(new HashSet<>(call.operands()), roots);
          }
          live.addAll(instruction.operands());
        }
        if (!roots.isEmpty()) {
          rooted.put(block.label(), roots);
        }
      }
    }

    /**
     * Roots what lives across rare calls, but for what the other record has where it is linked; whether there is anything.
     * The record has just the values that live across the call in question.
     */
    private boolean addRareRecord() {
      Map<Instruction.Call, Set<Value>> calls = new IdentityHashMap<>();
      long words = 0;
      for (Block block : procedure.blocks()) {
        for (Map.Entry<Instruction.Call, Set<Value>> call : rareCalls(block).entrySet()) {
          Set<Value> roots = new LinkedHashSet<>();
          addRoots(call.getValue(), roots);
          if (isLinkedAt(call.getKey(), block)) {
            roots.removeAll(regions.get(block.label()).rooted);
          }
          if (!roots.isEmpty()) {
            calls.put(call.getKey(), roots);
            words = Math.max(words, roots.size());
          }
        }
      }
      if (calls.isEmpty()) {
        return false;
      }
      StackSlot record = editor.newSlot(16 + 8 * words, 16, false, true);
      for (Editor.Body block : editor.blocks()) {
        List<Instruction> body = new ArrayList<>();
        for (Instruction instruction : block.instructions) {
          Set<Value> roots =
              instruction instanceof Instruction.Call call ? calls.getOrDefault(call, Set.of()) : Set.of();
          long offset = 16;
          for (Value value : roots) {
            store(slot(record, body), offset, value, body);
            offset += 8;
          }
          if (!roots.isEmpty()) {
            link(record, roots.size(), body);
          }
          body.add(instruction);
          if (!roots.isEmpty()) {
            unlink(record, body);
          }
        }
        block.instructions = body;
      }
      return true;
    }

    /** The rare calls of a block that may collect, with what has to survive them. */
    private Map<Instruction.Call, Set<Value>> rareCalls(Block block) {
      Map<Instruction.Call, Set<Value>> calls = new IdentityHashMap<>();
      Set<Value> live = null;
      for (int i = block.body().size() - 1; i >= 0; i--) {
        Instruction instruction = block.body().get(i);
        boolean rare =
            instruction instanceof Instruction.Call call && mayCollect.test(call) && isRare(call);
        if (live == null && rare) {
          live = liveOut(block);
          live.addAll(block.terminator().operands());
          for (Instruction later : block.body().subList(i + 1, block.body().size()).reversed()) {
            live.remove(later.result());
            live.addAll(later.operands());
          }
        }
        if (live != null) {
          live.remove(instruction.result());
          live.addAll(instruction.operands());
          if (rare) {
            calls.put((Instruction.Call) instruction, new HashSet<>(live));
          }
        }
      }
      return calls;
    }

    /** Whether a record is linked ahead when a call is made. */
    private boolean isLinkedAt(Instruction.Call call, Block block) {
      Region region = regions.get(block.label());
      if (region == null || block.label() != region.link) {
        return region != null;
      }
      return block.body().stream().limit(linkIndex(block.body())).noneMatch(earlier -> earlier == call);
    }

    /** Where in the block that links the record this is done: before the first call that needs it. */
    private int linkIndex(List<Instruction> body) {
      if (kept != 0 || procedure.slots().stream().anyMatch(StackSlot::traced)) {
        return 0;
      }
      return IntStream.range(0, body.size())
          .filter(i -> body.get(i) instanceof Instruction.Call call && mayCollect.test(call) && !isRare(call))
          .findFirst().orElse(body.size());
    }

    private static boolean catchesTrap(Terminator terminator) {
      return terminator instanceof Terminator.Trap trap && trap.unwind() != null;
    }

    private void addRoots(Set<Value> live, Set<Value> rooted) {
      live.stream().filter(this::mayNeedRoot).map(this::base).sorted((a, b) -> a.id() - b.id())
          .forEach(rooted::add);
    }

    /**
     * What keeps the same object: where a value is the address of a field, what that was computed from. Addresses that
     * were computed otherwise may be just outside of their object, as the end of an array is.
     */
    private Value base(Value value) {
      Value base = value;
      while (true) {
        switch (definitions.get(base)) {
          case Instruction.PointerAdd add when isField(add.offset()) -> base = add.base();
          case Instruction.PointerAdd _ -> {
            return value;
          }
          case Instruction.Unary cast when cast.op() == UnaryOp.BITCAST
              && cast.operand().type().isAddress() ->
              base = cast.operand();
          case null, default -> {
            return base;
          }
        }
      }
    }

    private boolean isField(Value offset) {
      return definitions.get(offset) instanceof Instruction.IntConstant constant
          && constant.value() >= 0 && constant.value() <= FARTHEST_FIELD;
    }

    /** Whether a value may point into a heap object that nothing else roots: what a parameter points to, the caller does. */
    private boolean mayNeedRoot(Value value) {
      if (!value.type().isAddress() || parameters.contains(value)) {
        return false;
      }
      return switch (definitions.get(value)) {
        case Instruction.IntConstant c -> false;
        case Instruction.GlobalAddress g -> false;
        case Instruction.ProcedureAddress p -> false;
        case Instruction.Element e -> false;
        case Instruction.SlotAddress s -> false;
        case Instruction.StackAllocate s -> false;
        case Instruction.PointerAdd add -> mayNeedRoot(add.base());
        case Instruction.Unary cast when cast.op() == UnaryOp.BITCAST && cast.operand().type().isAddress() ->
            mayNeedRoot(cast.operand());
        case null, default -> true;
      };
    }

    private Set<Value> liveOut(Block block) {
      return values(liveness.liveOut(block.label()));
    }

    /** What an edge passes on, and what else is live where it goes. */
    private Set<Value> liveInto(Successor edge) {
      Set<Value> live = values(liveness.liveIn(edge.target()));
      graph.block(edge.target()).parameters().forEach(live::remove);
      live.addAll(edge.arguments());
      return live;
    }

    private Set<Value> values(BitSet ids) {
      return ids.stream().mapToObj(values::get).collect(Collectors.toCollection(HashSet::new));
    }

    private void addRecord(List<StackSlot> traced) {
      Map<Integer, Long> slotOffsets = new HashMap<>();
      long size = 0;
      Set<Region> all = new LinkedHashSet<>(regions.values());
      for (Region region : all) {
        region.size = kept != 0 ? 24 : 16;
        for (Value value : region.rooted) {
          region.words.put(value, region.size);
          region.size += 8;
        }
        for (StackSlot slot : traced) {
          region.size = (region.size + slot.align() - 1) & -slot.align();
          slotOffsets.put(slot.id(), region.size);
          region.size = (region.size + slot.size() + 7) & -8;
        }
        size = Math.max(size, region.size);
      }
      StackSlot record = editor.newSlot(size, 16, false, traced.isEmpty());
      editor.slots().removeAll(traced);
      for (Editor.Body block : List.copyOf(editor.blocks())) {
        Region region = regions.get(block.label);
        boolean links = region != null && block.label == region.link;
        int first = links ? linkIndex(block.instructions) : 0;
        List<Instruction> body = new ArrayList<>();
        if (region != null && !links) {
          block.parameters.forEach(parameter -> rootIn(region, parameter, record, body));
        }
        for (int i = 0; i < block.instructions.size(); i++) {
          Instruction instruction = block.instructions.get(i);
          if (instruction instanceof Instruction.SlotAddress a && slotOffsets.containsKey(a.slot())) {
            body.add(
                new Instruction.SlotAddress(
                    a.result(), record.id(), a.offset() + slotOffsets.get(a.slot()), a.position()));
          } else {
            body.add(instruction);
          }
          if (region != null && i >= first && instruction.result() != null) {
            rootIn(region, instruction.result(), record, body);
          }
          if (links && i < first) {
            region.linkAt = body.size();
          }
        }
        block.instructions = body;
        if (region != null) {
          unlinkAfter(block, record, region);
        }
      }
      all.forEach(region -> linkIn(region, record, traced.isEmpty()));
      restoreAfterUnwinding(record);
    }

    /**
     * Links the record of a region.
     *
     * @param raw whether its words have to be given values; else they are zero
     */
    private void linkIn(Region region, StackSlot record, boolean raw) {
      List<Instruction> body = new ArrayList<>();
      link(record, (region.size - 16) / 8, body);
      if (kept != 0) {
        store(slot(record, body), 16, constant(kept, body), body);
      }
      region.words.forEach((value, offset) -> {
        if (!region.inside.contains(value)) {
          store(slot(record, body), offset, value, body);
        } else if (raw) {
          store(slot(record, body), offset, constant(0, body), body);
        }
      });
      editor.block(region.link).instructions.addAll(region.linkAt, body);
    }

    /** Makes a record of so many words the newest. */
    private void link(StackSlot record, long words, List<Instruction> body) {
      Value address = slot(record, body);
      Value newest = newest(body);
      store(address, 0, load(Type.PTR, newest, 0, body), body);
      store(address, 8, constant(words, body), body);
      store(newest, 0, address, body);
    }

    /** Roots a value after its definition. */
    private void rootIn(Region region, Value value, StackSlot record, List<Instruction> body) {
      if (region.words.get(value) instanceof Long offset) {
        region.inside.add(value);
        store(slot(record, body), offset, value, body);
      }
    }

    /** Unlinks the record where control leaves its region. */
    private void unlinkAfter(Editor.Body block, StackSlot record, Region region) {
      switch (block.terminator) {
        case Terminator.Return _ -> unlink(record, block.instructions);
        case Terminator.Jump jump when regions.get(jump.successor().target()) != region ->
            unlink(record, block.instructions);
        case Terminator.Branch _, Terminator.Switch _ ->
            block.terminator = block.terminator.mapSuccessors(edge -> {
              if (regions.get(edge.target()) == region) {
                return edge;
              }
              List<Instruction> body = new ArrayList<>();
              unlink(record, body);
              Label between = editor.newLabel();
              editor.addBlock(between, List.of(), body,
                  new Terminator.Jump(edge, block.terminator.position()));
              return new Successor(between);
            });
        case Terminator.Jump _, Terminator.Invoke _, Terminator.Throw _, Terminator.Trap _ -> {}
      }
    }

    private void unlink(StackSlot record, List<Instruction> body) {
      Value older = load(Type.PTR, slot(record, body), 0, body);
      store(newest(body), 0, older, body);
    }

    /** Sets the newest record back where an exception arrives, to this activation's or to what it was at entry. */
    private void restoreAfterUnwinding(StackSlot record) {
      Value atEntry = null;
      Set<Label> landings = new LinkedHashSet<>();
      for (Editor.Body block : editor.blocks()) {
        if (block.terminator instanceof Terminator.Invoke invoke) {
          landings.add(invoke.unwind().target());
        } else if (block.terminator instanceof Terminator.Trap trap && trap.unwind() != null) {
          landings.add(trap.unwind().target());
        }
      }
      if (record == null && !landings.isEmpty()) {
        List<Instruction> save = new ArrayList<>();
        atEntry = load(Type.PTR, newest(save), 0, save);
        editor.entry().instructions.addAll(0, save);
      }
      for (Label landing : landings) {
        List<Instruction> restore = new ArrayList<>();
        Value own = record == null ? atEntry : slot(record, restore);
        store(newest(restore), 0, own, restore);
        editor.block(landing).instructions.addAll(0, restore);
      }
    }

    private Value slot(StackSlot record, List<Instruction> body) {
      Value address = editor.newValue(Type.PTR);
      body.add(new Instruction.SlotAddress(address, record.id(), 0, Position.NONE));
      return address;
    }

    private Value newest(List<Instruction> body) {
      Value address = editor.newValue(Type.PTR);
      body.add(new Instruction.GlobalAddress(address, NEWEST, 0, Position.NONE));
      return address;
    }

    private Value load(Type type, Value address, long offset, List<Instruction> body) {
      Value value = editor.newValue(type);
      body.add(new Instruction.Load(value, MemoryClass.FRAMES, address, offset, Position.NONE));
      return value;
    }

    private void store(Value address, long offset, Value value, List<Instruction> body) {
      body.add(new Instruction.Store(MemoryClass.FRAMES, address, offset, value, Position.NONE));
    }

    private Value constant(long value, List<Instruction> body) {
      Value result = editor.newValue(Type.I64);
      body.add(new Instruction.IntConstant(result, value, Position.NONE));
      return result;
    }
  }
}

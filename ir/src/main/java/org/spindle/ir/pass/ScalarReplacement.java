package org.spindle.ir.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.StackSlot;
import org.spindle.ir.Successor;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;

/**
 * Promotes pieces of stack slots to SSA values: mem2reg for scalars, scalar replacement for records.
 *
 * <p>A slot qualifies when its address is used only by loads and stores (and copies and fills of known size) at known
 * offsets. Its bytes are cut into variables: a range that is always accessed with one type and never overlapped
 * differently. Each variable whose slot qualifies gets block parameters where it is live into a join; {@link CleanUp}
 * removes those that turn out redundant. A slot is zero at entry, so a variable starts as zero.
 */
public final class ScalarReplacement implements Pass {
  /** Copies and fills are taken apart only up to this many bytes. */
  private static final long GREATEST_AGGREGATE = 128;

  @Override
  public String name() {
    return "scalar-replacement";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    if (procedure.slots().isEmpty()) {
      return procedure;
    }
    Run run = new Run(procedure);
    return run.variables.isEmpty() ? procedure : run.apply();
  }

  /** A place in a slot. */
  private record Place(int slot, long offset) {}

  /** A piece of a slot that becomes a value. */
  private record Variable(int slot, long offset, Type type) {}

  private static final class Run {
    private final Procedure procedure;
    private final Map<Integer, StackSlot> slots = new HashMap<>();
    private final Map<Value, Place> places = new HashMap<>();
    private final Map<Value, Long> constants = new HashMap<>();
    private final Map<Integer, TreeMap<Long, Type>> accesses = new LinkedHashMap<>();
    private final Set<Integer> rejected = new HashSet<>();
    final Map<Place, Variable> variables = new LinkedHashMap<>();

    Run(Procedure procedure) {
      this.procedure = procedure;
      procedure.slots().forEach(slot -> slots.put(slot.id(), slot));
      findPlaces();
      for (Block block : procedure.blocks()) {
        block.body().forEach(this::classify);
        for (Value value : block.terminator().operands()) {
          reject(value);
        }
      }
      rejectOverlaps();
      accesses.forEach(
          (slot, pieces) -> {
            if (!rejected.contains(slot)) {
              pieces.forEach(
                  (offset, type) -> variables.put(new Place(slot, offset), new Variable(slot, offset, type)));
            }
          });
      // a qualifying slot that is only filled or copied has no variables, and its accesses stay
      Set<Integer> cut = new HashSet<>();
      variables.values().forEach(v -> cut.add(v.slot()));
      for (StackSlot slot : procedure.slots()) {
        if (!cut.contains(slot.id())) {
          rejected.add(slot.id());
        }
      }
    }

    private void findPlaces() {
      boolean changed = true;
      while (changed) {
        changed = false;
        for (Block block : procedure.blocks()) {
          for (Instruction instruction : block.body()) {
            switch (instruction) {
              case Instruction.SlotAddress a -> changed |= place(a.result(), new Place(a.slot(), a.offset()));
              case Instruction.IntConstant c ->
                  changed |= constants.putIfAbsent(c.result(), c.value()) == null;
              case Instruction.PointerAdd add when places
                  .get(add.base()) instanceof Place(int slot, long offset)
                  && constants.get(add.offset()) instanceof Long more ->
                  changed |= place(add.result(), new Place(slot, offset + more));
              default -> {}
            }
          }
        }
      }
    }

    private boolean place(Value value, Place place) {
      return places.putIfAbsent(value, place) == null;
    }

    private void reject(Value value) {
      if (places.get(value) instanceof Place place) {
        rejected.add(place.slot());
      }
    }

    private void classify(Instruction instruction) {
      switch (instruction) {
        case Instruction.Load load ->
            access(load.memory(), load.address(), load.offset(), load.result().type());
        case Instruction.Store store -> {
          access(store.memory(), store.address(), store.offset(), store.value().type());
          reject(store.value());
        }
        case Instruction.MemoryCopy copy -> {
          aggregate(copy.to(), copy.size());
          aggregate(copy.from(), copy.size());
          // a copy within one slot would have to read before it writes
          if (places.get(copy.to()) instanceof Place to
              && places.get(copy.from()) instanceof Place from
              && to.slot() == from.slot()) {
            rejected.add(to.slot());
          }
          reject(copy.size());
        }
        case Instruction.MemoryFill fill -> {
          aggregate(fill.to(), fill.size());
          if (!constants.containsKey(fill.octet()) || constants.get(fill.octet()) != 0) {
            reject(fill.to());
          }
          reject(fill.size());
        }
        case Instruction.PointerAdd add -> {
          if (!places.containsKey(add.result())) {
            reject(add.base());
          }
          reject(add.offset());
        }
        default -> instruction.operands().forEach(this::reject);
      }
    }

    private void access(MemoryClass memory, Value address, long offset, Type type) {
      if (places.get(address) instanceof Place place) {
        long at = place.offset() + offset;
        Type earlier = accesses.computeIfAbsent(place.slot(), s -> new TreeMap<>()).putIfAbsent(at, type);
        boolean inside =
            at >= 0 && at + type.bytes() <= slots.get(place.slot()).size() && at % type.bytes() == 0;
        if (!inside || (earlier != null && earlier != type) || memory.isVolatile()) {
          rejected.add(place.slot());
        }
      }
    }

    private void aggregate(Value address, Value size) {
      if (places.get(address) instanceof Place place) {
        Long bytes = constants.get(size);
        if (bytes == null
            || bytes < 0
            || bytes > GREATEST_AGGREGATE
            || place.offset() < 0
            || place.offset() + bytes > slots.get(place.slot()).size()) {
          rejected.add(place.slot());
        }
      }
    }

    private void rejectOverlaps() {
      accesses.forEach(
          (slot, pieces) -> {
            long end = Long.MIN_VALUE;
            for (Map.Entry<Long, Type> piece : pieces.entrySet()) {
              if (piece.getKey() < end) {
                rejected.add(slot);
              }
              end = piece.getKey() + piece.getValue().bytes();
            }
          });
      // an aggregate that cuts a variable, or copies between slots cut differently, keeps both in memory
      boolean changed = true;
      while (changed) {
        changed = false;
        for (Block block : procedure.blocks()) {
          for (Instruction instruction : block.body()) {
            switch (instruction) {
              case Instruction.MemoryFill fill -> changed |= rejectIfCut(fill.to(), fill.size());
              case Instruction.MemoryCopy copy -> {
                changed |= rejectIfCut(copy.to(), copy.size());
                changed |= rejectIfCut(copy.from(), copy.size());
                changed |= unifyPieces(copy);
                changed |= coverWhatLeaves(copy);
                changed |= rejectIfMisaligned(copy);
              }
              default -> {}
            }
          }
        }
      }
    }

    private boolean rejectIfCut(Value address, Value size) {
      if (!(qualified(address) instanceof Place place)) {
        return false;
      }
      long from = place.offset();
      long to = from + constants.get(size);
      for (Map.Entry<Long, Type> piece : accesses.getOrDefault(place.slot(), new TreeMap<>()).entrySet()) {
        long start = piece.getKey();
        long end = start + piece.getValue().bytes();
        if (start < to && end > from && (start < from || end > to)) {
          return rejected.add(place.slot());
        }
      }
      return false;
    }

    /** Makes the pieces of both sides of a copy the same. */
    private boolean unifyPieces(Instruction.MemoryCopy copy) {
      Place to = qualified(copy.to());
      Place from = qualified(copy.from());
      if (to == null || from == null) {
        return false;
      }
      long size = constants.get(copy.size());
      boolean changed = transfer(from, to, size);
      return transfer(to, from, size) | changed;
    }

    private boolean transfer(Place source, Place target, long size) {
      boolean changed = false;
      TreeMap<Long, Type> targetPieces = accesses.computeIfAbsent(target.slot(), s -> new TreeMap<>());
      TreeMap<Long, Type> sourcePieces = accesses.getOrDefault(source.slot(), new TreeMap<>());
      for (Map.Entry<Long, Type> piece : new TreeMap<>(
          sourcePieces.subMap(source.offset(), source.offset() + size)).entrySet()) {
        long at = piece.getKey() - source.offset() + target.offset();
        Type type = piece.getValue();
        Type present = targetPieces.get(at);
        if (present == null) {
          Map.Entry<Long, Type> below = targetPieces.lowerEntry(at);
          Long above = targetPieces.higherKey(at);
          if ((below != null && below.getKey() + below.getValue().bytes() > at)
              || (above != null && above < at + type.bytes())
              || at % type.bytes() != 0) {
            changed |= rejected.add(target.slot());
          } else {
            targetPieces.put(at, type);
            changed = true;
          }
        } else if (present != type) {
          changed |= rejected.add(target.slot());
        }
      }
      return changed;
    }

    /** Bytes copied out to memory must all be held by some variable, whether or not anything else looks at them. */
    private boolean coverWhatLeaves(Instruction.MemoryCopy copy) {
      Place from = qualified(copy.from());
      if (from == null || qualified(copy.to()) != null) {
        return false;
      }
      boolean changed = false;
      TreeMap<Long, Type> pieces = accesses.computeIfAbsent(from.slot(), s -> new TreeMap<>());
      long end = from.offset() + constants.get(copy.size());
      long at = from.offset();
      while (at < end) {
        Type present = pieces.get(at);
        if (present == null) {
          Long next = pieces.higherKey(at);
          present = gap(at, Math.min(end, next == null ? end : next), slots.get(from.slot()).traced());
          pieces.put(at, present);
          changed = true;
        }
        at += present.bytes();
      }
      return changed;
    }

    /** Where a copy from or to memory may be misaligned for loads and stores of the pieces, it stays a copy. */
    private boolean rejectIfMisaligned(Instruction.MemoryCopy copy) {
      Place to = qualified(copy.to());
      Place from = qualified(copy.from());
      if ((to == null) == (from == null)) {
        return false;
      }
      Place place = to == null ? from : to;
      for (Map.Entry<Long, Type> piece : accesses.getOrDefault(place.slot(), new TreeMap<>())
          .subMap(place.offset(), place.offset() + constants.get(copy.size())).entrySet()) {
        int width = piece.getValue().bytes();
        if (copy.align() % width != 0 || (piece.getKey() - place.offset()) % width != 0) {
          return rejected.add(place.slot());
        }
      }
      return false;
    }

    private static Type gap(long from, long to, boolean traced) {
      if (from % 8 == 0 && to - from >= 8) {
        return traced ? Type.REF : Type.I64;
      }
      if (from % 4 == 0 && to - from >= 4) {
        return Type.I32;
      }
      return from % 2 == 0 && to - from >= 2 ? Type.I16 : Type.I8;
    }

    private Place qualified(Value address) {
      return places.get(address) instanceof Place place && !rejected.contains(place.slot()) ? place : null;
    }

    // ---- rewriting ----

    private Editor editor;
    private final Map<Label, Map<Variable, Value>> atExit = new HashMap<>();
    private Map<Variable, Value> now;
    private List<Instruction> body;

    Procedure apply() {
      editor = new Editor(procedure);
      ControlFlowGraph graph = ControlFlowGraph.of(procedure);
      Map<Label, Set<Variable>> live = liveIn(graph);
      List<Variable> all = List.copyOf(variables.values());
      Map<Label, List<Variable>> added = new HashMap<>();
      for (Block block : graph.reversePostorder()) {
        Editor.Body open = editor.block(block.label());
        now = new HashMap<>();
        body = new ArrayList<>();
        if (block == procedure.entry()) {
          for (Variable variable : all) {
            if (live.get(block.label()).contains(variable)) {
              now.put(variable, zero(variable));
            }
          }
        } else if (graph.predecessors(block.label()).size() == 1) {
          now.putAll(atExit.get(graph.predecessors(block.label()).getFirst().label()));
        } else {
          List<Variable> joined = new ArrayList<>();
          for (Variable variable : all) {
            if (live.get(block.label()).contains(variable)) {
              Value parameter = editor.newValue(variable.type());
              open.parameters.add(joined.size(), parameter);
              joined.add(variable);
              now.put(variable, parameter);
            }
          }
          added.put(block.label(), joined);
        }
        for (Instruction instruction : open.instructions) {
          rewrite(instruction);
        }
        open.instructions = body;
        atExit.put(block.label(), now);
      }
      editor.blocks().removeIf(open -> !graph.isReachable(open.label));
      for (Editor.Body open : editor.blocks()) {
        Map<Variable, Value> out = atExit.get(open.label);
        open.terminator =
            open.terminator.mapSuccessors(
                edge -> {
                  List<Variable> joined = added.get(edge.target());
                  if (joined == null || joined.isEmpty()) {
                    return edge;
                  }
                  List<Value> arguments = new ArrayList<>();
                  joined.forEach(variable -> arguments.add(out.get(variable)));
                  arguments.addAll(edge.arguments());
                  return new Successor(edge.target(), arguments);
                });
      }
      editor.slots().removeIf(slot -> !rejected.contains(slot.id()));
      return editor.finish();
    }

    /** Variables read before they are written, per block. */
    private Map<Label, Set<Variable>> liveIn(ControlFlowGraph graph) {
      Map<Label, Set<Variable>> reads = new HashMap<>();
      Map<Label, Set<Variable>> writes = new HashMap<>();
      for (Block block : procedure.blocks()) {
        Set<Variable> read = new HashSet<>();
        Set<Variable> written = new HashSet<>();
        for (Instruction instruction : block.body()) {
          for (Variable variable : readBy(instruction)) {
            if (!written.contains(variable)) {
              read.add(variable);
            }
          }
          written.addAll(writtenBy(instruction));
        }
        reads.put(block.label(), read);
        writes.put(block.label(), written);
      }
      Map<Label, Set<Variable>> live = new HashMap<>();
      procedure.blocks().forEach(block -> live.put(block.label(), new HashSet<>(reads.get(block.label()))));
      boolean changed = true;
      while (changed) {
        changed = false;
        for (Block block : graph.reversePostorder().reversed()) {
          Set<Variable> in = live.get(block.label());
          for (Successor edge : block.terminator().successors()) {
            for (Variable variable : live.get(edge.target())) {
              if (!writes.get(block.label()).contains(variable)) {
                changed |= in.add(variable);
              }
            }
          }
        }
      }
      return live;
    }

    private List<Variable> readBy(Instruction instruction) {
      return switch (instruction) {
        case Instruction.Load load when qualified(load.address()) instanceof Place place ->
            List.of(variables.get(new Place(place.slot(), place.offset() + load.offset())));
        case Instruction.MemoryCopy copy when qualified(copy.from()) instanceof Place place ->
            within(place, constants.get(copy.size()));
        default -> List.of();
      };
    }

    private List<Variable> writtenBy(Instruction instruction) {
      return switch (instruction) {
        case Instruction.Store store when qualified(store.address()) instanceof Place place ->
            List.of(variables.get(new Place(place.slot(), place.offset() + store.offset())));
        case Instruction.MemoryCopy copy when qualified(copy.to()) instanceof Place place ->
            within(place, constants.get(copy.size()));
        case Instruction.MemoryFill fill when qualified(fill.to()) instanceof Place place ->
            within(place, constants.get(fill.size()));
        default -> List.of();
      };
    }

    private List<Variable> within(Place place, long size) {
      List<Variable> found = new ArrayList<>();
      for (long offset : accesses.getOrDefault(place.slot(), new TreeMap<>())
          .subMap(place.offset(), place.offset() + size).keySet()) {
        found.add(variables.get(new Place(place.slot(), offset)));
      }
      return found;
    }

    private Value zero(Variable variable) {
      Value value = editor.newValue(variable.type());
      body.add(
          variable.type().isFloat()
              ? new Instruction.FloatConstant(value, 0, Position.NONE)
              : new Instruction.IntConstant(value, 0, Position.NONE));
      return value;
    }

    private void rewrite(Instruction instruction) {
      switch (instruction) {
        case Instruction.Load load when qualified(load.address()) != null ->
            editor.replace(load.result(), value(readBy(load).getFirst()));
        case Instruction.Store store when qualified(store.address()) != null ->
            now.put(writtenBy(store).getFirst(), store.value());
        case Instruction.MemoryFill fill when qualified(fill.to()) != null -> {
          for (Variable variable : writtenBy(fill)) {
            now.put(variable, zero(variable));
          }
        }
        case Instruction.MemoryCopy copy when qualified(copy.to()) != null
            || qualified(copy.from()) != null ->
            copy(copy);
        case Instruction.SlotAddress address when qualified(address.result()) != null -> {}
        case Instruction.PointerAdd add when qualified(add.result()) != null -> {}
        default -> body.add(instruction);
      }
    }

    /** The current value; a variable that was dead at a join can only be read by a copy that nobody reads. */
    private Value value(Variable variable) {
      return now.computeIfAbsent(variable, this::zero);
    }

    private void copy(Instruction.MemoryCopy copy) {
      Place to = qualified(copy.to());
      Place from = qualified(copy.from());
      long size = constants.get(copy.size());
      if (to != null && from != null) {
        Map<Variable, Value> moved = new HashMap<>();
        for (Variable source : within(from, size)) {
          Place target = new Place(to.slot(), source.offset() - from.offset() + to.offset());
          moved.put(variables.get(target), value(source));
        }
        now.putAll(moved);
      } else if (to != null) {
        for (Variable target : within(to, size)) {
          Value loaded = editor.newValue(target.type());
          body.add(
              new Instruction.Load(
                  loaded, copy.fromMemory(), copy.from(), target.offset() - to.offset(), copy.position()));
          now.put(target, loaded);
        }
      } else {
        for (Variable source : within(from, size)) {
          body.add(
              new Instruction.Store(
                  copy.toMemory(), copy.to(), source.offset() - from.offset(), value(source),
                  copy.position()));
        }
      }
    }
  }
}

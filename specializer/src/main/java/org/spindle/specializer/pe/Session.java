package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.StackSlot;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.specializer.pe.AbstractValue.Known;

/** What all paths of one attempt share: names, limits, the snapshot, and what was found useful. */
final class Session {
  /**
   * Cells that only accesses by their symbol touch, and calls, safepoints and what runs after the procedure read: their
   * stores are put off.
   */
  static final Map<String, MemoryClass> BUDGETS =
      Map.of("rt.fuel", MemoryClass.FUEL, "RTHeapRep.allowance", MemoryClass.global("RTHeapRep.allowance"));

  /** Residual code larger than this many times its source has been multiplied by paths, rather than made of it. */
  private static final int LARGE_GROWTH = 3;

  /** Residual code of this size is not large. */
  private static final int SMALL = 500;

  /** Steps after which it is asked again whether there is still interest in the result. */
  private static final int STEPS_UNASKED = 64;

  final Policy policy;
  final Snapshot snapshot;
  final Function<String, Procedure> procedures;

  /** Gives an account of what is done; null when nobody asked for one. */
  final Recorder recorder;

  final Set<Snapshot.Region> dependencies = new LinkedHashSet<>();
  final Map<LocalObject, StackSlot> slots = new LinkedHashMap<>();
  private Snapshot.Region latest;
  private Snapshot.Region beforeLatest;
  private final SourceCache cache;
  private final BooleanSupplier cancelled;
  private final Map<String, SourceProcedure> sources = new HashMap<>();
  private final Map<Object, Integer> places = new HashMap<>();
  private final Map<String, Boolean> preserving = new HashMap<>();
  private final Set<List<Object>> executed = new HashSet<>();
  private final BitSet useful = new BitSet();
  private int placeCount;
  private int usefulPlaces;
  private int values;
  private int labels;
  private int locals;
  private int steps;
  private int size;
  private int sourceSize;
  int variants;
  int unfoldedCalls;
  int foldedLoads;
  int decidedBranches;

  Session(Policy policy, SpecializationRequest request) {
    recorder = request.explain() ? new Recorder() : null;
    this.policy = policy;
    snapshot = request.snapshot();
    procedures = request.procedures();
    cache = request.sources();
    cancelled = request.cancelled();
  }

  Value newValue(Type type) {
    return new Value(values++, type);
  }

  /** All values made so far have smaller numbers. */
  int valueMark() {
    return values;
  }

  ResidualBlock newBlock() {
    return new ResidualBlock(new Label(labels++));
  }

  /** A source procedure by symbol, or null. */
  SourceProcedure source(String symbol) {
    SourceProcedure known = sources.get(symbol);
    if (known == null && cache.get(symbol, procedures) instanceof SourceProcedure source) {
      known = source;
      sources.put(symbol, known);
    }
    return known;
  }

  /**
   * Whether a call of a procedure leaves all memory but its own stack and the budgets as it was: it is functional, and
   * catches no traps, whose handler may store.
   */
  boolean preservesMemory(String symbol) {
    Boolean known = preserving.get(symbol);
    if (known == null) {
      known = preservesMemory(symbol, new HashSet<>());
      preserving.put(symbol, known);
    }
    return known;
  }

  private boolean preservesMemory(String symbol, Set<String> asked) {
    if (!asked.add(symbol)) {
      return true;
    }
    SourceProcedure source = source(symbol);
    return source != null
        && source.procedure().effects().functional()
        && !source.catches()
        && source.callees().stream().allMatch(callee -> preservesMemory(callee, asked));
  }

  LocalObject newLocal(long objectSize, int align, boolean traced, boolean zeroAtEntry) {
    return new LocalObject(locals++, objectSize, align, traced, zeroAtEntry);
  }

  /** The residual slot of a local object. */
  StackSlot slot(LocalObject object) {
    return slots.computeIfAbsent(
        object, o -> new StackSlot(slots.size(), o.size(), o.align(), o.traced()));
  }

  /** The number of a place where known values may differ between arrivals. */
  int place(Object key) {
    return places.computeIfAbsent(key, _ -> newPlace());
  }

  /** The number of another such place. */
  int newPlace() {
    return placeCount++;
  }

  /** Notes that code depends on a quasi-constant region. */
  void dependOn(Snapshot.Region region) {
    if (region != latest && region != beforeLatest) {
      dependencies.add(region);
      beforeLatest = latest;
      latest = region;
    }
  }

  /**
   * Notes that a procedure is executed. What it is made of counts once for each context and known arguments: a guard with
   * fifty closures is as good as fifty guards.
   */
  void countSource(Activation activation, List<AbstractValue> arguments) {
    List<Object> known = new ArrayList<>();
    known.add(activation);
    for (AbstractValue argument : arguments) {
      known.add(argument instanceof Known ? argument : "unknown");
    }
    if (executed.add(known)) {
      sourceSize += activation.procedure().procedure().size();
    }
  }

  /** Whether residual code has grown so far beyond its source that paths are kept apart only where that is cheap. */
  boolean isGrownLarge() {
    return !policy.stopsWhenLarge() && size > LARGE_GROWTH * sourceSize + SMALL;
  }

  /** Notes that a known value decided something. */
  void markUseful(AbstractValue value) {
    if (value instanceof Known known) {
      for (int place : known.from().places()) {
        if (!useful.get(place)) {
          useful.set(place);
          usefulPlaces++;
        }
      }
    }
  }

  /** The number of places of which values have decided something. */
  int usefulPlaces() {
    return usefulPlaces;
  }

  /** Whether a known value from that place has decided something. */
  boolean isUseful(int place) {
    return useful.get(place);
  }

  /** Whether values from where this one came have decided something. */
  boolean isUseful(Known known) {
    for (int place : known.from().places()) {
      if (useful.get(place)) {
        return true;
      }
    }
    return false;
  }

  void countStep() {
    if (++steps > policy.limits().steps()) {
      throw new DeclinedException(DeclineReason.TOO_MANY_STEPS);
    }
    if (steps % STEPS_UNASKED == 0 && cancelled.getAsBoolean()) {
      throw new DeclinedException(DeclineReason.CANCELLED);
    }
  }

  void countInstruction() {
    boolean multiplied = policy.stopsWhenLarge() && size > LARGE_GROWTH * (sourceSize + SMALL);
    if (++size > policy.mostSize() || multiplied) {
      throw new DeclinedException(DeclineReason.TOO_LARGE);
    }
  }

  void countVariant() {
    if (++variants > policy.limits().variants()) {
      throw new DeclinedException(DeclineReason.TOO_MANY_VARIANTS);
    }
  }

  /** Residual instructions made so far, of attempts at loops too. */
  int size() {
    return size;
  }

  /** Forgets instructions that were made and are not used. */
  void resize(int before) {
    size = before;
  }

  int steps() {
    return steps;
  }
}

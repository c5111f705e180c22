package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spindle.ir.Instruction;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;
import org.spindle.specializer.pe.AbstractValue.Address;
import org.spindle.specializer.pe.AbstractValue.Choice;
import org.spindle.specializer.pe.AbstractValue.Dynamic;
import org.spindle.specializer.pe.AbstractValue.Known;
import org.spindle.specializer.pe.AbstractValue.Pick;

/**
 * Loads and stores. Local objects are tracked cell by cell as long as all accesses are at known offsets; constant
 * memory is folded; of other memory a path remembers what it loaded and stored; budgets are put off.
 */
final class MemoryAccess implements Evaluation.Exposure {
  /** Copies of constant memory beyond so many bytes are of words, where they are aligned. */
  private static final int WORDWISE = 256;

  /** So many pieces of constant memory that are not zero become cells at most. */
  private static final int MOST_COPIED_CELLS = 1024;

  private final Session session;
  private final Emitter emitter;
  private final Evaluation evaluation;

  MemoryAccess(Session session, Emitter emitter, Evaluation evaluation) {
    this.session = session;
    this.emitter = emitter;
    this.evaluation = evaluation;
    evaluation.onExposure(this);
  }

  /** Where an access goes. */
  private record Target(AbstractValue address, Place place) {}

  private Target target(Path path, AbstractValue address, long offset, Type type, Position position) {
    AbstractValue a = path.resolve(address);
    return switch (a) {
      case Known known -> new Target(a, new Place(null, null, known.bits() + offset, type));
      case Address x -> new Target(a, new Place(null, x.base(), x.offset() + offset, type));
      case Dynamic d -> new Target(a, new Place(d.value(), null, d.offset() + offset, type));
      case Choice _, Pick _ -> {
        Value value = evaluation.materialize(path, a, position);
        yield new Target(new Dynamic(value), new Place(value, null, offset, type));
      }
    };
  }

  // ---- loads

  AbstractValue load(
      Path path, Type type, MemoryClass memory, AbstractValue address, long offset, Position position) {
    if (address instanceof Known known && !memory.isVolatile()) {
      AbstractValue folded = fold(type, known.bits() + offset, known);
      if (folded != null) {
        return folded;
      }
    }
    Target target = target(path, address, offset, type, position);
    Place place = target.place();
    if (place.base() instanceof Base.Symbol(String symbol) && isBudget(symbol, place)) {
      return loadBudget(path, symbol, position);
    }
    if (place.base() instanceof LocalObject object && tracked(path, object) != null) {
      AbstractValue value = memory.isVolatile() ? null : loadLocal(path, object, place);
      if (value != null) {
        return value;
      }
      putIntoMemory(path, object, position);
    }
    if (target.address() instanceof Known known && known != address && !memory.isVolatile()) {
      AbstractValue folded = fold(type, place.offset(), known);
      if (folded != null) {
        return folded;
      }
    }
    Contents contents = memory.isVolatile() ? null : path.recall(place);
    if (contents != null) {
      return path.resolve(contents.value());
    }
    Value result = session.newValue(type);
    emitter.add(
        path.block,
        new Instruction.Load(
            result, memory, addressOperand(path, target, position), operandOffset(target, place), position));
    if (type == Type.I1) {
      path.learn(result, Facts.range(0, 1));
    }
    Dynamic value = new Dynamic(result);
    remember(path, place, new Contents(value, memory));
    return value;
  }

  /**
   * The value of constant memory; null when it is not constant there.
   *
   * @param address from which {@code at} was computed
   */
  private AbstractValue fold(Type type, long at, Known address) {
    int width = type.bytes();
    if ((at & (width - 1)) != 0) {
      return null;
    }
    Snapshot.Region region = session.snapshot.region(at, width);
    if (region == null) {
      return null;
    }
    session.foldedLoads++;
    session.markUseful(address);
    if (region.quasi()) {
      session.dependOn(region);
    }
    long bits = session.snapshot.load(at, width);
    return new Known(type, type.canonical(bits), address.from());
  }

  /** The address operand of a residual access: a base that many accesses share. */
  private Value addressOperand(Path path, Target target, Position position) {
    return switch (target.address()) {
      case Dynamic dynamic -> dynamic.value();
      case Known known -> {
        Snapshot.SymbolicAddress symbol = session.snapshot.symbolAt(known.bits());
        yield emitter.materialize(
            path.block,
            new Known(Type.PTR, known.bits() - (symbol == null ? 0 : symbol.offset())),
            position);
      }
      case Address address ->
          emitter.materialize(path.block, new Address(Type.PTR, address.base(), 0), position);
      case Choice _, Pick _ -> throw new IllegalStateException();
    };
  }

  private long operandOffset(Target target, Place place) {
    if (target.address() instanceof Known known) {
      Snapshot.SymbolicAddress symbol = session.snapshot.symbolAt(known.bits());
      return place.offset() - (known.bits() - (symbol == null ? 0 : symbol.offset()));
    }
    return place.offset();
  }

  // ---- stores

  void store(
      Path path,
      MemoryClass memory,
      AbstractValue address,
      long offset,
      AbstractValue stored,
      Position position) {
    AbstractValue value = path.resolve(stored);
    if (value instanceof Choice && !session.policy.limits().decisions()) {
      value = new Dynamic(evaluation.materialize(path, value, position));
    }
    Target target = target(path, address, offset, value.type(), position);
    Place place = target.place();
    if (place.base() instanceof Base.Symbol(String symbol) && isBudget(symbol, place)) {
      BudgetCell before = path.budgets.get(symbol);
      path.budgets =
          path.budgets.put(symbol, new BudgetCell(value, before == null ? null : before.stored()));
      return;
    }
    if (place.base() instanceof LocalObject object && tracked(path, object) != null) {
      if (!memory.isVolatile() && storeLocal(path, object, place, value)) {
        return;
      }
      putIntoMemory(path, object, position);
    }
    // forwarding beyond a choice would compute it again at each use
    AbstractValue kept =
        value instanceof Choice || value instanceof Pick
            ? new Dynamic(evaluation.materialize(path, value, position))
            : value;
    Value operand = evaluation.materialize(path, kept, position);
    emitter.add(
        path.block,
        new Instruction.Store(
            memory, addressOperand(path, target, position), operandOffset(target, place), operand, position));
    forget(path, memory, place);
    remember(path, place, new Contents(kept, memory));
  }

  private static void remember(Path path, Place place, Contents contents) {
    if (!contents.memory().isVolatile()) {
      path.remembered = path.remembered.put(place, contents);
    }
  }

  /** Forgets what a store may change. */
  private static void forget(Path path, MemoryClass memory, Place place) {
    List<Place> gone = new ArrayList<>();
    path.remembered.forEach(
        (other, contents) -> {
          if (!contents.memory().isConstant()
              && contents.memory().mayAlias(memory)
              && (place == null || !other.isDisjoint(place))) {
            gone.add(other);
          }
        });
    for (Place other : gone) {
      path.remembered = path.remembered.remove(other);
    }
  }

  /** Forgets what unknown code may change. */
  void forgetAll(Path path) {
    List<Place> gone = new ArrayList<>();
    path.remembered.forEach(
        (place, contents) -> {
          boolean isPrivate =
              place.base() instanceof LocalObject object
                  && path.locals.get(object) instanceof LocalMemory local
                  && !local.escaped();
          if (!contents.memory().isConstant() && !isPrivate) {
            gone.add(place);
          }
        });
    for (Place place : gone) {
      path.remembered = path.remembered.remove(place);
    }
  }

  // ---- local objects

  /** The contents of a local object while it is tracked, else null. */
  private static LocalMemory tracked(Path path, LocalObject object) {
    path.needStatus(object);
    LocalMemory memory = path.locals.get(object);
    return memory == null || memory.inMemory() ? null : memory;
  }

  /** The value at a known offset of a tracked object; null when it cannot be told. */
  private AbstractValue loadLocal(Path path, LocalObject object, Place place) {
    LocalMemory memory = tracked(path, object);
    Type type = place.type();
    if (!object.contains(place.offset(), type.bytes()) || (place.offset() & (type.bytes() - 1)) != 0) {
      return null;
    }
    path.needCells(object, place.offset(), type.bytes());
    int here = session.place(List.of(object, place.offset()));
    AbstractValue exact = Cells.exactly(memory, place.offset(), type);
    if (exact != null) {
      return exact instanceof Known known ? new Known(type, known.bits(), known.from().with(here)) : exact;
    }
    Long bits = Cells.knownBits(memory, place.offset(), type.bytes());
    if (bits != null) {
      return new Known(type, type.canonical(bits), Provenance.NONE.with(here));
    }
    AbstractValue cell = memory.cells().get(place.offset());
    if (cell == null || cell.type().bytes() != type.bytes()) {
      return null;
    }
    return reinterpret(path, cell, type);
  }

  /** A value stored as one type and loaded as another of the same width; null when SIR has no such conversion. */
  private AbstractValue reinterpret(Path path, AbstractValue cell, Type type) {
    Type from = cell.type();
    boolean words = from.bits() == 64 && type.bits() == 64;
    boolean halves = from.bits() == 32 && type.bits() == 32;
    if (words || halves) {
      return evaluation.unary(path, UnaryOp.BITCAST, type, cell, Position.NONE);
    }
    return from == Type.I1
        ? evaluation.unary(path, UnaryOp.ZEXT, type, cell, Position.NONE)
        : evaluation.unary(path, UnaryOp.TRUNC, type, cell, Position.NONE);
  }

  private boolean storeLocal(Path path, LocalObject object, Place place, AbstractValue value) {
    LocalMemory memory = tracked(path, object);
    int width = place.type().bytes();
    if (!object.contains(place.offset(), width) || (place.offset() & (width - 1)) != 0) {
      return false;
    }
    PersistentMap<Long, AbstractValue> cells = cleared(path, object, memory, place.offset(), width);
    if (cells == null) {
      return false;
    }
    boolean zero = value instanceof Known known && known.bits() == 0;
    path.locals =
        path.locals.put(object, memory.withCells(zero ? cells : cells.put(place.offset(), value)));
    return true;
  }

  /** The cells without some bytes; null when a cell that is partly there is not known. */
  private PersistentMap<Long, AbstractValue> cleared(
      Path path, LocalObject object, LocalMemory memory, long offset, long width) {
    PersistentMap<Long, AbstractValue> cells = memory.cells();
    for (long at : Cells.overlapping(memory, offset, width)) {
      AbstractValue cell = cells.get(at);
      int size = cell.type().bytes();
      cells = cells.remove(at);
      if (at >= offset && at + size <= offset + width) {
        continue;
      }
      path.needCells(object, at, size);
      if (!(cell instanceof Known known)) {
        return null;
      }
      for (int i = 0; i < size; i++) {
        long octet = (byte) (known.bits() >>> (8 * i));
        boolean kept = at + i < offset || at + i >= offset + width;
        if (kept && octet != 0) {
          cells = cells.put(at + i, new Known(Type.I8, octet, known.from()));
        }
      }
    }
    return cells;
  }

  @Override
  public void expose(Path path, LocalObject object) {
    LocalMemory memory = path.locals.get(object);
    if (memory == null || memory.escaped()) {
      return;
    }
    putIntoMemory(path, object, Position.NONE);
    path.locals = path.locals.put(object, LocalMemory.memory(true));
  }

  /** Moves a tracked object into its residual slot. */
  private void putIntoMemory(Path path, LocalObject object, Position position) {
    LocalMemory memory = path.locals.get(object);
    path.needStatus(object);
    if (memory == null || memory.inMemory()) {
      return;
    }
    path.needCells(object, 0, object.size());
    path.locals = path.locals.put(object, LocalMemory.memory(false));
    memory
        .cells()
        .forEach(
            (_, value) -> {
              if (value instanceof Address(Type _, LocalObject other, long _)) {
                expose(path, other);
              }
            });
    spill(path.block, object, memory, position);
  }

  /** Writes the contents of a tracked object to its residual slot, at the end of a block. */
  void spill(ResidualBlock block, LocalObject object, LocalMemory memory, Position position) {
    Value start = emitter.materialize(block, new Address(Type.PTR, object, 0), position);
    if (!object.zeroAtEntry()) {
      Value zero = emitter.materialize(block, new Known(Type.I8, 0), position);
      Value size = emitter.materialize(block, new Known(Type.I64, object.size()), position);
      emitter.add(block, new Instruction.MemoryFill(MemoryClass.SLOT, start, zero, size, position));
    }
    List<Long> offsets = new ArrayList<>();
    memory.cells().forEach((offset, _) -> offsets.add(offset));
    offsets.sort(null);
    for (long offset : offsets) {
      Value value = emitter.materialize(block, memory.cells().get(offset), position);
      emitter.add(block, new Instruction.Store(MemoryClass.SLOT, start, offset, value, position));
    }
  }

  // ---- budgets

  private static boolean isBudget(String symbol, Place place) {
    return place.offset() == 0 && place.type() == Type.I64 && Session.BUDGETS.containsKey(symbol);
  }

  private static Address budgetAddress(String symbol) {
    return new Address(Type.PTR, new Base.Symbol(symbol), 0);
  }

  /** The current value of a budget. */
  AbstractValue loadBudget(Path path, String symbol, Position position) {
    BudgetCell cell = path.budgets.get(symbol);
    if (cell == null) {
      Value result = session.newValue(Type.I64);
      Value address = emitter.materialize(path.block, budgetAddress(symbol), position);
      emitter.add(
          path.block, new Instruction.Load(result, Session.BUDGETS.get(symbol), address, 0, position));
      cell = new BudgetCell(new Dynamic(result), new Dynamic(result));
      path.budgets = path.budgets.put(symbol, cell);
    }
    return path.resolve(cell.value());
  }

  /** Sets a budget; memory follows later. */
  void setBudget(Path path, String symbol, AbstractValue value) {
    BudgetCell before = path.budgets.get(symbol);
    path.budgets = path.budgets.put(symbol, new BudgetCell(value, before == null ? null : before.stored()));
  }

  /** Brings all budgets in memory up to date. */
  void writeBackBudgets(Path path, Position position) {
    for (String symbol : Session.BUDGETS.keySet()) {
      writeBack(path, symbol, position);
    }
  }

  private void writeBack(Path path, String symbol, Position position) {
    BudgetCell cell = path.budgets.get(symbol);
    if (cell != null && cell.isDirty()) {
      storeBudget(path.block, symbol, path.resolve(cell.value()), position);
      path.budgets = path.budgets.put(symbol, new BudgetCell(cell.value(), cell.value()));
    }
  }

  /** Writes a budget to memory, at the end of a block. */
  void storeBudget(ResidualBlock block, String symbol, AbstractValue value, Position position) {
    Value operand = emitter.materialize(block, value, position);
    Value address = emitter.materialize(block, budgetAddress(symbol), position);
    emitter.add(
        block, new Instruction.Store(Session.BUDGETS.get(symbol), address, 0, operand, position));
  }

  /** Forgets the values of budgets, which must have been written back. */
  void forgetBudgets(Path path) {
    path.budgets = PersistentMap.empty();
  }

  // ---- copies and fills

  void fill(Path path, MemoryClass memory, AbstractValue to, AbstractValue octet, AbstractValue size,
      Position position) {
    AbstractValue n = path.resolve(size);
    AbstractValue v = path.resolve(octet);
    AbstractValue start = path.resolve(to);
    if (n instanceof Known count && count.bits() <= 0) {
      return;
    }
    if (start instanceof Address(Type _, LocalObject object, long offset) && tracked(path, object) != null) {
      if (n instanceof Known count
          && v instanceof Known known
          && object.contains(offset, count.bits())
          && (known.bits() == 0 || count.bits() <= 64)) {
        LocalMemory local = tracked(path, object);
        PersistentMap<Long, AbstractValue> cells = cleared(path, object, local, offset, count.bits());
        if (cells != null) {
          for (long i = 0; known.bits() != 0 && i < count.bits(); i++) {
            cells = cells.put(offset + i, new Known(Type.I8, known.bits(), known.from()));
          }
          path.locals = path.locals.put(object, local.withCells(cells));
          return;
        }
      }
      putIntoMemory(path, object, position);
    }
    emitter.add(
        path.block,
        new Instruction.MemoryFill(
            memory,
            blockOperand(path, start, position),
            evaluation.materialize(path, v, position),
            evaluation.materialize(path, n, position),
            position));
    forget(path, memory, null);
  }

  void copy(
      Path path,
      MemoryClass toMemory,
      AbstractValue to,
      MemoryClass fromMemory,
      AbstractValue from,
      AbstractValue size,
      int align,
      Position position) {
    AbstractValue n = path.resolve(size);
    AbstractValue target = path.resolve(to);
    AbstractValue source = path.resolve(from);
    if (n instanceof Known count && count.bits() <= 0) {
      return;
    }
    if (n instanceof Known count && copyToLocal(path, target, source, count.bits())) {
      return;
    }
    if (target instanceof Address(Type _, LocalObject object, long _)) {
      putIntoMemory(path, object, position);
    }
    if (source instanceof Address(Type _, LocalObject object, long _)) {
      putIntoMemory(path, object, position);
    }
    emitter.add(
        path.block,
        new Instruction.MemoryCopy(
            toMemory,
            blockOperand(path, target, position),
            fromMemory,
            blockOperand(path, source, position),
            evaluation.materialize(path, n, position),
            align,
            position));
    forget(path, toMemory, null);
  }

  /** The start of a block of memory: using it so does not let the address of a local object out. */
  private Value blockOperand(Path path, AbstractValue start, Position position) {
    return start instanceof Address
        ? emitter.materialize(path.block, start, position)
        : evaluation.materialize(path, start, position);
  }

  /** Copies into a tracked object from another or from constant memory, cell by cell, where that is possible. */
  private boolean copyToLocal(Path path, AbstractValue to, AbstractValue from, long size) {
    if (!(to instanceof Address(Type _, LocalObject target, long offset))
        || tracked(path, target) == null
        || !target.contains(offset, size)) {
      return false;
    }
    PersistentMap<Long, AbstractValue> pieces = PersistentMap.empty();
    switch (from) {
      case Address(Type _, LocalObject source, long start) -> {
        LocalMemory memory = tracked(path, source);
        if (memory == null || !source.contains(start, size)) {
          return false;
        }
        path.needCells(source, start, size);
        for (long at : Cells.overlapping(memory, start, size)) {
          AbstractValue cell = memory.cells().get(at);
          if (at < start || at + cell.type().bytes() > start + size) {
            return false;
          }
          pieces = pieces.put(at - start + offset, cell);
        }
      }
      case Known known -> {
        int mostCells = MOST_COPIED_CELLS;
        for (long i = 0; i < size;) {
          boolean word =
              size > WORDWISE && (known.bits() + i) % 8 == 0 && (offset + i) % 8 == 0 && i + 8 <= size;
          Type type = word ? Type.I64 : Type.I8;
          AbstractValue piece = fold(type, known.bits() + i, known);
          if (piece == null) {
            return false;
          }
          if (!(piece instanceof Known(Type _, long bits, Provenance _) && bits == 0)) {
            if (--mostCells < 0) {
              return false;
            }
            pieces = pieces.put(offset + i, piece);
          }
          i += type.bytes();
        }
      }
      case Address _, Dynamic _, Choice _, Pick _ -> {
        return false;
      }
    }
    LocalMemory memory = tracked(path, target);
    PersistentMap<Long, AbstractValue> cells = cleared(path, target, memory, offset, size);
    if (cells == null) {
      return false;
    }
    List<Map.Entry<Long, AbstractValue>> all = new ArrayList<>();
    pieces.forEach((at, value) -> all.add(Map.entry(at, value)));
    for (Map.Entry<Long, AbstractValue> piece : all) {
      cells = cells.put(piece.getKey(), piece.getValue());
    }
    path.locals = path.locals.put(target, memory.withCells(cells));
    return true;
  }
}

package org.spindle.ir.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Constant;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator.Switch;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.random.Pool.Pointer;

/** Generates the body of one procedure of a {@link RandomProgram}, as nested statements. */
final class ProcedureGenerator {
  private static final Type[] INTEGERS = {Type.I64, Type.I64, Type.I64, Type.I32, Type.I16, Type.I8};
  private static final Type[] ACCESSED =
      {Type.I64, Type.I64, Type.I32, Type.I16, Type.I8, Type.I1, Type.F64, Type.F32};

  private final RandomProgram program;
  private final ProcedureBuilder builder;
  private final Signature signature;
  private final boolean functional;
  private final Random random;
  private final Pool pool = new Pool();
  private final Operands operands;
  private final List<Exit> exits = new ArrayList<>();

  /** How often the code being generated runs in one activation, at most. */
  private long trips = 1;

  private long work;

  /** The end of an enclosing loop and the types of its parameters. */
  private record Exit(Label label, List<Type> types) {}

  ProcedureGenerator(
      RandomProgram program, ProcedureBuilder builder, Signature signature, boolean functional) {
    this.program = program;
    this.builder = builder;
    this.signature = signature;
    this.functional = functional;
    random = program.random();
    operands = new Operands(random, builder, pool);
  }

  /** About how many instructions an activation executes at most, callees included. */
  long work() {
    return work;
  }

  /** Generates the whole body. */
  void generate() {
    for (int i = 0; i < signature.parameters().size(); i++) {
      Value parameter = builder.parameter(i);
      pool.add(parameter);
      if (parameter.type() == Type.PTR) {
        pool.add(new Pointer(parameter, 16, MemoryClass.ANY, !functional));
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      int size = 8 << random.nextInt(4);
      int slot = builder.newSlot(size, 8 << random.nextInt(2), false);
      pool.add(new Pointer(builder.slotAddress(slot, 0), size, MemoryClass.SLOT, true));
    }
    for (int i = 0; i < program.arrays(); i++) {
      Value address = builder.globalAddress("b" + i, 0);
      pool.add(new Pointer(address, RandomProgram.ARRAY_BYTES, MemoryClass.BYTES, !functional));
    }
    // values that no pass can know
    for (int i = 0; i < 3; i++) {
      load();
    }
    statements(1 + random.nextInt(program.size().statements()), program.size().depth());
    finish();
  }

  private void finish() {
    Type result = signature.result();
    if (result == null) {
      builder.ret(null);
    } else if (result == Type.REF) {
      builder.ret(object());
    } else {
      builder.ret(operands.convert(operands.digest(), result));
    }
  }

  private void statements(int count, int depth) {
    for (int i = 0; i < count && builder.isOpen(); i++) {
      statement(depth);
    }
  }

  private void statement(int depth) {
    work += 3 * trips;
    boolean mayNest = depth > 0 && work < program.size().work();
    switch (random.nextInt(28)) {
      case 0, 1, 2, 3 -> pool.add(operands.integerOperation());
      case 4, 5 -> pool.add(operands.floatOperation());
      case 6, 7 -> pool.add(operands.comparison());
      case 8, 9 -> pool.add(operands.conversion());
      case 10 -> select();
      case 11, 12, 13 -> load();
      case 14, 15, 16 -> store();
      case 17 -> blockOperation();
      case 18 -> derivePointer();
      case 19 -> check();
      case 20, 21 -> call();
      case 22 -> {
        if (mayNest) {
          branch(depth - 1);
        }
      }
      case 23 -> {
        if (mayNest) {
          loop(depth - 1);
        }
      }
      case 24 -> {
        if (mayNest) {
          switchOn(depth - 1);
        }
      }
      case 25, 26 -> table();
      default -> leave();
    }
  }

  private void select() {
    Type type = Type.values()[random.nextInt(Type.REF.ordinal())];
    pool.add(builder.select(operands.value(Type.I1), operands.value(type), operands.value(type)));
  }

  /** What a table holds for a number: an integer, an object or an array. */
  private void table() {
    Type selected = INTEGERS[random.nextInt(INTEGERS.length)];
    Value selector = operands.value(selected);
    if (random.nextBoolean()) {
      selector = builder.binary(BinaryOp.AND, selector, builder.constant(selected, 15));
    }
    Set<Long> keys = new LinkedHashSet<>();
    int most = 1 << random.nextInt(7);
    for (int i = random.nextInt(most); i > 0; i--) {
      keys.add(selected.canonical(random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(2 * most)));
    }
    Value position = builder.find(selector, List.copyOf(keys));
    pool.add(position);
    int count = random.nextInt(keys.size() + 2);
    switch (random.nextInt(4)) {
      case 0 -> {
        List<Constant> objects = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
          int number = random.nextInt(program.objects());
          objects.add(new Constant.GlobalAddress("o" + number, RandomProgram.HEADER_BYTES));
        }
        pool.add(
            builder.element(Type.REF, position, objects.subList(0, count), objects.get(count)));
      }
      case 1 -> {
        List<Constant> places = new ArrayList<>();
        int half = RandomProgram.ARRAY_BYTES / 2;
        for (int i = 0; i <= count && program.arrays() > 0; i++) {
          int number = random.nextInt(program.arrays());
          places.add(new Constant.GlobalAddress("b" + number, (long) half * random.nextInt(2)));
        }
        if (!places.isEmpty()) {
          Value place = builder.element(Type.PTR, position, places.subList(0, count), places.get(count));
          pool.add(new Pointer(place, half, MemoryClass.BYTES, !functional));
        }
      }
      default -> {
        Type type = INTEGERS[random.nextInt(INTEGERS.length)];
        List<Constant> numbers = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
          long number = random.nextBoolean() ? random.nextInt(100) : random.nextLong();
          numbers.add(new Constant.Number(type.canonical(number)));
        }
        pool.add(builder.element(type, position, numbers.subList(0, count), numbers.get(count)));
      }
    }
  }

  /** A reference to some object. */
  private Value object() {
    List<Value> known = pool.values(Type.REF);
    if (!known.isEmpty() && random.nextBoolean()) {
      return known.get(random.nextInt(known.size()));
    }
    String name = "o" + random.nextInt(program.objects());
    Value reference = builder.staticReference(name, RandomProgram.HEADER_BYTES);
    pool.add(reference);
    return reference;
  }

  private void load() {
    switch (random.nextInt(6)) {
      case 0 -> {
        int index = random.nextInt(program.scalars().size());
        MemoryClass memory = classOfScalar(index);
        Value address = builder.globalAddress("w" + index, 0);
        pool.add(builder.load(program.scalars().get(index), memory, address, 0));
      }
      case 1 -> {
        Field field = Field.values()[random.nextInt(Field.values().length)];
        pool.add(builder.load(field.type(), field.memory(), object(), field.offset()));
      }
      case 2 -> {
        Value address = builder.globalAddress("k" + random.nextInt(program.constants()), 0);
        Pointer pointer = new Pointer(address, RandomProgram.ARRAY_BYTES, MemoryClass.CONST, false);
        access(pointer, false);
      }
      case 3 -> pool.add(exceptionCode());
      default -> access(pointer(false), false);
    }
  }

  private void store() {
    switch (functional ? 9 : random.nextInt(4)) {
      case 0 -> {
        int index = random.nextInt(program.scalars().size());
        Value address = builder.globalAddress("w" + index, 0);
        builder.store(classOfScalar(index), address, 0, operands.value(program.scalars().get(index)));
      }
      case 1 -> {
        Field field = Field.values()[random.nextInt(Field.values().length)];
        Value value = field == Field.NEXT ? object() : operands.value(field.type());
        builder.store(field.memory(), object(), field.offset(), value);
      }
      default -> {
        Pointer pointer = pointer(true);
        if (pointer != null) {
          access(pointer, true);
        }
      }
    }
  }

  private MemoryClass classOfScalar(int index) {
    return random.nextInt(4) == 0 ? MemoryClass.ANY : MemoryClass.global("w" + index);
  }

  /** A known pointer; null when a writable one is asked for and there is none. */
  private Pointer pointer(boolean writable) {
    List<Pointer> all =
        pool.pointers().stream().filter(pointer -> pointer.writable() || !writable).toList();
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }

  /** A load or store at a constant or computed offset. */
  private void access(Pointer pointer, boolean isStore) {
    Type type = ACCESSED[random.nextInt(ACCESSED.length)];
    int width = type.bytes();
    Value address = pointer.address();
    long offset = (long) random.nextInt(pointer.size() / width) * width;
    if (random.nextInt(3) == 0) {
      Value mask = builder.constant(Type.I64, pointer.size() - width);
      Value index = builder.binary(BinaryOp.AND, operands.value(Type.I64), mask);
      address = builder.pointerAdd(address, index);
      offset = 0;
    }
    MemoryClass memory =
        pointer.memory().isConstant()
            ? pointer.memory()
            : switch (random.nextInt(8)) {
              case 0, 1 -> functional && isStore ? pointer.memory() : MemoryClass.ANY;
              case 2 -> functional ? pointer.memory() : MemoryClass.VOLATILE;
              default -> pointer.memory();
            };
    if (isStore) {
      builder.store(memory, address, offset, operands.value(type));
    } else {
      pool.add(builder.load(type, memory, address, offset));
    }
  }

  private void blockOperation() {
    Pointer to = pointer(true);
    if (to == null) {
      return;
    }
    Pointer from = pointer(false);
    long most = Math.min(to.size(), from.size());
    Value size = builder.constant(Type.I64, random.nextLong(most + 2) - 1);
    if (random.nextBoolean()) {
      Value mask = builder.constant(Type.I64, most - 1);
      size = builder.binary(BinaryOp.AND, operands.value(Type.I64), mask);
    }
    if (random.nextBoolean()) {
      builder.copy(to.memory(), to.address(), from.memory(), from.address(), size, 1);
    } else {
      builder.fill(to.memory(), to.address(), operands.value(Type.I8), size);
    }
  }

  private void derivePointer() {
    if (random.nextInt(6) == 0 && trips < 20) {
      int size = 8 << random.nextInt(4);
      Value memory = builder.stackAllocate(builder.constant(Type.I64, size));
      pool.add(new Pointer(memory, size, MemoryClass.SLOT, true));
      return;
    }
    Pointer pointer = pointer(false);
    if (pointer == null || pointer.size() < 16) {
      return;
    }
    int half = pointer.size() / 2;
    Value offset = builder.constant(Type.I64, half);
    Value address = builder.pointerAdd(pointer.address(), offset);
    if (random.nextBoolean()) {
      address = builder.select(operands.value(Type.I1), pointer.address(), address);
    }
    pool.add(new Pointer(address, half, pointer.memory(), pointer.writable()));
    pool.add(builder.compare(CompareOp.EQ, address, builder.nil(Type.PTR)));
  }

  /** A condition that holds about once in {@code chances}, a power of two. */
  private Value once(int chances) {
    Value mask = builder.constant(Type.I64, chances - 1L);
    Value bits = builder.binary(BinaryOp.AND, operands.value(Type.I64), mask);
    return builder.compare(CompareOp.EQ, bits, builder.constant(Type.I64, random.nextInt(chances)));
  }

  private TrapCode trapCode() {
    return TrapCode.values()[random.nextInt(TrapCode.values().length)];
  }

  private void check() {
    switch (random.nextInt(4)) {
      case 0, 1 -> builder.trapIf(once(32), trapCode());
      case 2 -> builder.safepoint(random.nextInt(20));
      default -> {
        // a caught trap
        Label trap = builder.newBlock();
        Label join = builder.newBlock();
        Value code = builder.addParameter(join, Type.I64);
        Label handler = builder.newBlock();
        if (random.nextBoolean()) {
          pool.add(exceptionCode());
        }
        builder.branch(once(2), new Successor(trap),
            new Successor(join, List.of(operands.value(Type.I64))));
        builder.enter(trap);
        builder.trap(trapCode(), new Successor(handler));
        Pool.Mark mark = pool.mark();
        enterHandler(handler);
        builder.jump(join, pool.values(Type.I64).getLast());
        pool.release(mark);
        builder.enter(join);
        pool.add(code);
      }
    }
  }

  /** Enters the target of an unwind edge; the last i64 of the pool is then the exception's code. */
  private void enterHandler(Label handler) {
    Value activation = builder.addParameter(handler, Type.PTR);
    builder.enter(handler);
    pool.add(exceptionCode());
    pool.add(builder.load(Type.I64, RandomProgram.ACTIVATION_CLASS, activation, 0));
  }

  /** The code of the exception made last, which the trap handler may change behind the procedure's back. */
  private Value exceptionCode() {
    Value activation = builder.globalAddress(RandomProgram.ACTIVATION, 0);
    return builder.load(Type.I64, RandomProgram.ACTIVATION_CLASS, activation, 0);
  }

  private void call() {
    List<RandomProgram.Callable> allowed = program.callables().stream()
        .filter(callable -> callable.functional() || !functional)
        .filter(callable -> work + callable.work() * trips < program.size().work())
        .toList();
    if (allowed.isEmpty()) {
      return;
    }
    RandomProgram.Callable callee = allowed.get(random.nextInt(allowed.size()));
    work += callee.work() * trips;
    List<Value> arguments = new ArrayList<>();
    for (Type type : callee.signature().parameters()) {
      arguments.add(argument(type));
    }
    Callee target = new Callee.Direct(callee.name());
    if (!functional && random.nextInt(4) == 0) {
      target = new Callee.Indirect(builder.procedureAddress(callee.name()), callee.signature());
    }
    if (random.nextBoolean()) {
      if (random.nextBoolean()) {
        pool.add(exceptionCode());
      }
      invoke(target, callee.signature().result(), arguments);
      return;
    }
    Value result = builder.call(target, callee.signature().result(), arguments);
    if (result != null) {
      pool.add(result);
    }
  }

  private Value argument(Type type) {
    if (type == Type.REF) {
      return object();
    }
    if (type != Type.PTR) {
      return operands.value(type);
    }
    List<Pointer> large = pool.pointers().stream()
        .filter(pointer -> pointer.size() >= 16 && (pointer.writable() || functional))
        .toList();
    return large.isEmpty()
        ? builder.globalAddress("b0", 0)
        : large.get(random.nextInt(large.size())).address();
  }

  private void invoke(Callee target, Type result, List<Value> arguments) {
    Label normal = builder.newBlock();
    Label handler = builder.newBlock();
    Label join = builder.newBlock();
    Value joined = builder.addParameter(join, Type.I64);
    Value passed = operands.value(Type.I64);
    Value received = result == null ? null : builder.addParameter(normal, result);
    builder.invoke(target, result, arguments, new Successor(normal), new Successor(handler));
    Pool.Mark mark = pool.mark();
    builder.enter(normal);
    if (received != null) {
      pool.add(received);
    }
    statements(random.nextInt(2), 0);
    builder.jump(join, passed);
    pool.release(mark);
    enterHandler(handler);
    statements(random.nextInt(2), 0);
    builder.jump(join, pool.values(Type.I64).getLast());
    pool.release(mark);
    builder.enter(join);
    pool.add(joined);
  }

  private List<Type> joinTypes() {
    List<Type> types = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      types.add(Type.values()[random.nextInt(Type.PTR.ordinal())]);
    }
    return types;
  }

  private List<Value> values(List<Type> types) {
    return types.stream().map(type -> type == Type.REF ? object() : operands.value(type)).toList();
  }

  /** Generates one arm and leaves it for the join. */
  private void arm(Label arm, Label join, List<Type> types, int depth) {
    Pool.Mark mark = pool.mark();
    builder.enter(arm);
    statements(random.nextInt(4), depth);
    builder.jump(join, values(types).toArray(Value[]::new));
    pool.release(mark);
  }

  private void enterJoin(Label join, List<Type> types) {
    List<Value> parameters = types.stream().map(type -> builder.addParameter(join, type)).toList();
    builder.enter(join);
    parameters.forEach(pool::add);
  }

  private void branch(int depth) {
    Label first = builder.newBlock();
    Label second = builder.newBlock();
    Label join = builder.newBlock();
    List<Type> types = joinTypes();
    Value condition = operands.value(Type.I1);
    boolean oneArmed = random.nextInt(3) == 0;
    builder.branch(condition, new Successor(first),
        oneArmed ? new Successor(join, values(types)) : new Successor(second));
    arm(first, join, types, depth);
    if (!oneArmed) {
      arm(second, join, types, depth);
    }
    enterJoin(join, types);
  }

  private void switchOn(int depth) {
    Type type = INTEGERS[random.nextInt(INTEGERS.length)];
    Value selector = operands.value(type);
    if (random.nextBoolean()) {
      selector = builder.binary(BinaryOp.AND, selector, builder.constant(type, 7));
    }
    Label join = builder.newBlock();
    List<Type> types = joinTypes();
    List<Label> arms = new ArrayList<>();
    List<Switch.Case> cases = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      long value = type.canonical(random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(9));
      if (seen.add(value)) {
        if (arms.isEmpty() || random.nextInt(3) != 0) {
          arms.add(builder.newBlock());
        }
        cases.add(new Switch.Case(value, new Successor(arms.get(random.nextInt(arms.size())))));
      }
    }
    builder.switchOn(selector, cases, new Successor(join, values(types)));
    arms.forEach(label -> arm(label, join, types, depth));
    enterJoin(join, types);
  }

  private void loop(int depth) {
    int count = random.nextInt(7);
    List<Type> carried = joinTypes();
    List<Value> initial = new ArrayList<>(values(carried));
    Value zero = builder.constant(Type.I64, 0);
    Value one = builder.constant(Type.I64, 1);
    Value limit = builder.constant(Type.I64, count);
    initial.addFirst(zero);
    Label header = builder.newBlock();
    Label exit = builder.newBlock();
    Value counter = builder.addParameter(header, Type.I64);
    List<Value> parameters = carried.stream().map(type -> builder.addParameter(header, type)).toList();
    builder.jump(header, initial.toArray(Value[]::new));
    Pool.Mark before = pool.mark();
    long outerTrips = trips;
    trips *= count + 1;
    builder.enter(header);
    pool.add(counter);
    parameters.forEach(pool::add);
    boolean testFirst = random.nextBoolean();
    if (testFirst) {
      Label body = builder.newBlock();
      Value more = builder.compare(CompareOp.SLT, counter, limit);
      builder.branch(more, new Successor(body), new Successor(exit, parameters));
      builder.enter(body);
    }
    exits.add(new Exit(exit, carried));
    statements(1 + random.nextInt(5), depth);
    exits.removeLast();
    Value next = builder.binary(BinaryOp.ADD, counter, one);
    List<Value> arguments = new ArrayList<>(values(carried));
    arguments.addFirst(next);
    if (testFirst) {
      builder.jump(header, arguments.toArray(Value[]::new));
    } else {
      Value more = builder.compare(CompareOp.SLT, next, limit);
      builder.branch(more, new Successor(header, arguments),
          new Successor(exit, arguments.subList(1, arguments.size())));
    }
    pool.release(before);
    trips = outerTrips;
    enterJoin(exit, carried);
  }

  /** Leaves a loop or the procedure, if a condition holds. */
  private void leave() {
    Label rest = builder.newBlock();
    if (!exits.isEmpty() && random.nextBoolean()) {
      Exit exit = exits.get(random.nextInt(exits.size()));
      List<Value> values = values(exit.types());
      builder.branch(operands.value(Type.I1), new Successor(exit.label(), values), new Successor(rest));
      builder.enter(rest);
      return;
    }
    Label end = builder.newBlock();
    builder.branch(once(16), end, rest);
    Pool.Mark mark = pool.mark();
    builder.enter(end);
    int how = random.nextInt(3);
    if (how == 0 && !functional) {
      Value activation = builder.globalAddress(RandomProgram.ACTIVATION, 0);
      builder.store(RandomProgram.ACTIVATION_CLASS, activation, 0, operands.value(Type.I64));
      builder.raise(activation);
    } else if (how == 1) {
      builder.trap(trapCode());
    } else {
      finish();
    }
    pool.release(mark);
    builder.enter(rest);
  }

  /** The fields of the static objects; several types, one of them shared by two fields of different classes. */
  private enum Field {
    COUNT(Type.I64, 0),
    AMOUNT(Type.F64, 8),
    NEXT(Type.REF, 16),
    SMALL(Type.I32, 24),
    TINY(Type.I8, 28),
    OTHER(Type.I8, 29),
    SHORT(Type.I16, 30);

    private final Type type;
    private final int offset;

    Field(Type type, int offset) {
      this.type = type;
      this.offset = offset;
    }

    Type type() {
      return type;
    }

    int offset() {
      return offset;
    }

    MemoryClass memory() {
      return MemoryClass.heap("T/" + name().toLowerCase(java.util.Locale.ROOT));
    }
  }
}

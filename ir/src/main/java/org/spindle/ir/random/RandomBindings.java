package org.spindle.ir.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Datum;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.Global.Mutability;
import org.spindle.ir.InlineHint;
import org.spindle.ir.Label;
import org.spindle.ir.Linkage;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Successor;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;
import org.spindle.ir.event.BindingTable;
import org.spindle.ir.event.GenericRaise;
import org.spindle.ir.event.NextTrue;

/**
 * A program with an event {@code E.P(packet: ptr, length: i64)}, with a result or not, and random tables of bindings:
 * guards that compare fields, loop, or trap; handlers that count, change the packet, call, throw, trap, raise the event
 * again, change its bindings, or run on; filters, default handlers, handlers that end the raise, merged results.
 */
public final class RandomBindings {
  /** The event. */
  public static final String EVENT = "E.P";

  /** A procedure with the event's formals that raises it. */
  public static final String DRIVER = "Test.drive";

  /** Bytes of the packet {@code Test.packet}. */
  public static final int PACKET = 48;

  /** Names of the mutable globals, which handlers change. */
  public static final List<String> STATE = List.of("Test.state", "Test.packet", "Test.depth", "Test.other");

  private static final MemoryClass RECORD = new MemoryClass("any/event");
  private static final int POOL = 24;

  private final Random random;
  private final ProgramBuilder unit = new ProgramBuilder("bindings");
  private final Type result;
  private final List<Handler> handlers = new ArrayList<>();
  private final List<Guard> guards = new ArrayList<>();
  private final boolean changing;

  private record Handler(String name, boolean closure, boolean decides) {}

  private record Guard(String name, boolean closure) {}

  private RandomBindings(long seed, boolean changing) {
    random = new Random(seed);
    this.changing = changing;
    result = random.nextInt(3) == 0 ? Type.I64 : null;
  }

  /** A program with one table, {@code Test.table}, that the event has. */
  public static Program generate(long seed) {
    RandomBindings bindings = new RandomBindings(seed, false);
    bindings.begin();
    bindings.table("", bindings.random.nextInt(bindings.random.nextInt(4) == 0 ? 14 : 6));
    return bindings.end("Test.table");
  }

  /**
   * A program with tables {@code Test.table0} and so on, of bindings of the same handlers and guards; the event has none of
   * them at first. Some handlers give the event the table whose address is in {@code Test.other}, unless that is 0, and
   * publish the generic raise, as the dispatcher does.
   */
  public static Program generate(long seed, int tables) {
    RandomBindings bindings = new RandomBindings(seed, true);
    bindings.begin();
    for (int i = 0; i < POOL; i++) {
      bindings.fillPool(i);
    }
    for (int i = 0; i < tables; i++) {
      bindings.table(Integer.toString(i), bindings.random.nextInt(bindings.random.nextInt(6) == 0 ? 9 : 5));
    }
    return bindings.end(null);
  }

  private Signature signature() {
    return Signature.of(result, Type.PTR, Type.I64);
  }

  private void begin() {
    unit.trapHandler("Test.Trap");
    global("RTHeapRep.allowance", 8, Mutability.MUTABLE, List.of(new Datum.Word(0, Long.MAX_VALUE)));
    global("Test.depth", 8, Mutability.MUTABLE, List.of());
    global("Test.other", 8, Mutability.MUTABLE, List.of());
    global("Test.state", 64, Mutability.MUTABLE, List.of());
    global("Test.packet", PACKET, Mutability.MUTABLE, List.of());
    ProcedureBuilder intrinsic = new ProcedureBuilder(EVENT, signature()).event(true);
    bump(intrinsic, 0, 1);
    intrinsic.ret(result == null ? null : intrinsic.constant(Type.I64, 7));
    unit.add(intrinsic.build());
    unit.add(failed());
    unit.add(trap());
    unit.add(helper());
    unit.add(profile("RTEvent.Started", 5));
    unit.add(profile("RTEvent.Ended", 7));
    if (result != null) {
      unit.add(merge());
    }
    if (changing) {
      unit.add(driver());
      unit.add(new Extern("machine.redirect", Signature.of(null, Type.PTR, Type.PTR), Effects.NONE));
    }
  }

  private void fillPool(int i) {
    boolean closure = random.nextInt(3) == 0;
    boolean decides = result == null && random.nextInt(8) == 0;
    Handler handler = new Handler("Test.h" + i, closure, decides);
    unit.add(handler(handler.name(), closure, decides ? Type.I64 : result, i));
    handlers.add(handler);
    Guard guard = new Guard("Test.g" + i, random.nextInt(3) == 0);
    unit.add(guard(guard.name(), guard.closure()));
    guards.add(guard);
  }

  private void table(String suffix, int bindings) {
    boolean merges = result != null && random.nextBoolean();
    List<Datum> table = new ArrayList<>();
    table.add(new Datum.Word(8, bindings));
    long stage = bindings;
    for (int i = bindings - 1; i >= 0; i--) {
      long at = 16 + BindingTable.BINDING_SIZE * i;
      binding(suffix, i, at, i == bindings - 1 && random.nextInt(4) == 0, table);
      if (random.nextInt(6) == 0) {
        stage = i + 1;
      }
      table.add(new Datum.Word(at + 56, stage));
      if (merges) {
        table.add(new Datum.ProcedureReference(at + 64, "Test.merge"));
      }
    }
    global("Test.table" + suffix, 16 + BindingTable.BINDING_SIZE * bindings, Mutability.CONST, table);
  }

  private Program end(String first) {
    List<Datum> record = new ArrayList<>(List.of(new Datum.ProcedureReference(0, EVENT)));
    if (first != null && random.nextInt(12) != 0) {
      record.add(new Datum.GlobalReference(8, first, 8));
    }
    if (changing) {
      record.add(new Datum.ProcedureReference(16, BindingTable.genericRaise(EVENT)));
    }
    global("event." + EVENT, 64, Mutability.QUASI, record);
    GenericRaise.Form form = new GenericRaise.Form(EVENT, signature(), false, true);
    unit.add(GenericRaise.of(form));
    unit.add(GenericRaise.careful(form));
    unit.add(NextTrue.procedure());
    return unit.build();
  }

  private Procedure driver() {
    ProcedureBuilder code = new ProcedureBuilder(DRIVER, signature());
    Value value = code.call(new Callee.Event(EVENT), result, List.of(code.parameter(0), code.parameter(1)));
    code.ret(value);
    return code.build();
  }

  private void global(String name, long size, Mutability mutability, List<Datum> data) {
    unit.add(new Global(name, Linkage.EXPORT, size, 8, mutability, false, data));
  }

  private void binding(String suffix, int i, long at, boolean isDefault, List<Datum> table) {
    boolean intrinsic = random.nextInt(10) == 0;
    Handler handler = intrinsic ? new Handler(EVENT, false, false) : handlerOf(i);
    long flags =
        (handler.closure() ? 1 : 0) + (intrinsic ? 2 : 0) + (isDefault ? 4 : 0)
            + (random.nextInt(16) == 0 ? 16 : 0) + (random.nextInt(12) == 0 ? 32 : 0)
            + (handler.decides() ? 64 : 0);
    table.add(new Datum.ProcedureReference(at, handler.name()));
    if (handler.closure()) {
      table.add(closure("Test.hc" + suffix + "_" + i, at + 8));
    }
    table.add(new Datum.Word(at + 16, flags));
    if (random.nextInt(3) == 0) {
      table.add(new Datum.Word(at + 32, 10 + random.nextInt(60)));
    }
    table.add(new Datum.Word(at + 40, 1000 + i));
    if (random.nextInt(4) == 0) {
      table.add(new Datum.Word(at + 48, 100));
    }
    int count = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(random.nextInt(3) == 0 ? 3 : 1);
    if (count > 0) {
      String name = "Test.guards" + suffix + "_" + i;
      List<Datum> list = new ArrayList<>(List.of(new Datum.Word(8, count)));
      for (int g = 0; g < count; g++) {
        Guard guard = guardOf("Test.g" + i + "_" + g);
        list.add(new Datum.ProcedureReference(16 + 24L * g, guard.name()));
        if (guard.closure()) {
          list.add(closure("Test.gc" + suffix + "_" + i + "_" + g, 24 + 24L * g));
          list.add(new Datum.Word(32 + 24L * g, 1));
        }
      }
      global(name, 16 + 24L * count, Mutability.CONST, list);
      table.add(new Datum.GlobalReference(at + 24, name, 8));
    }
  }

  /** One of the pool, or a new one where there is no pool. */
  private Handler handlerOf(int i) {
    if (!handlers.isEmpty()) {
      return handlers.get(random.nextInt(POOL));
    }
    boolean closure = random.nextInt(3) == 0;
    boolean decides = result == null && random.nextInt(8) == 0;
    unit.add(handler("Test.h" + i, closure, decides ? Type.I64 : result, i));
    return new Handler("Test.h" + i, closure, decides);
  }

  private Guard guardOf(String name) {
    if (!guards.isEmpty()) {
      return guards.get(random.nextInt(POOL));
    }
    boolean closure = random.nextInt(3) == 0;
    unit.add(guard(name, closure));
    return new Guard(name, closure);
  }

  private Datum closure(String name, long at) {
    global(name, 16, Mutability.CONST, List.of(new Datum.Word(8, random.nextInt(4))));
    return new Datum.GlobalReference(at, name, 8);
  }

  // ---- guards

  private Procedure guard(String name, boolean takesClosure) {
    Signature own =
        takesClosure
            ? Signature.of(Type.I64, Type.REF, Type.PTR, Type.I64)
            : Signature.of(Type.I64, Type.PTR, Type.I64);
    ProcedureBuilder code = new ProcedureBuilder(name, own).effects(Effects.FUNCTIONAL);
    Value packet = code.parameter(takesClosure ? 1 : 0);
    Value length = code.parameter(takesClosure ? 2 : 1);
    if (random.nextInt(12) == 0) {
      sum(code, packet, length);
    } else {
      Label no = code.newBlock();
      int tests = 1 + random.nextInt(3);
      for (int i = 0; i < tests; i++) {
        Value field = field(code, packet, length);
        Value constant =
            takesClosure && i == tests - 1
                ? code.load(Type.I64, new MemoryClass("any/heap/Closure"), code.parameter(0), 0)
                : code.constant(Type.I64, random.nextInt(4));
        CompareOp op =
            random.nextInt(4) != 0
                ? CompareOp.EQ
                : List.of(CompareOp.NE, CompareOp.SLT, CompareOp.UGE, CompareOp.SLE)
                    .get(random.nextInt(4));
        Value holds = code.compare(op, field, constant);
        if (random.nextInt(25) == 0) {
          code.trapIf(holds, TrapCode.ASSERT);
        } else if (i == tests - 1 && random.nextBoolean()) {
          code.ret(code.unary(UnaryOp.ZEXT, Type.I64, holds));
          break;
        } else {
          Label next = code.newBlock();
          code.branch(holds, next, no);
          code.enter(next);
        }
      }
      if (code.isOpen()) {
        code.ret(code.constant(Type.I64, 1 + random.nextInt(2)));
      }
      code.enter(no);
      code.ret(code.constant(Type.I64, 0));
    }
    return code.build();
  }

  private Value field(ProcedureBuilder code, Value packet, Value length) {
    int offset = random.nextInt(random.nextInt(5) == 0 ? PACKET : 6);
    if (random.nextBoolean()) {
      code.trapIf(
          code.compare(CompareOp.ULE, length, code.constant(Type.I64, offset)), TrapCode.BOUNDS);
    }
    Value octet = code.load(Type.I8, MemoryClass.BYTES, packet, offset);
    Value low = code.unary(UnaryOp.ZEXT, Type.I64, octet);
    return switch (random.nextInt(4)) {
      case 0 -> code.binary(BinaryOp.AND, low, code.constant(Type.I64, 3));
      case 1 -> {
        Value high =
            code.unary(
                UnaryOp.ZEXT,
                Type.I64,
                code.load(Type.I8, MemoryClass.BYTES, packet, Math.min(offset + 1, PACKET - 1)));
        Value word =
            code.binary(
                BinaryOp.OR, code.binary(BinaryOp.SHL, high, code.constant(Type.I64, 8)), low);
        yield code.binary(BinaryOp.AND, word, code.constant(Type.I64, 0x103));
      }
      default -> low;
    };
  }

  /** Sums the bytes in a loop with a safepoint. */
  private void sum(ProcedureBuilder code, Value packet, Value length) {
    Label header = code.newBlock();
    Value index = code.addParameter(header, Type.I64);
    Value total = code.addParameter(header, Type.I64);
    Label body = code.newBlock();
    Label done = code.newBlock();
    Value zero = code.constant(Type.I64, 0);
    code.jump(header, zero, zero);
    code.enter(header);
    code.safepoint(1 + random.nextInt(3));
    code.branch(code.compare(CompareOp.SLT, index, length), body, done);
    code.enter(body);
    Value octet = code.load(Type.I8, MemoryClass.BYTES, code.pointerAdd(packet, index), 0);
    Value sum = code.binary(BinaryOp.ADD, total, code.unary(UnaryOp.ZEXT, Type.I64, octet));
    code.jump(header, code.binary(BinaryOp.ADD, index, code.constant(Type.I64, 1)), sum);
    code.enter(done);
    Value odd = code.binary(BinaryOp.AND, total, code.constant(Type.I64, 1));
    code.ret(odd);
  }

  // ---- handlers

  private Procedure handler(String name, boolean takesClosure, Type returned, int number) {
    List<Type> formals = new ArrayList<>(List.of(Type.PTR, Type.I64));
    if (takesClosure) {
      formals.addFirst(Type.REF);
    }
    ProcedureBuilder code = new ProcedureBuilder(name, new Signature(formals, returned));
    Value packet = code.parameter(takesClosure ? 1 : 0);
    Value length = code.parameter(takesClosure ? 2 : 1);
    if (random.nextInt(10) == 0) {
      code.inline(InlineHint.NEVER);
    }
    bump(code, 1 + number % 5, number + 1);
    Value octet = code.load(Type.I8, MemoryClass.BYTES, packet, random.nextInt(6));
    switch (random.nextInt(changing ? 11 : 10)) {
      case 0 -> code.store(MemoryClass.BYTES, packet, random.nextInt(6), octet);
      case 1 -> code.store(MemoryClass.BYTES, packet, random.nextInt(6), code.constant(Type.I8, 2));
      case 2 -> {
        Value other = code.load(Type.I8, MemoryClass.BYTES, packet, random.nextInt(6));
        code.trapIf(code.compare(CompareOp.EQ, octet, other), TrapCode.RANGE);
      }
      case 3 -> {
        Label yes = code.newBlock();
        Label no = code.newBlock();
        code.branch(code.compare(CompareOp.EQ, octet, code.constant(Type.I8, 1)), yes, no);
        code.enter(yes);
        code.raise(code.globalAddress("Test.packet", 8));
        code.enter(no);
      }
      case 4 ->
          code.call(
              new Callee.Direct("Test.Helper"),
              null,
              List.of(code.unary(UnaryOp.ZEXT, Type.I64, octet)));
      case 5 -> {
        sum(code, packet, length);
        return code(code, takesClosure, returned);
      }
      case 6 -> caught(code, octet);
      case 7 -> nested(code, packet, length);
      case 10 -> change(code);
      default -> {}
    }
    bump(code, 6, 3);
    code.ret(returned == null ? null : code.unary(UnaryOp.ZEXT, Type.I64, octet));
    return code.build();
  }

  /** Gives the event another table, once. */
  private void change(ProcedureBuilder code) {
    Value other = code.globalAddress("Test.other", 0);
    Label first = code.newBlock();
    Label behind = code.newBlock();
    Value table = code.load(Type.PTR, MemoryClass.global("Test.other"), other, 0);
    Value none = code.constant(Type.PTR, 0);
    code.branch(code.compare(CompareOp.EQ, table, none), behind, first);
    code.enter(first);
    Value record = code.globalAddress("event." + EVENT, 0);
    code.store(MemoryClass.global("Test.other"), other, 0, none);
    code.store(RECORD, record, BindingTable.EVENT_TABLE, table);
    Value generic = code.load(Type.PTR, MemoryClass.CONST, record, BindingTable.EVENT_GENERIC);
    code.call(new Callee.Direct("machine.redirect"), null, List.of(record, generic));
    code.jump(behind);
    code.enter(behind);
  }

  /** Raises the event again, once. */
  private void nested(ProcedureBuilder code, Value packet, Value length) {
    Value depth = code.globalAddress("Test.depth", 0);
    Label first = code.newBlock();
    Label behind = code.newBlock();
    Value zero = code.constant(Type.I64, 0);
    Value is = code.load(Type.I64, MemoryClass.global("Test.depth"), depth, 0);
    code.branch(code.compare(CompareOp.EQ, is, zero), first, behind);
    code.enter(first);
    code.store(MemoryClass.global("Test.depth"), depth, 0, code.constant(Type.I64, 1));
    code.call(new Callee.Event(EVENT), result, List.of(packet, length));
    code.store(MemoryClass.global("Test.depth"), depth, 0, code.constant(Type.I64, 0));
    code.jump(behind);
    code.enter(behind);
  }

  /** A handler that runs on ends with a result; it needs none for an event without. */
  private Procedure code(ProcedureBuilder code, boolean takesClosure, Type returned) {
    Procedure built = code.build();
    if (returned != null) {
      return built;
    }
    Signature own =
        takesClosure
            ? Signature.of(null, Type.REF, Type.PTR, Type.I64)
            : Signature.of(null, Type.PTR, Type.I64);
    List<org.spindle.ir.Block> blocks = new ArrayList<>();
    for (org.spindle.ir.Block block : built.blocks()) {
      blocks.add(
          block.terminator() instanceof org.spindle.ir.Terminator.Return r
              ? new org.spindle.ir.Block(
                  block.label(),
                  block.parameters(),
                  block.body(),
                  new org.spindle.ir.Terminator.Return(null, r.position()))
              : block);
    }
    return new Procedure(
        built.name(),
        built.linkage(),
        own,
        built.effects(),
        built.inline(),
        false,
        List.of(),
        built.slots(),
        blocks,
        built.position());
  }

  private void caught(ProcedureBuilder code, Value octet) {
    Label ok = code.newBlock();
    Label bad = code.newBlock();
    code.addParameter(bad, Type.PTR);
    code.invoke(
        new Callee.Direct("Test.Helper"),
        null,
        List.of(code.unary(UnaryOp.ZEXT, Type.I64, octet)),
        new Successor(ok),
        new Successor(bad));
    code.enter(bad);
    bump(code, 5, 1);
    code.jump(ok);
    code.enter(ok);
  }

  /** state[slot] := state[slot] * 31 + amount. */
  private void bump(ProcedureBuilder code, int slot, long amount) {
    MemoryClass memory =
        random.nextInt(4) == 0 ? MemoryClass.ANY : MemoryClass.global("Test.state");
    Value state = code.globalAddress("Test.state", 0);
    Value before = code.load(Type.I64, memory, state, 8L * slot);
    Value scaled = code.binary(BinaryOp.MUL, before, code.constant(Type.I64, 31));
    code.store(
        memory, state, 8L * slot, code.binary(BinaryOp.ADD, scaled, code.constant(Type.I64, amount)));
  }

  // ---- what the kernel provides

  private Procedure helper() {
    ProcedureBuilder code = new ProcedureBuilder("Test.Helper", Signature.of(null, Type.I64));
    code.trapIf(
        code.compare(CompareOp.EQ, code.parameter(0), code.constant(Type.I64, 3)), TrapCode.NARROW);
    bump(code, 4, 5);
    code.ret(null);
    return code.build();
  }

  private Procedure profile(String name, long amount) {
    ProcedureBuilder code = new ProcedureBuilder(name, Signature.of(null, Type.REF));
    bump(code, 5, amount);
    code.ret(null);
    return code.build();
  }

  /** Folds two results, and fails for some. */
  private Procedure merge() {
    ProcedureBuilder code = new ProcedureBuilder("Test.merge", Signature.of(Type.I64, Type.I64, Type.I64));
    Value both =
        code.binary(
            BinaryOp.ADD,
            code.binary(BinaryOp.MUL, code.parameter(0), code.constant(Type.I64, 5)),
            code.parameter(1));
    code.trapIf(code.compare(CompareOp.EQ, both, code.constant(Type.I64, 12)), TrapCode.OVERFLOW);
    code.ret(both);
    return code.build();
  }

  private Procedure trap() {
    ProcedureBuilder code = new ProcedureBuilder("Test.Trap", Signature.of(null, Type.I64, Type.I64));
    code.raise(code.globalAddress("Test.packet", 0));
    return code.build();
  }

  private Procedure failed() {
    ProcedureBuilder code =
        new ProcedureBuilder(
            "RTEvent.Failed", Signature.of(null, Type.PTR, Type.REF, Type.PTR, Type.I64));
    Value state = code.globalAddress("Test.state", 0);
    Value before = code.load(Type.I64, MemoryClass.ANY, state, 56);
    Value scaled = code.binary(BinaryOp.MUL, before, code.constant(Type.I64, 31));
    Value who =
        code.binary(
            BinaryOp.ADD,
            code.unary(UnaryOp.BITCAST, Type.I64, code.parameter(1)),
            code.parameter(3));
    code.store(MemoryClass.ANY, state, 56, code.binary(BinaryOp.ADD, scaled, who));
    code.ret(null);
    return code.build();
  }
}

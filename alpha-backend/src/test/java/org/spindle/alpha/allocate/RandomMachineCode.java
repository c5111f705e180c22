package org.spindle.alpha.allocate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.QualifierSet;
import org.spindle.alpha.isa.Registers;
import org.spindle.alpha.machine.Address;
import org.spindle.alpha.machine.CallTarget;
import org.spindle.alpha.machine.MachineBlock;
import org.spindle.alpha.machine.MachineEdge;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.MachineInstruction.ParallelMove.Transport;
import org.spindle.alpha.machine.MachineProcedure;
import org.spindle.alpha.machine.MachineTerminator;
import org.spindle.alpha.machine.Source;
import org.spindle.alpha.machine.TrapPosition;
import org.spindle.alpha.machine.VirtualRegisters;
import org.spindle.ir.Position;

/**
 * Makes random, valid machine procedures: any graph, many values alive, calls, late operands, both
 * files.
 */
final class RandomMachineCode {
  private static final int CORE = 0;
  private static final int EDGE = 1;
  private static final int NORMAL = 2;
  private static final int UNWIND = 3;

  private final Random random;
  private final VirtualRegisters registers = new VirtualRegisters();
  private final List<Integer> kinds = new ArrayList<>();
  private final List<List<Integer>> targets = new ArrayList<>();
  private final List<Integer> terminators = new ArrayList<>();
  private final List<List<Integer>> parameters = new ArrayList<>();
  private final Map<Integer, List<Integer>> defined = new HashMap<>();

  RandomMachineCode(long seed) {
    random = new Random(seed);
  }

  MachineProcedure make() {
    makeGraph();
    BitSet[] dominators = dominators();
    int count = kinds.size();
    for (int b = 0; b < count; b++) {
      var list = new ArrayList<Integer>();
      if (b > 0 && kinds.get(b) == CORE) {
        IntStream.range(0, random.nextInt(5)).forEach(_ -> list.add(newRegister()));
      }
      parameters.add(list);
      defined.put(b, new ArrayList<>(list));
    }
    MachineBlock[] blocks = new MachineBlock[count];
    var done = new BitSet();
    while (done.cardinality() < count) {
      for (int b = 0; b < count; b++) {
        int block = b;
        boolean ready =
            dominators[b].stream().filter(d -> d != block).allMatch(done::get) && !done.get(b);
        if (ready) {
          blocks[b] = fill(b, dominators[b]);
          done.set(b);
        }
      }
    }
    return new MachineProcedure(
        "random", false, registers, List.of(), Arrays.asList(blocks),
        new TrapPosition(0, Position.NONE), Map.of());
  }

  private int newRegister() {
    return random.nextInt(4) == 0 ? registers.newFloating() : registers.newInteger();
  }

  /**
   * Core blocks first, each reached from an earlier one; edges of branches go through blocks of
   * their own.
   */
  private void makeGraph() {
    int core = 1 + random.nextInt(9);
    for (int i = 0; i < core; i++) {
      kinds.add(CORE);
      targets.add(new ArrayList<>());
      terminators.add(0);
    }
    var unreached = new ArrayList<>(IntStream.range(1, core).boxed().toList());
    for (int b = 0; b < core; b++) {
      boolean must = !unreached.isEmpty() && b == unreached.getFirst() - 1;
      int kind = must ? 1 + random.nextInt(4) : random.nextInt(5);
      terminators.set(b, kind);
      int edges =
          switch (kind) {
            case 0 -> 0;
            case 1 -> 1;
            case 2, 3 -> 2;
            default -> 3;
          };
      for (int e = 0; e < edges; e++) {
        int target = 1 + random.nextInt(Math.max(1, core - 1));
        if (e == 0 && must) {
          target = unreached.removeFirst();
        }
        if (core == 1) {
          terminators.set(b, 0);
          break;
        }
        if (kind == 1) {
          targets.get(b).add(target);
        } else {
          int through = kinds.size();
          kinds.add(kind == 3 ? (e == 0 ? NORMAL : UNWIND) : EDGE);
          targets.add(new ArrayList<>(List.of(target)));
          terminators.add(1);
          targets.get(b).add(through);
        }
      }
    }
  }

  private BitSet[] dominators() {
    int count = kinds.size();
    BitSet[] dominators = new BitSet[count];
    for (int b = 0; b < count; b++) {
      dominators[b] = new BitSet();
      dominators[b].set(0, b == 0 ? 1 : count);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int b = 0; b < count; b++) {
        for (int target : targets.get(b)) {
          BitSet reduced = (BitSet) dominators[target].clone();
          reduced.and(dominators[b]);
          reduced.set(target);
          if (!reduced.equals(dominators[target])) {
            dominators[target] = reduced;
            changed = true;
          }
        }
      }
    }
    return dominators;
  }

  private MachineBlock fill(int b, BitSet dominators) {
    var body = new ArrayList<MachineInstruction.Plain>();
    List<Integer> own = defined.get(b);
    var available = new ArrayList<Integer>();
    dominators.stream().filter(d -> d != b).forEach(d -> available.addAll(defined.get(d)));
    available.addAll(own);
    if (b == 0) {
      int count = 1 + random.nextInt(6);
      var transports = new ArrayList<Transport>();
      for (int i = 0; i < count; i++) {
        boolean floating = random.nextBoolean();
        int v = floating ? registers.newFloating() : registers.newInteger();
        transports.add(new Transport((floating ? Registers.FA0 : Registers.A0) + i, v));
        define(v, own, available);
      }
      body.add(new MachineInstruction.ParallelMove(transports));
    } else if (kinds.get(b) == NORMAL || kinds.get(b) == UNWIND) {
      int v = registers.newInteger();
      body.add(new MachineInstruction.ParallelMove(List.of(new Transport(Registers.V0, v))));
      define(v, own, available);
    }
    int size = kinds.get(b) == CORE ? random.nextInt(25) : random.nextInt(2);
    for (int i = 0; i < size; i++) {
      add(body, own, available);
    }
    for (int p : parameters.get(b)) {
      boolean floating = registers.isFloating(p);
      int base = pick(false, available, body, own);
      body.add(
          new MachineInstruction.Memory(floating ? Op.STT : Op.STQ, p, new Address.Based(base, 0)));
    }
    MachineTerminator end = terminator(b, body, own, available);
    return new MachineBlock(b, parameters.get(b), body, end, random.nextInt(3), -1);
  }

  private static void define(int v, List<Integer> own, List<Integer> available) {
    own.add(v);
    available.add(v);
  }

  private int pick(
      boolean floating,
      List<Integer> available,
      List<MachineInstruction.Plain> body,
      List<Integer> own) {
    List<Integer> fitting =
        available.stream().filter(v -> registers.isFloating(v) == floating).toList();
    if (!fitting.isEmpty() && random.nextInt(12) != 0) {
      return fitting.get(random.nextInt(fitting.size()));
    }
    int v = floating ? registers.newFloating() : registers.newInteger();
    body.add(
        floating
            ? new MachineInstruction.FloatConstant(random.nextLong(), false, v)
            : new MachineInstruction.Constant(random.nextInt(), v));
    define(v, own, available);
    return v;
  }

  private void add(
      List<MachineInstruction.Plain> body, List<Integer> own, List<Integer> available) {
    int a = pick(false, available, body, own);
    int b = pick(false, available, body, own);
    int fa = pick(true, available, body, own);
    int fb = pick(true, available, body, own);
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> {
        int d = registers.newInteger();
        body.add(new MachineInstruction.Operate(Op.ADDQ, a, new Source.Register(b), d));
        define(d, own, available);
      }
      case 3 -> {
        int d = registers.newInteger();
        int c = pick(false, available, body, own);
        body.add(
            new MachineInstruction.ConditionalMove(Op.CMOVEQ, a, new Source.Register(b), c, d));
        define(d, own, available);
      }
      case 4, 5 -> {
        int d = registers.newFloating();
        var plain = QualifierSet.IEEE.named("/su");
        body.add(new MachineInstruction.FloatOperate(Op.ADDT, plain, fa, fb, d));
        define(d, own, available);
      }
      case 6 -> {
        int d = registers.newFloating();
        body.add(new MachineInstruction.FloatSelect(Op.BEQ, a, fa, fb, d));
        define(d, own, available);
      }
      case 7 -> body.add(new MachineInstruction.Memory(Op.STQ, a, new Address.Based(b, 8)));
      case 8 -> call(body, own, available);
      default -> {
        int d = registers.newInteger();
        body.add(new MachineInstruction.Memory(Op.LDQ, d, new Address.Based(a, 8)));
        define(d, own, available);
      }
    }
  }

  private void call(
      List<MachineInstruction.Plain> body, List<Integer> own, List<Integer> available) {
    MachineInstruction.Call call = prepareCall(body, own, available);
    body.add(call);
    if (!call.results().isEmpty()) {
      int result = call.results().getFirst();
      int d = result == Registers.V0 ? registers.newInteger() : registers.newFloating();
      body.add(new MachineInstruction.ParallelMove(List.of(new Transport(result, d))));
      define(d, own, available);
    }
  }

  private MachineInstruction.Call prepareCall(
      List<MachineInstruction.Plain> body, List<Integer> own, List<Integer> available) {
    var transports = new ArrayList<Transport>();
    int count = random.nextInt(7);
    for (int i = 0; i < Math.min(6, count); i++) {
      boolean floating = random.nextInt(3) == 0;
      transports.add(
          new Transport(
              pick(floating, available, body, own), (floating ? Registers.FA0 : Registers.A0) + i));
    }
    body.add(new MachineInstruction.ParallelMove(transports));
    List<Integer> results =
        switch (random.nextInt(3)) {
          case 0 -> List.of();
          case 1 -> List.of(Registers.V0);
          default -> List.of(Registers.F0);
        };
    return new MachineInstruction.Call(
        new CallTarget.Body("f", false),
        transports.stream().map(Transport::to).toList(),
        results,
        RegisterFile.callerSaved(),
        true,
        Position.NONE);
  }

  private MachineTerminator terminator(
      int b, List<MachineInstruction.Plain> body, List<Integer> own, List<Integer> available) {
    List<Integer> to = targets.get(b);
    return switch (terminators.get(b)) {
      case 1 -> {
        var arguments = new ArrayList<Integer>();
        for (int p : parameters.get(to.getFirst())) {
          arguments.add(pick(registers.isFloating(p), available, body, own));
        }
        yield new MachineTerminator.Jump(new MachineEdge(to.getFirst(), arguments));
      }
      case 2 ->
          new MachineTerminator.Branch(
              Op.BEQ,
              pick(false, available, body, own),
              MachineEdge.to(to.get(0)),
              MachineEdge.to(to.get(1)));
      case 3 -> {
        MachineInstruction.Call call = prepareCall(body, own, available);
        var integerResult =
            new MachineInstruction.Call(
                call.target(),
                call.arguments(),
                List.of(Registers.V0),
                call.clobbers(),
                true,
                Position.NONE);
        yield new MachineTerminator.Invoke(
            integerResult, MachineEdge.to(to.get(0)), MachineEdge.to(to.get(1)));
      }
      case 4 ->
          new MachineTerminator.TableJump(
              pick(false, available, body, own),
              registers.newInteger(),
              to.stream().map(MachineEdge::to).toList());
      default -> {
        body.add(
            new MachineInstruction.ParallelMove(
                List.of(new Transport(pick(false, available, body, own), Registers.V0))));
        yield new MachineTerminator.Return(List.of(Registers.V0));
      }
    };
  }
}

package org.spindle.ir.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Constant;
import org.spindle.ir.Instruction;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.Signature;
import org.spindle.ir.StackSlot;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/** Rules 3 to 6: types of operands, results and edge arguments; callees, returns, switches, constants, slots. */
final class TypeRules {
  private final Program program;
  private final Procedure procedure;
  private final Report report;
  private final Map<Integer, StackSlot> slots = new HashMap<>();
  private final Map<Integer, Block> blocks = new HashMap<>();

  private TypeRules(Program program, Procedure procedure, Report report) {
    this.program = program;
    this.procedure = procedure;
    this.report = report;
    procedure.slots().forEach(slot -> slots.put(slot.id(), slot));
    procedure.blocks().forEach(block -> blocks.put(block.label().id(), block));
  }

  static void check(Program program, Procedure procedure, Report report) {
    TypeRules rules = new TypeRules(program, procedure, report);
    for (Block block : procedure.blocks()) {
      for (Instruction instruction : block.body()) {
        String problem = rules.problem(instruction);
        if (problem != null) {
          report.add(block, instruction, problem);
        }
      }
      String problem = rules.problem(block.terminator());
      if (problem != null) {
        report.add(block, block.terminator(), problem);
      }
    }
  }

  /** What is wrong with an instruction, or null. */
  private String problem(Instruction instruction) {
    return switch (instruction) {
      case Instruction.IntConstant i -> constant(i.result().type(), i.value());
      case Instruction.FloatConstant i -> {
        Type type = i.result().type();
        yield !type.isFloat()
            ? "not a floating type"
            : type.canonical(i.bits()) != i.bits() ? "the constant is not canonical" : null;
      }
      case Instruction.GlobalAddress i -> i.result().type().isAddress() ? null : "the result is no address";
      case Instruction.ProcedureAddress i -> result(i, Type.PTR);
      case Instruction.SlotAddress i -> slot(i);
      case Instruction.Binary i -> binary(i);
      case Instruction.Compare i -> compare(i);
      case Instruction.Unary i -> unary(i);
      case Instruction.Select i ->
          i.condition().type() != Type.I1
              ? "the condition is not i1"
              : i.whenTrue().type() != i.whenFalse().type()
                  ? "the operands differ in type"
                  : result(i, i.whenTrue().type());
      case Instruction.Find i -> find(i);
      case Instruction.Element i -> element(i);
      case Instruction.PointerAdd i ->
          first(address(i.base()), is(i.offset(), Type.I64), result(i, Type.PTR));
      case Instruction.Load i -> address(i.address());
      case Instruction.Store i -> address(i.address());
      case Instruction.MemoryCopy i ->
          first(
              address(i.to()),
              address(i.from()),
              is(i.size(), Type.I64),
              extent(i.toMemory()),
              extent(i.fromMemory()),
              Integer.bitCount(i.align()) != 1 || i.align() > 16
                  ? "the alignment is no power of two up to 16"
                  : null);
      case Instruction.MemoryFill i ->
          first(address(i.to()), is(i.octet(), Type.I8), is(i.size(), Type.I64), extent(i.memory()));
      case Instruction.StackAllocate i -> first(is(i.size(), Type.I64), result(i, Type.PTR));
      case Instruction.Call i -> call(i, i.result() == null ? null : i.result().type());
      case Instruction.TrapIf i -> is(i.condition(), Type.I1);
      case Instruction.Safepoint i -> i.cost() < 0 ? "the cost is negative" : null;
    };
  }

  private static String first(String... problems) {
    for (String problem : problems) {
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private String is(Value value, Type type) {
    return value.type() == type ? null : report.name(value) + " is " + value.type() + ", not " + type;
  }

  private static String extent(MemoryClass memory) {
    return memory.isVolatile() ? "volatile memory is only loaded and stored" : null;
  }

  private String address(Value value) {
    return value.type().isAddress() ? null : report.name(value) + " is no address";
  }

  private static String result(Instruction instruction, Type type) {
    return instruction.result().type() == type ? null : "the result is not " + type;
  }

  private static String constant(Type type, long value) {
    if (type.isFloat()) {
      return "not an integer or address type";
    }
    if (type == Type.REF && value != 0) {
      return "a ref constant other than NIL";
    }
    return type.canonical(value) == value ? null : "the constant is not canonical";
  }

  private static String find(Instruction.Find i) {
    Type type = i.selector().type();
    if (!type.isInteger()) {
      return "the selector is no integer";
    }
    if (i.keys().stream().anyMatch(key -> type.canonical(key) != key)) {
      return "a key is not canonical";
    }
    return i.keys().stream().distinct().count() < i.keys().size()
        ? "two keys are equal"
        : result(i, Type.I64);
  }

  private String element(Instruction.Element i) {
    String problem = is(i.index(), Type.I64);
    for (Constant constant : i.choices()) {
      problem = first(problem, constant(i.result().type(), constant));
    }
    return problem;
  }

  private static String constant(Type type, Constant constant) {
    return switch (constant) {
      case Constant.Number(long value) -> constant(type, value);
      case Constant.GlobalAddress _ -> type.isAddress() ? null : "an address is no " + type;
      case Constant.Descriptor _ -> type == Type.PTR ? null : "a procedure's address is no " + type;
    };
  }

  private String slot(Instruction.SlotAddress i) {
    StackSlot slot = slots.get(i.slot());
    if (slot == null) {
      return "there is no such slot";
    }
    return i.offset() < 0 || i.offset() > slot.size()
        ? "the offset is outside the slot"
        : result(i, Type.PTR);
  }

  private static String binary(Instruction.Binary i) {
    Type type = i.left().type();
    if (i.right().type() != type) {
      return "the operands differ in type";
    }
    boolean right =
        switch (i.op()) {
          case FADD, FSUB, FMUL, FDIV -> type.isFloat();
          case UMULH -> type == Type.I64;
          case AND, OR, XOR -> type.isInteger();
          case ADD, SUB, MUL, DIV, MOD, QUOT, REM, UDIV, UREM, SHL, LSHR, ASHR ->
              type.isInteger() && type != Type.I1;
        };
    return right ? result(i, type) : "no " + i.op() + " of " + type;
  }

  private static String compare(Instruction.Compare i) {
    Type type = i.left().type();
    if (i.right().type() != type) {
      return "the operands differ in type";
    }
    boolean ordered = type != Type.I1 && type != Type.REF;
    boolean right =
        i.op().isFloat()
            ? type.isFloat()
            : !type.isFloat() && (ordered || i.op() == CompareOp.EQ || i.op() == CompareOp.NE);
    return right ? result(i, Type.I1) : "no " + i.op() + " of " + type;
  }

  private static String unary(Instruction.Unary i) {
    Type from = i.operand().type();
    Type to = i.result().type();
    return converts(i.op(), from, to) ? null : "no " + i.op() + " from " + from + " to " + to;
  }

  private static boolean converts(UnaryOp op, Type from, Type to) {
    boolean integers = from.isInteger() && to.isInteger();
    return switch (op) {
      case SEXT, ZEXT -> integers && to.bits() > from.bits();
      case TRUNC -> integers && to.bits() < from.bits();
      case FNEG, FABS -> from.isFloat() && to == from;
      case INT_TO_FLOAT -> (from == Type.I32 || from == Type.I64) && to.isFloat();
      case FLOAT_TO_INT -> from.isFloat() && (to == Type.I32 || to == Type.I64);
      case PROMOTE -> from == Type.F32 && to == Type.F64;
      case DEMOTE -> from == Type.F64 && to == Type.F32;
      case BITCAST ->
          from.bits() == 64 && to.bits() == 64 || from == Type.I32 && to == Type.F32
              || from == Type.F32 && to == Type.I32;
    };
  }

  private String call(Instruction.Call call, Type result) {
    Signature signature;
    switch (call.callee()) {
      case Callee.Direct d -> signature = signature(d.symbol());
      case Callee.Indirect i -> {
        if (i.target().type() != Type.PTR) {
          return "the descriptor is not a ptr";
        }
        signature = i.signature();
      }
      case Callee.Event e -> {
        signature = signature(e.symbol());
        Procedure raised = program.procedure(e.symbol());
        if (raised != null && !raised.event()) {
          return "@" + e.symbol() + " is no event";
        }
      }
    }
    if (signature == null) {
      return "there is no such procedure";
    }
    List<Type> types = call.arguments().stream().map(Value::type).toList();
    if (!types.equals(signature.parameters())) {
      return "arguments " + types + " for " + signature;
    }
    return result == signature.result() ? null : "result " + result + " for " + signature;
  }

  private Signature signature(String symbol) {
    if (program.procedure(symbol) != null) {
      return program.procedure(symbol).signature();
    }
    return program.externs().containsKey(symbol) ? program.externs().get(symbol).signature() : null;
  }

  /** What is wrong with a terminator, or null. */
  private String problem(Terminator terminator) {
    return switch (terminator) {
      case Terminator.Jump t -> edge(t.successor(), null);
      case Terminator.Branch t ->
          first(is(t.condition(), Type.I1), edge(t.whenTrue(), null), edge(t.whenFalse(), null));
      case Terminator.Switch t -> switchOn(t);
      case Terminator.Invoke t ->
          first(
              t.call().result() == null ? null : "the result of an invoked call goes to the normal successor",
              call(t.call(), t.resultType()),
              edge(t.normal(), t.resultType()),
              edge(t.unwind(), Type.PTR));
      case Terminator.Return t -> {
        Type type = t.value() == null ? null : t.value().type();
        Type promised = procedure.signature().result();
        yield type == promised
            ? null
            : promised == null ? "the procedure has no result" : "the result type is " + promised;
      }
      case Terminator.Throw t -> is(t.activation(), Type.PTR);
      case Terminator.Trap t -> t.unwind() == null ? null : edge(t.unwind(), Type.PTR);
    };
  }

  private String switchOn(Terminator.Switch t) {
    Type type = t.selector().type();
    if (!type.isInteger()) {
      return "the selector is not an integer";
    }
    Set<Long> seen = new HashSet<>();
    for (Terminator.Switch.Case one : t.cases()) {
      if (type.canonical(one.value()) != one.value()) {
        return "case " + one.value() + " is not canonical";
      }
      if (!seen.add(one.value())) {
        return "case " + one.value() + " occurs twice";
      }
      String problem = edge(one.successor(), null);
      if (problem != null) {
        return problem;
      }
    }
    return edge(t.otherwise(), null);
  }

  /** What is wrong with an edge that itself supplies one more argument, of type {@code last} if not null. */
  private String edge(Successor edge, Type last) {
    List<Value> parameters = blocks.get(edge.target().id()).parameters();
    int count = edge.arguments().size();
    if (parameters.size() != (last == null ? count : count + 1)) {
      return "the target takes " + parameters.size() + " arguments";
    }
    for (int i = 0; i < count; i++) {
      if (edge.arguments().get(i).type() != parameters.get(i).type()) {
        return is(edge.arguments().get(i), parameters.get(i).type());
      }
    }
    return last == null || parameters.getLast().type() == last
        ? null
        : "the target's last parameter is not " + last;
  }
}

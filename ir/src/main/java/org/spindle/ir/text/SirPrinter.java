package org.spindle.ir.text;

import java.util.List;
import java.util.stream.Collectors;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.Constant;
import org.spindle.ir.Datum;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.InlineHint;
import org.spindle.ir.Instruction;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.Signature;
import org.spindle.ir.StackSlot;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.debug.Formal;

/**
 * Prints canonical SIR text (docs/sir.md, section Text form): values, labels and slots numbered densely in order of
 * definition. Programs that the verifier rejects print too.
 */
public final class SirPrinter {
  private final StringBuilder out;
  private final boolean positions;

  private SirPrinter(StringBuilder out, boolean positions) {
    this.out = out;
    this.positions = positions;
  }

  /** The text of a program. */
  public static String print(Program program) {
    return print(program, true);
  }

  /** The text of a program; without {@code positions} it is easier on the eye, and compares code only. */
  public static String print(Program program, boolean positions) {
    StringBuilder out = new StringBuilder();
    new SirPrinter(out, positions).program(program);
    return out.toString();
  }

  /** The text of one procedure. */
  public static String print(Procedure procedure) {
    return print(procedure, true);
  }

  /** The text of one procedure, with or without positions. */
  public static String print(Procedure procedure, boolean positions) {
    StringBuilder out = new StringBuilder();
    new SirPrinter(out, positions).procedure(procedure);
    return out.toString();
  }

  /** The text of one global. */
  public static String print(Global global) {
    StringBuilder out = new StringBuilder();
    new SirPrinter(out, true).global(global);
    return out.toString();
  }

  /** One instruction as it stands in the text of its procedure, without position. */
  public static String print(Instruction instruction, SirNames names) {
    StringBuilder out = new StringBuilder();
    new BodyPrinter(new SirPrinter(out, false), names).instruction(instruction);
    return out.toString();
  }

  /** One terminator as it stands in the text of its procedure, without position. */
  public static String print(Terminator terminator, SirNames names) {
    StringBuilder out = new StringBuilder();
    new BodyPrinter(new SirPrinter(out, false), names).terminator(terminator);
    return out.toString();
  }

  private SirPrinter put(Object... parts) {
    for (Object part : parts) {
      out.append(part);
    }
    return this;
  }

  private void program(Program program) {
    put("program ", SirStrings.quote(program.name()), "\n");
    if (program.entry() != null) {
      put("entry ", SirStrings.symbol(program.entry()), "\n");
    }
    if (program.trapHandler() != null) {
      put("trap_handler ", SirStrings.symbol(program.trapHandler()), "\n");
    }
    if (!program.externs().isEmpty()) {
      put("\n");
    }
    program.externs().values().forEach(this::extern);
    if (!program.globals().isEmpty()) {
      put("\n");
    }
    program.globals().values().forEach(this::global);
    for (Procedure procedure : program.procedures().values()) {
      put("\n");
      procedure(procedure);
    }
  }

  private void extern(Extern extern) {
    put("extern ", SirStrings.symbol(extern.name()), " : ", extern.signature());
    effects(extern.effects());
    put("\n");
  }

  private void effects(Effects effects) {
    if (effects.functional()) {
      put(" functional");
    }
    if (effects.ephemeral()) {
      put(" ephemeral");
    }
    if (effects.bound() >= 0) {
      put(" bound ", effects.bound());
    }
  }

  private void global(Global global) {
    put("global ", SirStrings.symbol(global.name()), " : ", global.linkage());
    put(" size ", global.size(), " align ", global.align(), " ", global.mutability());
    if (global.traced()) {
      put(" traced");
    }
    if (!global.data().isEmpty()) {
      put(global.data().stream().map(SirPrinter::datum).collect(Collectors.joining(", ", " { ", " }")));
    }
    put("\n");
  }

  private static String datum(Datum datum) {
    return datum.offset()
        + ": "
        + switch (datum) {
          case Datum.Bytes b -> "bytes " + SirStrings.quote(b.content());
          case Datum.Word w -> "word " + w.value();
          case Datum.GlobalReference g -> "addr " + SirStrings.symbol(g.symbol()) + " + " + g.addend();
          case Datum.ProcedureReference p -> "proc " + SirStrings.symbol(p.symbol());
        };
  }

  private void procedure(Procedure procedure) {
    SirNames names = SirNames.of(procedure);
    put("proc ", procedure.linkage(), " ", SirStrings.symbol(procedure.name()), "(");
    put(names.parameters(procedure.parameters()), ")");
    Signature signature = procedure.signature();
    if (signature.result() != null) {
      put(" -> ", signature.result());
    }
    effects(procedure.effects());
    if (procedure.inline() != InlineHint.DEFAULT) {
      put(" inline ", procedure.inline());
    }
    if (procedure.event()) {
      put(" event");
    }
    position(procedure.position());
    put(" {\n");
    if (positions) {
      procedure.formals().forEach(formal -> formal(formal, procedure, names));
    }
    for (StackSlot slot : procedure.slots()) {
      put("  slot ", names.slot(slot.id()), " size ", slot.size(), " align ", slot.align());
      put(slot.traced() ? " traced\n" : slot.raw() ? " raw\n" : "\n");
    }
    BodyPrinter body = new BodyPrinter(this, names);
    for (Block block : procedure.blocks()) {
      put(names.label(block.label()));
      if (block != procedure.entry() && !block.parameters().isEmpty()) {
        put("(", names.parameters(block.parameters()), ")");
      }
      put(":\n");
      for (Instruction instruction : block.body()) {
        put("  ");
        body.instruction(instruction);
        put("\n");
      }
      put("  ");
      body.terminator(block.terminator());
      put("\n");
    }
    put("}\n");
  }

  private void formal(Formal formal, Procedure procedure, SirNames names) {
    put("  formal ", SirStrings.quote(formal.name()));
    for (int parameter : formal.parameters()) {
      put(" ", names.value(procedure.parameters().get(parameter)));
    }
    put(" ", SirStrings.quote(formal.type().toString()), "\n");
  }

  private void position(Position position) {
    if (!positions || !position.isKnown()) {
      return;
    }
    String mark = " !";
    for (Position at = position; at != null; at = at.inlinedAt()) {
      put(mark, SirStrings.quote(at.file()), ":", at.line(), ":", at.column());
      mark = at.inlinedAt() == null ? "" : " " + SirStrings.symbol(at.procedure()) + " @";
    }
  }

  /** Prints instructions and terminators. */
  private record BodyPrinter(SirPrinter to, SirNames names) {

    private String name(Value value) {
      return names.value(value);
    }

    private String edge(Successor edge) {
      String target = names.label(edge.target());
      return edge.arguments().isEmpty() ? target : target + names.arguments(edge.arguments());
    }

    private static String of(MemoryClass memory) {
      return SirStrings.memoryClass(memory.path());
    }

    private static String list(List<?> items) {
      return items.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String constant(Constant constant) {
      return switch (constant) {
        case Constant.Number(long value) -> String.valueOf(value);
        case Constant.GlobalAddress(String symbol, long offset) ->
            "addr " + SirStrings.symbol(symbol) + " + " + offset;
        case Constant.Descriptor(String procedure) -> "proc " + SirStrings.symbol(procedure);
      };
    }

    void instruction(Instruction instruction) {
      if (instruction.result() != null) {
        to.put(name(instruction.result()), " = ");
      }
      switch (instruction) {
        case Instruction.IntConstant i -> to.put("iconst ", i.result().type(), " ", i.value());
        case Instruction.FloatConstant i -> {
          int digits = i.result().type() == Type.F32 ? 8 : 16;
          to.put("fconst ", i.result().type(), " ", ("0x%0" + digits + "x").formatted(i.bits()));
        }
        case Instruction.GlobalAddress i -> {
          String operation = i.result().type() == Type.REF ? "global_ref " : "global_addr ";
          to.put(operation, SirStrings.symbol(i.symbol()), " + ", i.offset());
        }
        case Instruction.ProcedureAddress i -> to.put("proc_addr ", SirStrings.symbol(i.symbol()));
        case Instruction.SlotAddress i -> to.put("slot_addr ", names.slot(i.slot()), " + ", i.offset());
        case Instruction.Binary i -> to.put(i.op(), " ", name(i.left()), ", ", name(i.right()));
        case Instruction.Compare i -> to.put(i.op(), " ", name(i.left()), ", ", name(i.right()));
        case Instruction.Unary i -> to.put(i.op(), " ", i.result().type(), " ", name(i.operand()));
        case Instruction.Select i ->
            to.put("select ", name(i.condition()), ", ", name(i.whenTrue()), ", ", name(i.whenFalse()));
        case Instruction.Find i -> to.put("find ", name(i.selector()), ", ", list(i.keys()));
        case Instruction.Element i -> {
          to.put("element ", i.result().type(), " ", name(i.index()), ", ");
          to.put(list(i.elements().stream().map(BodyPrinter::constant).toList()), ", ");
          to.put(constant(i.otherwise()));
        }
        case Instruction.PointerAdd i -> to.put("ptr_add ", name(i.base()), ", ", name(i.offset()));
        case Instruction.Load i -> {
          to.put("load ", i.result().type(), " ", of(i.memory()), " ");
          to.put(name(i.address()), " + ", i.offset());
        }
        case Instruction.Store i -> {
          to.put("store ", of(i.memory()), " ", name(i.address()), " + ", i.offset());
          to.put(", ", name(i.value()));
        }
        case Instruction.MemoryCopy i -> {
          to.put("mem_copy ", of(i.toMemory()), " ", name(i.to()), ", ");
          to.put(of(i.fromMemory()), " ", name(i.from()), ", ", name(i.size()));
          if (i.align() != 1) {
            to.put(" align ", i.align());
          }
        }
        case Instruction.MemoryFill i -> {
          to.put("mem_fill ", of(i.memory()), " ", name(i.to()), ", ");
          to.put(name(i.octet()), ", ", name(i.size()));
        }
        case Instruction.StackAllocate i -> to.put("alloca ", name(i.size()));
        case Instruction.Call i -> call(i);
        case Instruction.TrapIf i -> to.put("trap_if ", name(i.condition()), ", ", i.code());
        case Instruction.Safepoint i -> to.put("safepoint ", i.cost());
      }
      to.position(instruction.position());
    }

    private void call(Instruction.Call call) {
      switch (call.callee()) {
        case Callee.Direct d -> to.put("call ", SirStrings.symbol(d.symbol()));
        case Callee.Indirect i -> to.put("call_indirect ", name(i.target()), " : ", i.signature(), " ");
        case Callee.Event e -> to.put("raise ", SirStrings.symbol(e.symbol()));
      }
      to.put(names.arguments(call.arguments()));
    }

    void terminator(Terminator terminator) {
      switch (terminator) {
        case Terminator.Jump t -> to.put("jump ", edge(t.successor()));
        case Terminator.Branch t ->
            to.put("branch ", name(t.condition()), ", ", edge(t.whenTrue()), ", ", edge(t.whenFalse()));
        case Terminator.Switch t -> {
          to.put("switch ", name(t.selector()), ", ");
          to.put(
              t.cases().stream()
                  .map(c -> c.value() + " -> " + edge(c.successor()))
                  .collect(Collectors.joining(", ", "[", "]")));
          to.put(", ", edge(t.otherwise()));
        }
        case Terminator.Invoke t -> {
          to.put("invoke ");
          call(t.call());
          to.put(" to ", edge(t.normal()), " unwind ", edge(t.unwind()));
        }
        case Terminator.Return t -> {
          to.put("return");
          if (t.value() != null) {
            to.put(" ", name(t.value()));
          }
        }
        case Terminator.Throw t -> to.put("throw ", name(t.activation()));
        case Terminator.Trap t -> {
          to.put("trap ", t.code());
          if (t.unwind() != null) {
            to.put(" unwind ", edge(t.unwind()));
          }
        }
      }
      to.position(terminator.position());
    }
  }
}

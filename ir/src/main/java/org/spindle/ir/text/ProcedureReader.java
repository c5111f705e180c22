package org.spindle.ir.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.spindle.grammar.sir.SirParser;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Constant;
import org.spindle.ir.InlineHint;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Signature;
import org.spindle.ir.StackSlot;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;
import org.spindle.ir.debug.DataTypeReader;
import org.spindle.ir.debug.Formal;

/**
 * Turns the parse tree of a procedure into a {@link Procedure}.
 *
 * <p>A block may be laid out before one that dominates it, so types are found in a pass of their own: the type of a
 * result is written, or known from a signature, or that of one operand.
 */
final class ProcedureReader {
  private final ProgramReader program;
  private final SirParser.ProcedureDefinitionContext source;
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, Label> labels = new HashMap<>();
  private final Map<String, Integer> slots = new HashMap<>();

  ProcedureReader(ProgramReader program, SirParser.ProcedureDefinitionContext source) {
    this.program = program;
    this.source = source;
  }

  /** What is known of a value's type before all types are: the type, or the value that has the same. */
  private record TypeSource(Token at, Type type, String sameAs) {}

  Procedure read() {
    List<StackSlot> frame = new ArrayList<>();
    for (SirParser.SlotContext slot : source.slot()) {
      frame.add(slot(slot));
    }
    defineLabels();
    defineValues();
    List<Block> blocks = new ArrayList<>();
    for (SirParser.BlockContext block : source.block()) {
      blocks.add(block(block));
    }
    String name = program.name(source.symbol());
    InlineHint inline =
        source.ALWAYS != null
            ? InlineHint.ALWAYS
            : source.NEVER != null
                ? InlineHint.NEVER
                : source.COLD != null ? InlineHint.COLD : InlineHint.DEFAULT;
    return new Procedure(
        name,
        ProgramReader.linkage(source.linkage()),
        ownSignature(),
        program.effects(source.effects()),
        inline,
        source.EVENT != null,
        formals(),
        frame,
        blocks,
        program.position(source.position()));
  }

  private Signature ownSignature() {
    List<Type> parameters = source.parameter().stream().map(p -> ProgramReader.type(p.TYPE())).toList();
    return new Signature(parameters, source.TYPE() == null ? null : ProgramReader.type(source.TYPE()));
  }

  private List<Formal> formals() {
    List<Formal> formals = new ArrayList<>();
    for (SirParser.FormalContext formal : source.formal()) {
      List<Integer> parameters = new ArrayList<>();
      for (TerminalNode value : formal.VALUE()) {
        parameters
            .add(source.parameter().stream().map(p -> p.VALUE().getText()).toList().indexOf(value.getText()));
        if (parameters.getLast() < 0) {
          program.problem(value.getSymbol(), value.getText() + " is no parameter");
        }
      }
      try {
        formals.add(
            new Formal(
                SirStrings.text(formal.STRING(0).getText()), parameters,
                DataTypeReader.read(SirStrings.text(formal.STRING(1).getText()))));
      } catch (IllegalArgumentException e) {
        program.problem(formal.STRING(1).getSymbol(), e.getMessage());
      }
    }
    return formals;
  }

  private StackSlot slot(SirParser.SlotContext slot) {
    int id = slots.size();
    if (slots.putIfAbsent(slot.SLOT().getText(), id) != null) {
      program.problem(slot.SLOT().getSymbol(), "slot " + slot.SLOT().getText() + " is defined twice");
    }
    return new StackSlot(
        id, program.number(slot.integer(0)), program.align(slot.integer(1)), slot.TRACED != null,
        slot.RAW != null);
  }

  private void defineLabels() {
    for (SirParser.BlockContext block : source.block()) {
      if (labels.putIfAbsent(block.LABEL().getText(), new Label(labels.size())) != null) {
        program.problem(block.getStart(), "block " + block.LABEL().getText() + " is defined twice");
      }
    }
    SirParser.BlockContext entry = source.block(0);
    if (!entry.parameter().isEmpty()) {
      program.problem(entry.getStart(), "the entry block has its parameters in the procedure's head");
    }
  }

  private void defineValues() {
    Map<String, TypeSource> sources = new HashMap<>();
    List<String> order = new ArrayList<>();
    List<SirParser.ParameterContext> parameters = new ArrayList<>(source.parameter());
    for (SirParser.BlockContext block : source.block()) {
      parameters.addAll(block.parameter());
      for (SirParser.ParameterContext p : parameters) {
        define(sources, order, p.VALUE(), ProgramReader.type(p.TYPE()), null);
      }
      parameters.clear();
      for (SirParser.InstructionContext instruction : block.instruction()) {
        if (instruction.VALUE() != null) {
          defineResult(sources, order, instruction);
        }
      }
    }
    for (String name : order) {
      values.put(name, new Value(values.size(), resolve(sources, name)));
    }
  }

  private void defineResult(
      Map<String, TypeSource> sources, List<String> order, SirParser.InstructionContext instruction) {
    Type type = null;
    String sameAs = null;
    if (instruction.call() != null) {
      Signature signature = signature(instruction.call());
      type = signature == null ? Type.I64 : signature.result();
      if (type == null) {
        program.problem(instruction.getStart(), "the callee has no result");
        type = Type.I64;
      }
    } else {
      switch (instruction.value()) {
        case SirParser.IntConstantContext v -> type = ProgramReader.type(v.TYPE());
        case SirParser.FloatConstantContext v -> type = ProgramReader.type(v.TYPE());
        case SirParser.GlobalAddressContext _, SirParser.ProcedureAddressContext _,
            SirParser.SlotAddressContext _, SirParser.PointerAddContext _, SirParser.StackAllocateContext _ ->
            type = Type.PTR;
        case SirParser.GlobalReferenceContext _ -> type = Type.REF;
        case SirParser.BinaryContext v -> sameAs = v.VALUE(0).getText();
        case SirParser.CompareContext _ -> type = Type.I1;
        case SirParser.UnaryContext v -> type = ProgramReader.type(v.TYPE());
        case SirParser.SelectContext v -> sameAs = v.VALUE(1).getText();
        case SirParser.FindContext _ -> type = Type.I64;
        case SirParser.ElementContext v -> type = ProgramReader.type(v.TYPE());
        case SirParser.LoadContext v -> type = ProgramReader.type(v.TYPE());
        default -> throw new IllegalStateException(instruction.getText());
      }
    }
    define(sources, order, instruction.VALUE(), type, sameAs);
  }

  private void define(
      Map<String, TypeSource> sources, List<String> order, TerminalNode value, Type type, String sameAs) {
    if (sources.putIfAbsent(value.getText(), new TypeSource(value.getSymbol(), type, sameAs)) == null) {
      order.add(value.getText());
    } else {
      program.problem(value.getSymbol(), "value " + value.getText() + " is defined twice");
    }
  }

  private Type resolve(Map<String, TypeSource> sources, String name) {
    List<String> chain = new ArrayList<>();
    TypeSource at = sources.get(name);
    Type type;
    while (true) {
      if (at == null || chain.size() > sources.size()) {
        // an undefined operand is reported where it is used; a circle is reported here
        if (at != null) {
          program.problem(at.at(), "the type of " + name + " depends on itself");
        }
        type = Type.I64;
        break;
      }
      if (at.type() != null) {
        type = at.type();
        break;
      }
      chain.add(at.sameAs());
      at = sources.get(at.sameAs());
    }
    // each value of the chain is resolved only once
    TypeSource known = new TypeSource(sources.get(name).at(), type, null);
    sources.put(name, known);
    for (String link : chain) {
      sources.computeIfPresent(link, (_, old) -> new TypeSource(old.at(), known.type(), null));
    }
    return type;
  }

  private Block block(SirParser.BlockContext block) {
    boolean isEntry = block == source.block(0);
    List<SirParser.ParameterContext> formals = isEntry ? source.parameter() : block.parameter();
    List<Value> parameters = formals.stream().map(p -> values.get(p.VALUE().getText())).toList();
    List<Instruction> body = new ArrayList<>();
    for (SirParser.InstructionContext instruction : block.instruction()) {
      body.add(instruction(instruction));
    }
    Position position = program.position(block.position());
    Label label = labels.get(block.LABEL().getText());
    return new Block(label, parameters, body, terminator(block.terminator(), position));
  }

  private Value use(TerminalNode value) {
    Value found = values.get(value.getText());
    if (found == null) {
      program.problem(value.getSymbol(), "value " + value.getText() + " is not defined");
      found = new Value(Integer.MAX_VALUE, Type.I64);
    }
    return found;
  }

  private List<Value> uses(List<TerminalNode> tokens) {
    return tokens.stream().map(this::use).toList();
  }

  private Instruction instruction(SirParser.InstructionContext source) {
    Position at = program.position(source.position());
    Value result = source.VALUE() == null ? null : values.get(source.VALUE().getText());
    if (source.call() != null) {
      Signature signature = signature(source.call());
      if (result == null && signature != null && signature.result() != null) {
        program.problem(source.getStart(), "the result of the call needs a name");
      }
      return call(source.call(), result, at);
    }
    return source.effect() == null ? value(source.value(), result, at) : effect(source.effect(), at);
  }

  private Instruction value(SirParser.ValueContext value, Value result, Position at) {
    return switch (value) {
      case SirParser.IntConstantContext v ->
          new Instruction.IntConstant(result, program.number(v.integer()), at);
      case SirParser.FloatConstantContext v -> new Instruction.FloatConstant(result, floatBits(v), at);
      case SirParser.GlobalAddressContext v ->
          new Instruction.GlobalAddress(
              result, program.name(v.symbol()), program.displacement(v.displacement()), at);
      case SirParser.GlobalReferenceContext v ->
          new Instruction.GlobalAddress(
              result, program.name(v.symbol()), program.displacement(v.displacement()), at);
      case SirParser.ProcedureAddressContext v ->
          new Instruction.ProcedureAddress(result, program.name(v.symbol()), at);
      case SirParser.SlotAddressContext v ->
          new Instruction.SlotAddress(result, slotId(v.SLOT()), program.displacement(v.displacement()), at);
      case SirParser.BinaryContext v ->
          new Instruction.Binary(
              result, operation(BinaryOp.values(), v.BINARY()), use(v.VALUE(0)), use(v.VALUE(1)), at);
      case SirParser.CompareContext v ->
          new Instruction.Compare(
              result, operation(CompareOp.values(), v.COMPARE()), use(v.VALUE(0)), use(v.VALUE(1)), at);
      case SirParser.UnaryContext v ->
          new Instruction.Unary(result, operation(UnaryOp.values(), v.UNARY()), use(v.VALUE()), at);
      case SirParser.SelectContext v ->
          new Instruction.Select(result, use(v.VALUE(0)), use(v.VALUE(1)), use(v.VALUE(2)), at);
      case SirParser.FindContext v ->
          new Instruction.Find(
              result, use(v.VALUE()), v.integer().stream().map(program::number).toList(), at);
      case SirParser.ElementContext v -> {
        List<Constant> constants = v.constant().stream().map(this::constant).toList();
        int count = constants.size() - 1;
        yield new Instruction.Element(
            result, use(v.VALUE()), constants.subList(0, count), constants.get(count), at);
      }
      case SirParser.PointerAddContext v ->
          new Instruction.PointerAdd(result, use(v.VALUE(0)), use(v.VALUE(1)), at);
      case SirParser.LoadContext v ->
          new Instruction.Load(
              result, memory(v.memoryClass()), use(v.VALUE()), program.displacement(v.displacement()), at);
      case SirParser.StackAllocateContext v -> new Instruction.StackAllocate(result, use(v.VALUE()), at);
      default -> throw new IllegalStateException(value.getText());
    };
  }

  private Constant constant(SirParser.ConstantContext constant) {
    return switch (constant) {
      case SirParser.NumberConstantContext c -> new Constant.Number(program.number(c.integer()));
      case SirParser.GlobalConstantContext c ->
          new Constant.GlobalAddress(program.name(c.symbol()), program.displacement(c.displacement()));
      case SirParser.DescriptorConstantContext c -> new Constant.Descriptor(program.name(c.symbol()));
      default -> throw new IllegalStateException(constant.getText());
    };
  }

  private Instruction effect(SirParser.EffectContext effect, Position at) {
    return switch (effect) {
      case SirParser.StoreContext e ->
          new Instruction.Store(
              memory(e.memoryClass()),
              use(e.VALUE(0)),
              program.displacement(e.displacement()),
              use(e.VALUE(1)),
              at);
      case SirParser.MemoryCopyContext e ->
          new Instruction.MemoryCopy(
              memory(e.memoryClass(0)),
              use(e.VALUE(0)),
              memory(e.memoryClass(1)),
              use(e.VALUE(1)),
              use(e.VALUE(2)),
              e.integer() == null ? 1 : Math.toIntExact(program.number(e.integer())),
              at);
      case SirParser.MemoryFillContext e ->
          new Instruction.MemoryFill(
              memory(e.memoryClass()), use(e.VALUE(0)), use(e.VALUE(1)), use(e.VALUE(2)), at);
      case SirParser.TrapIfContext e -> new Instruction.TrapIf(use(e.VALUE()), trapCode(e.trapCode()), at);
      case SirParser.SafepointContext e -> new Instruction.Safepoint(program.number(e.integer()), at);
      default -> throw new IllegalStateException(effect.getText());
    };
  }

  private Terminator terminator(SirParser.TerminatorContext terminator, Position at) {
    return switch (terminator) {
      case SirParser.JumpContext t -> new Terminator.Jump(edge(t.edge()), at);
      case SirParser.BranchContext t ->
          new Terminator.Branch(use(t.VALUE()), edge(t.edge(0)), edge(t.edge(1)), at);
      case SirParser.SwitchContext t ->
          new Terminator.Switch(
              use(t.VALUE()),
              t.arm().stream()
                  .map(arm -> new Terminator.Switch.Case(program.number(arm.integer()), edge(arm.edge())))
                  .toList(),
              edge(t.edge()),
              at);
      case SirParser.InvokeContext t -> {
        Signature signature = signature(t.call());
        Type result = signature == null ? null : signature.result();
        yield new Terminator.Invoke(call(t.call(), null, at), result, edge(t.edge(0)), edge(t.edge(1)));
      }
      case SirParser.ReturnContext t -> new Terminator.Return(t.VALUE() == null ? null : use(t.VALUE()), at);
      case SirParser.ThrowContext t -> new Terminator.Throw(use(t.VALUE()), at);
      case SirParser.TrapContext t ->
          new Terminator.Trap(trapCode(t.trapCode()), t.edge() == null ? null : edge(t.edge()), at);
      default -> throw new IllegalStateException(terminator.getText());
    };
  }

  private Signature signature(SirParser.CallContext call) {
    return switch (call) {
      case SirParser.DirectCallContext c -> program.signature(program.name(c.symbol()));
      case SirParser.IndirectCallContext c -> program.signature(c.signature());
      case SirParser.EventCallContext c -> program.signature(program.name(c.symbol()));
      default -> throw new IllegalStateException(call.getText());
    };
  }

  private Instruction.Call call(SirParser.CallContext call, Value result, Position at) {
    return switch (call) {
      case SirParser.DirectCallContext c ->
          new Instruction.Call(
              result, new Callee.Direct(program.calleeName(c.symbol())), uses(c.arguments().VALUE()), at);
      case SirParser.IndirectCallContext c ->
          new Instruction.Call(
              result,
              new Callee.Indirect(use(c.VALUE()), program.signature(c.signature())),
              uses(c.arguments().VALUE()),
              at);
      case SirParser.EventCallContext c ->
          new Instruction.Call(
              result, new Callee.Event(program.calleeName(c.symbol())), uses(c.arguments().VALUE()), at);
      default -> throw new IllegalStateException(call.getText());
    };
  }

  private Successor edge(SirParser.EdgeContext edge) {
    Label target = labels.get(edge.LABEL().getText());
    if (target == null) {
      program.problem(edge.getStart(), "block " + edge.LABEL().getText() + " is not defined");
      target = labels.values().iterator().next();
    }
    return new Successor(target, edge.arguments() == null ? List.of() : uses(edge.arguments().VALUE()));
  }

  private int slotId(TerminalNode slot) {
    Integer id = slots.get(slot.getText());
    if (id == null) {
      program.problem(slot.getSymbol(), "slot " + slot.getText() + " is not defined");
      return 0;
    }
    return id;
  }

  private long floatBits(SirParser.FloatConstantContext constant) {
    String digits = constant.HEX().getText();
    try {
      return Long.parseUnsignedLong(digits, 2, digits.length(), 16);
    } catch (NumberFormatException e) {
      program.problem(constant.HEX().getSymbol(), "number does not fit 64 bits");
      return 0;
    }
  }

  private TrapCode trapCode(SirParser.TrapCodeContext code) {
    for (TrapCode one : TrapCode.values()) {
      if (one.toString().equals(code.getText())) {
        return one;
      }
    }
    program.problem(code.getStart(), "no trap code '" + code.getText() + "'");
    return TrapCode.UNREACHABLE;
  }

  private static MemoryClass memory(SirParser.MemoryClassContext memory) {
    String text = memory.getText();
    return new MemoryClass(text.startsWith("\"") ? SirStrings.text(text) : text);
  }

  private static <T> T operation(T[] all, TerminalNode token) {
    for (T one : all) {
      if (one.toString().equals(token.getText())) {
        return one;
      }
    }
    throw new IllegalStateException(token.getText());
  }
}

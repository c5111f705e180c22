package org.spindle.frontend.modula3.lower;

import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.names.VariableSymbol;
import org.spindle.frontend.modula3.syntax.Attribute;
import org.spindle.frontend.modula3.syntax.Pragma;
import org.spindle.frontend.modula3.syntax.Signature.Mode;
import org.spindle.frontend.modula3.typed.TypedProcedure;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.ir.Block;
import org.spindle.ir.InlineHint;
import org.spindle.ir.Instruction;
import org.spindle.ir.Linkage;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Value;

/** Lowers whole procedures. */
final class ProcedureLowering {
  private ProcedureLowering() {}

  /** Adds a procedure, and those nested in it, to the unit. */
  static void lower(UnitEmitter unit, UnitOptions options, TypedProcedure p, FunctionLowering outer) {
    ProcedureSymbol symbol = p.symbol();
    SignatureType signature = symbol.type().signature();
    boolean functional = symbol.type().attributes().contains(Attribute.FUNCTIONAL);
    ProcedureBuilder builder =
        new ProcedureBuilder(symbol.linkName(), Signatures.of(symbol))
            .linkage(Linkage.EXPORT)
            .effects(Signatures.effects(symbol.type()))
            .inline(hint(symbol))
            .event(symbol.isEvent())
            .formals(unit.formalTypes().of(symbol))
            .declaredAt(UnitEmitter.position(symbol.range()));
    FunctionLowering f = new FunctionLowering(unit, options, builder, outer, signature, functional);
    f.at(symbol.range());
    int next = 0;
    if (!symbol.isTopLevel()) {
      f.setEnvironment(builder.parameter(next++));
    }
    if (Signatures.hasHiddenResult(signature)) {
      f.setHiddenResult(builder.parameter(next++));
    }
    FrameLayout.of(p.formals(), p.body()).ifPresent(f::setFrame);
    for (int i = 0; i < p.formals().size(); i++) {
      next = formal(f, p.formals().get(i), signature.formals().get(i), next);
    }
    f.statements().block(p.body());
    f.at(symbol.range());
    finish(f, signature);
    unit.add(withSafepoint(builder.build(), f));
    if (symbol.isTopLevel()) {
      unit.describe(symbol);
    }
  }

  private static InlineHint hint(ProcedureSymbol symbol) {
    for (Pragma pragma : symbol.syntax().pragmas()) {
      if (pragma.word().equals("INLINE")) {
        return InlineHint.ALWAYS;
      }
      if (pragma.word().equals("NOINLINE")) {
        return InlineHint.NEVER;
      }
      if (pragma.word().equals("COLD")) {
        return InlineHint.COLD;
      }
    }
    return InlineHint.DEFAULT;
  }

  private static void finish(FunctionLowering f, SignatureType signature) {
    if (signature.result() == null) {
      f.builder().ret(null);
    } else {
      f.builder().trap(TrapCode.RETURN);
    }
    f.finishGuard();
  }

  /** A procedure that calls others may recurse, and charges the budget at its entry. */
  static Procedure withSafepoint(Procedure p, FunctionLowering f) {
    if (!f.calls().madeCalls() || f.options().uninterruptible()) {
      return p;
    }
    List<Block> blocks = new ArrayList<>(p.blocks());
    Block entry = blocks.getFirst();
    List<Instruction> body = new ArrayList<>();
    body.add(new Instruction.Safepoint(UnitOptions.SAFEPOINT_COST, p.position()));
    body.addAll(entry.body());
    blocks.set(0, new Block(entry.label(), entry.parameters(), body, entry.terminator()));
    return p.withBody(p.slots(), blocks);
  }

  /** Gives a formal parameter its storage; returns the number of the next SIR parameter. */
  private static int formal(FunctionLowering f, VariableSymbol v, SignatureType.Formal formal, int first) {
    ProcedureBuilder builder = f.builder();
    Type type = formal.type();
    Value value = builder.parameter(first);
    if (SirTypes.isOpen(type)) {
      int dimensions = SirTypes.openDimensions(type);
      List<Value> lengths = new ArrayList<>();
      for (int i = 1; i <= dimensions; i++) {
        lengths.add(builder.parameter(first + i));
      }
      Type element = SirTypes.innermost(type);
      MemoryClass memory = SirTypes.isByte(element) ? MemoryClass.BYTES : MemoryClass.ANY;
      OpenArray array = new OpenArray(value, lengths, element, memory);
      f.alias(v, formal.mode() == Mode.VALUE ? copyOf(f, array) : array);
      return first + 1 + dimensions;
    }
    if (formal.mode() != Mode.VALUE) {
      f.alias(v, new Place(value, 0, MemoryClass.ANY));
    } else if (SirTypes.isScalar(type)) {
      f.store(f.declare(v), type, value);
    } else {
      f.aggregates().copy(f.declare(v), new Place(value, 0, MemoryClass.ANY), type);
    }
    return first + 1;
  }

  private static OpenArray copyOf(FunctionLowering f, OpenArray a) {
    Value data = f.aggregates().elements(a.lengths(), a.element());
    MemoryClass memory = f.isFunctional() ? MemoryClass.SLOT : MemoryClass.ANY;
    OpenArray copy = new OpenArray(data, a.lengths(), a.element(), memory);
    f.aggregates().copyElements(copy, new OpenArray(a.data(), a.lengths(), a.element(), MemoryClass.ANY));
    return copy;
  }
}

package org.spindle.frontend.modula3.lower;

import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.modula3.names.ExceptionSymbol;
import org.spindle.frontend.modula3.names.VariableSymbol;
import org.spindle.frontend.modula3.typed.TypedBlock;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.typed.TypedProcedure;
import org.spindle.frontend.modula3.typed.TypedUnit;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.units.ProgramUnits;
import org.spindle.ir.Datum;
import org.spindle.ir.Global;
import org.spindle.ir.Linkage;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.Signature;

/** Lowers one interface or module to a SIR unit. */
public final class UnitLowering {
  private final TypedUnit unit;
  private final UnitEmitter emitter;
  private final UnitOptions options;

  private UnitLowering(TypedUnit unit, TypeDescriptors types) {
    this.unit = unit;
    String suffix = unit.syntax().isInterface() ? ".i3" : ".m3";
    this.emitter = new UnitEmitter(unit.name() + suffix, types);
    this.options = new UnitOptions(unit.uninterruptible(), unit.syntax().unsafe());
  }

  /**
   * The SIR of a unit. Descriptors of types go to {@code types}, which makes a unit of them all at the end.
   *
   * @throws Layout.UnrevealedException if the layout of an opaque type is needed that nothing reveals
   */
  public static Program lower(TypedUnit unit, TypeDescriptors types) {
    return new UnitLowering(unit, types).lower();
  }

  private Program lower() {
    unit.exceptions().forEach(this::exception);
    unit.body().locals().forEach(this::global);
    for (TypedProcedure p : unit.body().procedures()) {
      ProcedureLowering.lower(emitter, options, p, null);
    }
    if (!unit.syntax().isInterface()) {
      body();
    }
    return emitter.build();
  }

  private void exception(ExceptionSymbol e) {
    List<Datum> data = new ArrayList<>();
    String name = emitter.zeroTerminated("name." + e.linkName(),
        ProgramUnits.asWritten(e.linkName()).replace(':', '.'));
    data.add(new Datum.GlobalReference(0, name, 0));
    Type argument = e.argument().get();
    if (argument != null) {
      data.add(new Datum.Word(8, ExceptionArgument.kind(argument).number()));
      data.add(new Datum.Word(16, Layout.size(argument)));
    }
    emitter.add(
        new Global(e.linkName(), Linkage.EXPORT, 24, 8, Global.Mutability.CONST, false, data));
  }

  private void global(TypedBlock.Local local) {
    VariableSymbol v = local.variable();
    if (v.isExternal()) {
      return;
    }
    Type type = v.type();
    Constant value =
        local.initial().isPresent()
            ? local.initial().get() instanceof TypedExpression.Literal l ? l.value() : null
            : StaticData.defaultValue(type);
    List<Datum> data =
        value == null || SirTypes.isOpen(literalType(local))
            ? List.of()
            : StaticData.of(type, value, emitter);
    long size = Math.max(8, Layout.round(Layout.size(type), 8));
    emitter.add(
        new Global(
            v.linkName(),
            Linkage.EXPORT,
            size,
            Math.max(8, Layout.align(type)),
            Global.Mutability.MUTABLE,
            Layout.isTraced(type),
            data));
  }

  private static Type literalType(TypedBlock.Local local) {
    return local.initial().map(TypedExpression::type).orElse(local.variable().type());
  }

  private void body() {
    ProcedureBuilder builder =
        new ProcedureBuilder(unit.name() + ":body", Signature.of(null))
            .declaredAt(UnitEmitter.position(unit.syntax().name().range()));
    FunctionLowering f = new FunctionLowering(emitter, options, builder, null, null, false);
    TypedBlock statements = new TypedBlock(List.of(), List.of(), unit.body().statements());
    FrameLayout.of(List.of(), statements).ifPresent(f::setFrame);
    initialize(f);
    f.statements().block(statements);
    builder.ret(null);
    emitter.add(ProcedureLowering.withSafepoint(builder.build(), f));
  }

  /**
   * Initializes in textual order. Constant values stand in the globals from the start, but after the first value that is
   * computed, and so may have changed a later variable, they are assigned too.
   */
  private void initialize(FunctionLowering f) {
    boolean computed = false;
    for (TypedBlock.Local local : unit.body().locals()) {
      if (local.initial().isEmpty() || local.variable().isExternal()) {
        continue;
      }
      TypedExpression initial = local.initial().get();
      boolean constant = initial instanceof TypedExpression.Literal;
      if (computed || !constant || SirTypes.isOpen(initial.type())) {
        f.at(local.variable().range());
        f.aggregates().assign(new TypedExpression.VariableUse(local.variable().range(), local.variable()),
            initial);
      }
      computed |= !constant;
    }
  }
}

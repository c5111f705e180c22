package org.spindle.alpha.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/** The rule table covers every operation on every type that SIR allows. */
class RuleTableTest {
  private static final List<Type> INTEGERS = List.of(Type.I8, Type.I16, Type.I32, Type.I64);
  private static final List<Type> FLOATS = List.of(Type.F32, Type.F64);

  private final AlphaCompiler compiler = new AlphaCompiler(true);

  private void compiles(Procedure procedure) {
    var context =
        new SelectionContext(
            new ProgramBuilder("test").add(procedure).build(), _ -> 0, SelectionContext.Foreign.TRAP);
    assertThat(compiler.compile(procedure, context).code()).isNotEmpty();
  }

  @Test
  void everyBinaryOperationHasARule() {
    for (BinaryOp op : BinaryOp.values()) {
      var types = new ArrayList<>(op.isFloat() ? FLOATS : INTEGERS);
      switch (op) {
        case UMULH -> types.retainAll(List.of(Type.I64));
        case AND, OR, XOR -> types.add(Type.I1);
        default -> {}
      }
      for (Type type : types) {
        var b = new ProcedureBuilder(op + "." + type, Signature.of(type, type, type));
        b.ret(b.binary(op, b.parameter(0), b.parameter(1)));
        compiles(b.build());
      }
    }
  }

  @Test
  void everyComparisonHasAValueRuleAndACondition() {
    for (CompareOp op : CompareOp.values()) {
      for (Type type : op.isFloat() ? FLOATS : INTEGERS) {
        var b = new ProcedureBuilder(op + "." + type, Signature.of(type, type, type));
        Value flag = b.compare(op, b.parameter(0), b.parameter(1));
        Value again = b.compare(op, b.parameter(1), b.parameter(0));
        Value chosen = b.select(again, b.parameter(0), b.parameter(1));
        b.store(MemoryClass.ANY, b.nil(Type.PTR), 0, flag);
        b.ret(chosen);
        compiles(b.build());
      }
    }
  }

  @Test
  void everyConversionHasARule() {
    for (Type from : Type.values()) {
      for (Type to : Type.values()) {
        for (UnaryOp op : UnaryOp.values()) {
          if (isAllowed(op, from, to)) {
            var b = new ProcedureBuilder(op + "." + from + "." + to, Signature.of(to, from));
            b.ret(b.unary(op, to, b.parameter(0)));
            compiles(b.build());
          }
        }
      }
    }
  }

  private static boolean isAllowed(UnaryOp op, Type from, Type to) {
    boolean words = from == Type.I32 || from == Type.I64;
    return switch (op) {
      case SEXT, ZEXT -> from.isInteger() && to.isInteger() && to.bits() > from.bits();
      case TRUNC -> from.isInteger() && to.isInteger() && to.bits() < from.bits();
      case FNEG, FABS -> from.isFloat() && to == from;
      case INT_TO_FLOAT -> words && to.isFloat();
      case FLOAT_TO_INT -> from.isFloat() && (to == Type.I32 || to == Type.I64);
      case PROMOTE -> from == Type.F32 && to == Type.F64;
      case DEMOTE -> from == Type.F64 && to == Type.F32;
      case BITCAST -> from.bits() == to.bits() && from.bits() >= 32;
    };
  }

  @Test
  void everyTypeCanBeLoadedAndStored() {
    for (Type type : Type.values()) {
      var b = new ProcedureBuilder("move." + type, Signature.of(null, Type.PTR, Type.REF));
      Value loaded = b.load(type, MemoryClass.ANY, b.parameter(0), 3);
      b.store(MemoryClass.ANY, b.parameter(1), 5, loaded);
      b.store(MemoryClass.ANY, b.parameter(0), 40000, b.load(type, MemoryClass.ANY, b.parameter(1), 6));
      b.ret(null);
      compiles(b.build());
    }
  }

  @Test
  void malformedRulesAreRefused() {
    for (String line : List.of("add.i64 a b", "add.i64 (shl.i64 a 2 b => addq a b", "cond a => ",
        "add.i64 a n:odd => addq a #n")) {
      assertThatIllegalArgumentException().as(line).isThrownBy(() -> RuleParser.parse(line, 1));
    }
  }
}

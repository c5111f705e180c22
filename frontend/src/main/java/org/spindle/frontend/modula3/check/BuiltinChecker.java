package org.spindle.frontend.modula3.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.modula3.names.BuiltinSymbol.Operation;
import org.spindle.frontend.modula3.syntax.Expression;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.typed.TypedExpression.Binary;
import org.spindle.frontend.modula3.typed.TypedExpression.BinaryOperation;
import org.spindle.frontend.modula3.typed.TypedExpression.FieldValue;
import org.spindle.frontend.modula3.typed.TypedExpression.Literal;
import org.spindle.frontend.modula3.typed.TypedExpression.Unary;
import org.spindle.frontend.modula3.typed.TypedExpression.UnaryOperation;
import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.BuiltinReference;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.ErrorType;
import org.spindle.frontend.modula3.types.Field;
import org.spindle.frontend.modula3.types.IntegerType;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.Lazy;
import org.spindle.frontend.modula3.types.ObjectType;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.PackedType;
import org.spindle.frontend.modula3.types.ProcedureType;
import org.spindle.frontend.modula3.types.RealType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.RefType;
import org.spindle.frontend.modula3.types.ReferenceType;
import org.spindle.frontend.modula3.types.SetType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.frontend.source.SourceRange;

/** Checks calls of predeclared procedures. INC, DEC and DISPOSE are statements and are checked there. */
final class BuiltinChecker {
  private final UnitContext unit;
  private final ExpressionChecker expressions;

  BuiltinChecker(UnitContext unit, ExpressionChecker expressions) {
    this.unit = unit;
    this.expressions = expressions;
  }

  ExpressionChecker.Operand call(Operation op, Expression.Call c, Environment env) {
    if (op != Operation.NEW) {
      for (Expression.Argument a : c.arguments()) {
        if (a.keyword().isPresent()) {
          unit.error(a.range(), "argument", "%s takes no named arguments".formatted(op));
          return failed(c);
        }
      }
      if (!checkCount(op, c)) {
        return failed(c);
      }
    } else if (c.arguments().isEmpty()) {
      unit.error(c.range(), "argument", "NEW needs a reference type");
      return failed(c);
    }
    return new ExpressionChecker.Value(check(op, c, env));
  }

  private ExpressionChecker.Operand failed(Expression.Call c) {
    return new ExpressionChecker.Value(ExpressionChecker.error(c.range()));
  }

  private boolean checkCount(Operation op, Expression.Call c) {
    int least = switch (op) {
      case MODULE_UNIT -> 0;
      case MAX, MIN, VAL, NARROW, ISTYPE, LOOPHOLE, VIEW -> 2;
      case SUBARRAY -> 3;
      default -> 1;
    };
    int most = switch (op) {
      case FLOAT, TRUNC, ROUND, FLOOR, CEILING, INC, DEC -> 2;
      default -> least;
    };
    int n = c.arguments().size();
    if (n < least || n > most) {
      unit.error(
          c.range(),
          "argument",
          "%s takes %s argument%s, not %d"
              .formatted(op, least == most ? least : least + " or " + most, most == 1 ? "" : "s", n));
      return false;
    }
    return true;
  }

  private TypedExpression check(Operation op, Expression.Call c, Environment env) {
    SourceRange range = c.range();
    return switch (op) {
      case ABS -> abs(c, env);
      case ADR -> address(c, env);
      case ADRSIZE, BYTESIZE -> size(op, c, env, 1);
      case BITSIZE -> size(op, c, env, 8);
      case CEILING -> toInteger(UnaryOperation.CEILING, c, env);
      case FLOOR -> toInteger(UnaryOperation.FLOOR, c, env);
      case ROUND -> toInteger(UnaryOperation.ROUND, c, env);
      case TRUNC -> toInteger(UnaryOperation.TRUNC, c, env);
      case FIRST, LAST, NUMBER -> bound(op, c, env);
      case FLOAT -> toFloat(c, env);
      case ISTYPE -> typeTest(c, env);
      case LOOPHOLE -> loophole(c, env);
      case MAX -> extreme(BinaryOperation.MAX, c, env);
      case MIN -> extreme(BinaryOperation.MIN, c, env);
      case NARROW -> narrow(c, env);
      case NEW -> create(c, env);
      case ORD -> ord(c, env);
      case SUBARRAY -> subarray(c, env);
      case TYPECODE -> typecode(c, env);
      case VAL -> val(c, env);
      case VIEW -> view(c, env);
      case INC, DEC, DISPOSE -> {
        unit.error(range, "no-result", "%s returns no result".formatted(op));
        yield ExpressionChecker.error(range);
      }
      case INTERFACE_UNIT -> switch (expressions.operand(c.arguments().getFirst().value(), env)) {
        case ExpressionChecker.OfUnit u -> unitOf(range, u.unit().unit(), true, List.of());
        case ExpressionChecker.Value(TypedExpression x) when ExpressionChecker.isError(x) -> x;
        default -> wrong(range, "INTERFACE_UNIT needs an interface that is imported");
      };
      case MODULE_UNIT -> unitOf(range, unit.unitName(), unit.isInterface(), unit.exports());
    };
  }

  private static TypedExpression unitOf(
      SourceRange range, String name, boolean isInterface, List<String> exports) {
    return new TypedExpression.UnitOf(range, BuiltinReference.REFANY, name, isInterface, exports);
  }

  private TypedExpression argument(Expression.Call c, int i, Environment env) {
    return expressions.value(c.arguments().get(i).value(), env);
  }

  /** The type that an argument names, reported if it is none. */
  private Type typeArgument(Expression.Call c, int i, Environment env) {
    Expression e = c.arguments().get(i).value();
    Optional<Type> type = expressions.typeOf(e, env);
    if (type.isEmpty()) {
      unit.error(e.range(), "not-a-type", "this argument must be a type");
      return ErrorType.ERROR;
    }
    return type.get();
  }

  private TypedExpression wrong(SourceRange range, String message) {
    unit.error(range, "argument", message);
    return ExpressionChecker.error(range);
  }

  private TypedExpression fold(Unary u) {
    if (u.operand() instanceof Literal l) {
      Optional<Constant> value = ConstantFolder.unary(u.operation(), u.type(), l.value());
      if (value.isPresent()) {
        return new Literal(u.range(), u.type(), value.get());
      }
    }
    return u;
  }

  private TypedExpression abs(Expression.Call c, Environment env) {
    TypedExpression x = argument(c, 0, env);
    if (ExpressionChecker.isError(x)) {
      return x;
    }
    Type type = OperatorChecker.arithmetic(x.type());
    return type == null
        ? wrong(c.range(), "ABS needs a number, not %s".formatted(x.type().show()))
        : fold(new Unary(c.range(), type, UnaryOperation.ABS, x));
  }

  private TypedExpression toInteger(UnaryOperation op, Expression.Call c, Environment env) {
    TypedExpression x = argument(c, 0, env);
    Type result = c.arguments().size() > 1 ? typeArgument(c, 1, env) : Builtin.INTEGER;
    if (ExpressionChecker.isError(x) || result == ErrorType.ERROR) {
      return ExpressionChecker.error(c.range());
    }
    if (!(TypeRelations.unpacked(x.type()) instanceof RealType)) {
      return wrong(c.range(), "%s needs a floating number, not %s".formatted(op, x.type().show()));
    }
    if (!(result instanceof IntegerType)) {
      return wrong(c.range(), "%s gives INTEGER or LONGINT".formatted(op));
    }
    return fold(new Unary(c.range(), result, op, x));
  }

  private TypedExpression toFloat(Expression.Call c, Environment env) {
    TypedExpression x = argument(c, 0, env);
    Type result = c.arguments().size() > 1 ? typeArgument(c, 1, env) : RealType.REAL;
    if (ExpressionChecker.isError(x) || result == ErrorType.ERROR) {
      return ExpressionChecker.error(c.range());
    }
    if (OperatorChecker.arithmetic(x.type()) == null) {
      return wrong(c.range(), "FLOAT needs a number, not %s".formatted(x.type().show()));
    }
    if (!(result instanceof RealType)) {
      return wrong(c.range(), "FLOAT gives a floating type, not %s".formatted(result.show()));
    }
    return fold(new Unary(c.range(), result, UnaryOperation.FLOAT, x));
  }

  private TypedExpression extreme(BinaryOperation op, Expression.Call c, Environment env) {
    TypedExpression a = argument(c, 0, env);
    TypedExpression b = argument(c, 1, env);
    if (ExpressionChecker.isError(a) || ExpressionChecker.isError(b)) {
      return ExpressionChecker.error(c.range());
    }
    Type x = TypeRelations.unpacked(a.type());
    Type y = TypeRelations.unpacked(b.type());
    Type result;
    if (x instanceof OrdinalType p && y instanceof OrdinalType q && TypeRelations.same(p.base(), q.base())) {
      result = p.base();
    } else if (x instanceof RealType && x == y) {
      result = x;
    } else {
      return wrong(
          c.range(), "%s needs two values of one type, not %s and %s".formatted(op, x.show(), y.show()));
    }
    if (a instanceof Literal l && b instanceof Literal r) {
      Optional<Constant> value = ConstantFolder.binary(op, result, l.value(), r.value());
      if (value.isPresent()) {
        return new Literal(c.range(), result, value.get());
      }
    }
    return new Binary(c.range(), result, op, a, b);
  }

  private TypedExpression ord(Expression.Call c, Environment env) {
    TypedExpression x = argument(c, 0, env);
    if (ExpressionChecker.isError(x)) {
      return x;
    }
    if (!(TypeRelations.unpacked(x.type()) instanceof OrdinalType)) {
      return wrong(c.range(), "ORD needs a value of an ordinal type, not %s".formatted(x.type().show()));
    }
    return x instanceof Literal l
        ? new Literal(c.range(), Builtin.INTEGER, l.value())
        : new TypedExpression.Retype(c.range(), Builtin.INTEGER, x);
  }

  private TypedExpression val(Expression.Call c, Environment env) {
    TypedExpression x = argument(c, 0, env);
    Type type = typeArgument(c, 1, env);
    if (ExpressionChecker.isError(x) || type == ErrorType.ERROR) {
      return ExpressionChecker.error(c.range());
    }
    if (!(OperatorChecker.arithmetic(x.type()) instanceof IntegerType)
        || !(TypeRelations.unpacked(type) instanceof OrdinalType target)) {
      return wrong(
          c.range(),
          "VAL needs an integer and an ordinal type, not %s and %s".formatted(x.type().show(), type.show()));
    }
    if (x instanceof Literal(_, _, Constant.Ordinal(long n))) {
      if (n >= target.first() && n <= target.last()) {
        return new Literal(c.range(), type, new Constant.Ordinal(n));
      }
      unit.warning(
          c.range(), "range",
          "%s has no element with number %d; this fails when executed".formatted(type.show(), n));
    }
    return target instanceof IntegerType
        ? new TypedExpression.Retype(c.range(), type, x)
        : new TypedExpression.RangeCheck(c.range(), type, x);
  }

  private TypedExpression bound(Operation op, Expression.Call c, Environment env) {
    Expression e = c.arguments().getFirst().value();
    ExpressionChecker.Operand operand = expressions.operand(e, env);
    boolean named = operand instanceof ExpressionChecker.OfType;
    TypedExpression array = named ? null : expressions.value(operand, e);
    Type type = operand instanceof ExpressionChecker.OfType t ? t.type() : array.type();
    if (array != null && expressions.refView(type) instanceof RefType r && isArray(r.referent())) {
      return wrong(c.range(), "%s needs an array; dereference the reference with '^'".formatted(op));
    }
    return switch (TypeRelations.unpacked(type)) {
      case ErrorType _ -> ExpressionChecker.error(c.range());
      case OrdinalType o when array == null -> ordinalBound(op, o, c.range());
      case ArrayType a -> ordinalBound(op, a.index(), c.range());
      case RealType r when array == null && op != Operation.NUMBER -> realBound(op, r, c.range());
      case OpenArrayType _ when array != null -> openBound(op, array, c.range());
      default -> wrong(
          c.range(),
          "%s needs an ordinal type or an array, not %s".formatted(op, type.show()));
    };
  }

  private static boolean isArray(Type type) {
    return type instanceof ArrayType || type instanceof OpenArrayType;
  }

  private TypedExpression ordinalBound(Operation op, OrdinalType o, SourceRange range) {
    if (op == Operation.NUMBER) {
      long n = o.isEmpty() ? 0 : o.last() - o.first() + 1;
      if (n < 0 || o instanceof IntegerType) {
        return wrong(range, "NUMBER(%s) does not fit INTEGER".formatted(o.show()));
      }
      return new Literal(range, Builtin.INTEGER, new Constant.Ordinal(n));
    }
    if (o.isEmpty() && !(o.base() instanceof IntegerType)) {
      return wrong(range, "the type %s is empty".formatted(o.show()));
    }
    return new Literal(range, o.base(), new Constant.Ordinal(op == Operation.FIRST ? o.first() : o.last()));
  }

  private static TypedExpression realBound(Operation op, RealType r, SourceRange range) {
    double most = r == RealType.REAL ? Float.MAX_VALUE : Double.MAX_VALUE;
    return new Literal(range, r, new Constant.Real(op == Operation.FIRST ? -most : most));
  }

  private TypedExpression openBound(Operation op, TypedExpression array, SourceRange range) {
    if (op == Operation.FIRST) {
      return new Literal(range, Builtin.INTEGER, new Constant.Ordinal(0));
    }
    TypedExpression length =
        array instanceof Literal(_, _, Constant.ArrayValue v)
            ? new Literal(range, Builtin.INTEGER, new Constant.Ordinal(v.length()))
            : new TypedExpression.Length(range, Builtin.CARDINAL, array);
    if (op == Operation.NUMBER) {
      return length;
    }
    Literal one = new Literal(range, Builtin.INTEGER, new Constant.Ordinal(1));
    return expressions.operators()
        .fold(new Binary(range, Builtin.INTEGER, BinaryOperation.SUBTRACT, length, one));
  }

  private TypedExpression size(Operation op, Expression.Call c, Environment env, int unitsPerByte) {
    Expression e = c.arguments().getFirst().value();
    ExpressionChecker.Operand operand = expressions.operand(e, env);
    boolean named = operand instanceof ExpressionChecker.OfType;
    TypedExpression value = named ? null : expressions.value(operand, e);
    Type type = operand instanceof ExpressionChecker.OfType t ? t.type() : value.type();
    if (type == ErrorType.ERROR) {
      return ExpressionChecker.error(c.range());
    }
    if (type instanceof OpenArrayType) {
      if (value == null) {
        return wrong(c.range(), "%s of an open array type is not known".formatted(op));
      }
      TypedExpression bytes = new TypedExpression.OpenSize(c.range(), Builtin.INTEGER, value);
      return unitsPerByte == 1
          ? bytes
          : new Binary(
              c.range(),
              Builtin.INTEGER,
              BinaryOperation.MULTIPLY,
              bytes,
              new Literal(c.range(), Builtin.INTEGER, new Constant.Ordinal(unitsPerByte)));
    }
    long size = unitsPerByte == 1 ? Layout.bytes(bits(type)) : bits(type);
    return new Literal(c.range(), Builtin.INTEGER, new Constant.Ordinal(size));
  }

  /** BITSIZE of a type that is not an open array. */
  private static long bits(Type type) {
    return type instanceof PackedType p ? p.bits() : Layout.size(type) * Byte.SIZE;
  }

  private TypedExpression address(Expression.Call c, Environment env) {
    TypedExpression x = argument(c, 0, env);
    unit.requireUnsafe(c.range(), "ADR");
    if (ExpressionChecker.isError(x)) {
      return x;
    }
    if (!TypedExpression.isDesignator(x) && !(x instanceof Literal(_, _, Constant.ArrayValue _))) {
      return wrong(c.range(), "ADR needs a variable");
    }
    if (TypeRelations.unpacked(x.type()) instanceof OpenArrayType a && !Layout.isWhole(a.innermost())) {
      return wrong(c.range(), "ADR takes no open array of packed elements, which have no address");
    }
    if (expressions.isPacked(x, "ADR")) {
      return ExpressionChecker.error(c.range());
    }
    return new TypedExpression.AddressOf(c.range(), BuiltinReference.ADDRESS, x);
  }

  private TypedExpression loophole(Expression.Call c, Environment env) {
    TypedExpression x = argument(c, 0, env);
    Type type = typeArgument(c, 1, env);
    unit.requireUnsafe(c.range(), "LOOPHOLE");
    if (ExpressionChecker.isError(x) || type == ErrorType.ERROR) {
      return ExpressionChecker.error(c.range());
    }
    if (TypeRelations.unpacked(x.type()) instanceof OpenArrayType) {
      return wrong(c.range(), "LOOPHOLE takes no open array; give it the address that ADR(a[0]) is");
    }
    if (type instanceof OpenArrayType open) {
      long bits = bits(x.type());
      long element = Layout.bits(open.element());
      if (open.element() instanceof OpenArrayType || element == 0 || bits % element != 0) {
        return wrong(
            c.range(),
            "%s, of %d bits, cannot be divided into elements of type %s"
                .formatted(x.type().show(), bits, open.element().show()));
      }
      return new TypedExpression.Loophole(c.range(), type, x);
    }
    boolean scalars = isScalar(x.type()) && isScalar(type);
    if (Layout.size(x.type()) != Layout.size(type) && !(scalars && !TypedExpression.isDesignator(x))) {
      boolean bothOrdinal = isScalar(x.type()) && isScalar(type);
      if (!bothOrdinal) {
        return wrong(
            c.range(),
            "LOOPHOLE needs types of one size, but %s has %d bytes and %s has %d"
                .formatted(x.type().show(), Layout.size(x.type()), type.show(), Layout.size(type)));
      }
    }
    if (x instanceof Literal(_, _, Constant.Ordinal n)
        && TypeRelations.unpacked(type) instanceof OrdinalType o
        && n.value() >= o.first()
        && n.value() <= o.last()) {
      return new Literal(c.range(), type, n);
    }
    return new TypedExpression.Loophole(c.range(), type, x);
  }

  private static boolean isScalar(Type type) {
    Type t = TypeRelations.unpacked(type);
    return t instanceof OrdinalType
        || t instanceof ReferenceType
        || t instanceof ProcedureType;
  }

  private Type referenceTypeArgument(Expression.Call c, int i, Environment env, String op) {
    Type type = typeArgument(c, i, env);
    if (type != ErrorType.ERROR && !(TypeRelations.unpacked(type) instanceof ReferenceType)) {
      unit.error(
          c.arguments().get(i).range(),
          "argument",
          "%s needs a reference type, not %s".formatted(op, type.show()));
      return ErrorType.ERROR;
    }
    return unit.isWronglyRevealed(type) ? ErrorType.ERROR : type;
  }

  private TypedExpression typeTest(Expression.Call c, Environment env) {
    TypedExpression x = argument(c, 0, env);
    Type type = referenceTypeArgument(c, 1, env, "ISTYPE");
    if (ExpressionChecker.isError(x) || type == ErrorType.ERROR) {
      return ExpressionChecker.error(c.range());
    }
    return checkTestable(x, type, c.range())
        ? new TypedExpression.IsType(c.range(), Builtin.BOOLEAN, x, type)
        : ExpressionChecker.error(c.range());
  }

  /** Whether the allocated type of {@code x} can be compared with {@code type}, reported if not. */
  private boolean checkTestable(TypedExpression x, Type type, SourceRange range) {
    if (!expressions.assignability().assignable(x.type(), type)) {
      unit.error(
          range,
          "type-mismatch",
          "a value of type %s can never be a %s".formatted(x.type().show(), type.show()));
      return false;
    }
    return true;
  }

  private TypedExpression narrow(Expression.Call c, Environment env) {
    TypedExpression x = argument(c, 0, env);
    Type type = referenceTypeArgument(c, 1, env, "NARROW");
    if (ExpressionChecker.isError(x) || type == ErrorType.ERROR) {
      return ExpressionChecker.error(c.range());
    }
    if (!checkTestable(x, type, c.range())) {
      return ExpressionChecker.error(c.range());
    }
    return TypeRelations.isSubtype(x.type(), type, unit::reveal)
        ? new TypedExpression.Retype(c.range(), type, x)
        : new TypedExpression.Narrow(c.range(), type, x);
  }

  private TypedExpression typecode(Expression.Call c, Environment env) {
    Expression e = c.arguments().getFirst().value();
    ExpressionChecker.Operand operand = expressions.operand(e, env);
    if (operand instanceof ExpressionChecker.OfType named) {
      Type type = named.type();
      if (type == BuiltinReference.NULL) {
        return new TypedExpression.Literal(c.range(), Builtin.INTEGER, new Constant.Ordinal(0));
      }
      boolean traced = type instanceof ReferenceType r && r.isTraced() && type != BuiltinReference.REFANY;
      return traced || expressions.members().lineage(type).size() > 0
          ? new TypedExpression.TypeCodeOfType(c.range(), Builtin.INTEGER, type)
          : wrong(c.range(), "TYPECODE needs a traced reference type or an object type");
    }
    TypedExpression x = expressions.value(operand, e);
    if (ExpressionChecker.isError(x)) {
      return x;
    }
    return TypeRelations.unpacked(x.type()) instanceof ReferenceType r
        && (r.isTraced() || r instanceof ObjectType)
            ? new TypedExpression.TypeCodeOfValue(c.range(), Builtin.INTEGER, x)
            : wrong(c.range(), "TYPECODE needs a traced reference or an object");
  }

  private TypedExpression subarray(Expression.Call c, Environment env) {
    TypedExpression array = argument(c, 0, env);
    TypedExpression start = argument(c, 1, env);
    TypedExpression length = argument(c, 2, env);
    if (ExpressionChecker.isError(array) || ExpressionChecker.isError(start)
        || ExpressionChecker.isError(length)) {
      return ExpressionChecker.error(c.range());
    }
    if (OperatorChecker.arithmetic(start.type()) != Builtin.INTEGER
        || OperatorChecker.arithmetic(length.type()) != Builtin.INTEGER) {
      return wrong(c.range(), "SUBARRAY(a, from, for) needs integers for 'from' and 'for'");
    }
    if (expressions.isPacked(array, "SUBARRAY")) {
      return ExpressionChecker.error(c.range());
    }
    Type element;
    switch (TypeRelations.unpacked(array.type())) {
      case ArrayType a -> element = a.element();
      case OpenArrayType a -> element = a.element();
      default -> {
        return wrong(c.range(), "SUBARRAY needs an array, not %s".formatted(array.type().show()));
      }
    }
    return new TypedExpression.Subarray(c.range(), new OpenArrayType(element), array, start, length);
  }

  private TypedExpression view(Expression.Call c, Environment env) {
    TypedExpression bytes = argument(c, 0, env);
    Type type = typeArgument(c, 1, env);
    if (ExpressionChecker.isError(bytes) || type == ErrorType.ERROR) {
      return ExpressionChecker.error(c.range());
    }
    Type array = TypeRelations.unpacked(bytes.type());
    Type element =
        switch (array) {
          case ArrayType a -> a.element();
          case OpenArrayType a -> a.element();
          default -> null;
        };
    if (element == null || !(TypeRelations.unpacked(element) instanceof OrdinalType)
        || Layout.bits(element) != Byte.SIZE) {
      return wrong(c.range(), "VIEW needs an array of bytes, not %s".formatted(bytes.type().show()));
    }
    if (expressions.isPacked(bytes, "VIEW")) {
      return ExpressionChecker.error(c.range());
    }
    if (type instanceof OpenArrayType || holdsReferences(type)) {
      unit.error(
          c.range(), "view",
          "VIEW needs a type of fixed size without references, not %s".formatted(type.show()));
      return ExpressionChecker.error(c.range());
    }
    if (array instanceof ArrayType a && a.length() < Layout.size(type)) {
      unit.error(
          c.range(),
          "view",
          "the array has %d bytes, but %s needs %d".formatted(a.length(), type.show(), Layout.size(type)));
      return ExpressionChecker.error(c.range());
    }
    if (!everyPatternIsValue(type, Layout.size(type) * Byte.SIZE)) {
      unit.report(
          Diagnostic.error(
              c.range(), "view", "not every pattern of bytes is a value of type %s".formatted(type.show()))
              .withHint("give each field a type that uses all values of its bits, such as [0..255]"));
      return ExpressionChecker.error(c.range());
    }
    return new TypedExpression.View(c.range(), type, bytes);
  }

  private static boolean holdsReferences(Type type) {
    return switch (type) {
      case ReferenceType _, ProcedureType _ -> true;
      case ArrayType a -> holdsReferences(a.element());
      case RecordType r -> r.fields().stream().anyMatch(f -> holdsReferences(f.type()));
      case PackedType p -> holdsReferences(p.base());
      default -> false;
    };
  }

  /** A view must not make values outside of a type, on which checks elsewhere rely. */
  private static boolean everyPatternIsValue(Type type, long bits) {
    return switch (TypeRelations.unpacked(type)) {
      case OrdinalType o when bits == 64 -> o instanceof IntegerType;
      case OrdinalType o -> o.first() == (o.isSigned() ? -1L << bits - 1 : 0)
          && o.last() - o.first() + 1 == 1L << bits;
      case ArrayType a -> everyPatternIsValue(a.element(), Layout.bits(a.element()));
      case RecordType r -> r.fields().stream()
          .allMatch(f -> everyPatternIsValue(f.type(), Layout.bits(f.type())));
      case SetType s -> s.size() == bits;
      default -> true;
    };
  }

  private TypedExpression create(Expression.Call c, Environment env) {
    Type type = referenceTypeArgument(c, 0, env, "NEW");
    List<Expression.Argument> rest = c.arguments().subList(1, c.arguments().size());
    expressions.effects().checkOperation(c.range(), "NEW", env);
    if (type == ErrorType.ERROR) {
      rest.forEach(a -> expressions.value(a.value(), env));
      return ExpressionChecker.error(c.range());
    }
    if (expressions.members().lineage(type).size() > 0) {
      return createObject(c, type, rest, env);
    }
    if (type == Builtin.TEXT) {
      unit.requireUnsafe(c.range(), "NEW(TEXT, n)");
      return createArray(c, type, 1, rest, env);
    }
    RefType ref = expressions.refView(type);
    if (ref == null) {
      return wrong(
          c.range(), "NEW needs to know what %s refers to; it is not known here".formatted(type.show()));
    }
    return switch (TypeRelations.unpacked(ref.referent())) {
      case ErrorType _ -> ExpressionChecker.error(c.range());
      case OpenArrayType a -> createArray(c, type, a.dimensions(), rest, env);
      case RecordType r -> createRecord(c, type, r, rest, env);
      default -> {
        if (!rest.isEmpty()) {
          yield wrong(c.range(), "NEW(%s) takes no more arguments".formatted(type.show()));
        }
        yield new TypedExpression.New(c.range(), type, type, List.of(), List.of());
      }
    };
  }

  private TypedExpression createArray(
      Expression.Call c, Type type, int dimensions, List<Expression.Argument> rest, Environment env) {
    List<TypedExpression> lengths = new ArrayList<>();
    for (Expression.Argument a : rest) {
      TypedExpression n = expressions.value(a.value(), env);
      if (a.keyword().isPresent()
          || !ExpressionChecker.isError(n) && OperatorChecker.arithmetic(n.type()) != Builtin.INTEGER) {
        return wrong(a.range(), "the length of an open array is an integer");
      }
      lengths.add(n);
    }
    if (lengths.size() != dimensions) {
      return wrong(
          c.range(),
          "NEW(%s) needs %d length%s, not %d"
              .formatted(type.show(), dimensions, dimensions == 1 ? "" : "s", lengths.size()));
    }
    if (lengths.stream().anyMatch(ExpressionChecker::isError)) {
      return ExpressionChecker.error(c.range());
    }
    return new TypedExpression.New(c.range(), type, type, List.copyOf(lengths), List.of());
  }

  private TypedExpression createRecord(
      Expression.Call c, Type type, RecordType record, List<Expression.Argument> rest, Environment env) {
    List<FieldValue> values = new ArrayList<>();
    boolean failed = namesTwice(rest);
    for (Expression.Argument a : rest) {
      TypedExpression v = expressions.value(a.value(), env);
      Optional<Field> field = a.keyword().flatMap(k -> record.field(k.name()));
      if (field.isEmpty()) {
        failed = true;
        unknownField(a, type);
        continue;
      }
      TypedExpression converted =
          expressions.assignability().convert(v, field.get().type(),
              "the field '%s'".formatted(field.get().name()));
      failed |= ExpressionChecker.isError(converted);
      values.add(new FieldValue(Optional.empty(), field.get(), converted));
    }
    return failed
        ? ExpressionChecker.error(c.range())
        : new TypedExpression.New(c.range(), type, type, List.of(), List.copyOf(values));
  }

  private boolean namesTwice(List<Expression.Argument> arguments) {
    Set<String> names = new HashSet<>();
    boolean twice = false;
    for (Expression.Argument a : arguments) {
      if (a.keyword().isPresent() && !names.add(a.keyword().get().name())) {
        twice = true;
        unit.error(a.range(), "argument", "'%s' is given twice".formatted(a.keyword().get()));
      }
    }
    return twice;
  }

  private void unknownField(Expression.Argument a, Type type) {
    if (a.keyword().isEmpty()) {
      unit.error(a.range(), "argument", "fields in NEW are given by name, as in NEW(T, x := 1)");
    } else {
      unit.error(
          a.keyword().get().range(),
          "unknown-name",
          "%s has no field or method '%s'".formatted(type.show(), a.keyword().get()));
    }
  }

  private TypedExpression createObject(
      Expression.Call c, Type type, List<Expression.Argument> rest, Environment env) {
    List<FieldValue> values = new ArrayList<>();
    Map<String, Constant> overrides = new LinkedHashMap<>();
    boolean failed = namesTwice(rest);
    for (Expression.Argument a : rest) {
      Members.Member member =
          a.keyword().flatMap(k -> expressions.members().find(type, k.name())).orElse(null);
      switch (member) {
        case Members.FieldMember(ObjectType owner, Field field) -> {
          TypedExpression v = expressions.value(a.value(), env);
          TypedExpression converted =
              expressions.assignability().convert(v, field.type(), "the field '%s'".formatted(field.name()));
          failed |= ExpressionChecker.isError(converted);
          values.add(new FieldValue(Optional.of(owner), field, converted));
        }
        case Members.MethodMember m -> {
          Optional<Constant> body =
              expressions.types().methodBody(a.value(), env, type, m.method().signature().get());
          failed |= body.isEmpty();
          body.ifPresent(b -> overrides.put(m.method().name(), b));
        }
        case null -> {
          expressions.value(a.value(), env);
          unknownField(a, type);
          failed = true;
        }
      }
    }
    if (failed) {
      return ExpressionChecker.error(c.range());
    }
    Type allocated =
        overrides.isEmpty()
            ? type
            : new ObjectType(
                null,
                ((ReferenceType) type).isTraced(),
                null,
                Lazy.of(type),
                Lazy.of(List.of()),
                Lazy.of(List.of()),
                Lazy.of(overrides));
    return new TypedExpression.New(c.range(), allocated, allocated, List.of(), List.copyOf(values));
  }
}

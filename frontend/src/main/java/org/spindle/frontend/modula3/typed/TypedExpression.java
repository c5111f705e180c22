package org.spindle.frontend.modula3.typed;

import java.util.List;
import java.util.Optional;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.names.VariableSymbol;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.Field;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.Method;
import org.spindle.frontend.modula3.types.ObjectType;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.frontend.source.SourceRange;

/** A checked expression. Its type is null only for calls of procedures without a result. */
public sealed interface TypedExpression {
  SourceRange range();

  Type type();

  /** A constant. */
  record Literal(SourceRange range, Type type, Constant value) implements TypedExpression {}

  /** What was in error; its type is the error type. */
  record Erroneous(SourceRange range, Type type) implements TypedExpression {}

  record VariableUse(SourceRange range, VariableSymbol variable) implements TypedExpression {
    @Override
    public Type type() {
      return variable.type();
    }
  }

  record RecordField(SourceRange range, Type type, TypedExpression record, RecordType owner, Field field)
      implements TypedExpression {}

  record ObjectField(SourceRange range, Type type, TypedExpression object, ObjectType owner, Field field)
      implements TypedExpression {}

  record Dereference(SourceRange range, Type type, TypedExpression reference) implements TypedExpression {}

  /** An array's element; the index counts in the array's index type. */
  record Element(SourceRange range, Type type, TypedExpression array, TypedExpression index)
      implements TypedExpression {}

  record Subarray(
      SourceRange range, Type type, TypedExpression array, TypedExpression start, TypedExpression length)
      implements TypedExpression {}

  /** {@code VIEW(bytes, type)}: the start of an array of bytes seen as a value of the type. */
  record View(SourceRange range, Type type, TypedExpression bytes) implements TypedExpression {}

  record Call(SourceRange range, Type type, Callee callee, List<Actual> actuals) implements TypedExpression {}

  /** An argument with the parameter it is for. */
  record Actual(SignatureType.Formal formal, TypedExpression value) {}

  /** What a call calls. */
  sealed interface Callee {
    SignatureType signature();
  }

  record DirectCallee(ProcedureSymbol procedure, SignatureType signature) implements Callee {}

  record ValueCallee(TypedExpression value, SignatureType signature) implements Callee {}

  record MethodCallee(TypedExpression receiver, ObjectType owner, Method method) implements Callee {
    @Override
    public SignatureType signature() {
      return method.signature().get();
    }
  }

  /** An operation on one operand. */
  record Unary(SourceRange range, Type type, UnaryOperation operation, TypedExpression operand)
      implements TypedExpression {}

  /** Operations on one operand. */
  enum UnaryOperation {
    NEGATE, NOT, ABS, FLOAT, TRUNC, ROUND, FLOOR, CEILING
  }

  /** An operation on two operands, chosen by operator and operand type. */
  record Binary(
      SourceRange range, Type type, BinaryOperation operation, TypedExpression left, TypedExpression right)
      implements TypedExpression {}

  /** Operations on two operands; the operand's type tells integer, floating and set operations apart. */
  enum BinaryOperation {
    ADD, SUBTRACT, MULTIPLY, DIVIDE, DIV, MOD, MIN, MAX, EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER,
    GREATER_EQUAL, AND, OR, IN, CONCATENATE
  }

  /** The operand, checked to be a member of an ordinal type. */
  record RangeCheck(SourceRange range, Type type, TypedExpression operand) implements TypedExpression {}

  /** The reference operand, checked to be a member of a type below its own. */
  record Narrow(SourceRange range, Type type, TypedExpression operand) implements TypedExpression {}

  /** The operand seen as a value of another type with no check, as for supertypes. */
  record Retype(SourceRange range, Type type, TypedExpression operand) implements TypedExpression {}

  record IsType(SourceRange range, Type type, TypedExpression operand, Type tested)
      implements TypedExpression {}

  /** TYPECODE of a reference's value. */
  record TypeCodeOfValue(SourceRange range, Type type, TypedExpression operand) implements TypedExpression {}

  /** TYPECODE of a type. */
  record TypeCodeOfType(SourceRange range, Type type, Type of) implements TypedExpression {}

  /**
   * NEW.
   *
   * @param allocated the type that is allocated: the reference type written, or an anonymous subtype with methods bound
   */
  record New(
      SourceRange range, Type type, Type allocated, List<TypedExpression> lengths, List<FieldValue> fields)
      implements TypedExpression {}

  /** A field to be set in a new object or record. */
  record FieldValue(Optional<ObjectType> owner, Field field, TypedExpression value) {}

  /** A record's fields in the order in which they are evaluated. */
  record RecordValue(SourceRange range, Type type, RecordType record, List<FieldValue> fields)
      implements TypedExpression {}

  /** An array's elements in order; if replicated, the last one stands for all that follow. */
  record ArrayValue(SourceRange range, Type type, List<TypedExpression> elements, boolean replicated)
      implements TypedExpression {}

  record SetValue(SourceRange range, Type type, List<SetElement> elements) implements TypedExpression {}

  /** A range of a set constructor's elements; both bounds are the same for a single one. */
  record SetElement(TypedExpression low, Optional<TypedExpression> high) {}

  /** The number of elements in an open array's first dimension. */
  record Length(SourceRange range, Type type, TypedExpression array) implements TypedExpression {}

  /** The bytes of an open array's elements. */
  record OpenSize(SourceRange range, Type type, TypedExpression array) implements TypedExpression {}

  /**
   * The reference that stands for a unit.
   *
   * @param exports the interfaces that it implements, if it is a module
   */
  record UnitOf(SourceRange range, Type type, String name, boolean isInterface, List<String> exports)
      implements TypedExpression {}

  record AddressOf(SourceRange range, Type type, TypedExpression operand) implements TypedExpression {}

  /** LOOPHOLE of a value. */
  record Loophole(SourceRange range, Type type, TypedExpression operand) implements TypedExpression {}

  /** An operation of the interface Word or Long. */
  record WordOperation(SourceRange range, Type type, WordOperator operator, List<TypedExpression> operands)
      implements TypedExpression {}

  /** Whether an expression designates storage that can be assigned or passed by VAR, if it is writable. */
  static boolean isDesignator(TypedExpression e) {
    return switch (e) {
      case VariableUse v -> v.variable().variableKind() != VariableSymbol.Kind.FOR_INDEX;
      case RecordField f -> isDesignator(f.record());
      case ObjectField _, Dereference _, View _ -> true;
      case Element x -> isDesignator(x.array());
      case Subarray s -> isDesignator(s.array());
      case Loophole l -> isDesignator(l.operand()) && !isPacked(l.operand());
      case Literal _, Erroneous _, Call _, Unary _, Binary _, RangeCheck _, Narrow _, Retype _,
          IsType _, TypeCodeOfValue _, TypeCodeOfType _, New _, RecordValue _, ArrayValue _,
          SetValue _, Length _, OpenSize _, UnitOf _, AddressOf _, WordOperation _ ->
          false;
    };
  }

  /**
   * Whether what a designator denotes is packed, so that it has no address and cannot be passed by VAR. Open arrays of
   * elements that are packed have addresses of their own kind.
   */
  static boolean isPacked(TypedExpression e) {
    if (TypeRelations.unpacked(e.type()) instanceof OpenArrayType a && !Layout.isWhole(a.innermost())) {
      return false;
    }
    return switch (e) {
      case VariableUse v -> v.variable().isPacked();
      case RecordField f -> isPacked(f.record()) || !Layout.isWhole(f.owner(), f.field());
      case ObjectField f -> !Layout.isWhole(f.owner(), f.field());
      case Element x -> isPacked(x.array()) || !Layout.isWhole(x.type());
      case Subarray s -> isPacked(s.array());
      case View v -> isPacked(v.bytes());
      case Loophole l -> isPacked(l.operand());
      default -> false;
    };
  }

  /** The variable that keeps a designator from being written, if one does. */
  static Optional<VariableSymbol> readonlyRoot(TypedExpression e) {
    return switch (e) {
      case VariableUse v when !v.variable().isWritable() -> Optional.of(v.variable());
      case RecordField f -> readonlyRoot(f.record());
      case Element x -> readonlyRoot(x.array());
      case Subarray s -> readonlyRoot(s.array());
      case View v -> readonlyRoot(v.bytes());
      case Loophole l -> readonlyRoot(l.operand());
      default -> Optional.empty();
    };
  }
}

package org.spindle.frontend.cove.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.spindle.frontend.cove.elaborate.Literals.LiteralException;
import org.spindle.frontend.cove.tree.BinaryOperator;
import org.spindle.frontend.cove.tree.Comparison;
import org.spindle.frontend.cove.tree.Entity;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.tree.UnaryOperator;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
import org.spindle.frontend.cove.types.StructDefinition.Field;
import org.spindle.frontend.cove.types.TypePrinter;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.NameSuggestion;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.cove.CoveParser;
import org.spindle.grammar.cove.CoveParser.ArgumentContext;
import org.spindle.grammar.cove.CoveParser.AssignmentExpressionContext;
import org.spindle.grammar.cove.CoveParser.AttributeArgumentContext;
import org.spindle.grammar.cove.CoveParser.BinaryExpressionContext;
import org.spindle.grammar.cove.CoveParser.BinaryOperatorContext;
import org.spindle.grammar.cove.CoveParser.BracedInitializerContext;
import org.spindle.grammar.cove.CoveParser.CastExpressionContext;
import org.spindle.grammar.cove.CoveParser.ConditionalExpressionContext;
import org.spindle.grammar.cove.CoveParser.ConstantExpressionContext;
import org.spindle.grammar.cove.CoveParser.ExpressionContext;
import org.spindle.grammar.cove.CoveParser.GenericAssociationContext;
import org.spindle.grammar.cove.CoveParser.GenericSelectionContext;
import org.spindle.grammar.cove.CoveParser.PostfixExpressionContext;
import org.spindle.grammar.cove.CoveParser.PostfixOperatorContext;
import org.spindle.grammar.cove.CoveParser.PrimaryExpressionContext;
import org.spindle.grammar.cove.CoveParser.SizeofOperandContext;
import org.spindle.grammar.cove.CoveParser.StaticAssertDeclarationContext;
import org.spindle.grammar.cove.CoveParser.StringLiteralContext;
import org.spindle.grammar.cove.CoveParser.UnaryExpressionContext;

/** Expressions (C17 6.5). */
final class ExpressionElaborator {
  private final Context context;
  private final TypeElaborator types;
  private final Conversions conversions;
  private final BuiltinElaborator builtins;
  private InitializerElaborator initializers;
  private String functionName = "";

  ExpressionElaborator(Context context, TypeElaborator types) {
    this.context = context;
    this.types = types;
    this.conversions = new Conversions(context);
    this.builtins = new BuiltinElaborator(context, types, this, conversions);
  }

  void connect(InitializerElaborator elaborator) {
    initializers = elaborator;
  }

  /** Says in which function the expressions that follow stand. */
  void within(String function) {
    functionName = function;
  }

  Conversions conversions() {
    return conversions;
  }

  // ---- Entry points ----------------------------------------------------------------------------------

  /** The value of an expression. */
  Expression expression(ExpressionContext tree) {
    return value(operand(tree));
  }

  Expression value(AssignmentExpressionContext tree) {
    return value(operand(tree));
  }

  /** A value to be tested against zero. */
  Expression condition(ExpressionContext tree) {
    return scalar(expression(tree));
  }

  Expression scalar(Expression e) {
    if (!e.type().isScalar()) {
      context.error(
          e.range(), "not-scalar",
          "a value of type '" + TypePrinter.print(e.type()) + "' is neither true nor false");
      return context.unknown(e.range());
    }
    return e;
  }

  /** The value of an integer constant expression; reported if it is none. */
  OptionalLong constant(ConstantExpressionContext tree) {
    Expression e = value(conditional(tree.conditionalExpression()));
    OptionalLong value = Folding.integer(e);
    if (value.isEmpty() || !e.type().isInteger()) {
      context.error(Context.range(tree), "not-constant", "this must be an integer constant");
      return OptionalLong.empty();
    }
    return value;
  }

  /** The value of an integer constant expression, or nothing. */
  OptionalLong constantOf(AssignmentExpressionContext tree) {
    Expression e = value(operand(tree));
    return e.type().isInteger() ? Folding.integer(e) : OptionalLong.empty();
  }

  /** As {@link #constantOf}, for an argument that may also be a name of another kind. */
  OptionalLong constantQuietly(AttributeArgumentContext tree) {
    if (tree.assignmentExpression() == null) {
      return OptionalLong.empty();
    }
    Token first = tree.getStart();
    if (first.getType() == CoveParser.Identifier
        && !(context.scope.lookup(first.getText()) instanceof Entity.EnumConstant)) {
      return OptionalLong.empty();
    }
    return constantOf(tree.assignmentExpression());
  }

  /** The product of some factors. */
  Expression product(List<CastExpressionContext> factors) {
    List<Expression> operands = new ArrayList<>();
    for (CastExpressionContext factor : factors) {
      operands.add(value(cast(factor)));
      if (operands.size() == 2) {
        reduce(operands, "*");
      }
    }
    return operands.getFirst();
  }

  /** The type of an expression that is not evaluated. */
  CType typeOf(UnaryExpressionContext tree) {
    return unary(tree).type();
  }

  void staticAssert(StaticAssertDeclarationContext tree) {
    OptionalLong value = constant(tree.constantExpression());
    if (value.isPresent() && value.getAsLong() == 0) {
      String text = tree.stringLiteral() == null ? "" : ": " + tree.stringLiteral().getText();
      context.error(Context.range(tree), "static-assertion", "static assertion failed" + text);
    }
  }

  // ---- Operands --------------------------------------------------------------------------------------

  /** The value of an operand: places are loaded, arrays and functions become pointers. */
  Expression value(Operand operand) {
    return switch (operand) {
      case Operand.OfValue(Expression v) -> v;
      case Operand.OfFunction(FunctionSymbol f, SourceRange range) ->
          new Expression.FunctionAddress(f, CType.single(f.type()), range);
      case Operand.OfPlace(Place place) -> load(place);
    };
  }

  private Expression load(Place place) {
    if (place.type().plain() instanceof CType.Array a) {
      if (!hasLength(a, place.range())) {
        return context.unknown(place.range());
      }
      escape(place);
      boolean terminated = place instanceof Place.StringLiteral s && s.isTerminated();
      return new Expression.Decay(
          place, new CType.Pointer(a.element(), new Bounds.Wide(terminated)), place.range());
    }
    return promoted(place, new Expression.Load(place, place.type().plain(), place.range()));
  }

  /** The value of a bit-field, or of an assignment to one, has the type that its width fits (C17 6.3.1.1). */
  private static Expression promoted(Place place, Expression value) {
    CType type = valueType(place);
    return type == place.type().plain() ? value : Folding.convert(value, type, value.range());
  }

  private static CType valueType(Place place) {
    CType type = place.type().plain();
    if (place instanceof Place.Member m && m.field().isBitField() && type instanceof CType.Int i
        && i.kind() != IntKind.BOOL) {
      return i.kind().isSigned() || m.field().width() < CType.INT.kind().bits() ? CType.INT : CType.UINT;
    }
    return type;
  }

  /** Whether an array can be used: one declared without length is completed by a later declaration only. */
  private boolean hasLength(CType.Array array, SourceRange range) {
    if (array.length() < 0) {
      context.error(
          range, "incomplete-type", "the length of this array is not known here",
          "declare it with its length");
    }
    return array.length() >= 0;
  }

  /** Notes that the variable a place is part of can be reached through a pointer. */
  private void escape(Place place) {
    switch (place) {
      case Place.OfVariable(Variable v, SourceRange _) -> context.escaping.add(v);
      case Place.ElementOfArray e -> escape(e.array());
      case Place.Member m -> escape(m.base());
      case Place.CompoundLiteral c -> context.escaping.add(c.variable());
      case Place.Dereference _, Place.Element _, Place.StringLiteral _, Place.OfValue _ -> {}
    }
  }

  private Operand operand(ExpressionContext tree) {
    List<AssignmentExpressionContext> parts = tree.assignmentExpression();
    Operand result = operand(parts.getFirst());
    for (AssignmentExpressionContext next : parts.subList(1, parts.size())) {
      Expression left = value(result);
      Expression right = value(operand(next));
      result = new Operand.OfValue(new Expression.Comma(left, right, left.range().to(right.range())));
    }
    return result;
  }

  private Operand operand(AssignmentExpressionContext tree) {
    Operand left = conditional(tree.conditionalExpression());
    if (tree.assignmentOperator() == null) {
      return left;
    }
    SourceRange range = Context.range(tree);
    String operator = tree.assignmentOperator().getText();
    Optional<Place> target = modifiable(left, Context.range(tree.conditionalExpression()));
    Expression value = value(operand(tree.assignmentExpression()));
    if (target.isEmpty()) {
      return new Operand.OfValue(context.unknown(range));
    }
    return new Operand.OfValue(
        operator.equals("=")
            ? assign(target.get(), value, range)
            : update(target.get(), operator.substring(0, operator.length() - 1), value, false, range));
  }

  private Expression assign(Place target, Expression value, SourceRange range) {
    Expression converted = conversions.assign(value, target.type(), "the value");
    return promoted(target, new Expression.Assign(target, converted, target.type().plain(), range));
  }

  private Optional<Place> modifiable(Operand operand, SourceRange range) {
    if (!(operand instanceof Operand.OfPlace(Place place))) {
      if (!operand.type().isUnknown()) {
        context.error(range, "not-assignable", "this is no variable, element or field to assign to");
      }
      return Optional.empty();
    }
    if (place.type().isConst()) {
      context.error(range, "const", "this is const and cannot be changed");
      return Optional.empty();
    }
    if (isPartOfValue(place)
        || place.type().plain() instanceof CType.Array) {
      context.error(range, "not-assignable", "this cannot be assigned to");
      return Optional.empty();
    }
    return Optional.of(place);
  }

  private static boolean isPartOfValue(Place place) {
    return place instanceof Place.OfValue || place instanceof Place.Member m && isPartOfValue(m.base());
  }

  private Expression update(
      Place target, String operator, Expression value, boolean postfix, SourceRange range) {
    BinaryOperator op = operator(operator);
    CType type = target.type().plain();
    if (type.isUnknown() || value.type().isUnknown()) {
      return context.unknown(range);
    }
    if (type instanceof CType.Pointer p) {
      return pointerUpdate(target, p, op, value, postfix, range);
    }
    if (!operandsFit(op, target.type(), value.type(), range)) {
      return context.unknown(range);
    }
    CType left = valueType(target);
    CType computed = op.isShift()
        ? Conversions.common(left, left)
        : Conversions.common(left, value.type());
    Expression right = op.isShift()
        ? Conversions.promote(value)
        : Folding.convert(value, computed, value.range());
    return promoted(target, new Expression.Update(target, op, right, computed, postfix, type, range));
  }

  private Expression pointerUpdate(
      Place target, CType.Pointer type, BinaryOperator op, Expression value, boolean postfix,
      SourceRange range) {
    if (op == BinaryOperator.SUBTRACT) {
      noBackward(range);
      return context.unknown(range);
    }
    if (op != BinaryOperator.ADD || !value.type().isInteger()) {
      context.error(range, "bad-operands", "'" + op + "' does not go with a pointer");
      return context.unknown(range);
    }
    boolean carriesCount = type.bounds() instanceof Bounds.Wide
        && target instanceof Place.OfVariable v && v.variable().isLocal();
    if (!carriesCount && !type.bounds().isTerminated()) {
      context.error(
          range,
          "single-pointer",
          "this pointer does not carry how many elements are left, so it cannot be moved",
          "copy it to a local pointer and move that, or index it");
      return context.unknown(range);
    }
    return new Expression.PointerUpdate(target, toLong(value), postfix, type, range);
  }

  private void noBackward(SourceRange range) {
    context.error(
        range,
        "pointer-arithmetic",
        "pointers are not moved backwards or subtracted in Cove",
        "keep an index into the array, and write &a[i] where a pointer is needed");
  }

  private static Expression toLong(Expression index) {
    return Folding.convert(index, CType.LONG, index.range());
  }

  // ---- Conditional and binary ------------------------------------------------------------------------

  private Operand conditional(ConditionalExpressionContext tree) {
    Operand first = binary(tree.binaryExpression());
    if (tree.Question() == null) {
      return first;
    }
    SourceRange range = Context.range(tree);
    if (tree.expression() == null) {
      context.notInCove(range, "conditional without a middle", "write 'a ? a : b'");
      return new Operand.OfValue(context.unknown(range));
    }
    Expression condition = scalar(value(first));
    Expression yes = value(operand(tree.expression()));
    Expression no = value(conditional(tree.conditionalExpression()));
    return new Operand.OfValue(conditional(condition, yes, no, range));
  }

  private Expression conditional(Expression condition, Expression yes, Expression no, SourceRange range) {
    CType a = yes.type().plain();
    CType b = no.type().plain();
    if (a.isUnknown() || b.isUnknown()) {
      return context.unknown(range);
    }
    if (a.isArithmetic() && b.isArithmetic()) {
      CType type = Conversions.common(a, b);
      Expression l = Folding.convert(yes, type, yes.range());
      Expression r = Folding.convert(no, type, no.range());
      OptionalLong known = Folding.integer(condition);
      if (known.isPresent()) {
        return known.getAsLong() != 0 ? l : r;
      }
      return new Expression.Conditional(condition, l, r, type, range);
    }
    if (a instanceof CType.Pointer && Conversions.isNull(no)) {
      return new Expression.Conditional(condition, yes, new Expression.Null(a, no.range()), a, range);
    }
    if (b instanceof CType.Pointer && Conversions.isNull(yes)) {
      return new Expression.Conditional(condition, new Expression.Null(b, yes.range()), no, b, range);
    }
    if (a instanceof CType.Pointer p && b instanceof CType.Pointer q
        && CType.sameObject(p.target(), q.target())) {
      CType target = p.target().isConst() ? p.target() : q.target();
      boolean terminated = p.bounds().isTerminated() && q.bounds().isTerminated();
      boolean plainBounds = p.bounds().equals(q.bounds()) && !terminated;
      CType type = new CType.Pointer(target, plainBounds ? p.bounds() : new Bounds.Wide(terminated));
      return new Expression.Conditional(condition, yes, no, type, range);
    }
    if (a instanceof CType.Void && b instanceof CType.Void
        || a instanceof CType.Text && b instanceof CType.Text
        || a instanceof CType.Struct && CType.compatible(a, b)) {
      return new Expression.Conditional(condition, yes, no, a, range);
    }
    context.error(
        range,
        "type-mismatch",
        "the two sides have the types '%s' and '%s'".formatted(TypePrinter.print(a), TypePrinter.print(b)));
    return context.unknown(range);
  }

  private static int precedence(String operator) {
    return switch (operator) {
      case "*", "/", "%" -> 10;
      case "+", "-" -> 9;
      case "<<", ">>" -> 8;
      case "<", ">", "<=", ">=" -> 7;
      case "==", "!=" -> 6;
      case "&" -> 5;
      case "^" -> 4;
      case "|" -> 3;
      case "&&" -> 2;
      default -> 1;
    };
  }

  /** Operator precedence over the flat list of operands. */
  private Operand binary(BinaryExpressionContext tree) {
    List<CastExpressionContext> factors = tree.castExpression();
    if (factors.size() == 1) {
      return cast(factors.getFirst());
    }
    List<Expression> operands = new ArrayList<>();
    List<String> operators = new ArrayList<>();
    operands.add(value(cast(factors.getFirst())));
    List<BinaryOperatorContext> all = tree.binaryOperator();
    for (int i = 0; i < all.size(); i++) {
      String operator = all.get(i).getText();
      while (!operators.isEmpty() && precedence(operators.getLast()) >= precedence(operator)) {
        reduce(operands, operators.removeLast());
      }
      operators.add(operator);
      operands.add(value(cast(factors.get(i + 1))));
    }
    while (!operators.isEmpty()) {
      reduce(operands, operators.removeLast());
    }
    return new Operand.OfValue(operands.getFirst());
  }

  private void reduce(List<Expression> operands, String operator) {
    Expression right = operands.removeLast();
    Expression left = operands.removeLast();
    SourceRange range = left.range().file() == right.range().file()
        ? left.range().to(right.range())
        : left.range();
    operands.add(binary(operator, left, right, range));
  }

  private Expression binary(String operator, Expression left, Expression right, SourceRange range) {
    if (left.type().isUnknown() || right.type().isUnknown()) {
      return context.unknown(range);
    }
    return switch (operator) {
      case "&&" -> logical(true, left, right, range);
      case "||" -> logical(false, left, right, range);
      case "==" -> compare(Comparison.EQUAL, left, right, range);
      case "!=" -> compare(Comparison.NOT_EQUAL, left, right, range);
      case "<" -> compare(Comparison.LESS, left, right, range);
      case "<=" -> compare(Comparison.LESS_OR_EQUAL, left, right, range);
      case ">" -> compare(Comparison.GREATER, left, right, range);
      case ">=" -> compare(Comparison.GREATER_OR_EQUAL, left, right, range);
      default -> arithmetic(operator(operator), left, right, range);
    };
  }

  private static BinaryOperator operator(String text) {
    for (BinaryOperator op : BinaryOperator.values()) {
      if (op.toString().equals(text)) {
        return op;
      }
    }
    throw new IllegalArgumentException(text);
  }

  private Expression logical(boolean isAnd, Expression left, Expression right, SourceRange range) {
    Expression l = scalar(left);
    Expression r = scalar(right);
    OptionalLong a = Folding.integer(l);
    OptionalLong b = Folding.integer(r);
    if (a.isPresent() && (a.getAsLong() != 0) != isAnd) {
      return Folding.truth(!isAnd, range);
    }
    if (a.isPresent() && b.isPresent()) {
      return Folding.truth(b.getAsLong() != 0, range);
    }
    return new Expression.Logical(isAnd, l, r, range);
  }

  private Expression compare(Comparison c, Expression left, Expression right, SourceRange range) {
    CType a = left.type().plain();
    CType b = right.type().plain();
    if (a.isArithmetic() && b.isArithmetic()) {
      CType type = Conversions.common(a, b);
      return Folding.compare(
          c, Folding.convert(left, type, left.range()), Folding.convert(right, type, right.range()), range);
    }
    boolean addresses =
        (a.isPointer() || a instanceof CType.Text) && (b.isPointer() || b instanceof CType.Text);
    if (addresses && !c.isEquality()) {
      context.error(
          range,
          "pointer-order",
          "pointers are compared with == and != only",
          "compare indices into the array instead",
          context.walk.flatMap(PointerWalk::toIndex)
              .or(() -> Fixes.order(c, left.range(), right.range())));
      return context.unknown(range);
    }
    if (a.isScalar() && !a.isArithmetic() && Conversions.isNull(right)) {
      return new Expression.Compare(c, left, new Expression.Null(a, right.range()), range);
    }
    if (b.isScalar() && !b.isArithmetic() && Conversions.isNull(left)) {
      return new Expression.Compare(c, new Expression.Null(b, left.range()), right, range);
    }
    boolean related = a instanceof CType.Pointer p && b instanceof CType.Pointer q
        && (CType.compatible(p.target().plain(), q.target().plain())
            || p.target().plain() instanceof CType.Void
            || q.target().plain() instanceof CType.Void);
    if (related || a instanceof CType.Text && b instanceof CType.Text) {
      return new Expression.Compare(c, left, right, range);
    }
    context.error(
        range,
        "bad-operands",
        "'%s' and '%s' are not compared".formatted(TypePrinter.print(a), TypePrinter.print(b)));
    return context.unknown(range);
  }

  private boolean operandsFit(BinaryOperator op, CType left, CType right, SourceRange range) {
    boolean fit = op.isIntegral()
        ? left.isInteger() && right.isInteger()
        : left.isArithmetic() && right.isArithmetic();
    if (!fit) {
      context.error(
          range,
          "bad-operands",
          "'%s' does not take '%s' and '%s'"
              .formatted(op, TypePrinter.print(left), TypePrinter.print(right)));
    }
    return fit;
  }

  private Expression arithmetic(BinaryOperator op, Expression left, Expression right, SourceRange range) {
    if (op == BinaryOperator.ADD && left.type().isPointer() && right.type().isInteger()) {
      return pointerAdd(left, right, range);
    }
    if (op == BinaryOperator.ADD && right.type().isPointer() && left.type().isInteger()) {
      return pointerAdd(right, left, range);
    }
    if (op == BinaryOperator.SUBTRACT && left.type().isPointer()) {
      noBackward(range);
      return context.unknown(range);
    }
    if (!operandsFit(op, left.type(), right.type(), range)) {
      return context.unknown(range);
    }
    if (op.isShift()) {
      Expression l = Conversions.promote(left);
      return Folding.binary(op, l, Conversions.promote(right), l.type().plain(), range);
    }
    CType type = Conversions.common(left.type(), right.type());
    return Folding.binary(
        op, Folding.convert(left, type, left.range()), Folding.convert(right, type, right.range()), type,
        range);
  }

  private Expression pointerAdd(Expression pointer, Expression index, SourceRange range) {
    CType.Pointer type = (CType.Pointer) pointer.type().plain();
    if (!indexable(pointer, type, range)) {
      return context.unknown(range);
    }
    CType result = new CType.Pointer(type.target(), new Bounds.Wide(type.bounds().isTerminated()));
    return new Expression.PointerAdd(pointer, toLong(index), result, range);
  }

  private boolean indexable(Expression pointer, CType.Pointer type, SourceRange range) {
    if (!type.target().isComplete()) {
      context.error(
          range, "opaque-pointer", "nothing is known of what '" + TypePrinter.print(type) + "' points to");
      return false;
    }
    if (type.bounds() instanceof Bounds.Single || type.bounds() instanceof Bounds.Traced) {
      context.error(
          range,
          "single-pointer",
          "this pointer points to one object, so it cannot be indexed",
          "declare it with its count: 'T *p COVE_COUNTED_BY(n)', or 'T p[n]' for a parameter",
          type.bounds() instanceof Bounds.Single ? Fixes.count(pointer, context) : Optional.empty());
      return false;
    }
    return true;
  }

  // ---- Unary and postfix -----------------------------------------------------------------------------

  private Operand cast(CastExpressionContext tree) {
    if (tree.unaryExpression() != null) {
      return unary(tree.unaryExpression());
    }
    CType type = types.typeName(tree.typeName());
    if (tree.bracedInitializer() != null) {
      return postfix(
          compoundLiteral(type, tree.bracedInitializer(), Context.range(tree)), tree.postfixOperator());
    }
    Expression e = value(cast(tree.castExpression()));
    return new Operand.OfValue(conversions.cast(e, type, Context.range(tree)));
  }

  private Operand compoundLiteral(CType type, BracedInitializerContext braces, SourceRange range) {
    boolean local = !context.scope.isFile();
    CType storage = local ? TypeElaborator.local(type, false) : type.stored();
    InitializerElaborator.Result result = initializers.braced(storage, braces);
    Variable variable = new Variable(
        "literal",
        result.type(),
        local ? Variable.Storage.LOCAL : Variable.Storage.STATIC,
        local ? "" : context.staticSymbol("literal"),
        range);
    if (!local) {
      context.variables.add(
          new org.spindle.frontend.cove.tree.StaticVariable(variable, Optional.of(result.initializer())));
      return new Operand.OfPlace(new Place.OfVariable(variable, range));
    }
    return new Operand.OfPlace(new Place.CompoundLiteral(variable, result.initializer(), range));
  }

  private Operand unary(UnaryExpressionContext tree) {
    if (tree.postfixExpression() != null) {
      return postfix(tree.postfixExpression());
    }
    SourceRange range = Context.range(tree);
    if (tree.sizeofOperand() != null) {
      return new Operand.OfValue(sizeOf(tree.sizeofOperand(), tree.Sizeof() != null, range));
    }
    if (tree.unaryExpression() != null) {
      Operand target = unary(tree.unaryExpression());
      return new Operand.OfValue(step(target, tree.getStart().getText(), false, range));
    }
    if (tree.Identifier() != null) {
      context.notInCove(range, "labels as values", "use a switch");
      return new Operand.OfValue(context.unknown(range));
    }
    String operator = tree.getStart().getText();
    Operand operand = cast(tree.castExpression());
    return switch (operator) {
      case "&" -> new Operand.OfValue(addressOf(operand, range));
      case "*" -> dereference(operand, range);
      default -> new Operand.OfValue(unary(operator, value(operand), range));
    };
  }

  private Expression step(Operand target, String operator, boolean postfix, SourceRange range) {
    Optional<Place> place = modifiable(target, range);
    if (place.isEmpty()) {
      return context.unknown(range);
    }
    Expression one = new Expression.IntConstant(CType.INT, 1, range);
    return update(place.get(), operator.substring(1), one, postfix, range);
  }

  private Expression unary(String operator, Expression e, SourceRange range) {
    if (e.type().isUnknown()) {
      return e;
    }
    if (operator.equals("!")) {
      Expression tested = scalar(e);
      OptionalLong known = Folding.integer(tested);
      return known.isPresent()
          ? Folding.truth(known.getAsLong() == 0, range)
          : new Expression.Unary(UnaryOperator.NOT, tested, CType.INT, range);
    }
    boolean fits = operator.equals("~") ? e.type().isInteger() : e.type().isArithmetic();
    if (!fits) {
      context.error(
          range, "bad-operands", "'" + operator + "' does not take '" + TypePrinter.print(e.type()) + "'");
      return context.unknown(range);
    }
    Expression p = Conversions.promote(e);
    CType type = p.type().plain();
    return switch (operator) {
      case "+" -> p;
      case "-" -> switch (p) {
        case Expression.IntConstant c ->
            new Expression.IntConstant(type, ((CType.Int) type).kind().wrap(-c.value()), range);
        case Expression.FloatConstant c -> new Expression.FloatConstant(type, -c.value(), range);
        default -> new Expression.Unary(UnaryOperator.NEGATE, p, type, range);
      };
      case "~" -> p instanceof Expression.IntConstant c
          ? new Expression.IntConstant(type, ((CType.Int) type).kind().wrap(~c.value()), range)
          : new Expression.Unary(UnaryOperator.COMPLEMENT, p, type, range);
      default -> {
        context.notInCove(range, "complex numbers", "use a structure of two doubles");
        yield context.unknown(range);
      }
    };
  }

  private Expression addressOf(Operand operand, SourceRange range) {
    return switch (operand) {
      case Operand.OfFunction _ -> value(operand);
      case Operand.OfPlace(Place place) -> addressOf(place, range);
      case Operand.OfValue(Expression e) -> {
        if (!e.type().isUnknown()) {
          context.error(range, "no-address", "a value has no address");
        }
        yield context.unknown(range);
      }
    };
  }

  private Expression addressOf(Place place, SourceRange range) {
    CType.Pointer type = CType.wide(place.type().stored());
    if (place.type().plain() instanceof CType.Pointer(CType _, Bounds.CountedByField _)) {
      context.error(
          range, "no-address",
          "a pointer that a field beside it counts has no address", "pass the structure's address");
      return context.unknown(range);
    }
    return switch (place) {
      case Place.Dereference d -> d.pointer();
      case Place.Element e -> new Expression.PointerAdd(
          e.pointer(),
          e.index(),
          new CType.Pointer(
              place.type(),
              new Bounds.Wide(((CType.Pointer) e.pointer().type().plain()).bounds().isTerminated())),
          range);
      case Place.ElementOfArray e -> new Expression.PointerAdd(load(e.array()), e.index(), type, range);
      case Place.Member m when isCount(m) -> {
        context.error(
            range, "no-address",
            "'" + m.field().name() + "' counts a pointer beside it, so it has no address");
        yield context.unknown(range);
      }
      case Place.Member m when m.field().isBitField() -> {
        context.error(range, "no-address", "a bit-field has no address");
        yield context.unknown(range);
      }
      case Place.OfVariable _, Place.Member _, Place.StringLiteral _, Place.CompoundLiteral _,
          Place.OfValue _ -> {
        escape(place);
        yield new Expression.AddressOf(place, type, range);
      }
    };
  }

  /** Whether a field says how many elements a sibling points to. */
  private static boolean isCount(Place.Member m) {
    return m.base().type().plain() instanceof CType.Struct s
        && s.definition().fields().stream()
            .anyMatch(
                f -> f.type().plain() instanceof CType.Pointer(CType _, Bounds.CountedByField(String name))
                    && name.equals(m.field().name()));
  }

  private Operand dereference(Operand operand, SourceRange range) {
    if (operand instanceof Operand.OfFunction) {
      return operand;
    }
    if (operand instanceof Operand.OfPlace(Place place) && place.type().plain() instanceof CType.Array a) {
      if (!hasLength(a, range)) {
        return new Operand.OfValue(context.unknown(range));
      }
      Expression zero = new Expression.IntConstant(CType.LONG, 0, range);
      return new Operand.OfPlace(new Place.ElementOfArray(place, zero, element(a, place), range));
    }
    Expression pointer = value(operand);
    if (pointer.type().isUnknown()) {
      return new Operand.OfValue(pointer);
    }
    return dereference(pointer, range);
  }

  private Operand dereference(Expression pointer, SourceRange range) {
    if (!(pointer.type().plain() instanceof CType.Pointer p)) {
      context.error(
          range, "not-a-pointer", "'" + TypePrinter.print(pointer.type()) + "' is no pointer");
      return new Operand.OfValue(context.unknown(range));
    }
    if (p.target().plain() instanceof CType.Function) {
      return new Operand.OfValue(pointer);
    }
    if (!p.target().isComplete()) {
      context.error(
          range,
          "opaque-pointer",
          "nothing is known of what '" + TypePrinter.print(p) + "' points to",
          "cast it back to the type it came from");
      return new Operand.OfValue(context.unknown(range));
    }
    return new Operand.OfPlace(new Place.Dereference(pointer, p.target(), range));
  }

  private Expression sizeOf(SizeofOperandContext tree, boolean size, SourceRange range) {
    CType type;
    if (tree.typeName() != null) {
      type = types.typeName(tree.typeName());
      if (tree.bracedInitializer() != null) {
        type = postfix(
            compoundLiteral(type, tree.bracedInitializer(), range), tree.postfixOperator()).type();
      }
    } else {
      type = unary(tree.unaryExpression()).type();
    }
    if (!type.isComplete()) {
      context.error(range, "incomplete-type", "'" + TypePrinter.print(type) + "' has no size here");
      return context.unknown(range);
    }
    return new Expression.IntConstant(CType.ULONG, size ? type.size() : type.align(), range);
  }

  private Operand postfix(PostfixExpressionContext tree) {
    List<PostfixOperatorContext> operators = tree.postfixOperator();
    PrimaryExpressionContext primary = tree.primaryExpression();
    if (primary.Identifier() != null && !operators.isEmpty() && operators.getFirst().OpenParen() != null) {
      String name = primary.Identifier().getText();
      if (BuiltinElaborator.knows(name)) {
        Expression call = builtins.call(
            name, operators.getFirst().argument(),
            Context.range(primary.getStart(), operators.getFirst().getStop()));
        return postfix(new Operand.OfValue(call), operators.subList(1, operators.size()));
      }
    }
    return postfix(primary(primary), operators);
  }

  private Operand postfix(Operand first, List<PostfixOperatorContext> operators) {
    Operand result = first;
    for (PostfixOperatorContext p : operators) {
      result = postfix(result, p);
    }
    return result;
  }

  private Operand postfix(Operand operand, PostfixOperatorContext p) {
    Token start = ((ParserRuleContext) p.getParent()).getStart();
    SourceRange range = Context.range(start, p.getStop());
    return switch (p.getStart().getType()) {
      case CoveParser.OpenBracket -> index(operand, expression(p.expression()), range);
      case CoveParser.OpenParen -> new Operand.OfValue(call(operand, p.argument(), range));
      case CoveParser.Dot -> member(operand, p.Identifier(), range);
      case CoveParser.Arrow -> {
        Expression pointer = value(operand);
        yield pointer.type().isUnknown()
            ? new Operand.OfValue(pointer)
            : member(dereference(pointer, range), p.Identifier(), range);
      }
      default -> new Operand.OfValue(step(operand, p.getStart().getText(), true, range));
    };
  }

  private Operand index(Operand operand, Expression index, SourceRange range) {
    if (operand.type().isUnknown() || index.type().isUnknown()) {
      return new Operand.OfValue(context.unknown(range));
    }
    if (operand.type().isInteger() && index.type().isPointer()) {
      return index(new Operand.OfValue(index), value(operand), range);
    }
    if (!index.type().isInteger()) {
      context.error(
          index.range(), "bad-index",
          "an index is an integer, not '" + TypePrinter.print(index.type()) + "'");
      return new Operand.OfValue(context.unknown(range));
    }
    if (operand instanceof Operand.OfPlace(Place place) && place.type().plain() instanceof CType.Array a) {
      if (!hasLength(a, range)) {
        return new Operand.OfValue(context.unknown(range));
      }
      OptionalLong known = Folding.integer(index);
      if (known.isPresent() && (known.getAsLong() < 0 || known.getAsLong() > a.length())) {
        context.error(
            range, "bounds", "index %d is outside an array of %d".formatted(known.getAsLong(), a.length()));
      }
      return new Operand.OfPlace(new Place.ElementOfArray(place, toLong(index), element(a, place), range));
    }
    Expression pointer = value(operand);
    if (!(pointer.type().plain() instanceof CType.Pointer p)) {
      context.error(range, "not-an-array", "'" + TypePrinter.print(pointer.type()) + "' has no elements");
      return new Operand.OfValue(context.unknown(range));
    }
    if (!indexable(pointer, p, range)) {
      return new Operand.OfValue(context.unknown(range));
    }
    return new Operand.OfPlace(new Place.Element(pointer, toLong(index), p.target(), range));
  }

  private static CType element(CType.Array a, Place place) {
    return place instanceof Place.StringLiteral ? new CType.Const(a.element()) : a.element();
  }

  private Operand member(Operand operand, TerminalNode name, SourceRange range) {
    if (operand.type().isUnknown()) {
      return new Operand.OfValue(context.unknown(range));
    }
    if (!(operand.type().plain() instanceof CType.Struct s)) {
      context.error(
          Context.range(name),
          "not-a-structure",
          "'" + TypePrinter.print(operand.type()) + "' has no fields",
          operand.type().isPointer() ? "write '->' instead of '.'" : "select the field of a structure",
          operand.type().isPointer() ? Fixes.arrow(Context.range(name)) : Optional.empty());
      return new Operand.OfValue(context.unknown(range));
    }
    Optional<Field> field = s.definition().field(name.getText());
    if (field.isEmpty()) {
      Diagnostic d = Diagnostic.error(
          Context.range(name),
          "unknown-field",
          "'%s' has no field '%s'".formatted(TypePrinter.print(s), name.getText()));
      List<String> names = s.definition().fields().stream().map(Field::name).toList();
      context.diagnostics.add(
          NameSuggestion.closest(name.getText(), names)
              .map(
                  n -> d.withHint("did you mean '" + n + "'?").withFix(Fixes.rename(Context.range(name), n)))
              .orElse(d));
      return new Operand.OfValue(context.unknown(range));
    }
    Place base = switch (operand) {
      case Operand.OfPlace(Place place) -> place;
      default -> new Place.OfValue(value(operand), range);
    };
    return new Operand.OfPlace(member(base, s, name.getText(), range));
  }

  /** The member of that name, by way of the anonymous structures around it: counts and their pointers are siblings. */
  private static Place member(Place base, CType.Struct s, String name, SourceRange range) {
    for (Field f : s.definition().fields()) {
      CType type = base.type().isConst() && !f.type().isConst() ? new CType.Const(f.type()) : f.type();
      Place member = new Place.Member(base, f, type, range);
      if (f.name().equals(name)) {
        return member;
      }
      if (f.name().isEmpty() && f.type().plain() instanceof CType.Struct inner
          && inner.definition().field(name).isPresent()) {
        return member(member, inner, name, range);
      }
    }
    throw new IllegalArgumentException(name);
  }

  // ---- Calls -----------------------------------------------------------------------------------------

  private Expression call(Operand callee, List<ArgumentContext> arguments, SourceRange range) {
    List<Expression> values = new ArrayList<>();
    for (ArgumentContext a : arguments) {
      values.add(argument(a));
    }
    if (callee.type().isUnknown()) {
      return context.unknown(range);
    }
    CType.Function type;
    Expression pointer = null;
    if (callee instanceof Operand.OfFunction f) {
      type = f.function().type();
    } else {
      pointer = value(callee);
      if (!(pointer.type().plain() instanceof CType.Pointer p
          && p.target().plain() instanceof CType.Function f)) {
        context.error(range, "not-a-function", "'" + TypePrinter.print(callee.type()) + "' is no function");
        return context.unknown(range);
      }
      type = f;
    }
    if (type.variadic()) {
      context.notInCove(
          range, "calls with variable argument lists but printf", "pass an array with its length");
      return context.unknown(range);
    }
    if (values.size() != type.parameters().size()) {
      context.error(
          range,
          "argument-count",
          "%d arguments are given but %d are wanted".formatted(values.size(), type.parameters().size()));
      return context.unknown(range);
    }
    List<Expression> converted = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      converted
          .add(conversions.assign(values.get(i), type.parameters().get(i).type(), "argument " + (i + 1)));
    }
    if (converted.stream().anyMatch(v -> v.type().isUnknown())) {
      return context.unknown(range);
    }
    CType result = type.result().plain();
    return callee instanceof Operand.OfFunction f
        ? new Expression.Call(f.function(), converted, result, range)
        : new Expression.CallPointer(pointer, type, converted, result, range);
  }

  Expression argument(ArgumentContext a) {
    if (a.typeName() != null) {
      context.error(Context.range(a), "type-as-value", "a type is no value");
      return context.unknown(Context.range(a));
    }
    return value(operand(a.assignmentExpression()));
  }

  // ---- Primary ---------------------------------------------------------------------------------------

  private Operand primary(PrimaryExpressionContext tree) {
    SourceRange range = Context.range(tree);
    try {
      if (tree.Identifier() != null) {
        return name(tree.Identifier());
      } else if (tree.IntegerConstant() != null) {
        return new Operand.OfValue(Literals.integer(tree.getText(), range));
      } else if (tree.FloatingConstant() != null) {
        return new Operand.OfValue(Literals.floating(tree.getText(), range));
      } else if (tree.CharacterConstant() != null) {
        return new Operand.OfValue(Literals.character(tree.getText(), range));
      } else if (tree.stringLiteral() != null) {
        return new Operand.OfPlace(string(tree.stringLiteral()));
      } else if (tree.expression() != null) {
        return operand(tree.expression());
      } else if (tree.genericSelection() != null) {
        return generic(tree.genericSelection());
      }
    } catch (LiteralException e) {
      context.error(range, "bad-literal", e.getMessage());
      return new Operand.OfValue(context.unknown(range));
    }
    context.notInCove(range, "statements inside expressions", "write a function");
    return new Operand.OfValue(context.unknown(range));
  }

  Place.StringLiteral string(StringLiteralContext tree) throws LiteralException {
    List<String> parts = new ArrayList<>();
    for (ParseTree child : tree.children) {
      parts.add(child.getText());
    }
    return text(Literals.string(parts), Context.range(tree));
  }

  private static Place.StringLiteral text(Literals.Text text, SourceRange range) {
    IntKind kind = text.kind();
    CType type =
        new CType.Array(new CType.Const(new CType.Int(kind)), text.bytes().length / kind.size());
    return new Place.StringLiteral(text.bytes(), type, range);
  }

  private Operand name(TerminalNode node) {
    String name = node.getText();
    SourceRange range = Context.range(node);
    return switch (context.scope.lookup(name)) {
      case Variable v -> new Operand.OfPlace(new Place.OfVariable(v, range));
      case FunctionSymbol f -> new Operand.OfFunction(f, range);
      case Entity.EnumConstant c ->
          new Operand.OfValue(new Expression.IntConstant(c.type(), c.value(), range));
      case Entity.Typedef _ -> {
        context.error(range, "type-as-value", "'" + name + "' is a type");
        yield new Operand.OfValue(context.unknown(range));
      }
      case null -> {
        if (name.equals("__func__") && !functionName.isEmpty()) {
          byte[] bytes = (functionName + "\0").getBytes(java.nio.charset.StandardCharsets.UTF_8);
          yield new Operand.OfPlace(text(new Literals.Text(IntKind.CHAR, bytes), range));
        }
        unknownName(name, range);
        yield new Operand.OfValue(context.unknown(range));
      }
    };
  }

  private void unknownName(String name, SourceRange range) {
    Diagnostic d = Diagnostic.error(range, "unknown-name", "there is no '" + name + "'");
    Optional<String> hint = BuiltinElaborator.replacement(name);
    if (hint.isPresent()) {
      Diagnostic hinted = d.withHint(hint.get());
      Optional<String> header = BuiltinElaborator.header(hint.get());
      context.diagnostics
          .add(header.map(h -> hinted.withFix(Fixes.include(h, context.file))).orElse(hinted));
      return;
    }
    context.diagnostics.add(
        NameSuggestion.closest(name, context.scope.visibleNames())
            .map(n -> d.withHint("did you mean '" + n + "'?").withFix(Fixes.rename(range, n)))
            .orElse(d));
  }

  private Operand generic(GenericSelectionContext tree) {
    Expression selector = value(tree.assignmentExpression());
    // C's string literals are not const, whatever Cove makes of them.
    CType type = selector instanceof Expression.Decay(Place.StringLiteral s, CType _, SourceRange _)
        ? CType.single(((CType.Array) s.type()).element().plain())
        : selector.type();
    GenericAssociationContext fallback = null;
    for (GenericAssociationContext a : tree.genericAssociation()) {
      if (a.typeName() == null) {
        fallback = a;
      } else if (CType.compatible(type, types.typeName(a.typeName()))) {
        return operand(a.assignmentExpression());
      }
    }
    if (fallback == null) {
      context.error(
          Context.range(tree), "no-association", "no association fits '" + TypePrinter.print(type) + "'");
      return new Operand.OfValue(context.unknown(Context.range(tree)));
    }
    return operand(fallback.assignmentExpression());
  }
}

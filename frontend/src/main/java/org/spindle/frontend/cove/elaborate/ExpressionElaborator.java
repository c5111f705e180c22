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
import org.spindle.frontend.cove.parse.IncludePath;
import org.spindle.frontend.cove.tree.Entity;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
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

/**
 * Expressions (C17 6.5): follows the tree, and leaves what is made of operands to {@link PlaceElaborator}, {@link
 * OperatorElaborator}, {@link AssignmentElaborator} and {@link BuiltinElaborator}.
 */
final class ExpressionElaborator {
  private final Context context;
  private final TypeElaborator types;
  private final Conversions conversions;
  private final PlaceElaborator places;
  private final OperatorElaborator operators;
  private final AssignmentElaborator assignments;
  private final BuiltinElaborator builtins;
  private InitializerElaborator initializers;
  private String functionName = "";

  ExpressionElaborator(Context context, TypeElaborator types) {
    this.context = context;
    this.types = types;
    this.conversions = new Conversions(context);
    this.places = new PlaceElaborator(context);
    this.operators = new OperatorElaborator(context, places);
    this.assignments = new AssignmentElaborator(context, conversions, operators);
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
    return places.value(operand(tree));
  }

  Expression value(AssignmentExpressionContext tree) {
    return places.value(operand(tree));
  }

  /** A value to be tested against zero. */
  Expression condition(ExpressionContext tree) {
    return operators.scalar(expression(tree));
  }

  /** An argument to be tested against zero. */
  Expression condition(ArgumentContext tree) {
    return operators.scalar(argument(tree));
  }

  /** The value of an integer constant expression; reported if it is none. */
  OptionalLong constant(ConstantExpressionContext tree) {
    Expression e = places.value(conditional(tree.conditionalExpression()));
    OptionalLong value = Folding.integer(e);
    if (value.isEmpty() || !e.type().isInteger()) {
      context.error(Context.range(tree), "not-constant", "this must be an integer constant");
      return OptionalLong.empty();
    }
    return value;
  }

  /** The value of an integer constant expression, or nothing. */
  OptionalLong constantOf(AssignmentExpressionContext tree) {
    Expression e = places.value(operand(tree));
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
      operands.add(places.value(cast(factor)));
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

  private Operand operand(ExpressionContext tree) {
    List<AssignmentExpressionContext> parts = tree.assignmentExpression();
    Operand result = operand(parts.getFirst());
    for (AssignmentExpressionContext next : parts.subList(1, parts.size())) {
      Expression left = places.value(result);
      Expression right = places.value(operand(next));
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
    Optional<Place> target = assignments.modifiable(left, Context.range(tree.conditionalExpression()));
    Expression value = places.value(operand(tree.assignmentExpression()));
    if (target.isEmpty()) {
      return new Operand.OfValue(context.unknown(range));
    }
    return new Operand.OfValue(
        operator.equals("=")
            ? assignments.assign(target.get(), value, range)
            : assignments.update(target.get(), operator.substring(0, operator.length() - 1), value, false,
                range));
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
    Expression condition = operators.scalar(places.value(first));
    Expression yes = places.value(operand(tree.expression()));
    Expression no = places.value(conditional(tree.conditionalExpression()));
    return new Operand.OfValue(operators.conditional(condition, yes, no, range));
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
    operands.add(places.value(cast(factors.getFirst())));
    List<BinaryOperatorContext> all = tree.binaryOperator();
    for (int i = 0; i < all.size(); i++) {
      String operator = all.get(i).getText();
      while (!operators.isEmpty() && precedence(operators.getLast()) >= precedence(operator)) {
        reduce(operands, operators.removeLast());
      }
      operators.add(operator);
      operands.add(places.value(cast(factors.get(i + 1))));
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
    operands.add(operators.binary(operator, left, right, range));
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
    Expression e = places.value(cast(tree.castExpression()));
    return new Operand.OfValue(conversions.cast(e, type, Context.range(tree)));
  }

  private Operand compoundLiteral(CType type, BracedInitializerContext braces, SourceRange range) {
    boolean local = !context.scope.isFile();
    if (type.holdsVolatile()) {
      context.notInCove(range, "volatile literals", "leave volatile out");
      return new Operand.OfValue(context.unknown(range));
    }
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
      return new Operand.OfValue(assignments.step(target, tree.getStart().getText(), false, range));
    }
    if (tree.Identifier() != null) {
      context.notInCove(range, "labels as values", "use a switch");
      return new Operand.OfValue(context.unknown(range));
    }
    String operator = tree.getStart().getText();
    Operand operand = cast(tree.castExpression());
    return switch (operator) {
      case "&" -> new Operand.OfValue(places.addressOf(operand, range));
      case "*" -> places.dereference(operand, range);
      default -> new Operand.OfValue(operators.unary(operator, places.value(operand), range));
    };
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
      case CoveParser.OpenBracket -> places.index(operand, expression(p.expression()), range);
      case CoveParser.OpenParen -> new Operand.OfValue(call(operand, p.argument(), range));
      case CoveParser.Dot -> places.member(operand, p.Identifier(), range);
      case CoveParser.Arrow -> {
        Expression pointer = places.value(operand);
        yield pointer.type().isUnknown()
            ? new Operand.OfValue(pointer)
            : places.member(places.dereference(pointer, range), p.Identifier(), range);
      }
      default -> new Operand.OfValue(assignments.step(operand, p.getStart().getText(), true, range));
    };
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
      pointer = places.value(callee);
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
    List<SourceRange> declared =
        callee instanceof Operand.OfFunction f ? f.function().parameters() : List.of();
    List<Expression> converted = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Optional<SourceRange> place = i < declared.size() ? Optional.of(declared.get(i)) : Optional.empty();
      CType wanted = type.parameters().get(i).type();
      boolean isText = wanted.plain() instanceof CType.Pointer(CType _, Bounds.Wide _)
          && callee instanceof Operand.OfFunction f && IncludePath.isBuiltIn(f.function().range().file());
      converted.add(
          isText && !conversions.isText(values.get(i))
              ? context.unknown(range)
              : conversions.assign(values.get(i), wanted, "argument " + (i + 1), place));
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
    return places.value(operand(a.assignmentExpression()));
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
      if (e.instead().isEmpty()) {
        context.error(range, "bad-literal", e.getMessage());
      } else {
        context.error(range, "not-in-cove", e.getMessage(), e.instead());
      }
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
    Optional<String> hint = BuiltinElaborator.replacement(name);
    Optional<String> header = hint.flatMap(BuiltinElaborator::header);
    if (hint.isPresent() && header.isEmpty()) {
      if (BuiltinElaborator.isLeftOut(name)) {
        context.notInCove(range, "'" + name + "'", hint.get());
      } else {
        context.error(range, "not-in-library", "Cove's library has no '" + name + "'", hint.get());
      }
      return;
    }
    Diagnostic d = Diagnostic.error(range, "unknown-name", "there is no '" + name + "'");
    if (header.isPresent()) {
      context.diagnostics.add(d.withHint(hint.get()).withFix(Fixes.include(header.get(), context.file)));
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

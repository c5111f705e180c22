package org.spindle.frontend.cove.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.antlr.v4.runtime.ParserRuleContext;
import org.spindle.frontend.cove.parse.StandardFunctions;
import org.spindle.frontend.cove.tree.BuiltinOperator;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
import org.spindle.frontend.cove.types.StructDefinition.Field;
import org.spindle.frontend.cove.types.TypePrinter;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.cove.CoveParser.ArgumentContext;
import org.spindle.grammar.cove.CoveParser.BinaryExpressionContext;
import org.spindle.grammar.cove.CoveParser.PrimaryExpressionContext;
import org.spindle.grammar.cove.CoveParser.SizeofOperandContext;
import org.spindle.grammar.cove.CoveParser.UnaryExpressionContext;

/** The operators of cove.h and those functions of the C library that the compiler itself knows. */
final class BuiltinElaborator {
  static final String ARRAY_SHAPE =
      "write cove_new(T) or cove_new_array(T, n), or malloc(n * sizeof(T)) in exactly this shape";

  private final Context context;
  private final TypeElaborator types;
  private final ExpressionElaborator expressions;
  private final Conversions conversions;
  private final FormatElaborator formats;
  private final ScanElaborator scans;
  private final StringElaborator strings;
  private final SortElaborator sorts;

  BuiltinElaborator(
      Context context, TypeElaborator types, ExpressionElaborator expressions, Conversions conversions) {
    this.context = context;
    this.types = types;
    this.expressions = expressions;
    this.conversions = conversions;
    this.formats = new FormatElaborator(context, conversions);
    this.scans = new ScanElaborator(context, conversions);
    this.strings = new StringElaborator(context, conversions);
    this.sorts = new SortElaborator(context, expressions, conversions);
  }

  static boolean knows(String name) {
    return switch (name) {
      case "__cove_new", "__cove_new_array", "__cove_view", "__cove_assert", "__cove_abort", "__cove_malloc",
          "__cove_calloc", "__cove_free", "__cove_read_be16", "__cove_read_be32", "__cove_read_be64",
          "__cove_write_be16", "__cove_write_be32", "__cove_write_be64", "__cove_copy", "__cove_fill",
          "__builtin_offsetof", "printf", "__cove_fprintf", "__cove_sprintf", "__cove_snprintf",
          "__cove_scanf",
          "__cove_fscanf", "__cove_sscanf", "__cove_qsort", "__cove_bsearch", "__builtin_va_arg",
          "__builtin_va_start" -> true;
      default -> StringElaborator.arity(name) >= 0;
    };
  }

  /** What to write instead of a function of C that Cove leaves out. */
  static Optional<String> replacement(String name) {
    return switch (name) {
      case "alloca", "__builtin_alloca" -> Optional.of("use cove_new_array(T, n)");
      case "setjmp", "longjmp", "sigsetjmp" -> Optional.of("return an error code");
      case "realloc", "reallocarray" -> Optional.of("allocate a larger array, and copy the elements to it");
      case "gets" -> Optional.of("use fgets(line, sizeof line, stdin)");
      case "vprintf", "vfprintf", "vsnprintf", "vsprintf" -> Optional.of("use printf or snprintf directly");
      case "fopen", "fclose", "fread", "fwrite", "fseek", "ftell", "rewind", "remove", "rename", "tmpfile",
          "freopen" -> Optional.of("Cove's programs read stdin and write stdout and stderr");
      case "perror", "strerror" -> Optional.of("print a message of your own");
      case "atexit", "at_quick_exit" -> Optional.of("call the function before exit");
      case "getenv", "system" -> Optional.of("use the arguments of main");
      case "signal", "raise" -> Optional.of("failed checks end the program or raise exceptions of Modula-3");
      case "strdup", "strndup" -> Optional.of("use cove_new_array(char, n) and strcpy");
      case "M_E", "M_LOG2E", "M_LOG10E", "M_LN2", "M_LN10", "M_PI", "M_PI_2", "M_PI_4", "M_SQRT2" ->
          Optional.of("C17 has none: write '#define _XOPEN_SOURCE 700' before you include <math.h>");
      default -> StandardFunctions.headerOf(name).map(h -> "include <" + h + ">");
    };
  }

  /** Whether a function of C is one of what rule 9 leaves out, as opposed to what the library does not have. */
  static boolean isLeftOut(String name) {
    return switch (name) {
      case "alloca", "__builtin_alloca", "setjmp", "longjmp", "sigsetjmp", "realloc", "reallocarray" -> true;
      default -> false;
    };
  }

  /** The header that a hint asks to include. */
  static Optional<String> header(String hint) {
    return hint.startsWith("include <") && hint.endsWith(">")
        ? Optional.of(hint.substring("include <".length(), hint.length() - 1))
        : Optional.empty();
  }

  Expression call(String name, List<ArgumentContext> arguments, SourceRange range) {
    return switch (name) {
      case "__cove_new" ->
          count(1, arguments, range) ? allocate(type(arguments.get(0)), null, range) : bad(range);
      case "__cove_new_array" -> count(2, arguments, range)
          ? allocate(type(arguments.get(0)), index(arguments.get(1)), range)
          : bad(range);
      case "__cove_malloc" -> count(1, arguments, range) ? malloc(arguments.get(0), range) : bad(range);
      case "__cove_calloc" -> count(2, arguments, range) ? calloc(arguments, range) : bad(range);
      case "__cove_free" -> {
        if (!count(1, arguments, range)) {
          yield bad(range);
        }
        Expression e = expressions.argument(arguments.getFirst());
        yield new Expression.Convert(e, CType.VOID, range);
      }
      case "__cove_view" -> count(3, arguments, range) ? view(arguments, range) : bad(range);
      case "__cove_read_be16" -> read(CType.UINT, IntKind.USHORT, arguments, range);
      case "__cove_read_be32" -> read(CType.UINT, IntKind.UINT, arguments, range);
      case "__cove_read_be64" -> read(CType.ULONG, IntKind.ULONG, arguments, range);
      case "__cove_write_be16" -> write(IntKind.USHORT, arguments, range);
      case "__cove_write_be32" -> write(IntKind.UINT, arguments, range);
      case "__cove_write_be64" -> write(IntKind.ULONG, arguments, range);
      case "__cove_copy" -> count(3, arguments, range) ? copy(arguments, range) : bad(range);
      case "__cove_fill" -> count(3, arguments, range) ? fill(arguments, range) : bad(range);
      case "__cove_assert" -> count(1, arguments, range)
          ? new Expression.Builtin(
              BuiltinOperator.ASSERT, List.of(expressions.condition(arguments.getFirst())),
              CType.VOID, CType.VOID, range)
          : bad(range);
      case "__cove_abort" -> count(0, arguments, range)
          ? new Expression.Builtin(
              BuiltinOperator.ASSERT, List.of(new Expression.IntConstant(CType.INT, 0, range)), CType.VOID,
              CType.VOID, range)
          : bad(range);
      case "__builtin_offsetof" -> count(2, arguments, range) ? offset(arguments, range) : bad(range);
      case "printf" -> formats.print(stream(1, range), values(arguments), range);
      case "__cove_scanf" -> scans.scan(stream(0, range), false, values(arguments), range);
      case "__cove_fprintf", "__cove_fscanf", "__cove_sscanf", "__cove_sprintf" -> afterOne(
          name, values(arguments), range);
      case "__cove_snprintf" -> {
        List<Expression> values = values(arguments);
        yield values.size() < 3
            ? few(range)
            : formats.print(
                values.get(0), Optional.of(conversions.assign(values.get(1), CType.ULONG, "the size")),
                values.subList(2, values.size()), range);
      }
      case "__cove_qsort" -> count(4, arguments, range) ? sorts.sort(arguments, range) : bad(range);
      case "__cove_bsearch" -> count(5, arguments, range) ? sorts.search(arguments, range) : bad(range);
      default -> {
        int arity = StringElaborator.arity(name);
        if (arity >= 0) {
          yield count(arity, arguments, range) ? strings.call(name, values(arguments), range) : bad(range);
        }
        context.notInCove(range, "variable argument lists", "pass an array with its length");
        yield bad(range);
      }
    };
  }

  private Expression bad(SourceRange range) {
    return context.unknown(range);
  }

  private List<Expression> values(List<ArgumentContext> arguments) {
    List<Expression> values = new ArrayList<>();
    arguments.forEach(a -> values.add(expressions.argument(a)));
    return values;
  }

  private boolean count(int wanted, List<ArgumentContext> arguments, SourceRange range) {
    if (arguments.size() != wanted) {
      context.error(
          range, "argument-count",
          "%d arguments are given but %d are wanted".formatted(arguments.size(), wanted));
      return false;
    }
    return true;
  }

  private CType type(ArgumentContext a) {
    if (a.typeName() == null) {
      context.error(Context.range(a), "value-as-type", "a type is wanted here");
      return CType.UNKNOWN;
    }
    return types.typeName(a.typeName());
  }

  private Expression index(ArgumentContext a) {
    return conversions.assign(expressions.argument(a), CType.LONG, "the number");
  }

  private Expression few(SourceRange range) {
    context.error(range, "argument-count", "arguments are missing");
    return bad(range);
  }

  /** The functions with a format as second argument. */
  private Expression afterOne(String name, List<Expression> values, SourceRange range) {
    if (values.size() < 2) {
      return few(range);
    }
    Expression first = values.getFirst();
    List<Expression> rest = values.subList(1, values.size());
    return switch (name) {
      case "__cove_fprintf" -> formats.print(first, rest, range);
      case "__cove_sprintf" -> formats.print(first, Optional.empty(), rest, range);
      case "__cove_fscanf" -> scans.scan(first, false, rest, range);
      default -> scans.scan(first, true, rest, range);
    };
  }

  /** One of the three streams, if {@code stdio.h} is included. */
  private Expression stream(int index, SourceRange range) {
    if (!(context.scope.lookup("__cove_standard") instanceof Variable streams)) {
      return new Expression.Null(CType.single(CType.VOID), range);
    }
    Place array = new Place.OfVariable(streams, range);
    CType wide = CType.wide(((CType.Array) streams.type().plain()).element());
    return new Expression.PointerAdd(
        new Expression.Decay(array, wide, range), new Expression.IntConstant(CType.LONG, index, range), wide,
        range);
  }

  // ---- Storage ---------------------------------------------------------------------------------------

  private Expression allocate(CType type, Expression length, SourceRange range) {
    if (type.isUnknown() || length != null && length.type().isUnknown()) {
      return bad(range);
    }
    if (!type.isComplete()) {
      context.error(range, "incomplete-type", "'" + TypePrinter.print(type) + "' is not complete here");
      return bad(range);
    }
    CType pointer = CType.wide(type.plain());
    return length == null
        ? new Expression.Builtin(BuiltinOperator.NEW, List.of(), type.plain(), pointer, range)
        : new Expression.Builtin(BuiltinOperator.NEW_ARRAY, List.of(length), type.plain(), pointer, range);
  }

  /**
   * {@code malloc(sizeof(T))}, {@code malloc(n * sizeof(T))} and {@code malloc(sizeof(T) * n)}, where n may be a product;
   * anything else is a number of characters, if it is assigned to a pointer to such.
   */
  private Expression malloc(ArgumentContext argument, SourceRange range) {
    ParserRuleContext tree = unwrap(argument);
    if (tree instanceof BinaryExpressionContext b
        && b.binaryOperator().stream().allMatch(operator -> operator.getText().equals("*"))) {
      int last = b.castExpression().size() - 1;
      Optional<CType> left = sizeofType(unwrap(b.castExpression(0)));
      Optional<CType> right = sizeofType(unwrap(b.castExpression(last)));
      if (left.isPresent() || right.isPresent()) {
        Expression n = expressions.product(
            right.isPresent()
                ? b.castExpression().subList(0, last)
                : b.castExpression().subList(1, last + 1));
        return allocate(right.or(() -> left).get(), conversions.assign(n, CType.LONG, "the number"), range);
      }
    }
    Optional<CType> one = sizeofType(tree);
    if (one.isPresent()) {
      return allocate(one.get(), null, range);
    }
    return characters(index(argument), range);
  }

  private Expression calloc(List<ArgumentContext> arguments, SourceRange range) {
    Optional<CType> type = sizeofType(unwrap(arguments.get(1)));
    if (type.isPresent()) {
      return allocate(type.get(), index(arguments.get(0)), range);
    }
    OptionalLong size = Folding.integer(expressions.argument(arguments.get(1)));
    if (size.isEmpty() || size.getAsLong() != 1) {
      context.notInCove(range, "raw memory", ARRAY_SHAPE);
      return bad(range);
    }
    return characters(index(arguments.get(0)), range);
  }

  /** So many bytes, if they are assigned to a pointer to characters. */
  private static Expression characters(Expression n, SourceRange range) {
    return n.type().isUnknown()
        ? n
        : new Expression.Builtin(
            BuiltinOperator.NEW_ARRAY, List.of(n), CType.CHAR, CType.wide(CType.VOID), range);
  }

  /** The innermost tree that stands for the same text, parentheses aside. */
  private static ParserRuleContext unwrap(ParserRuleContext tree) {
    ParserRuleContext t = tree;
    while (true) {
      if (t.getChildCount() == 1 && t.getChild(0) instanceof ParserRuleContext child) {
        t = child;
      } else
        if (t instanceof PrimaryExpressionContext p
            && p.expression() != null) {
              t = p.expression();
            } else {
              return t;
            }
    }
  }

  private Optional<CType> sizeofType(ParserRuleContext tree) {
    if (!(tree instanceof UnaryExpressionContext u) || u.Sizeof() == null) {
      return Optional.empty();
    }
    SizeofOperandContext operand = u.sizeofOperand();
    if (operand.typeName() != null) {
      return Optional.of(types.typeName(operand.typeName()));
    }
    return Optional.of(expressions.typeOf(operand.unaryExpression()));
  }

  // ---- Bytes -----------------------------------------------------------------------------------------

  private Expression view(List<ArgumentContext> arguments, SourceRange range) {
    CType type = type(arguments.get(0));
    Expression bytes = bytes(expressions.argument(arguments.get(1)));
    Expression offset = index(arguments.get(2));
    if (type.isUnknown() || bytes.type().isUnknown() || offset.type().isUnknown()) {
      return bad(range);
    }
    if (type.holdsPointers() || !type.isComplete()) {
      context.error(
          range,
          "bad-view",
          "'" + TypePrinter.print(type) + "' cannot be viewed in bytes",
          "a view is of a complete type without pointers");
      return bad(range);
    }
    CType target = ((CType.Pointer) bytes.type().plain()).target().qualify(type);
    return new Expression.Builtin(
        BuiltinOperator.VIEW, List.of(bytes, offset), type.plain(), CType.wide(target), range);
  }

  private Expression bytes(Expression e) {
    boolean fits = e.type().plain() instanceof CType.Pointer p
        && p.target().plain() instanceof CType.Int i
        && i.kind().size() == 1 && i.kind() != IntKind.BOOL;
    if (!fits && !e.type().isUnknown()) {
      context.error(
          e.range(), "not-bytes",
          "this must point to unsigned char, not be '" + TypePrinter.print(e.type()) + "'");
      return bad(e.range());
    }
    return e;
  }

  /** Bytes that may be read and written one by one and as often as is convenient. */
  private Expression plainBytes(Expression e) {
    Expression bytes = bytes(e);
    if (bytes.type().plain() instanceof CType.Pointer p && p.target().isVolatile()) {
      context.error(
          e.range(), "volatile-lost", "these bytes are volatile", "view them as a structure with cove_view");
      return bad(e.range());
    }
    return bytes;
  }

  private Expression read(CType wide, IntKind kind, List<ArgumentContext> arguments, SourceRange range) {
    if (!count(2, arguments, range)) {
      return bad(range);
    }
    Expression bytes = plainBytes(expressions.argument(arguments.get(0)));
    Expression offset = index(arguments.get(1));
    if (bytes.type().isUnknown() || offset.type().isUnknown()) {
      return bad(range);
    }
    return new Expression.Builtin(
        BuiltinOperator.READ_NETWORK, List.of(bytes, offset), wide, new CType.Int(kind), range);
  }

  private Expression write(IntKind kind, List<ArgumentContext> arguments, SourceRange range) {
    if (!count(3, arguments, range)) {
      return bad(range);
    }
    Expression bytes = plainBytes(expressions.argument(arguments.get(0)));
    Expression offset = index(arguments.get(1));
    CType type = new CType.Int(kind);
    Expression value = conversions.assign(expressions.argument(arguments.get(2)), type, "the value");
    if (bytes.type().isUnknown() || offset.type().isUnknown() || value.type().isUnknown()) {
      return bad(range);
    }
    if (((CType.Pointer) bytes.type().plain()).target().isConst()) {
      context.error(range, "const", "these bytes are const and cannot be changed");
      return bad(range);
    }
    return new Expression.Builtin(
        BuiltinOperator.WRITE_NETWORK, List.of(bytes, offset, value), type, CType.VOID, range);
  }

  /** memcpy and memmove: n bytes between arrays of one pointer-free type. */
  private Expression copy(List<ArgumentContext> arguments, SourceRange range) {
    Expression to = expressions.argument(arguments.get(0));
    Expression from = expressions.argument(arguments.get(1));
    Expression n = index(arguments.get(2));
    if (to.type().isUnknown() || from.type().isUnknown() || n.type().isUnknown()) {
      return bad(range);
    }
    boolean fits = to.type().plain() instanceof CType.Pointer p
        && from.type().plain() instanceof CType.Pointer q
        && p.target().isComplete() && q.target().isComplete()
        && !p.target().isConst()
        && !p.target().holdsPointers() && !q.target().holdsPointers()
        && !p.target().holdsVolatile() && !q.target().holdsVolatile();
    if (!fits) {
      context.error(
          range,
          "bad-copy",
          "bytes are copied only between objects without pointers that are not volatile, to what is not const",
          "assign structures and elements one by one");
      return bad(range);
    }
    Steps steps = new Steps(context, conversions, range);
    Expression kept = steps.keep(to);
    steps.add(
        new Expression.Builtin(BuiltinOperator.COPY, List.of(kept, from, n), CType.VOID, CType.VOID, range));
    return steps.then(kept);
  }

  private Expression fill(List<ArgumentContext> arguments, SourceRange range) {
    Expression to = expressions.argument(arguments.get(0));
    Expression value = conversions.assign(expressions.argument(arguments.get(1)), CType.UCHAR, "the byte");
    Expression n = index(arguments.get(2));
    if (to.type().isUnknown() || value.type().isUnknown() || n.type().isUnknown()) {
      return bad(range);
    }
    boolean fits = to.type().plain() instanceof CType.Pointer p
        && p.target().isComplete() && !p.target().isConst()
        && !p.target().holdsVolatile()
        && (!p.target().holdsPointers() || Conversions.isNull(value));
    if (!fits) {
      context.error(
          range,
          "bad-fill",
          "bytes are set only in objects without pointers that are neither const nor volatile",
          "assign to structures and elements one by one");
      return bad(range);
    }
    Steps steps = new Steps(context, conversions, range);
    Expression kept = steps.keep(to);
    steps.add(
        new Expression.Builtin(BuiltinOperator.FILL, List.of(kept, value, n), CType.VOID, CType.VOID, range));
    return steps.then(kept);
  }

  private Expression offset(List<ArgumentContext> arguments, SourceRange range) {
    CType type = type(arguments.get(0));
    long offset = 0;
    for (String part : arguments.get(1).getText().split("(?=[.\\[])")) {
      if (part.startsWith("[")) {
        String digits = part.substring(1, part.length() - 1);
        boolean isIndex = type.plain() instanceof CType.Array && digits.matches("[0-9]{1,9}");
        if (!isIndex) {
          return badOffset(type, range);
        }
        type = ((CType.Array) type.plain()).element();
        offset += type.size() * Long.parseLong(digits);
        continue;
      }
      String name = part.startsWith(".") ? part.substring(1) : part;
      Optional<Field> f =
          type.plain() instanceof CType.Struct s ? s.definition().field(name) : Optional.empty();
      if (f.isEmpty() || f.get().isBitField()) {
        return badOffset(type, range);
      }
      offset += f.get().offset();
      type = f.get().type();
    }
    return new Expression.IntConstant(CType.ULONG, offset, range);
  }

  private Expression badOffset(CType type, SourceRange range) {
    if (!type.isUnknown()) {
      context.error(
          range, "unknown-field", "offsetof wants a field of '" + TypePrinter.print(type) + "'",
          "name a field, its fields and elements with constant indices");
    }
    return bad(range);
  }
}

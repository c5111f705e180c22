package org.spindle.frontend.cove.elaborate;

import java.util.List;
import org.spindle.frontend.cove.tree.Comparison;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
import org.spindle.frontend.cove.types.TypePrinter;
import org.spindle.frontend.source.SourceRange;

/**
 * Functions of {@code string.h} and {@code stdlib.h} that yield or set a pointer into an argument: it keeps the argument's
 * count and constness, which no declared function could do.
 */
final class StringElaborator {
  private final Context context;
  private final Conversions conversions;

  StringElaborator(Context context, Conversions conversions) {
    this.context = context;
    this.conversions = conversions;
  }

  /** How many arguments a function takes, or -1 if it is none of those here. */
  static int arity(String name) {
    return switch (name) {
      case "__cove_strcpy", "__cove_strcat", "__cove_strchr", "__cove_strrchr", "__cove_strstr",
          "__cove_strpbrk", "__cove_strtok", "__cove_strtod", "__cove_strtof" -> 2;
      case "__cove_strncpy", "__cove_strncat", "__cove_memchr", "__cove_compare", "__cove_strtol",
          "__cove_strtoul", "__cove_strtoll", "__cove_strtoull", "__cove_fgets" -> 3;
      default -> -1;
    };
  }

  Expression call(String name, List<Expression> a, SourceRange range) {
    if (a.stream().anyMatch(x -> x.type().isUnknown())) {
      return context.unknown(range);
    }
    boolean ofBytes = name.equals("__cove_compare") || name.equals("__cove_memchr");
    if (!ofBytes && a.stream().skip(1).anyMatch(e -> isText(e) && !conversions.isText(e))) {
      return context.unknown(range);
    }
    return switch (name) {
      case "__cove_strcpy" -> destination("__cove_text_copy", a, range);
      case "__cove_strncpy" -> destination("__cove_text_copy_some", a, range);
      case "__cove_strcat" -> destination("__cove_text_append", a, range);
      case "__cove_strncat" -> destination("__cove_text_append_some", a, range);
      case "__cove_strchr" -> find("__cove_index_first", a, range);
      case "__cove_strrchr" -> find("__cove_index_last", a, range);
      case "__cove_strstr" -> find("__cove_index_text", a, range);
      case "__cove_strpbrk" -> find("__cove_index_any", a, range);
      case "__cove_memchr" -> findByte(a, range);
      case "__cove_compare" -> {
        Steps steps = new Steps(context, conversions, range);
        yield steps.call("__cove_compare_bytes", bytes(a.get(0)), bytes(a.get(1)), a.get(2));
      }
      case "__cove_strtok" -> token(a, range);
      case "__cove_fgets" -> line(a, range);
      case "__cove_strtol" -> number("__cove_read_long", CType.LONG, a, range);
      case "__cove_strtoul" -> number("__cove_read_unsigned", CType.ULONG, a, range);
      case "__cove_strtoll" -> number("__cove_read_long", new CType.Int(IntKind.LLONG), a, range);
      case "__cove_strtoull" -> number("__cove_read_unsigned", new CType.Int(IntKind.ULLONG), a, range);
      case "__cove_strtod" -> number("__cove_read_double", CType.DOUBLE, a, range);
      default -> number("__cove_read_float", CType.FLOAT, a, range);
    };
  }

  private boolean isText(Expression e) {
    return e.type().plain() instanceof CType.Pointer p
        && p.target().plain() instanceof CType.Int i && i.kind().size() == 1 && i.kind() != IntKind.BOOL;
  }

  private boolean wantText(Expression e) {
    if (!isText(e)) {
      context.error(
          e.range(), "type-mismatch",
          "a pointer to characters is wanted here, not '" + TypePrinter.print(e.type()) + "'");
    }
    return isText(e) && conversions.isText(e);
  }

  private Expression bytes(Expression e) {
    return isText(e)
        ? conversions.cast(e, CType.wide(new CType.Const(CType.UCHAR)), e.range())
        : context.unknown(badBytes(e));
  }

  private SourceRange badBytes(Expression e) {
    context.error(
        e.range(), "not-bytes", "only bytes are compared, not '" + TypePrinter.print(e.type()) + "'",
        "compare structures field by field, and arrays element by element");
    return e.range();
  }

  /** A function that changes its first argument, and yields it. */
  private Expression destination(String function, List<Expression> a, SourceRange range) {
    if (!wantText(a.getFirst())) {
      return context.unknown(range);
    }
    Steps steps = new Steps(context, conversions, range);
    Expression to = steps.keep(a.getFirst());
    steps.add(
        a.size() == 2
            ? steps.call(function, to, a.get(1))
            : steps.call(function, to, a.get(1), a.get(2)));
    return steps.then(to);
  }

  private Expression find(String function, List<Expression> a, SourceRange range) {
    if (!wantText(a.getFirst())) {
      return context.unknown(range);
    }
    Steps steps = new Steps(context, conversions, range);
    Expression text = steps.keep(a.getFirst());
    return steps.then(steps.movedOrNull(text, steps.call(function, text, a.get(1))));
  }

  private Expression findByte(List<Expression> a, SourceRange range) {
    if (!wantText(a.getFirst())) {
      return context.unknown(range);
    }
    Steps steps = new Steps(context, conversions, range);
    Expression text = steps.keep(a.getFirst());
    Expression index = steps.call("__cove_index_byte", bytes(text), a.get(1), a.get(2));
    return steps.then(steps.movedOrNull(text, index));
  }

  /** {@code fgets}: its first argument, or null at the end of the input. */
  private Expression line(List<Expression> a, SourceRange range) {
    if (!wantText(a.getFirst())) {
      return context.unknown(range);
    }
    Steps steps = new Steps(context, conversions, range);
    Expression to = steps.keep(a.getFirst());
    Expression n = steps.keep(steps.call("__cove_get_line", to, a.get(1), a.get(2)));
    CType type = CType.wide(((CType.Pointer) to.type().plain()).target());
    Expression none = new Expression.Compare(
        Comparison.EQUAL, n, new Expression.IntConstant(CType.LONG, 0, range), range);
    return steps.then(new Expression.Conditional(none, new Expression.Null(type, range), to, type, range));
  }

  /** {@code strtol(text, end, base)} and its like, which have no base for floating-point numbers. */
  private Expression number(String function, CType result, List<Expression> a, SourceRange range) {
    if (!wantText(a.getFirst())) {
      return context.unknown(range);
    }
    Steps steps = new Steps(context, conversions, range);
    Expression text = steps.keep(a.getFirst());
    Expression end = a.get(1);
    Expression read = a.size() == 3 ? steps.call(function, text, a.get(2)) : steps.call(function, text);
    if (read.type().isUnknown()) {
      return read;
    }
    Expression value = Folding.convert(steps.keep(read), result, range);
    if (Conversions.isNull(end)) {
      return steps.then(value);
    }
    if (!(end instanceof Expression.AddressOf(Place place, CType _, SourceRange _))
        || !place.type().isPointer()) {
      context.error(
          end.range(), "bad-end", "the end must be the address of a pointer variable, or null",
          "declare 'char *end;' and pass &end");
      return context.unknown(range);
    }
    Expression stop = steps.moved(text, steps.call("__cove_read_length"));
    CType type = place.type();
    if (place instanceof Place.OfVariable v && v.variable().storage() == Variable.Storage.LOCAL
        && type.plain() instanceof CType.Pointer(CType target, Bounds bounds)
        && ((CType.Pointer) text.type().plain()).target().isConst()
        && (context.constEnds.contains(v.variable())
            || !context.readPlainly.contains(v.variable()) && context.addresses.get(v.variable()) == 1)) {
      // C gives the end of a const text as a pointer to what is not const: here it stays const.
      context.constEnds.add(v.variable());
      type = new CType.Pointer(target.constant(), bounds);
    }
    Expression converted = conversions.assign(stop, type, "the end");
    steps.add(
        converted.type().isUnknown()
            ? converted
            : new Expression.Assign(place, converted, place.type().plain(), range));
    return steps.then(value);
  }

  /**
   * {@code strtok}: what is left of the text is kept in a hidden variable of the function, and a number tells when C's one
   * variable for all functions would hold another text by now.
   */
  private Expression token(List<Expression> a, SourceRange range) {
    Expression text = a.getFirst();
    Variable rest = context.hidden("token", CType.wide(CType.CHAR), range);
    Variable number = context.hidden("tokens", CType.LONG, range);
    Steps steps = new Steps(context, conversions, range);
    if (Conversions.isNull(text)) {
      steps.add(steps.call("__cove_token_check", steps.load(number)));
    } else {
      Expression given = conversions.assign(text, CType.wide(CType.CHAR), "the text");
      if (given.type().isUnknown()) {
        return given;
      }
      Expression kept = steps.keep(given);
      Expression begun = steps.assign(number, steps.call("__cove_token_begin"));
      Expression isNull = new Expression.Compare(
          Comparison.EQUAL, kept, new Expression.Null(kept.type(), range), range);
      Expression begin = new Expression.Comma(
          steps.assign(rest, kept), new Expression.Convert(begun, CType.VOID, range), range);
      steps.add(
          new Expression.Conditional(
              isNull, steps.call("__cove_token_check", steps.load(number)), begin, CType.VOID, range));
    }
    Expression set = steps.keep(a.get(1));
    Expression start = steps.keep(steps.call("__cove_token_start", steps.load(rest), set));
    if (start.type().isUnknown()) {
      return start;
    }
    Variable found =
        new Variable("argument", CType.wide(CType.CHAR), Variable.Storage.LOCAL, "", range);
    Expression at = steps.assign(found, steps.moved(steps.load(rest), start));
    Expression next = steps.assign(
        rest,
        steps.moved(steps.load(found), steps.call("__cove_token_cut", steps.load(found), set)));
    Expression some = new Expression.Comma(
        at, new Expression.Comma(next, steps.load(found), range), range);
    Expression end = steps.assign(rest, new Expression.Null(rest.type(), range));
    Expression none = new Expression.Compare(
        Comparison.LESS, start, new Expression.IntConstant(CType.LONG, 0, range), range);
    return steps.then(new Expression.Conditional(none, end, some, rest.type(), range));
  }
}

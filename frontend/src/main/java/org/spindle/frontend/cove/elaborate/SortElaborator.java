package org.spindle.frontend.cove.elaborate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.TypePrinter;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.cove.CoveParser.ArgumentContext;

/**
 * {@code qsort} and {@code bsearch}. Their comparison takes pointers to void, of which nothing would be known; it is
 * therefore compiled anew for each type of elements, with parameters that point to elements, and so are the functions of
 * the library that call it.
 */
final class SortElaborator {
  private final Context context;
  private final ExpressionElaborator expressions;
  private final Conversions conversions;
  private final Map<Key, FunctionSymbol> made = new HashMap<>();

  /** What is compiled again, and for which elements. */
  private record Key(String function, CType element) {}

  SortElaborator(Context context, ExpressionElaborator expressions, Conversions conversions) {
    this.context = context;
    this.expressions = expressions;
    this.conversions = conversions;
  }

  /** {@code qsort(base, n, size, compare)}. */
  Expression sort(List<ArgumentContext> a, SourceRange range) {
    Expression base = expressions.argument(a.get(0));
    Expression n = conversions.assign(expressions.argument(a.get(1)), CType.LONG, "the number");
    Optional<CType> element = element(base, a.get(2));
    if (element.isEmpty() || n.type().isUnknown()) {
      return context.unknown(range);
    }
    if (((CType.Pointer) base.type().plain()).target().isConst()) {
      context.error(base.range(), "const", "these elements are const and cannot be sorted");
      return context.unknown(range);
    }
    Optional<Expression> compare = comparison(a.get(3), element.get());
    if (compare.isEmpty()) {
      return context.unknown(range);
    }
    Steps steps = new Steps(context, conversions, range);
    CType wide = CType.wide(element.get());
    FunctionSymbol f = template(
        "sort", element.get(), CType.VOID,
        List.of(
            parameter("a", wide), parameter("n", CType.LONG),
            parameter("compare", compareType(element.get()))),
        range);
    Expression kept = steps.keep(base);
    return steps.then(new Expression.Call(f, List.of(kept, n, compare.get()), CType.VOID, range));
  }

  /** {@code bsearch(key, base, n, size, compare)}. */
  Expression search(List<ArgumentContext> a, SourceRange range) {
    Expression key = expressions.argument(a.get(0));
    Expression base = expressions.argument(a.get(1));
    Expression n = conversions.assign(expressions.argument(a.get(2)), CType.LONG, "the number");
    Optional<CType> element = element(base, a.get(3));
    if (element.isEmpty() || n.type().isUnknown()) {
      return context.unknown(range);
    }
    CType one = one(element.get());
    Expression wanted = conversions.assign(key, one, "the key");
    Optional<Expression> compare = comparison(a.get(4), element.get());
    if (compare.isEmpty() || wanted.type().isUnknown()) {
      return context.unknown(range);
    }
    CType all = CType.wide(new CType.Const(element.get()));
    FunctionSymbol f = template(
        "search", element.get(), CType.LONG,
        List.of(
            parameter("key", one), parameter("a", all), parameter("n", CType.LONG),
            parameter("compare", compareType(element.get()))),
        range);
    Steps steps = new Steps(context, conversions, range);
    Expression k = steps.keep(wanted);
    Expression kept = steps.keep(base);
    Expression elements = conversions.assign(kept, all, "the array");
    Expression index = new Expression.Call(f, List.of(k, elements, n, compare.get()), CType.LONG, range);
    return steps.then(steps.movedOrNull(kept, index));
  }

  private static CType.Parameter parameter(String name, CType type) {
    return new CType.Parameter(name, type);
  }

  /** A pointer to one element, of any type: one to const char would else be a string. */
  private static CType one(CType element) {
    return new CType.Pointer(new CType.Const(element), new Bounds.CountedByConstant(1));
  }

  private static CType.Function comparisonOf(CType element) {
    return new CType.Function(
        CType.INT, List.of(parameter("a", one(element)), parameter("b", one(element))), false,
        CType.Promises.NONE);
  }

  private static CType compareType(CType element) {
    return CType.single(comparisonOf(element));
  }

  private Optional<CType> element(Expression base, ArgumentContext size) {
    Expression given = expressions.argument(size);
    if (base.type().isUnknown() || given.type().isUnknown()) {
      return Optional.empty();
    }
    boolean isArray = base.type().plain() instanceof CType.Pointer p && p.target().isComplete()
        && !(p.target().plain() instanceof CType.Array);
    if (!isArray) {
      context.error(
          base.range(), "not-an-array",
          "what is sorted or searched is an array, not '" + TypePrinter.print(base.type()) + "'",
          "pass an array or a counted pointer; put rows of a matrix into structures");
      return Optional.empty();
    }
    CType element = ((CType.Pointer) base.type().plain()).target().plain();
    boolean fits = given instanceof Expression.IntConstant c && c.value() == element.size();
    if (!fits) {
      context.error(
          given.range(), "bad-size", "this is not the size of an element",
          "write sizeof(" + TypePrinter.print(element) + ")");
      return Optional.empty();
    }
    return Optional.of(element);
  }

  /** The comparison for elements of that type: a function of this file. */
  private Optional<Expression> comparison(ArgumentContext a, CType element) {
    Expression given = expressions.argument(a);
    if (given.type().isUnknown()) {
      return Optional.empty();
    }
    if (!(given instanceof Expression.FunctionAddress(FunctionSymbol f, CType _, SourceRange range))
        || !comparesAnything(f.type())) {
      context.error(
          given.range(), "bad-comparison",
          "the comparison must be the name of a function of this file from two 'const void *' to int",
          "write int compare(const void *a, const void *b)");
      return Optional.empty();
    }
    FunctionSymbol instance = made.computeIfAbsent(new Key(f.name(), element), _ -> {
      FunctionSymbol s = symbol(f.name() + ".compare", comparisonOf(element), f.range());
      context.instances.add(new Instance.OfUser(s, f.name(), range));
      return s;
    });
    return Optional.of(new Expression.FunctionAddress(instance, CType.single(instance.type()), range));
  }

  private static boolean comparesAnything(CType.Function f) {
    return f.result().plain().equals(CType.INT)
        && f.parameters().size() == 2
        && f.parameters().stream().allMatch(
            p -> p.type().plain() instanceof CType.Pointer q
                && q.target().equals(new CType.Const(CType.VOID)));
  }

  private FunctionSymbol template(
      String name, CType element, CType result, List<CType.Parameter> parameters, SourceRange range) {
    return made.computeIfAbsent(new Key("." + name, element), _ -> {
      CType.Function type = new CType.Function(result, parameters, false, CType.Promises.NONE);
      FunctionSymbol s = symbol(name + ".elements", type, range);
      context.instances.add(new Instance.OfLibrary(s, name, element, range));
      return s;
    });
  }

  private FunctionSymbol symbol(String name, CType.Function type, SourceRange range) {
    return new FunctionSymbol(
        context.staticSymbol(name), type, true, false, FunctionSymbol.Binding.NONE, range,
        List.of());
  }
}

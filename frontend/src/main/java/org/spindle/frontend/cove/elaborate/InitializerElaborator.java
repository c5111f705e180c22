package org.spindle.frontend.cove.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.Initializer;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.StructDefinition;
import org.spindle.frontend.cove.types.StructDefinition.Field;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.cove.CoveParser.BracedInitializerContext;
import org.spindle.grammar.cove.CoveParser.DesignatorContext;
import org.spindle.grammar.cove.CoveParser.InitializerContext;
import org.spindle.grammar.cove.CoveParser.InitializerItemContext;

/** Initializers (C17 6.7.9): designators, left-out braces and string literals to a flat list of values. */
final class InitializerElaborator {
  private final Context context;
  private final ExpressionElaborator expressions;
  private final List<Initializer.Entry> entries = new ArrayList<>();
  /** Those entries that are whole structures with pointers, and so come with counts. */
  private final List<Initializer.Entry> structures = new ArrayList<>();

  InitializerElaborator(Context context, ExpressionElaborator expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  /** An initializer and the type it completes. */
  record Result(CType type, Initializer initializer) {}

  /** The items of one pair of braces, with the value of the next one if it was looked at. */
  private static final class Cursor {
    final List<InitializerItemContext> items;
    int at;
    Expression seen;

    Cursor(List<InitializerItemContext> items) {
      this.items = items;
    }

    boolean hasNext() {
      return at < items.size();
    }

    InitializerItemContext peek() {
      return items.get(at);
    }

    void next() {
      at++;
      seen = null;
    }
  }

  /** An initializer of a variable of type {@code type}. */
  Result initializer(CType type, InitializerContext tree) {
    if (tree.bracedInitializer() != null) {
      return braced(type, tree.bracedInitializer());
    }
    Expression value = expressions.value(tree.assignmentExpression());
    return of(type, value);
  }

  /** The initializer that is a single value. */
  Result of(CType type, Expression value) {
    InitializerElaborator inner = new InitializerElaborator(context, expressions);
    if (type.plain() instanceof CType.Array a) {
      CType complete = inner.string(a, 0, value)
          .orElseGet(() -> {
            context.error(value.range(), "bad-initializer",
                "an array is initialized with braces or a string");
            return type;
          });
      return new Result(complete, new Initializer(inner.entries, false));
    }
    Expression converted =
        expressions.conversions().assign(value, type, "the initializer", context.declaring);
    return new Result(
        type, new Initializer(List.of(new Initializer.Entry(0, type, null, converted)), true));
  }

  Result braced(CType type, BracedInitializerContext tree) {
    InitializerElaborator inner = new InitializerElaborator(context, expressions);
    CType complete = inner.braces(type, 0, null, tree);
    boolean scalar = !type.isAggregate();
    return new Result(complete, new Initializer(inner.entries, scalar && !inner.entries.isEmpty()));
  }

  private CType braces(CType type, long offset, Field field, BracedInitializerContext tree) {
    if (type.isUnknown()) {
      return type;
    }
    Cursor cursor = new Cursor(tree.initializerItem());
    if (type.isAggregate()) {
      if (type.plain() instanceof CType.Array a && cursor.items.size() == 1
          && isString(cursor.peek().initializer())) {
        look(cursor);
        Optional<CType> string = string(a, offset, cursor.seen);
        if (string.isPresent()) {
          return string.get();
        }
      }
      return aggregate(type, offset, cursor, true);
    }
    if (!cursor.hasNext()) {
      add(offset, type, field, new Expression.IntConstant(CType.INT, 0, Context.range(tree)));
      return type;
    }
    object(type, offset, field, cursor);
    if (cursor.hasNext()) {
      excess(cursor.peek());
    }
    return type;
  }

  private static boolean isString(InitializerContext tree) {
    return tree.assignmentExpression() != null && tree.getText().matches("(?s)(u8|[LuU])?\".*");
  }

  private void excess(InitializerItemContext item) {
    context.error(Context.range(item), "excess-initializer",
        "there is nothing left that this could initialize");
  }

  private void add(long offset, CType type, Field field, Expression value) {
    Expression converted = expressions.conversions().assign(value, type, "the initializer");
    Initializer.Entry entry = new Initializer.Entry(offset, type, field, converted);
    if (structures.stream().anyMatch(s -> isPart(entry, s))) {
      context.error(
          value.range(), "bad-initializer", "this changes part of a structure that another item gives",
          "give each field, or assign this one afterwards");
    }
    if (type.plain() instanceof CType.Struct && type.holdsPointers()) {
      structures.add(entry);
    }
    entries.add(entry);
  }

  private static boolean isPart(Initializer.Entry e, Initializer.Entry whole) {
    return e.offset() >= whole.offset() && e.offset() < whole.offset() + whole.type().size()
        && e.type().size() < whole.type().size();
  }

  private void look(Cursor cursor) {
    if (cursor.seen == null) {
      cursor.seen = expressions.value(cursor.peek().initializer().assignmentExpression());
    }
  }

  /** Initializes one object with the next item, or with the next items if its braces are left out. */
  private void object(CType type, long offset, Field field, Cursor cursor) {
    InitializerContext tree = cursor.peek().initializer();
    if (tree.bracedInitializer() != null) {
      cursor.next();
      braces(type, offset, field, tree.bracedInitializer());
      return;
    }
    look(cursor);
    Expression value = cursor.seen;
    switch (type.plain()) {
      case CType.Array a -> {
        if (string(a, offset, value).isPresent()) {
          cursor.next();
        } else {
          aggregate(type, offset, cursor, false);
        }
      }
      case CType.Struct s when !(value.type().plain() instanceof CType.Struct t
          && t.definition() == s.definition()) && !value.type().isUnknown() ->
          aggregate(type, offset, cursor, false);
      default -> {
        cursor.next();
        add(offset, type, field, value);
      }
    }
  }

  private CType aggregate(CType type, long offset, Cursor cursor, boolean inBraces) {
    long position = 0;
    long longest = 0;
    while (cursor.hasNext()) {
      InitializerItemContext item = cursor.peek();
      if (item.designation() != null) {
        if (!inBraces) {
          break;
        }
        position = designated(type, offset, item, cursor);
      } else {
        if (position >= count(type)) {
          if (inBraces) {
            excess(item);
          }
          break;
        }
        int before = cursor.at;
        part(type, offset, position, cursor);
        if (cursor.at == before) {
          // An empty part takes nothing.
          cursor.next();
        }
        position++;
      }
      longest = Math.max(longest, position);
      if (!inBraces && position >= count(type)) {
        break;
      }
    }
    return type.plain() instanceof CType.Array a && a.length() < 0
        ? new CType.Array(a.element(), longest)
        : type;
  }

  private static long count(CType type) {
    return switch (type.plain()) {
      case CType.Array a -> a.length() < 0 ? Long.MAX_VALUE : a.length();
      case CType.Struct s -> s.definition().isUnion()
          ? Math.min(1, s.definition().fields().size())
          : named(s.definition()).size();
      default -> 1;
    };
  }

  /** The members that initializers go to: unnamed bit-fields are passed over. */
  private static List<Field> named(StructDefinition definition) {
    return definition.fields().stream()
        .filter(f -> !f.name().isEmpty() || f.type().plain() instanceof CType.Struct)
        .toList();
  }

  private void part(CType type, long offset, long position, Cursor cursor) {
    switch (type.plain()) {
      case CType.Array a -> object(a.element(), offset + position * a.element().size(), null, cursor);
      case CType.Struct s -> {
        Field f = named(s.definition()).get((int) position);
        object(f.type(), offset + f.offset(), f.isBitField() ? f : null, cursor);
      }
      default -> object(type, offset, null, cursor);
    }
  }

  /** Initializes what an item's designators name; returns the position after it at the outermost level. */
  private long designated(CType type, long offset, InitializerItemContext item, Cursor cursor) {
    if (item.designation().designator().isEmpty()) {
      return field(type, offset, item.designation().Identifier().getText(), List.of(), item, cursor);
    }
    return designated(type, offset, item.designation().designator(), item, cursor);
  }

  private long designated(
      CType type, long offset, List<DesignatorContext> path, InitializerItemContext item, Cursor cursor) {
    if (path.isEmpty()) {
      object(type, offset, null, cursor);
      return 0;
    }
    DesignatorContext d = path.getFirst();
    List<DesignatorContext> rest = path.subList(1, path.size());
    if (d.Identifier() != null) {
      return field(type, offset, d.Identifier().getText(), rest, item, cursor);
    }
    if (!(type.plain() instanceof CType.Array a)) {
      context.error(Context.range(d), "bad-designator", "only arrays have elements");
      cursor.next();
      return 0;
    }
    long first = expressions.constant(d.constantExpression(0)).orElse(0);
    long last = d.constantExpression().size() > 1
        ? expressions.constant(d.constantExpression(1)).orElse(first)
        : first;
    if (first < 0 || last < first || a.length() >= 0 && last >= a.length()) {
      context.error(Context.range(d), "bounds", "this element is outside the array");
      cursor.next();
      return 0;
    }
    int start = cursor.at;
    for (long i = first; i <= last; i++) {
      cursor.at = start;
      cursor.seen = null;
      designated(a.element(), offset + i * a.element().size(), rest, item, cursor);
    }
    return last + 1;
  }

  private long field(
      CType type, long offset, String name, List<DesignatorContext> rest, InitializerItemContext item,
      Cursor cursor) {
    Optional<Field> found =
        type.plain() instanceof CType.Struct s ? s.definition().field(name) : Optional.empty();
    if (found.isEmpty()) {
      context.error(Context.range(item.designation()), "unknown-field",
          "there is no field '" + name + "' here");
      cursor.next();
      return 0;
    }
    Field f = found.get();
    if (rest.isEmpty()) {
      object(f.type(), offset + f.offset(), f.isBitField() ? f : null, cursor);
    } else {
      designated(f.type(), offset + f.offset(), rest, item, cursor);
    }
    List<Field> fields = named(((CType.Struct) type.plain()).definition());
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i + 1;
      }
    }
    return fields.size();
  }

  private static boolean sameCharacters(CType.Int element, Place.StringLiteral literal) {
    CType characters = ((CType.Array) literal.type()).element().plain();
    return element.size() == 1 ? characters.size() == 1 : element.equals(characters);
  }

  /** Initializes an array of characters with a string literal; its complete type, or nothing. */
  private Optional<CType> string(CType.Array array, long offset, Expression value) {
    if (!(array.element().plain() instanceof CType.Int element)
        || element.equals(CType.BOOL)
        || !(value instanceof Expression.Decay(Place.StringLiteral literal, CType _, SourceRange range))
        || !sameCharacters(element, literal)) {
      return Optional.empty();
    }
    int size = (int) element.size();
    int count = literal.bytes().length / size;
    long length = array.length() < 0 ? count : array.length();
    if (count - 1 > length) {
      context.error(
          range, "excess-initializer",
          "this string has %d characters, the array %d".formatted(count - 1, length));
    }
    for (int i = 0; i < Math.min(length, count); i++) {
      long c = 0;
      for (int k = size - 1; k >= 0; k--) {
        c = c << 8 | literal.bytes()[i * size + k] & 0xFF;
      }
      entries.add(
          new Initializer.Entry(
              offset + (long) i * size, element, null,
              new Expression.IntConstant(element, element.kind().wrap(c), range)));
    }
    return Optional.of(new CType.Array(array.element(), length));
  }

}

package org.spindle.frontend.cove.elaborate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
import org.spindle.frontend.cove.types.StructDefinition.Field;
import org.spindle.frontend.cove.types.TypePrinter;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.NameSuggestion;
import org.spindle.frontend.source.SourceRange;

/** What a program reads, writes and takes the address of, and the ways there: indices, fields, pointers (C17 6.3.2.1, 6.5.2, 6.5.3.2). */
final class PlaceElaborator {
  private final Context context;

  PlaceElaborator(Context context) {
    this.context = context;
  }

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
    if (place.type().plain() instanceof CType.Struct && place.type().holdsVolatile()) {
      context.notInCove(place.range(), "copies of volatile structures", "copy the fields one by one");
      return context.unknown(place.range());
    }
    CType type = readType(place, context);
    return promoted(place, new Expression.Load(place, type, place.range()));
  }

  /** The type of a place's value: a pointer that {@code strtol} has set into a const text is one to const from then on. */
  static CType readType(Place place, Context context) {
    CType type = place.type().plain();
    if (place instanceof Place.OfVariable v && type instanceof CType.Pointer(CType target, Bounds bounds)) {
      if (context.constEnds.contains(v.variable())) {
        return new CType.Pointer(target.constant(), bounds);
      }
      context.readPlainly.add(v.variable());
    }
    return type;
  }

  /** The value of a bit-field, or of an assignment to one, has the type that its width fits (C17 6.3.1.1). */
  static Expression promoted(Place place, Expression value) {
    CType type = valueType(place);
    return type == place.type().plain() ? value : Folding.convert(value, type, value.range());
  }

  static CType valueType(Place place) {
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

  static Expression toLong(Expression index) {
    return Folding.convert(index, CType.LONG, index.range());
  }

  Operand dereference(Operand operand, SourceRange range) {
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

  Operand dereference(Expression pointer, SourceRange range) {
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

  Operand index(Operand operand, Expression index, SourceRange range) {
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
    OptionalLong constant = Folding.integer(index);
    boolean first = constant.isPresent() && constant.getAsLong() == 0;
    if (first && p.bounds() instanceof Bounds.Single && p.target().isComplete()) {
      return dereference(pointer, range);
    }
    if (!indexable(pointer, p, range)) {
      return new Operand.OfValue(context.unknown(range));
    }
    return new Operand.OfPlace(new Place.Element(pointer, toLong(index), p.target(), range));
  }

  private static CType element(CType.Array a, Place place) {
    return place instanceof Place.StringLiteral ? new CType.Const(a.element()) : a.element();
  }

  Operand member(Operand operand, TerminalNode name, SourceRange range) {
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
      Place member = new Place.Member(base, f, base.type().qualify(f.type()), range);
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

  boolean indexable(Expression pointer, CType.Pointer type, SourceRange range) {
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

  Expression addressOf(Operand operand, SourceRange range) {
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

  Expression addressOf(Place place, SourceRange range) {
    CType.Pointer type = CType.wide(place.type().stored());
    if (place instanceof Place.OfVariable v) {
      context.addresses.merge(v.variable(), 1, Integer::sum);
      if (context.constEnds.contains(v.variable())) {
        type = CType.wide(readType(place, context).stored());
      }
    }
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
}

package org.spindle.frontend.cove.elaborate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
import org.spindle.frontend.cove.types.TypePrinter;
import org.spindle.frontend.source.SourceRange;

/**
 * Takes a scanf format apart when the program is compiled (C17 7.21.6.2): a chain of library calls, each of which says
 * whether the next one is made, with the stores between them.
 */
final class ScanElaborator {
  private static final int WORD = 0;
  private static final int ALL = 1;
  private static final int SET = 2;

  private final Context context;
  private final Conversions conversions;

  ScanElaborator(Context context, Conversions conversions) {
    this.context = context;
    this.conversions = conversions;
  }

  /** Reads from a stream, or, where {@code isText}, from a text; the first of {@code arguments} is the format. */
  Expression scan(Expression source, boolean isText, List<Expression> arguments, SourceRange range) {
    if (source.type().isUnknown() || arguments.stream().anyMatch(a -> a.type().isUnknown())) {
      return context.unknown(range);
    }
    Optional<byte[]> format = FormatElaborator.literal(arguments);
    if (format.isEmpty()) {
      context.error(
          range, "format-not-literal",
          "the format must be a string literal, as it is checked when the program is compiled",
          "write the format between quotes");
      return context.unknown(range);
    }
    if (!(context.scope.lookup("__cove_scan_begin") instanceof FunctionSymbol)) {
      context.error(range, "unknown-name", "there is no 'scanf'", "include <stdio.h>");
      return context.unknown(range);
    }
    Pieces pieces = new Pieces(format.get(), arguments, range);
    Expression kept = pieces.steps.keep(source);
    pieces.run();
    pieces.steps
        .add(pieces.steps.call(isText ? "__cove_scan_begin_text" : "__cove_scan_begin", kept));
    pieces.chain.ifPresent(c -> pieces.steps.add(new Expression.Convert(c, CType.VOID, range)));
    Expression result = pieces.steps.then(pieces.steps.call("__cove_scan_end"));
    return pieces.failed ? context.unknown(range) : result;
  }

  private final class Pieces {
    private final String format;
    private final List<Expression> arguments;
    private final SourceRange range;
    private final Steps steps;
    private Optional<Expression> chain = Optional.empty();
    private int at;
    private int next = 1;
    private boolean failed;

    Pieces(byte[] bytes, List<Expression> arguments, SourceRange range) {
      this.format = new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1);
      this.arguments = arguments;
      this.range = range;
      this.steps = new Steps(context, conversions, range);
    }

    void run() {
      while (at < format.length() && !failed) {
        char c = format.charAt(at++);
        if (Character.isWhitespace(c)) {
          link(steps.call("__cove_scan_space"));
        } else if (c != '%') {
          link(steps.call("__cove_scan_match", steps.number(c)));
        } else if (at < format.length() && format.charAt(at) == '%') {
          at++;
          link(steps.call("__cove_scan_space"));
          link(steps.call("__cove_scan_match", steps.number('%')));
        } else {
          conversion();
        }
      }
      if (next < arguments.size()) {
        fail(
            range, "format-arguments",
            "%d arguments are given but the format uses %d".formatted(arguments.size() - 1, next - 1),
            "give one argument for each conversion");
      }
    }

    private void link(Expression piece) {
      if (piece.type().isUnknown()) {
        failed = true;
        return;
      }
      chain = Optional.of(chain.<Expression>map(c -> new Expression.Logical(true, c, piece, range))
          .orElse(piece));
    }

    private void conversion() {
      boolean skipped = at < format.length() && format.charAt(at) == '*';
      at += skipped ? 1 : 0;
      int start = at;
      while (at < format.length() && Character.isDigit(format.charAt(at))) {
        at++;
      }
      int width = start == at ? -1 : Integer.parseInt(format, start, Math.min(at, start + 9), 10);
      start = at;
      while (at < format.length() && "hlLqjzt".indexOf(format.charAt(at)) >= 0) {
        at++;
      }
      String length = format.substring(start, at);
      char c = at < format.length() ? format.charAt(at++) : ' ';
      switch (c) {
        case 'd' -> integer(true, 10, length, c, width, skipped);
        case 'i' -> integer(true, 0, length, c, width, skipped);
        case 'u' -> integer(false, 10, length, c, width, skipped);
        case 'o' -> integer(false, 8, length, c, width, skipped);
        case 'x', 'X' -> integer(false, 16, length, c, width, skipped);
        case 'e', 'f', 'g', 'a', 'E', 'F', 'G', 'A' -> floating(length, c, width, skipped);
        case 's' -> text("word", WORD, steps.text(new byte[0]), width, skipped);
        case 'c' -> text("chars", ALL, steps.text(new byte[0]), width < 0 ? 1 : width, skipped);
        case '[' -> set(width, skipped);
        case 'n' -> integerTarget(length + c, FormatElaborator.kind(length))
            .ifPresent(place -> link(stored(place, steps.call("__cove_scan_position"))));
        default -> fail(
            range, "bad-format", "Cove's scanf has no conversion '%" + length + c + "'",
            "the conversions are d i u o x s c [ e f g a n and %");
      }
    }

    private void integer(
        boolean signed, int base, String length, char c, int width, boolean skipped) {
      Expression store = steps.number(skipped ? 0 : signed ? -1 : 1);
      Expression read =
          steps.call("__cove_scan_integer", store, steps.number(width), steps.number(base));
      if (skipped) {
        link(read);
        return;
      }
      Optional<IntKind> kind = FormatElaborator.kind(length).map(k -> signed ? k : k.unsigned());
      integerTarget(length + c, kind).ifPresent(place -> {
        link(read);
        link(stored(place, steps.call("__cove_scan_value")));
      });
    }

    private void floating(String length, char c, int width, boolean skipped) {
      boolean isDouble = length.equals("l");
      Expression store = steps.number(skipped ? 0 : isDouble ? 8 : 4);
      Expression read = steps.call("__cove_scan_double", store, steps.number(width));
      if (skipped) {
        link(read);
        return;
      }
      target(length + c, t -> t.equals(isDouble ? CType.DOUBLE : CType.FLOAT)
          && (isDouble || length.isEmpty())).ifPresent(place -> {
            link(read);
            link(
                stored(
                    place,
                    steps.call(isDouble ? "__cove_scan_double_value" : "__cove_scan_float_value")));
          });
    }

    private void set(int width, boolean skipped) {
      int start = at;
      at += at < format.length() && format.charAt(at) == '^' ? 1 : 0;
      int end = format.indexOf(']', at + 1);
      if (end < 0) {
        fail(range, "bad-format", "this '[' of the format is not closed", "write the set as %[...]");
        return;
      }
      at = end + 1;
      byte[] set = format.substring(start, end).getBytes(StandardCharsets.ISO_8859_1);
      if (format.charAt(start) == '^' && format.charAt(start + 1) == ']' || format.charAt(start) == ']') {
        fail(range, "bad-format", "a set with ']' is not read", "read the character by itself");
        return;
      }
      text("set", SET, steps.text(set), width, skipped);
    }

    private void text(String function, int kind, Expression set, int width, boolean skipped) {
      if (skipped) {
        link(steps.call("__cove_scan_skip", steps.number(kind), steps.number(width), set));
        return;
      }
      Expression to = argument();
      boolean fits = to.type().plain() instanceof CType.Pointer p
          && p.target().equals(CType.CHAR);
      if (!fits) {
        mismatch(to, function.equals("chars") ? "c" : "s");
        return;
      }
      Expression n = steps.number(width);
      link(
          kind == SET
              ? steps.call("__cove_scan_set", to, n, set)
              : steps.call("__cove_scan_" + function, to, n));
    }

    private Expression stored(Place place, Expression value) {
      CType type = place.type().plain();
      Expression assigned =
          new Expression.Assign(place, Folding.convert(value, type, range), type, range);
      return new Expression.Comma(assigned, steps.number(1), range);
    }

    private Optional<Place> integerTarget(String conversion, Optional<IntKind> kind) {
      return target(
          conversion,
          t -> kind.isPresent() && t instanceof CType.Int i && i.kind() != IntKind.BOOL
              && i.kind().size() == kind.get().size());
    }

    /** What the next argument points to, if its type is as wanted. */
    private Optional<Place> target(String conversion, java.util.function.Predicate<CType> wanted) {
      Expression pointer = argument();
      if (pointer.type().plain() instanceof CType.Pointer p && wanted.test(p.target())) {
        return Optional.of(new Place.Dereference(pointer, p.target(), range));
      }
      mismatch(pointer, conversion);
      return Optional.empty();
    }

    private void mismatch(Expression pointer, String conversion) {
      if (!pointer.type().isUnknown()) {
        fail(
            pointer.range(), "format-mismatch",
            "'%%%s' does not read into a '%s'".formatted(conversion, TypePrinter.print(pointer.type())),
            "pass the address of a variable of the type that the conversion reads");
      }
      failed = true;
    }

    private Expression argument() {
      if (next >= arguments.size()) {
        fail(
            range, "format-arguments", "the format uses more arguments than are given",
            "give one argument for each conversion");
        return context.unknown(range);
      }
      return steps.keep(arguments.get(next++));
    }

    private void fail(SourceRange where, String code, String message, String hint) {
      if (!failed) {
        failed = true;
        context.error(where, code, message, hint);
      }
    }
  }
}

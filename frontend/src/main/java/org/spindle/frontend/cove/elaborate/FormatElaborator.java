package org.spindle.frontend.cove.elaborate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 * Takes a printf format apart when the program is compiled (C17 7.21.6.1): one call of a library function
 * for each piece, after all arguments have been evaluated.
 */
final class FormatElaborator {
  private static final int LEFT = 1;
  private static final int PLUS = 2;
  private static final int SPACE = 4;
  private static final int ALTERNATE = 8;
  private static final int ZERO = 16;

  private final Context context;
  private final Conversions conversions;

  FormatElaborator(Context context, Conversions conversions) {
    this.context = context;
    this.conversions = conversions;
  }

  /** Prints to a stream; the first of {@code arguments} is the format. */
  Expression print(Expression stream, List<Expression> arguments, SourceRange range) {
    if (!fits(arguments, "printf", range)) {
      return context.unknown(range);
    }
    Pieces pieces = new Pieces(literal(arguments).orElseThrow(), arguments, range);
    Expression kept = pieces.before.keep(stream);
    pieces.begin = pieces.before.call("__cove_print_begin", kept);
    pieces.run();
    return pieces.failed ? context.unknown(range) : pieces.result(pieces.before.call("__cove_print_end"));
  }

  /** Prints to memory: all of it where {@code size} is absent, else as much as there is room for. */
  Expression print(
      Expression to, Optional<Expression> size, List<Expression> arguments, SourceRange range) {
    if (!fits(arguments, "snprintf", range)) {
      return context.unknown(range);
    }
    Pieces pieces = new Pieces(literal(arguments).orElseThrow(), arguments, range);
    Expression target = pieces.before.keep(to);
    Optional<Expression> room = size.map(pieces.before::keep);
    pieces.begin = pieces.before.call("__cove_print_begin_text");
    pieces.run();
    Expression end = room.isPresent()
        ? pieces.before.call("__cove_print_end_text", target, room.get())
        : pieces.before.call("__cove_print_end_all", target);
    return pieces.failed ? context.unknown(range) : pieces.result(end);
  }

  /** The bytes of a format, which must be a literal. */
  static Optional<byte[]> literal(List<Expression> arguments) {
    return !arguments.isEmpty()
        && arguments
            .getFirst() instanceof Expression.Decay(Place.StringLiteral format, CType _, SourceRange _)
        && ((CType.Array) format.type()).element().size() == 1
            ? Optional.of(format.bytes())
            : Optional.empty();
  }

  /** The signed integer type that a length modifier stands for. */
  static Optional<IntKind> kind(String length) {
    return switch (length) {
      case "hh" -> Optional.of(IntKind.SCHAR);
      case "h" -> Optional.of(IntKind.SHORT);
      case "" -> Optional.of(IntKind.INT);
      case "l", "z", "j", "t" -> Optional.of(IntKind.LONG);
      case "ll", "q" -> Optional.of(IntKind.LLONG);
      default -> Optional.empty();
    };
  }

  private boolean fits(List<Expression> arguments, String function, SourceRange range) {
    if (arguments.stream().anyMatch(a -> a.type().isUnknown())) {
      return false;
    }
    if (literal(arguments).isEmpty()) {
      context.error(
          range,
          "format-not-literal",
          "the format must be a string literal, as it is checked when the program is compiled",
          "write printf(\"%s\", text)",
          arguments.size() == 1 && arguments.getFirst().range().hasPosition()
              ? Optional.of(Fixes.format(arguments.getFirst().range()))
              : Optional.empty());
      return false;
    }
    if (!(context.scope.lookup("__cove_print_begin") instanceof FunctionSymbol)) {
      context.error(
          range, "unknown-name", "there is no '" + function + "'", "include <stdio.h>",
          Optional.of(Fixes.include("stdio.h", context.file)));
      return false;
    }
    return true;
  }

  private final class Pieces {
    private final String format;
    private final List<Expression> arguments;
    private final SourceRange range;
    /** The arguments, evaluated before anything is printed. */
    private final Steps before;
    private Expression begin;
    private final List<Expression> calls = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int at;
    private int next = 1;
    private boolean failed;

    Pieces(byte[] bytes, List<Expression> arguments, SourceRange range) {
      this.format = new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1);
      this.arguments = arguments;
      this.range = range;
      this.before = new Steps(context, conversions, range);
    }

    void run() {
      while (at < format.length()) {
        char c = format.charAt(at++);
        if (c != '%') {
          literal.append(c);
        } else if (at < format.length() && format.charAt(at) == '%') {
          literal.append('%');
          at++;
        } else {
          conversion();
        }
      }
      flushLiteral();
      if (next < arguments.size() && !failed) {
        fail("format-arguments", "%d arguments are given but the format uses %d"
            .formatted(arguments.size() - 1, next - 1), "give one argument for each conversion");
      }
    }

    Expression result(Expression end) {
      before.add(begin);
      calls.forEach(before::add);
      return before.then(end);
    }

    private void conversion() {
      int flags = 0;
      for (; at < format.length(); at++) {
        int flag = switch (format.charAt(at)) {
          case '-' -> LEFT;
          case '+' -> PLUS;
          case ' ' -> SPACE;
          case '#' -> ALTERNATE;
          case '0' -> ZERO;
          default -> 0;
        };
        if (flag == 0) {
          break;
        }
        flags |= flag;
      }
      Expression width = amount(0);
      Expression precision = number(-1);
      if (at < format.length() && format.charAt(at) == '.') {
        at++;
        precision = amount(0);
      }
      int start = at;
      while (at < format.length() && "hlLqjzt".indexOf(format.charAt(at)) >= 0) {
        at++;
      }
      String length = format.substring(start, at);
      char c = at < format.length() ? format.charAt(at++) : ' ';
      convert(c, length, flags, width, precision);
    }

    private Expression amount(int otherwise) {
      if (at < format.length() && format.charAt(at) == '*') {
        at++;
        return integer(argument(), IntKind.INT, "*");
      }
      int start = at;
      while (at < format.length() && Character.isDigit(format.charAt(at))) {
        at++;
      }
      return number(start == at ? otherwise : Integer.parseInt(format, start, Math.min(at, start + 9), 10));
    }

    private void convert(char c, String length, int flags, Expression width, Expression precision) {
      IntKind kind = kind(length).orElse(null);
      Expression f = number(flags);
      switch (c) {
        case 'd', 'i' -> {
          if (kind != null) {
            Expression value = integer(argument(), kind, length + c);
            flushLiteral();
            call("signed", Folding.convert(value, CType.LONG, range), f, width, precision);
            return;
          }
        }
        case 'u', 'x', 'X', 'o' -> {
          if (kind != null) {
            Expression value = integer(argument(), kind.unsigned(), length + c);
            flushLiteral();
            call("unsigned", Folding.convert(value, CType.ULONG, range), number(c), f, width, precision);
            return;
          }
        }
        case 'c' -> {
          Expression value = integer(argument(), IntKind.INT, "c");
          flushLiteral();
          call("char", value, f, width);
          return;
        }
        case 's' -> {
          boolean isText = next >= arguments.size() || conversions.isText(arguments.get(next));
          Expression value = argument();
          if (!(value.type().plain() instanceof CType.Pointer p
              && p.target().plain() instanceof CType.Int i && i.kind().size() == 1)) {
            mismatch("s", value);
            return;
          }
          if (!isText) {
            failed = true;
            return;
          }
          flushLiteral();
          call("text", conversions.cast(value, CType.wide(new CType.Const(CType.CHAR)), range), f, width,
              precision);
          return;
        }
        case 'f', 'F', 'e', 'E', 'g', 'G', 'a', 'A' -> {
          Expression value = argument();
          if (!(value.type().plain() instanceof CType.Floating)) {
            mismatch(String.valueOf(c), value);
            return;
          }
          flushLiteral();
          call("double", Folding.convert(value, CType.DOUBLE, range), number(c), f, width, precision);
          return;
        }
        default -> {}
      }
      fail("bad-format", "Cove's printf has no conversion '%" + length + c + "'", switch (c) {
        case 'p' -> "pointers are not converted to numbers; print an index, or the value pointed to";
        case 'n' -> "use the number that printf yields";
        default -> "the conversions are d i u o x X c s f F e E g G a A and %";
      });
    }

    /** The next argument, evaluated before anything is printed. */
    private Expression argument() {
      if (next >= arguments.size()) {
        fail("format-arguments", "the format uses more arguments than are given",
            "give one argument for each conversion");
        return number(0);
      }
      return before.keep(arguments.get(next++));
    }

    private Expression integer(Expression value, IntKind kind, String conversion) {
      boolean fits = value.type().plain() instanceof CType.Int i
          && i.kind().promoted().size() == Math.max(kind.size(), 4);
      if (!fits) {
        mismatch(conversion, value);
        return number(0);
      }
      return Folding.convert(value, new CType.Int(kind), value.range());
    }

    private void mismatch(String conversion, Expression value) {
      if (!failed) {
        failed = true;
        context.error(
            value.range(),
            "format-mismatch",
            "'%%%s' does not print a value of type '%s'".formatted(conversion,
                TypePrinter.print(value.type())),
            suggestion(value.type().plain()).map(s -> "write '%" + s + "'").orElse("convert it first"));
      }
    }

    private static Optional<String> suggestion(CType type) {
      return switch (type) {
        case CType.Int i -> Optional.of(
            (i.kind().size() == 8 ? (i.kind().rank() == 5 ? "ll" : "l") : "")
                + (i.kind().promoted().isSigned() ? "d" : "u"));
        case CType.Floating _ -> Optional.of("f");
        case CType.Pointer p when p.target().plain() instanceof CType.Int i && i.kind().size() == 1 ->
            Optional.of("s");
        default -> Optional.empty();
      };
    }

    private void fail(String code, String message, String hint) {
      if (!failed) {
        failed = true;
        context.error(range, code, message, hint);
      }
    }

    private void flushLiteral() {
      if (!literal.isEmpty()) {
        byte[] bytes = literal.toString().getBytes(StandardCharsets.ISO_8859_1);
        literal.setLength(0);
        call("text", before.text(bytes), number(0), number(0), number(bytes.length));
      }
    }

    private Expression number(long n) {
      return new Expression.IntConstant(CType.INT, n, range);
    }

    private void call(String name, Expression... operands) {
      calls.add(before.call("__cove_print_" + name, operands));
    }
  }
}

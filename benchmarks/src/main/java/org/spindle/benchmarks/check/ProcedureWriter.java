package org.spindle.benchmarks.check;

import java.util.Random;

/**
 * Writes procedures of a made-up trade: integers, texts, arrays and sets go in and out, by loops, cases and local
 * procedures. They are right by the rules of Modula-3, and terminate.
 */
final class ProcedureWriter {
  private static final String[] OPERATORS = {"+", "-", "*"};
  private static final String[] RELATIONS = {"<", "<=", ">", ">=", "=", "#"};

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private int loops;

  ProcedureWriter(Random random) {
    this.random = random;
  }

  /** {@code PROCEDURE name (count, limit: INTEGER; READONLY data: ARRAY OF INTEGER): INTEGER}, complete. */
  String procedure(String name, int statements) {
    out.setLength(0);
    loops = 0;
    line(0, "PROCEDURE %s (count, limit: INTEGER; READONLY data: ARRAY OF INTEGER): INTEGER =", name);
    line(2, "CONST Step = %d;", 1 + random.nextInt(9));
    line(2, "VAR sum := count; last: INTEGER; text := \"%s\"; seen := SET OF [0 .. 63]{};", name);
    boolean nested = random.nextInt(3) == 0;
    if (nested) {
      line(0, "");
      line(2, "PROCEDURE Add (amount: INTEGER) =");
      line(4, "BEGIN");
      line(6, "INC(sum, amount MOD (limit * limit + 1));");
      line(4, "END Add;");
      line(0, "");
    }
    line(2, "BEGIN");
    line(4, "last := Step;");
    for (int i = 0; i < statements; i++) {
      statement(4, 0);
    }
    if (nested) {
      line(4, "Add(last);");
    }
    line(4, "IF %d IN seen THEN INC(sum, Text.Length(text)) END;", random.nextInt(64));
    line(4, "RETURN sum;");
    line(2, "END %s;", name);
    return out.toString();
  }

  private void statement(int indent, int depth) {
    switch (random.nextInt(depth > 2 ? 4 : 10)) {
      case 0 -> line(indent, "sum := %s;", expression(2));
      case 1 -> line(indent, "INC(last, %s);", expression(1));
      case 2 -> line(indent, "text := text & Fmt.Int(%s);", expression(1));
      case 3 -> line(indent, "seen := seen + SET OF [0 .. 63]{ABS(last) MOD 64, %d};", random.nextInt(64));
      case 4 -> {
        line(indent, "IF %s THEN", condition());
        statement(indent + 2, depth + 1);
        line(indent, "ELSIF %s AND %s THEN", condition(), condition());
        statement(indent + 2, depth + 1);
        line(indent, "ELSE");
        statement(indent + 2, depth + 1);
        line(indent, "END;");
      }
      case 5 -> {
        String index = "i" + ++loops;
        line(indent, "FOR %s := %d TO LAST(data) DO", index, random.nextInt(3));
        line(indent + 2, "INC(sum, data[%s] * %d);", index, 1 + random.nextInt(20));
        statement(indent + 2, depth + 1);
        line(indent, "END;");
      }
      case 6 -> {
        line(indent, "CASE ABS(sum) MOD 10 OF");
        line(indent, "| 0, %d =>", 1 + random.nextInt(3));
        statement(indent + 4, depth + 1);
        line(indent, "| 4 .. %d =>", 5 + random.nextInt(4));
        statement(indent + 4, depth + 1);
        line(indent, "ELSE");
        statement(indent + 4, depth + 1);
        line(indent, "END;");
      }
      case 7 -> {
        line(indent, "WITH n = NUMBER(data), least = MIN(n, %d) DO", 5 + random.nextInt(90));
        line(indent + 2, "last := last + least - n;");
        statement(indent + 2, depth + 1);
        line(indent, "END;");
      }
      case 8 -> {
        line(indent, "(* Not more often than the limit says. *)");
        line(indent, "WHILE last < limit DO");
        statement(indent + 2, depth + 2);
        line(indent + 2, "IF sum > limit THEN EXIT END;");
        line(indent + 2, "INC(last, Step);");
        line(indent, "END;");
      }
      default -> {
        line(indent, "TRY");
        line(indent + 2, "sum := Scan.Int(text);");
        line(indent, "EXCEPT");
        line(indent, "| Lex.Error => last := %d;", random.nextInt(100));
        line(indent, "| FloatMode.Trap => text := \"\";");
        line(indent, "END;");
      }
    }
  }

  private String condition() {
    return expression(1) + " " + RELATIONS[random.nextInt(RELATIONS.length)] + " " + operand();
  }

  private String expression(int depth) {
    if (depth == 0) {
      return operand();
    }
    String operator = OPERATORS[random.nextInt(OPERATORS.length)];
    String e = expression(depth - 1) + " " + operator + " " + operand();
    return depth > 1 && random.nextBoolean() ? "(" + e + ") DIV " + (2 + random.nextInt(7)) : e;
  }

  private String operand() {
    return switch (random.nextInt(6)) {
      case 0 -> "count";
      case 1 -> "limit";
      case 2 -> "last";
      case 3 -> "sum";
      case 4 -> "Step";
      default -> Integer.toString(random.nextInt(1000));
    };
  }

  private void line(int indent, String format, Object... arguments) {
    out.repeat(' ', format.isEmpty() ? 0 : indent).append(format.formatted(arguments)).append('\n');
  }
}

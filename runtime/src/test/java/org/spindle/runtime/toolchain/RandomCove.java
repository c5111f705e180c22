package org.spindle.runtime.toolchain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Random programs that are both Cove and C, print what they compute, and mean the same to any C compiler with wrapping
 * arithmetic: nothing in them depends on the order of evaluation, and no check fires. One statement stands on each line,
 * so that {@link #reduce} can leave out lines.
 */
final class RandomCove {
  private static final List<String> INTEGERS =
      List.of(
          "int", "unsigned", "long", "unsigned long", "short", "unsigned short", "signed char",
          "unsigned char",
          "long long", "_Bool", "char");
  private static final List<String> FIELDS = List.of("a", "b", "c", "d", "e[%s & 3]", "in.f", "in.g", "u.n");
  private static final int FUNCTIONS = 6;
  private static final int DEPTH = 3;

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  /** Integer variables that can be read, the first of which can be assigned to. */
  private final List<String> variables = new ArrayList<>();
  private final List<String> assignable = new ArrayList<>();
  private final List<String> results = new ArrayList<>();
  private final List<Integer> arities = new ArrayList<>();
  private int names;

  private RandomCove(Random random) {
    this.random = random;
  }

  /** The program that belongs to a seed. */
  static String generate(long seed) {
    return new RandomCove(new Random(seed)).program();
  }

  private String program() {
    line("#include <stdio.h>");
    line("struct s { int a; unsigned b : 5; signed int c : 7; long d; unsigned char e[4];");
    line("  struct { short f; unsigned long g : 32; } in; union { unsigned n; unsigned char o[4]; } u; };");
    line("enum { RED, GREEN = 7, BLUE };");
    for (int i = 0; i < 8; i++) {
      String name = "g" + i;
      line("static " + any(INTEGERS) + " " + name + " = " + constant() + ";");
      variables.add(name);
      assignable.add(name);
    }
    line("static int ints[8] = { 1, -2, 3, [5] = 70000 };");
    line("static unsigned char bytes[8] = \"abcdef\";");
    line("static long rows[2][4] = { { 1, 2 }, { [3] = -9 } };");
    line("static struct s one = { 1, 2, -3, .e = { 4, 5 }, .in = { 6, 7 } }, two;");
    line("static double real = 1.5;");
    for (int i = 0; i < FUNCTIONS; i++) {
      function(i);
    }
    line("int main(void)");
    line("{");
    for (int i = 0; i < FUNCTIONS; i++) {
      line("  printf(\"%ld\\n\", (long)" + call(i, 1) + ");");
    }
    for (String v : assignable) {
      line("  printf(\"%ld\\n\", (long)" + v + ");");
    }
    line("  for (int i = 0; i < 8; i++)");
    line("    printf(\"%d %d %ld\\n\", ints[i], bytes[i], rows[i >> 2][i & 3]);");
    for (String s : List.of("one", "two")) {
      line(("  printf(\"%%d %%d %%d %%ld %%d %%d %%lu %%u\\n\", %s.a, %s.b, %s.c, %s.d, %s.e[1], %s.in.f,"
          + " (unsigned long)%s.in.g, %s.u.n);").replace("%s", s).replace("%%", "%"));
    }
    line("  printf(\"%.9g\\n\", real);");
    line("  return 0;");
    line("}");
    return out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  // ---- Functions -------------------------------------------------------------------------------------

  private void function(int index) {
    int arity = random.nextInt(3);
    String result = any(INTEGERS);
    List<String> formals = new ArrayList<>();
    int read = variables.size();
    int assigned = assignable.size();
    for (int i = 0; i < arity; i++) {
      formals.add(any(INTEGERS) + " p" + i);
      variables.add("p" + i);
      assignable.add("p" + i);
    }
    formals.add("int n");
    formals.add("int a[n]");
    line("static " + result + " f" + index + "(" + String.join(", ", formals) + ")");
    line("{");
    line("  static long calls = " + constant() + ";");
    line("  calls++;");
    variables.add("calls");
    String local = fresh();
    line("  " + any(INTEGERS) + " " + local + " = " + expression(DEPTH) + ";");
    variables.add(local);
    assignable.add(local);
    line("  struct s s = one;");
    line("  int *p = a;");
    int statements = 3 + random.nextInt(6);
    for (int i = 0; i < statements; i++) {
      statement(index, 2, "  ");
    }
    line("  return " + expression(DEPTH) + ";");
    line("}");
    variables.subList(read, variables.size()).clear();
    assignable.subList(assigned, assignable.size()).clear();
    results.add(result);
    arities.add(arity);
  }

  private String fresh() {
    names++;
    return "v" + names;
  }

  private String call(int index, int depth) {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < arities.get(index); i++) {
      arguments.add(expression(depth));
    }
    arguments.add("8");
    arguments.add("ints");
    return "f" + index + "(" + String.join(", ", arguments) + ")";
  }

  // ---- Statements ------------------------------------------------------------------------------------

  private void statement(int function, int depth, String indent) {
    String deeper = indent + "  ";
    switch (random.nextInt(depth > 0 ? 16 : 9)) {
      case 0, 1 -> line(indent + place() + " = " + expression(DEPTH) + ";");
      case 2 -> line(
          indent + place() + " " + any(List.of("+", "-", "*", "&", "|", "^")) + "= " + expression(DEPTH)
              + ";");
      case 3 -> line(indent + place() + any(List.of("++", "--")) + ";");
      case 4 -> line(indent + place() + " " + any(List.of("<<", ">>")) + "= " + expression(1) + " & 3;");
      case 5 -> line(indent + place() + " " + any(List.of("/", "%")) + "= (" + expression(1) + " & 31) + 1;");
      case 6 -> line(indent + "real = real * 0.5 + (double)" + expression(1) + ";");
      case 7 -> line(
          indent + any(List.of("s = two;", "two = s;", "one = s;", "s = (struct s){ 1, .d = " + any(variables)
              + " };", "p = &a[" + expression(1) + " & 7];", "p[0] = " + any(variables) + ";")));
      case 8 -> {
        if (function > 0) {
          line(indent + any(assignable) + " = " + call(random.nextInt(function), 1) + ";");
        } else {
          line(indent + "ints[" + any(variables) + " & 7]++;");
        }
      }
      case 9, 10 -> {
        line(indent + "if (" + condition() + ") {");
        block(function, depth, deeper);
        if (random.nextBoolean()) {
          line(indent + "} else {");
          block(function, depth, deeper);
        }
        line(indent + "}");
      }
      case 11 -> loop(function, depth, indent);
      case 12 -> {
        String v = fresh();
        line(indent + "for (int " + v + " = 0, k" + v + " = " + (1 + random.nextInt(5)) + "; " + v + " < k"
            + v + "; "
            + v + "++) {");
        variables.add(v);
        block(function, depth, deeper);
        if (random.nextInt(3) == 0) {
          line(deeper + "if (" + condition() + ") " + any(List.of("break", "continue")) + ";");
        }
        variables.remove(v);
        line(indent + "}");
      }
      case 13 -> {
        line(indent + "switch (" + expression(2) + any(List.of(" & 3) {", ") {", " % 5) {")));
        line(indent + "case 0:");
        statement(function, 0, deeper);
        line(indent + any(List.of("case 1:", "default:", "case 2: case 1:")));
        statement(function, 0, deeper);
        line(deeper + any(List.of("break;", ";")));
        line(indent + any(List.of("case 3:", "case RED - 1: case BLUE:")));
        statement(function, 0, deeper);
        line(indent + "}");
      }
      case 14 -> {
        String v = fresh();
        line(indent + "{");
        line(deeper + any(INTEGERS) + " " + v + " = " + expression(DEPTH) + ";");
        variables.add(v);
        assignable.add(v);
        block(function, depth, deeper);
        variables.remove(v);
        assignable.remove(v);
        line(indent + "}");
      }
      default -> {
        String label = "out" + fresh();
        line(indent + "if (" + condition() + ") goto " + label + ";");
        statement(function, depth - 1, indent);
        line(indent + label + ": ;");
      }
    }
  }

  private void loop(int function, int depth, String indent) {
    String v = fresh();
    String deeper = indent + "  ";
    line(indent + "{");
    line(deeper + "int " + v + " = " + (1 + random.nextInt(5)) + ";");
    boolean first = random.nextBoolean();
    line(deeper + (first ? "while (" + v + "-- > 0) {" : "do {"));
    variables.add(v);
    block(function, depth, deeper + "  ");
    variables.remove(v);
    line(deeper + (first ? "}" : "} while (--" + v + " > 0);"));
    line(indent + "}");
  }

  private void block(int function, int depth, String indent) {
    int n = 1 + random.nextInt(3);
    for (int i = 0; i < n; i++) {
      statement(function, depth - 1, indent);
    }
  }

  // ---- Expressions -----------------------------------------------------------------------------------

  private String place() {
    return switch (random.nextInt(9)) {
      case 0 -> "ints[" + expression(1) + " & 7]";
      case 1 -> "a[" + expression(1) + " & 7]";
      case 2 -> "bytes[" + expression(1) + " & 7]";
      case 3 -> "rows[" + expression(1) + " & 1][" + expression(1) + " & 3]";
      case 4 -> field(any(List.of("one", "two", "s")));
      default -> any(assignable);
    };
  }

  private String field(String structure) {
    return structure + "." + any(FIELDS).formatted(any(variables));
  }

  private String condition() {
    return switch (random.nextInt(4)) {
      case 0 -> expression(2);
      case 1 -> "!(" + expression(2) + ")";
      default -> expression(2) + " " + any(List.of("<", ">", "<=", ">=", "==", "!=")) + " " + expression(2);
    };
  }

  private String constant() {
    return switch (random.nextInt(8)) {
      case 0 -> "-1";
      case 1 -> any(List.of("2147483647", "-2147483647 - 1", "4294967295u", "0x7fffffffffffffff",
          "0xffffffffffffffff"));
      case 2 -> any(List.of("'a'", "'\\xff'", "GREEN", "BLUE", "sizeof(struct s)", "1L", "3u", "255"));
      default -> Integer.toString(random.nextInt(200) - 100);
    };
  }

  private String expression(int depth) {
    if (depth == 0) {
      return leaf();
    }
    String a = expression(depth - 1);
    String b = expression(random.nextInt(depth));
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> "(" + a + " " + any(List.of("+", "-", "*")) + " " + b + ")";
      case 3 -> "(" + a + " " + any(List.of("&", "|", "^")) + " " + b + ")";
      case 4 -> "(" + a + " " + any(List.of("<", ">", "<=", ">=", "==", "!=")) + " " + b + ")";
      case 5 -> "(" + a + " " + any(List.of("&&", "||")) + " " + b + ")";
      case 6 -> "(" + a + " " + any(List.of("/", "%")) + " ((" + b + " & 63) + 1))";
      case 7 -> "(" + a + " " + any(List.of("<<", ">>")) + " (" + b + " & 7))";
      case 8 -> any(List.of("-", "~", "!", "+")) + "(" + a + ")";
      case 9 -> "((" + any(INTEGERS) + ")" + a + ")";
      case 10 -> "(" + a + " ? " + b + " : " + leaf() + ")";
      case 11 -> "(real > " + a + ")";
      case 12 -> "(int)(real < -1e6 || real > 1e6 ? 0 : real)";
      default -> leaf();
    };
  }

  private String leaf() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> "(" + constant() + ")";
      case 2 -> "ints[" + any(variables) + " & 7]";
      case 3 -> "bytes[" + any(variables) + " & 7]";
      case 4 -> "rows[" + any(variables) + " & 1][" + any(variables) + " & 3]";
      case 5 -> field(any(List.of("one", "two")));
      default -> any(variables);
    };
  }

  // ---- Reduction -------------------------------------------------------------------------------------

  /** The program without lines that it does not need to stay interesting. */
  static String reduce(String program, Predicate<String> isInteresting) {
    List<String> lines = new ArrayList<>(program.lines().toList());
    for (int chunk = Math.max(1, lines.size() / 2); chunk >= 1; chunk /= 2) {
      boolean changed = true;
      while (changed) {
        changed = false;
        for (int at = 0; at < lines.size(); at += chunk) {
          List<String> less = new ArrayList<>(lines);
          less.subList(at, Math.min(lines.size(), at + chunk)).clear();
          if (less.size() < lines.size() && isInteresting.test(String.join("\n", less) + "\n")) {
            lines = less;
            changed = true;
            at -= chunk;
          }
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }
}

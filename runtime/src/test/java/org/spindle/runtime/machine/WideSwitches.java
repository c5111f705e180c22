package org.spindle.runtime.machine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.spindle.ir.Program;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;

/**
 * Random programs with a procedure {@code @f} that is one wide switch, many of whose arms are alike but for constants.
 * The entry calls it for each key and some other numbers and stores what comes of it.
 */
final class WideSwitches {
  private static final int CELLS = 8;

  private final Random random;
  private final StringBuilder blocks = new StringBuilder();
  private int nextValue = 1;
  private int nextBlock = 3;

  private WideSwitches(long seed) {
    random = new Random(seed);
  }

  static Program generate(long seed) {
    String text = new WideSwitches(seed).text(seed);
    try {
      return SirReader.read("switch" + seed + ".sir", text);
    } catch (SirSyntaxException e) {
      throw new IllegalStateException(text, e);
    }
  }

  private String value() {
    return "%" + nextValue++;
  }

  private String block() {
    return "^" + nextBlock++;
  }

  private String text(long seed) {
    String type = List.of("i64", "i64", "i32", "i16").get(random.nextInt(4));
    List<Long> keys = keys(type);
    List<String> cases = new ArrayList<>();
    StringBuilder entry = new StringBuilder();
    List<String> targets = new ArrayList<>();
    for (long key : keys) {
      cases.add(key + " -> " + arm(entry, targets));
    }
    String joined = value();
    String selector = value();
    StringBuilder f = new StringBuilder();
    f.append("proc export @f(%0: i64) -> i64 inline never {\n^0:\n").append(entry);
    if (type.equals("i64")) {
      selector = "%0";
    } else {
      f.append("  ").append(selector).append(" = trunc ").append(type).append(" %0\n");
    }
    String none = value();
    f.append("  ").append(none).append(" = iconst i64 -77\n");
    f.append("  switch ").append(selector).append(", [").append(String.join(", ", cases)).append("], ");
    f.append(random.nextBoolean() ? "^1(" + none + ")" : "^2").append('\n').append(blocks);
    f.append("^1(").append(joined).append(": i64):\n  return ").append(joined).append('\n');
    f.append("^2:\n  return %0\n}\n");
    return "program \"switch " + seed + "\"\nentry @start\n" + globals(keys) + f + REST;
  }

  private List<Long> keys(String type) {
    Set<Long> keys = new LinkedHashSet<>();
    int bits = Integer.parseInt(type.substring(1));
    int count = 1 << 3 + random.nextInt(5);
    int range = random.nextBoolean() ? 2 * count : 1 << 15;
    for (int i = random.nextInt(count) + count / 2; i > 0; i--) {
      long key = random.nextInt(5) == 0 ? random.nextLong() : random.nextInt(range);
      keys.add(key << 64 - bits >> 64 - bits);
    }
    return List.copyOf(keys);
  }

  private String globals(List<Long> keys) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < CELLS; i++) {
      out.append("global @g" + i + " : export size 32 align 8 mutable { 0: word " + i + " }\n");
    }
    List<Long> tried = new ArrayList<>(keys);
    for (int i = 0; i < 10; i++) {
      tried.add(random.nextBoolean() ? random.nextInt(100) : random.nextLong());
      tried.add(keys.get(random.nextInt(keys.size())) + 1);
    }
    out.append("global @count : local size 8 align 8 mutable { 0: word " + tried.size() + " }\n");
    out.append("global @keys : local size " + 8 * tried.size() + " align 8 mutable {");
    for (int i = 0; i < tried.size(); i++) {
      out.append(i == 0 ? " " : ", ").append(8 * i).append(": word ").append(tried.get(i));
    }
    return out.append(" }\nglobal @result : export size 8 align 8 mutable\n").toString();
  }

  private long constant() {
    return random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(5);
  }

  /** Writes an arm, or finds one written before; the edge to it. */
  private String arm(StringBuilder entry, List<String> targets) {
    int kind = random.nextInt(9);
    if (kind == 0) {
      String result = value();
      entry.append("  " + result + " = iconst i64 " + constant() + "\n");
      return "^1(" + result + ")";
    }
    if (kind == 1 && !targets.isEmpty()) {
      return targets.get(random.nextInt(targets.size()));
    }
    String label = block();
    blocks.append(label).append(":\n");
    switch (kind) {
      case 2 -> line("return " + define("iconst i64 " + constant()));
      case 3, 4, 5 -> count();
      case 6 -> {
        String result = define("call @h(" + define("iconst i64 " + constant()) + ")");
        line("jump ^1(" + result + ")");
      }
      case 7 -> choose();
      default -> loop();
    }
    targets.add(label);
    return label;
  }

  private void line(String text) {
    blocks.append("  ").append(text).append('\n');
  }

  private String define(String text) {
    String value = value();
    line(value + " = " + text);
    return value;
  }

  private String cell() {
    return "@g" + random.nextInt(CELLS);
  }

  private void count() {
    String cell = cell();
    String memory = random.nextInt(3) == 0 ? "any" : "any/global/" + cell.substring(1);
    int offset = 8 * random.nextInt(2);
    String place = define("global_addr " + cell + " + " + 8 * random.nextInt(2));
    String old = define("load i64 " + memory + " " + place + " + " + offset);
    String sum = define("add " + old + ", " + define("iconst i64 " + constant()));
    line("store " + memory + " " + place + " + " + offset + ", " + sum);
    line("jump ^1(" + (random.nextBoolean() ? sum : old) + ")");
  }

  private void choose() {
    String positive = block();
    String other = block();
    String limit = define("iconst i64 " + constant());
    line("branch " + define("slt %0, " + limit) + ", " + positive + ", " + other);
    for (String label : List.of(positive, other)) {
      blocks.append(label).append(":\n");
      String place = define("global_addr " + cell());
      line("store any " + place + " + 16, " + define("iconst i64 " + constant()));
      line("jump ^1(" + limit + ")");
    }
  }

  private void loop() {
    String head = block();
    String end = block();
    String counter = value();
    line("jump " + head + "(" + define("iconst i64 " + random.nextInt(3)) + ")");
    blocks.append(head).append("(" + counter + ": i64):\n");
    String next = define("add " + counter + ", " + define("iconst i64 1"));
    String more = define("slt " + next + ", " + define("iconst i64 " + random.nextInt(6)));
    line("branch " + more + ", " + head + "(" + next + "), " + end);
    blocks.append(end).append(":\n");
    line("jump ^1(" + next + ")");
  }

  private static final String REST = """
      proc local @h(%0: i64) -> i64 inline never {
      ^0:
        %1 = global_addr @g0
        %2 = load i64 any/global/g0 %1 + 24
        %3 = add %2, %0
        store any/global/g0 %1 + 24, %3
        return %3
      }
      proc export @start() {
      ^0:
        %0 = iconst i64 0
        jump ^1(%0, %0)
      ^1(%1: i64, %2: i64):
        %3 = global_addr @keys
        %4 = iconst i64 8
        %5 = mul %1, %4
        %6 = ptr_add %3, %5
        %7 = load i64 any/global/keys %6
        %8 = call @f(%7)
        %9 = iconst i64 31
        %10 = mul %2, %9
        %11 = add %10, %8
        %12 = iconst i64 1
        %13 = add %1, %12
        %14 = global_addr @count
        %15 = load i64 any/global/count %14
        %16 = slt %13, %15
        branch %16, ^1(%13, %11), ^2
      ^2:
        %17 = global_addr @result
        store any/global/result %17, %11
        return
      }
      """;
}

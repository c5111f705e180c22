package org.spindle.ir.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spindle.ir.Global;
import org.spindle.ir.Program;
import org.spindle.ir.interpret.Interpreter;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.interpret.Services;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.memory.Memory;

/**
 * What can be observed of a program: how it ended, and the contents of its mutable globals afterwards. Two engines, or a
 * program before and after a pass, agree when these are equal. Addresses in traced globals are given by symbol, so
 * that layouts may differ.
 *
 * @param ending {@code returned N}, {@code trapped CODE}, {@code uncaught}, {@code exited N} or {@code exhausted}
 * @param globals for each mutable global its words, of a traced one references by symbol
 */
public record Behavior(String ending, Map<String, List<String>> globals) {
  /** A memory map that suits random programs. */
  public static final MemoryMap MAP =
      new MemoryMap(MemoryMap.KERNEL_BASE, 1 << 20, 65536, 1 << 18, 65536, 64);

  /** What the reference interpreter does with a program that was linked. */
  public static Behavior interpret(Program linked) {
    return interpret(linked, Long.MAX_VALUE);
  }

  /** The same with a limit on the number of instructions. */
  public static Behavior interpret(Program linked, long limit) {
    Image image = Layout.of(linked, MAP);
    Memory memory = new Memory(image.memorySize());
    image.writeTo(memory);
    Interpreter interpreter = new Interpreter(image, memory, Services.NONE);
    interpreter.setLimit(limit);
    return of(ending(interpreter.run()), image, memory);
  }

  /** How an execution ended. */
  public static String ending(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Returned o -> "returned " + o.value();
      case Outcome.Exited o -> "exited " + o.status();
      case Outcome.Trapped o -> "trapped " + o.code();
      case Outcome.Uncaught _ -> "uncaught";
      case Outcome.Exhausted _ -> "exhausted";
    };
  }

  /** The behavior of an execution that ended with {@code memory}. */
  public static Behavior of(String ending, Image image, Memory memory) {
    TreeMap<Long, String> symbols = new TreeMap<>();
    for (Global global : image.program().globals().values()) {
      symbols.put(image.address(global.name()), global.name());
    }
    Map<String, List<String>> globals = new LinkedHashMap<>();
    for (Global global : image.program().globals().values()) {
      boolean own = global.mutability() == Global.Mutability.MUTABLE
          && (global.name().equals("rt.fuel") || !global.name().startsWith("rt."));
      if (own) {
        globals.put(global.name(), contents(global, image, memory, symbols));
      }
    }
    return new Behavior(ending, globals);
  }

  private static List<String> contents(
      Global global, Image image, Memory memory, TreeMap<Long, String> symbols) {
    List<String> words = new ArrayList<>();
    long start = image.address(global.name());
    for (long offset = 0; offset + 8 <= global.size(); offset += 8) {
      long word = memory.load64(start + offset);
      Map.Entry<Long, String> symbol = global.traced() ? symbols.floorEntry(word) : null;
      boolean inside = symbol != null && image.regions().variables().contains(word);
      words.add(inside ? symbol.getValue() + "+" + (word - symbol.getKey()) : Long.toHexString(word));
    }
    for (long offset = global.size() & -8; offset < global.size(); offset++) {
      words.add(Integer.toHexString(memory.load8(start + offset) & 255));
    }
    return words;
  }
}

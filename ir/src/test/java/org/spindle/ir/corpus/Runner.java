package org.spindle.ir.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.Linkage;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.Type;
import org.spindle.ir.interpret.Interpreter;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.interpret.Services;
import org.spindle.ir.interpret.Trace;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.Linker;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.memory.Memory;

/** Runs each exported procedure without parameters of a program, each on fresh memory. */
final class Runner {
  private static final MemoryMap MAP =
      new MemoryMap(MemoryMap.KERNEL_BASE, 8192, 65536, 131072, 65536, 16);
  private static final long LIMIT = 1_000_000;

  private Runner() {}

  static List<String> run(Program program) {
    Program linked = Linker.link(program.name(), List.of(program));
    List<String> output = new ArrayList<>();
    for (Procedure procedure : program.procedures().values()) {
      if (procedure.linkage() == Linkage.EXPORT && procedure.parameters().isEmpty()) {
        run(linked, procedure, output);
      }
    }
    return output;
  }

  private static void run(Program linked, Procedure procedure, List<String> output) {
    Image image = Layout.of(linked, MAP);
    Memory memory = new Memory(image.memorySize());
    image.writeTo(memory);
    StringBuilder written = new StringBuilder();
    Interpreter interpreter = new Interpreter(image, memory, new Writer(memory, written));
    interpreter.setLimit(LIMIT);
    Outcome outcome = interpreter.call(procedure.name());
    written.toString().lines().forEach(output::add);
    String prefix = procedure.name() + ": ";
    switch (outcome) {
      case Outcome.Returned o -> output.add(prefix + shown(procedure.signature().result(), o.value()));
      case Outcome.Exited o -> output.add(prefix + "exited " + o.status());
      case Outcome.Trapped o -> add(output, prefix + "trapped " + o.code(), o.trace());
      case Outcome.Uncaught o -> {
        long word = o.activation() == 0 ? 0 : memory.load64(o.activation());
        add(output, prefix + "uncaught " + word, o.trace());
      }
      case Outcome.Exhausted _ -> output.add(prefix + "exhausted");
    }
  }

  private static String shown(Type type, long value) {
    if (type == null) {
      return "returned";
    }
    return switch (type) {
      case I1, I8, I16, I32, I64 -> Long.toString(value);
      case F32 -> "0x%08x %s".formatted(value, Float.intBitsToFloat((int) value));
      case F64 -> "0x%016x %s".formatted(value, Double.longBitsToDouble(value));
      case REF, PTR -> "0x%x".formatted(value);
    };
  }

  private static void add(List<String> output, String line, Trace trace) {
    output.add(line);
    new Trace(trace.frames().stream().limit(4).toList(),
        trace.omitted() + Math.max(0, trace.frames().size() - 4)).toString().lines().forEach(output::add);
  }

  /** The one service that these programs need. */
  private record Writer(Memory memory, StringBuilder written) implements Services {
    @Override
    public boolean provides(String name) {
      return name.equals("machine.write");
    }

    @Override
    public long call(String name, long[] arguments) {
      written.append(new String(memory.read(arguments[1], arguments[2]), StandardCharsets.ISO_8859_1));
      return arguments[2];
    }
  }
}

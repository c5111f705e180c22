package org.spindle.benchmarks.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.source.SourceFile;
import org.spindle.runtime.toolchain.SourceInput;

/**
 * A general program, and what it is specialized to. The programs are those of the folder examples.
 *
 * @param name for people
 * @param general what is specialized, and to what
 * @param specialized symbol of the procedure that passes known data to the general one
 * @param run symbol of the procedure that repeats the work; each time it makes {@link #CALLS} calls
 * @param files of the program, as resources of this package
 */
record ProofCase(String name, String general, String specialized, String run, List<String> files) {
  /** The calls of the specialized procedure that one repetition makes. */
  static final int CALLS = 8;

  static final List<ProofCase> ALL =
      List.of(
          modula("regexp", "matcher of regular expressions, to one", "Expressions.IsToken", "Regexp",
              "regexp/RegExp", "regexp/Expressions"),
          modula("interpreter", "interpreter of a stack machine, to its program", "Programs.SumOfSquares",
              "Interpreter", "stackmachine/StackMachine", "stackmachine/Programs"),
          modula("marshaller", "marshaller, to a type of messages", "Messages.PutRead", "Marshaller",
              "marshaller/Marshaller", "marshaller/Messages"),
          modula("filter", "machine for packet filters, to a filter", "Filters.Dns", "Filter",
              "bpf/Bpf", "bpf/Filters"),
          modula("formatter", "formatter of numbers, to a format", "Lines.Packet", "Formatter",
              "formatter/Formatter", "formatter/Lines"),
          new ProofCase("sparse", "product of a sparse matrix and a vector, to the matrix", "network.flow",
              "work.run", List.of("sparse/sparse.c", "sparse/network.c", "work.c")));

  private static final String HEADER = "sparse.h";

  private static ProofCase modula(
      String name, String general, String specialized, String work, String... modules) {
    List<String> files = new ArrayList<>();
    for (String module : modules) {
      files.add(module + ".i3");
      files.add(module + ".m3");
    }
    files.add(work + "Work.i3");
    files.add(work + "Work.m3");
    return new ProofCase(name, general, specialized, work + "Work.Run", files);
  }

  /** The sources. */
  SourceInput sources() {
    SourceInput input = new SourceInput();
    for (String file : files) {
      // headers would be looked for in files
      String text = GuestSources.text("proof/" + file);
      String include = "#include \"" + HEADER + "\"\n";
      input.add(SourceFile.of(
          "proof/" + file.substring(file.lastIndexOf('/') + 1),
          text.contains(include)
              ? text.replace(include, GuestSources.text("proof/sparse/" + HEADER))
              : text));
    }
    if (run.endsWith("Work.Run")) {
      String work = run.substring(0, run.indexOf('.'));
      input.add(SourceFile.of("proof/ProofMain.m3",
          "MODULE ProofMain EXPORTS Main;\nIMPORT " + work + ";\nBEGIN\nEND ProofMain.\n"));
    } else {
      input.add(SourceFile.of("proof/main.c", "int main(void)\n{\n  return 0;\n}\n"));
    }
    return input;
  }
}

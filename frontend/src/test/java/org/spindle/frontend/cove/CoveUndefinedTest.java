package org.spindle.frontend.cove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.Modula3Program;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.Program;
import org.spindle.ir.interpret.Outcome;

/**
 * What C leaves undefined: the programs of {@code cove/undefined} end as said in the line before each, and the table in
 * docs/cove-undefined.md names them all with these verdicts.
 */
class CoveUndefinedTest {
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| [0-9., ]+ \\| .* \\| (rejected|trapped|defined): ([a-z0-9-]+)(?: \\((cove-[0-9]+)\\))? \\| `([a-z0-9-]+)` \\|$");

  /** How the run-time library reports those traps that these programs end with when they need it. */
  private static final Map<String, String> MESSAGES =
      Map.of("bounds", "index out of bounds", "narrow", "narrowing failed");

  private static Modula3Program runTime;

  record Case(String name, String verdict, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void compileRunTime() {
    runTime = CovePrograms.runTime();
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    String all = CovePrograms.read(CovePrograms.corpus("undefined").getFirst()).text();
    for (String part : all.split("(?m)^//// ")) {
      if (!part.startsWith("/*")) {
        int end = part.indexOf('\n');
        String[] words = part.substring(0, end).split(" ", 2);
        cases.add(new Case(words[0], words[1], part.substring(end + 1)));
      }
    }
    return cases;
  }

  private static List<Diagnostic> errors(Case c) {
    Diagnostics diagnostics = new Diagnostics();
    new CoveCompiler(List.of(), _ -> Optional.empty())
        .compile(List.of(SourceFile.of("t.c", c.text())), diagnostics);
    return diagnostics.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void endsAsSaid(Case c) {
    if (c.verdict().startsWith("reject ")) {
      List<Diagnostic> errors = errors(c);
      assertThat(errors).isNotEmpty();
      assertThat(errors.getFirst().code()).isEqualTo(c.verdict().substring("reject ".length()));
      return;
    }
    CoveProgram compiled = CovePrograms.compile(SourceFile.of("t.c", c.text()));
    // Without the run-time library, which makes exceptions of them, traps end the program.
    boolean alone = compiled.units().stream().allMatch(
        u -> u.externs().keySet().stream().noneMatch(s -> s.startsWith("RTHeapRep.")));
    Program linked = alone ? CovePrograms.link(compiled) : CovePrograms.link(compiled, runTime);
    for (Program variant : List.of(linked, CovePrograms.optimize(linked))) {
      assertThat(shown(CovePrograms.run(variant))).isEqualTo(c.verdict());
    }
  }

  private static String shown(CovePrograms.Run run) {
    return switch (run.outcome()) {
      case Outcome.Trapped t -> "trap " + t.code();
      case Outcome.Exited(long status) -> MESSAGES.entrySet().stream()
          .filter(m -> run.errors().startsWith("*** runtime error: " + m.getValue() + " at "))
          .map(m -> "trap " + m.getKey())
          .findFirst()
          .orElse("defined " + (status & 0xFF));
      case Outcome.Returned(long value) -> "defined " + value;
      default -> run.outcome().toString();
    };
  }

  @Test
  void theTableNamesEachProgram() throws IOException {
    Map<String, String> table = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("../docs/cove-undefined.md"))) {
      Matcher m = ROW.matcher(line);
      if (m.matches()) {
        String rule = m.group(3) == null ? "" : " " + m.group(3);
        assertThat(table.put(m.group(4), m.group(1) + " " + m.group(2) + rule)).as(m.group(4)).isNull();
      }
    }
    Map<String, String> programs = new TreeMap<>();
    for (Case c : cases()) {
      String[] words = c.verdict().split(" ");
      programs.put(
          c.name(),
          switch (words[0]) {
            case "reject" -> "rejected " + words[1] + " " + errors(c).getFirst().rule().orElse("");
            case "trap" -> "trapped " + words[1];
            default -> "defined " + words[1];
          });
    }
    assertThat(table).isEqualTo(programs);
  }
}

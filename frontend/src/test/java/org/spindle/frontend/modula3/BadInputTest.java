package org.spindle.frontend.modula3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.units.MemorySources;
import org.spindle.frontend.source.SourceFile;

/**
 * Input that is wrong as a whole, or much larger than what people write. The time limit is one that only work which grows
 * with the square of the size exceeds.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadInputTest {
  private final Map<String, String> files = new LinkedHashMap<>();

  private String check() {
    MemorySources sources = new MemorySources(null);
    files.forEach((name, text) -> sources.add(SourceFile.of(name, text)));
    Diagnostics diagnostics = new Diagnostics();
    Modula3Compiler.check(sources, files.keySet(), diagnostics);
    return DiagnosticFormatter.format(diagnostics);
  }

  private String check(String declarations, String statements) {
    files.put("M.m3", "MODULE M EXPORTS Main;\n" + declarations + "\nBEGIN\n" + statements + "\nEND M.\n");
    return check();
  }

  private static String repeat(int n, IntFunction<String> text) {
    return IntStream.range(0, n).mapToObj(text).collect(Collectors.joining());
  }

  @Test
  void aUnitOfMoreThanTenMegabytesIsChecked() {
    String statement = "  x := x + 1;  (* and a comment, so that the file becomes long *)\n";
    assertThat(check("VAR x: INTEGER;", statement.repeat(160_000) + "y := 1;"))
        .contains("M.m3:160004:1: error[unknown-name]");
  }

  @Test
  void tenThousandErrorsAreCounted() {
    assertThat(check("", "y := 1;\n".repeat(10_000))).endsWith("10000 errors (9800 not shown)\n");
    assertThat(check(repeat(10_000, i -> "VAR v" + i + ": Unknown" + i + ";\n"), ""))
        .endsWith("10000 errors (9800 not shown)\n");
    assertThat(check("VAR x: INTEGER;", "x := ;\n".repeat(10_000))).contains("M.m3:4:6: error[syntax]");
  }

  @Test
  void longListsTakeTheirTimeOnly() {
    assertThat(check("VAR x: INTEGER;",
        "IF x = 0 THEN x := 1\n" + repeat(30_000, i -> "ELSIF x = " + i + " THEN x := 1\n") + "END"))
        .isEmpty();
    assertThat(check("VAR x: INTEGER;",
        "CASE x OF\n" + repeat(30_000, i -> "| " + i + " => x := 1\n") + "ELSE END")).isEmpty();
    assertThat(check("VAR x := 1" + " + 1".repeat(50_000) + ";", "")).isEmpty();
    assertThat(check("CONST C0 = 1;" + repeat(10_000, i -> "C%d = C%d;\n".formatted(i + 1, i)), ""))
        .isEmpty();
    assertThat(check("TYPE " + repeat(10_000, i -> "T%d = T%d OBJECT END;\n".formatted(i, i + 1))
        + "T10000 = ROOT;", "")).isEmpty();
  }

  @Test
  void deepNestingIsRefusedAtALimit() {
    for (String deep : new String[] {
        "x := " + "(".repeat(100_000) + "1" + ")".repeat(100_000),
        "IF b THEN ".repeat(5000) + "END;".repeat(5000),
        "x := " + "- ".repeat(5000) + "1", "BEGIN ".repeat(5000) + "END;".repeat(5000)}) {
      assertThat(check("VAR x: INTEGER; b: BOOLEAN;", deep)).contains("error[too-deep]", "1 error");
    }
    assertThat(check("TYPE T = " + "REF ".repeat(5000) + "INTEGER;", "")).contains("error[too-deep]");
    assertThat(check("VAR x: INTEGER;", "x := " + "BYTESIZE(".repeat(900) + "x" + ")".repeat(900))).isEmpty();
  }

  @Test
  void interfacesInALongRowAreReadAndInACircleRefused() {
    for (int i = 0; i < 2000; i++) {
      files.put("I" + i + ".i3",
          "INTERFACE I%d; IMPORT I%d; TYPE T = I%d.T; END I%d.".formatted(i, i + 1, i + 1, i));
    }
    files.put("I2000.i3", "INTERFACE I2000; TYPE T = INTEGER; END I2000.");
    assertThat(check()).isEmpty();
    files.put("I2000.i3", "INTERFACE I2000; IMPORT I0; TYPE T = I0.T; END I2000.");
    assertThat(check()).contains("I2000.i3:1:25: error[import-cycle]", "1 error");
  }

  @Test
  void genericsDoNotMakeThemselves() {
    files.put("G.ig", "GENERIC INTERFACE G (E);\nIMPORT I;\nTYPE T = E.T; U = I.T;\nEND G.\n");
    files.put("I.i3", "INTERFACE I = G (I) END I.\n");
    files.put("H.ig", "GENERIC INTERFACE H (E);\nTYPE T = E.T;\nEND H.\n");
    files.put("J.i3", "INTERFACE J = H (K) END J.\n");
    files.put("K.i3", "INTERFACE K = H (J) END K.\n");
    files.put("L.i3", "INTERFACE L = Lost (L) END L.\n");
    files.put("O.ig", "GENERIC INTERFACE O (A) = O (A) END O.\n");
    files.put("Q.i3", "INTERFACE Q = H () END Q.\n");
    assertThat(check())
        .contains("I.i3:1:18: error[import-cycle]: the interface I imports itself",
            "G.ig:2:8: error[import-cycle]",
            "K.i3:1:18: error[import-cycle]: the interfaces J, K import each other",
            "L.i3:1:15: error[unknown-unit]: there is no generic interface 'Lost'",
            "O.ig:1:25: error[syntax]",
            "Q.i3:1:15: error[generic]: 'H' has 1 formal imports, but 0 are given")
        .endsWith("6 errors\n");
  }

  @Test
  void aFileHoldsTheUnitOfItsName() {
    files.put("X.i3", "INTERFACE Y; END Y.");
    files.put("Z.m3", "INTERFACE Z; END Z.");
    files.put("W.ig", "INTERFACE W; END W.");
    files.put("U.i3", "INTERFACE U; IMPORT X; VAR a: X.T; END U.");
    assertThat(check())
        .contains("X.i3:1:11: error[unit-name]", "Z.m3:1:11: error[unit-name]", "W.ig:1:11: error[unit-name]")
        .endsWith("3 errors\n");
  }

  @Test
  void anOpaqueTypeThatNothingRevealsIsReportedWhereItIsDeclared() {
    MemorySources sources = new MemorySources(null);
    sources.add(SourceFile.of("I.i3", "INTERFACE I;\nTYPE T <: ROOT;\nEND I.\n"));
    sources
        .add(SourceFile.of("M.m3", "MODULE M EXPORTS Main;\nIMPORT I;\nVAR t := NEW(I.T);\nBEGIN END M.\n"));
    Diagnostics diagnostics = new Diagnostics();
    Modula3Compiler.compile(sources, List.of("M.m3"), List.of(), diagnostics);
    assertThat(DiagnosticFormatter.format(diagnostics)).contains("I.i3:2:6: error[reveal]", "1 error");
  }
}

package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Session;

class CheckCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path directory;

  private int check(String... options) {
    Session session = new Session(
        InputStream.nullInputStream(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
    String[] arguments = new String[options.length + 3];
    arguments[0] = "check";
    arguments[1] = "--syntax-only";
    arguments[2] = directory.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return new SpindleCli(session).run(arguments);
  }

  private int command(String... arguments) {
    Session session = new Session(
        InputStream.nullInputStream(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
    String[] all = new String[arguments.length + 1];
    all[0] = "check";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new SpindleCli(session).run(all);
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void correctFilesAreCounted() throws IOException {
    file("A.i3", "INTERFACE A;\nEND A.\n");
    file("A.m3", "MODULE A;\nBEGIN\nEND A.");

    assertThat(check()).isEqualTo(ExitStatus.SUCCESS);
    assertThat(out()).isEqualTo("2 files, 5 lines, 0 with syntax errors");
    assertThat(err.size()).isZero();
  }

  @Test
  void everyBrokenFileIsReportedAndTheRestStillCounts() throws IOException {
    file("A.i3", "INTERFACE A;\nEND A.\n");
    file("B.m3", "MODULE B;\nBEGIN\n  x := ;\nEND B.\n");
    file("C.sir", "bad\n");
    file("D.m3", "");
    file("E.m3", "MODULE \0");

    assertThat(check()).isEqualTo(ExitStatus.SOURCE_ERRORS);
    assertThat(out()).isEqualTo("5 files, 7 lines, 4 with syntax errors");
    assertThat(err())
        .contains("B.m3:3:8: error[syntax]: ")
        .contains("C.sir:1:1: error[sir-syntax]: unexpected 'bad'")
        .contains("D.m3: error[empty-file]: ")
        .contains("E.m3: error[binary-file]: ");
  }

  @Test
  void aHeaderIsLookedForWhereToldTo() throws IOException {
    file("p.c", "#include \"t.h\"\nint f(pair p) { return CAST(x) p.a; }\n");
    Path headers = Files.createDirectory(directory.resolve("include"));
    Files.writeString(headers.resolve("t.h"), "typedef struct { int a; } pair;\n#define CAST(x) (int)\n");

    assertThat(check("-I", headers.toString())).isEqualTo(ExitStatus.SUCCESS);
    assertThat(out()).isEqualTo("1 file, 2 lines, 0 with syntax errors");
  }

  @Test
  void jsonIsOneObjectOnStandardOutput() throws IOException {
    file("C.sir", "bad\n");

    assertThat(check("--format", "json")).isEqualTo(ExitStatus.SOURCE_ERRORS);
    assertThat(out())
        .startsWith("{\"files\":1,\"lines\":1,\"withSyntaxErrors\":1,\"diagnostics\":[{\"file\":")
        .contains("\"line\":1,\"column\":1")
        .endsWith("]}");
    assertThat(err.size()).isZero();
  }

  @Test
  void sarifIsALogOfOneRun() throws IOException {
    file("C.sir", "bad\n");

    assertThat(check("--format", "sarif")).isEqualTo(ExitStatus.SOURCE_ERRORS);
    assertThat(out())
        .startsWith("{\"$schema\":").contains("\"version\":\"2.1.0\"", "\"level\":\"error\"")
        .contains("\"region\":{\"startLine\":1,\"startColumn\":1,", "C.sir\"}")
        .endsWith("]}]}");
    assertThat(err.size()).isZero();
  }

  @Test
  void aDeeplyNestedFileIsAnErrorInTheSourceNotAFailure() throws IOException {
    file("D.m3", "MODULE D; BEGIN x := " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "; END D.\n");

    assertThat(check()).isEqualTo(ExitStatus.SOURCE_ERRORS);
    assertThat(err()).contains("error[too-deep]");
  }

  @Test
  void anUnknownFormatIsWrongUsage() {
    assertThat(check("--format", "xml")).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(err()).contains("'--format'").contains("Try 'spindle check --help'.");
  }

  @Test
  void aWholeProgramIsVerifiedNotOnlyParsed() throws IOException {
    file("t.sir", "program \"t\"\nproc export @T:f() {\n^0:\n  %0 = iconst i64 1\n  return %0\n}\n");

    CommandRun text = CommandRun.of("check", directory);
    assertThat(text.status()).isEqualTo(ExitStatus.SOURCE_ERRORS);
    assertThat(text.err()).contains("t.sir:2:13: error[sir-invalid]: @T:f ^0: ");
    assertThat(text.out()).isEqualTo("1 file, 6 lines, 1 error\n");
    assertThat(CommandRun.of("check", directory, "--format", "json").out())
        .startsWith("{\"files\":1,\"lines\":6,\"errors\":1,\"warnings\":0,\"diagnostics\":[{")
        .contains("\"sir-invalid\"");
    assertThat(CommandRun.of("check", "--syntax-only", directory).status()).isEqualTo(ExitStatus.SUCCESS);
  }

  @Test
  void aSecondCheckSaysTheSame() throws IOException {
    file("A.i3", "INTERFACE A;\nIMPORT Text;\nVAR t: TEXT;\nEND A.\n");
    file("M.m3", "MODULE M EXPORTS Main;\nIMPORT A;\nBEGIN\n  IF A.t = A.t THEN A.u := 1 END;\nEND M.\n");
    Path cache = directory.resolve(".cache");

    CommandRun cold = CommandRun.of("check", directory, "--cache", cache);
    assertThat(cold.status()).isEqualTo(ExitStatus.SOURCE_ERRORS);
    assertThat(cold.err()).contains("warning[text-identity]", "M.m3:4:23: error[unknown-name]");
    CommandRun warm = CommandRun.of("check", directory, "--cache", cache);
    assertThat(warm.err()).isEqualTo(cold.err());
    assertThat(warm.out()).isEqualTo(cold.out());
    assertThat(CommandRun.of("check", directory, "--no-cache").err()).isEqualTo(cold.err());
  }

  @Test
  void aPlainFileIsNoPlaceForACacheButDoesNoHarm() throws IOException {
    file("A.i3", "INTERFACE A;\nEND A.\n");

    assertThat(CommandRun.of("check", directory, "--cache", directory.resolve("A.i3")).status())
        .isEqualTo(ExitStatus.SUCCESS);
  }

  @Test
  void filesOfOneNameAreNotTakenForOneAnother() throws IOException {
    Files.createDirectories(directory.resolve("a"));
    Files.createDirectories(directory.resolve("b"));
    file("a/X.i3", "INTERFACE X;\nEND X.\n");
    file("b/X.i3", "INTERFACE X;\nVAR y: Nowhere;\nEND X.\n");

    assertThat(said("check")).contains("b/X.i3: error[duplicate-unit]", "a/X.i3")
        .doesNotContain("unknown-name");
  }

  @Test
  void warningsCanBeTurnedOff() throws IOException {
    file("M.m3",
        "MODULE M EXPORTS Main;\nIMPORT Text;\nVAR x: [0 .. 9] := 10;\nBEGIN\n  LOOP END; x := 11\nEND M.\n");

    assertThat(said("check")).contains("[unused]", "[range]");
    assertThat(said("check", "--no-warn", "range,unused")).doesNotContain("[unused]", "[range]")
        .contains("[unreachable]");
    assertThat(said("check", "--no-warn", "all")).isEmpty();
    assertThat(said("check", "--no-warn", "all", "--warn", "unused")).contains("[unused]")
        .doesNotContain("[range]");
    assertThat(said("compile", "--emit", "sir", "--no-warn", "unused,range,unreachable")).isEmpty();
    assertThat(said("check", "--no-warn", "unsued")).contains("did you mean 'unused'?");
  }

  private String said(String command, String... options) {
    List<Object> arguments = new ArrayList<>(List.of(command, directory));
    arguments.addAll(List.of(options));
    if (command.equals("check")) {
      arguments.add("--no-cache");
    }
    return CommandRun.of(arguments.toArray()).err();
  }

  @Test
  void boundsArePrintedWithTheirPathOrTheReasonWhyThereIsNone() throws IOException {
    file("A.m3", """
        MODULE A EXPORTS Main;
        VAR a: ARRAY [0 .. 9] OF INTEGER; s: INTEGER;
        EPHEMERAL PROCEDURE Sum () =
          BEGIN
            FOR i := 0 TO 9 DO INC(s, a[i]); END;
          END Sum;
        EPHEMERAL PROCEDURE Until (n: INTEGER) =
          BEGIN
            WHILE s < n DO INC(s, a[0]); END;
          END Until;
        BEGIN
          Sum(); Until(1);
        END A.
        """);
    String file = directory.resolve("A.m3").toString();

    assertThat(command("--bounds", file)).isEqualTo(ExitStatus.SUCCESS);
    assertThat(out())
        .containsPattern("A\\.m3:3:21: A:Sum: at most \\d+ cycles\n")
        .containsPattern(" \\d+  .*A\\.m3:5:5 loop, 1[01] times at its head; one round:\n")
        .containsPattern("A\\.m3:7:21: A:Until: no bound: .*A\\.m3:9:\\d+: nothing tells how often");

    out.reset();
    command("--bounds", "--format", "json", file);
    assertThat(out())
        .containsPattern(
            "\\{\"procedure\":\"A:Sum\",\"file\":\".*A.m3\",\"line\":3,\"column\":21,\"cycles\":\\d+,")
        .containsPattern("\"kind\":\"loop\",.*\"rounds\":1[01],\"inside\":\\[")
        .contains("\"reason\":{\"text\":\"nothing tells");
  }
}

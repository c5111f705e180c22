package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spindle.cli.session.ExitStatus;
import org.spindle.runtime.machine.EngineKind;

class RunCommandTest {
  private static final String HEAD = """
      program "t"
      entry @Main:start
      extern @machine.write : (i64, ptr, i64) -> i64
      extern @machine.read : (i64, ptr, i64) -> i64
      extern @machine.argument : (i64, ptr, i64) -> i64
      extern @machine.exit : (i64)
      global @T.buffer : local size 64 align 8 mutable { 0: bytes "hello\\n" }
      """;

  private static final String ECHO = HEAD + """
      proc export @Main:start() {
      ^0:
        %0 = iconst i64 0
        %1 = iconst i64 1
        %2 = iconst i64 2
        %3 = global_addr @T.buffer
        %4 = iconst i64 64
        %5 = call @machine.read(%0, %3, %4)
        %6 = call @machine.write(%1, %3, %5)
        %7 = call @machine.argument(%2, %3, %4)
        %8 = call @machine.write(%2, %3, %7)
        %9 = iconst i64 300
        call @machine.exit(%9)
        return
      }
      """;

  private static final String DIVIDE = HEAD + """
      proc export @Main:start() -> i64 {
      ^0:
        %0 = iconst i64 1
        %1 = global_addr @T.buffer
        %2 = iconst i64 6
        %3 = call @machine.write(%0, %1, %2)
        call @T:check(%0) !"T.m3":9:3
        return %0
      }
      proc local @T:check(%0: i64) inline never {
      ^0:
        %1 = iconst i64 1
        %2 = eq %0, %1
        trap_if %2, divide !"T.m3":4:7
        return
      }
      """;

  @TempDir private Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("t.sir"), text);
  }

  @ParameterizedTest
  @EnumSource
  void theGuestHasTheStreamsTheArgumentsAndTheExitStatus(EngineKind engine) throws IOException {
    CommandRun run =
        CommandRun.withInput("input\n", "run", file(ECHO), "--engine", engine, "--", "one", "--two");

    assertThat(run).isEqualTo(new CommandRun(300 & 0xff, "input\n", "--two"));
  }

  @ParameterizedTest
  @EnumSource
  void theGuestHasTheDirectoryAndTheVariablesThatItIsGiven(EngineKind engine) throws IOException {
    Path source = Files.writeString(directory.resolve("Around.m3"), """
        MODULE Around EXPORTS Main;
        IMPORT Atom, Env, FileRd, IO, OSError, Rd, Thread;
        <*FATAL Rd.Failure, Rd.EndOfFile, Thread.Alerted*>
        VAR name, value: TEXT;
        BEGIN
          FOR i := 0 TO Env.Count - 1 DO
            Env.GetNth(i, name, value);
            IO.Put(name & " is " & value & "\\n");
          END;
          IF Env.Get("B") # NIL THEN IO.Put(Env.Get("B") & "\\n"); END;
          IF Env.Get("PATH") # NIL THEN IO.Put("inherited\\n"); END;
          TRY
            IO.Put(Rd.GetLine(FileRd.Open("greeting")));
          EXCEPT
          | OSError.E (code) => IO.Put(Atom.ToText(code.head));
          END;
        END Around.
        """);
    Path files = Files.createDirectory(directory.resolve("files"));
    Files.writeString(files.resolve("greeting"), "hello");

    CommandRun with =
        CommandRun.of("run", source, "--engine", engine, "--dir", files, "--env", "A=1", "--env",
            "B=x=y", "--env", "C=");
    CommandRun without = CommandRun.of("run", source, "--engine", engine);

    assertThat(with).isEqualTo(new CommandRun(0, "A is 1\nB is x=y\nC is \nx=y\nhello", ""));
    assertThat(without.out())
        .isEqualTo("there are no files here: the program was started without a directory");
  }

  @Test
  void whatIsAroundTheGuestIsChecked() throws IOException {
    Path file = file(ECHO);

    CommandRun variable = CommandRun.of("run", file, "--env", "=1");
    CommandRun missing = CommandRun.of("run", file, "--dir", directory.resolve("none"));

    assertThat(variable.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(variable.err()).contains("--env =1 is not of the form NAME=VALUE");
    assertThat(missing.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(missing.err()).contains("none is not a directory that can be used");
  }

  @ParameterizedTest
  @EnumSource
  void aTrapWithoutHandlerIsReportedWithItsPlace(EngineKind engine) throws IOException {
    CommandRun run = CommandRun.of("run", file(DIVIDE), "--engine", engine);

    assertThat(run.status()).isEqualTo(ExitStatus.GUEST_FAILURE);
    assertThat(run.out()).isEqualTo("hello\n");
    assertThat(run.err()).startsWith("*** runtime error: division by zero at T.m3:4:7\n  at ");
  }

  @Test
  void theInterpreterShowsTheCallStack() throws IOException {
    assertThat(CommandRun.of("run", file(DIVIDE), "--engine", "interp").err())
        .isEqualTo("""
            *** runtime error: division by zero at T.m3:4:7
              at T:check (T.m3:4:7)
              at Main:start (T.m3:9:3)
            """);
  }

  @ParameterizedTest
  @EnumSource
  void anExceptionThatNothingCatchesIsNamed(EngineKind engine) throws IOException {
    Path file = file("""
        program "t"
        entry @Main:start
        global @T.name : local size 8 align 8 const { 0: bytes "T.Full\\00" }
        global @T.Full : local size 24 align 8 const { 0: addr @T.name }
        global @T.activation : local size 24 align 8 const { 0: addr @T.Full }
        proc export @Main:start() {
        ^0:
          %0 = global_addr @T.activation
          throw %0
        }
        """);
    CommandRun run = CommandRun.of("run", file, "--engine", engine);

    assertThat(run.status()).isEqualTo(ExitStatus.GUEST_FAILURE);
    assertThat(run.err()).startsWith("*** runtime error: exception T.Full");
  }

  @ParameterizedTest
  @EnumSource
  void endlessRecursionEndsTheGuestOnly(EngineKind engine) throws IOException {
    Path file = file("""
        program "t"
        entry @Main:start
        proc export @Main:start() {
        ^0:
          call @T:f()
          return
        }
        proc local @T:f() inline never !"T.m3":2:1 {
          slot $0 size 64 align 8
        ^0:
          %0 = slot_addr $0
          store any %0, %0
          call @T:f()
          return
        }
        """);
    CommandRun run = CommandRun.of("run", file, "--engine", engine);

    assertThat(run.status()).isEqualTo(ExitStatus.GUEST_FAILURE);
    assertThat(run.err()).startsWith("*** runtime error: stack ");
  }

  @Test
  void aProgramWithoutEntryIsRefused() throws IOException {
    CommandRun run = CommandRun.of("run", file("program \"t\"\n"));

    assertThat(run.status()).isEqualTo(ExitStatus.SOURCE_ERRORS);
    assertThat(run.err()).startsWith("spindle: there is nothing to run: ");
  }

  @Test
  void statisticsOfTheHeapAreReportedOnDemand() {
    CommandRun run = CommandRun.of("run", Path.of("../examples/hello"), "--engine", "interp", "--stats");

    assertThat(run.status()).isEqualTo(ExitStatus.SUCCESS);
    assertThat(run.err()).matches(
        "heap: \\d+ bytes allocated, at most \\d+ in use, 0 collections, 0 bytes live after the last; "
            + "pauses: longest 0.000 ms, total 0.000 ms\\n");
  }

  @Test
  void statisticsTellWhatWasFused() {
    CommandRun run = CommandRun.of("run", Path.of("../examples/ports"), "--engine", "alpha", "--stats");

    assertThat(run.status()).isEqualTo(ExitStatus.SUCCESS);
    assertThat(run.err()).containsPattern(
        "fusing: \\d+ changes of bindings, of these \\d+ coalesced; "
            + "code made \\d+ times, superseded before use 0 times\n");
  }

  @Test
  void malformedSirIsAnErrorAtItsPlace() throws IOException {
    CommandRun run = CommandRun.of("run", file(HEAD + "proc export @Main:start() {\n^0:\n  jump ^1\n}\n"));

    assertThat(run.status()).isEqualTo(ExitStatus.SOURCE_ERRORS);
    assertThat(run.err()).contains("t.sir:10:8: error[sir-syntax]: ").endsWith("1 error\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void invalidSirIsAnErrorAtTheProcedure() throws IOException {
    CommandRun run = CommandRun.of("run",
        file(HEAD + "proc export @Main:start() {\n^0:\n  %0 = iconst i64 1\n  return %0\n}\n"));

    assertThat(run.status()).isEqualTo(ExitStatus.SOURCE_ERRORS);
    assertThat(run.err()).contains("t.sir:8:13: error[sir-invalid]: @Main:start ^0: ");
  }

  @Test
  void unitsThatClashAreNamed() throws IOException {
    Path other = Files.writeString(directory.resolve("u.sir"), ECHO.replace("\"t\"", "\"u\""));
    CommandRun run = CommandRun.of("run", file(ECHO), other);

    assertThat(run.status()).isEqualTo(ExitStatus.SOURCE_ERRORS);
    assertThat(run.err()).isEqualTo("error[link]: u: @Main:start is already defined in t\n");
  }

  @Test
  void anUnknownEngineAndImpossibleSizesAreWrongUsage() throws IOException {
    Path file = file(ECHO);

    assertThat(CommandRun.of("run", file, "--engine", "vax").status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(CommandRun.of("run", file, "--heap", "lots").status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(CommandRun.of("run", file, "--heap", "9G").err()).contains("is not between 64K and 1536M");
    assertThat(CommandRun.of("run", directory.resolve("none.m3")).status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }
}

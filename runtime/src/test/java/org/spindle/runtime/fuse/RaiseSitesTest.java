package org.spindle.runtime.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.Callee;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Terminator;
import org.spindle.ir.event.RaiseSites;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.verify.Verifier;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/** Raises with a known argument have code of their own, which does not test it, and follow the changes of the bindings. */
class RaiseSitesTest {
  private static final String INTERFACE = """
      INTERFACE Kernel;
      PROCEDURE SystemCall (number, argument: INTEGER);
      END Kernel.
      """;

  private static final String MODULE = """
      MODULE Kernel;
      PROCEDURE SystemCall (<*UNUSED*> number, argument: INTEGER) = BEGIN END SystemCall;
      BEGIN
      END Kernel.
      """;

  private static final String MAIN = """
      MODULE Main;
      IMPORT Dispatcher, Fmt, IO, Kernel;
      <*FATAL Dispatcher.Error*>
      TYPE Number = REF RECORD n: INTEGER END; Counter = REF RECORD n := 0 END;
      VAR bindings: ARRAY [1 .. 9] OF Dispatcher.Binding; counters: ARRAY [1 .. 9] OF Counter;
      FUNCTIONAL PROCEDURE IsNumber (c: REFANY; number: INTEGER; <*UNUSED*> argument: INTEGER): BOOLEAN =
        VAR wanted: Number := c;
        BEGIN
          RETURN number = wanted.n;
        END IsNumber;
      PROCEDURE Count (c: REFANY; <*UNUSED*> number: INTEGER; argument: INTEGER) =
        VAR counter: Counter := c;
        BEGIN
          INC(counter.n, argument);
        END Count;
      PROCEDURE Install (i: INTEGER) =
        BEGIN
          bindings[i] := Dispatcher.Install(Kernel.SystemCall, Count, IsNumber, closure := counters[i],
            guardClosure := NEW(Number, n := i), constant := TRUE);
        END Install;
      PROCEDURE Raise (k: INTEGER) =
        BEGIN
          Kernel.SystemCall(2, k);
          Kernel.SystemCall(7, k);
          Kernel.SystemCall(77, k);
          FOR i := 1 TO 9 DO Kernel.SystemCall(i, 1000 * k) END;
        END Raise;
      PROCEDURE Put () =
        BEGIN
          FOR i := 1 TO 9 DO IO.Put(Fmt.Int(counters[i].n) & " ") END;
          IO.Put("\\n");
        END Put;
      BEGIN
        FOR i := 1 TO 9 DO counters[i] := NEW(Counter) END;
        Raise(1);
        FOR i := 1 TO 6 DO Install(i) END;
        Raise(1);
        Put();
        FOR i := 7 TO 9 DO Install(i) END;
        Dispatcher.Uninstall(bindings[2]);
        Raise(1);
        Put();
        Install(2);
        Raise(1);
        Put();
      END Main.
      """;

  private static LinkedProgram link() {
    SourceProgram source = SourceProgram.compile(
        new SourceInput().add(SourceFile.of("Kernel.i3", INTERFACE)).add(SourceFile.of("Kernel.m3", MODULE))
            .add(SourceFile.of("Main.m3", MAIN)),
        List.of(), stage -> {});
    assertThat(DiagnosticFormatter.format(source.diagnostics())).isEmpty();
    return source.link("main", List.of(), true, (pass, procedure) -> {}).withRaiseSites();
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void sitesHaveCodeThatDoesNotTestWhatTheyKnow(EngineKind kind) {
    LinkedProgram linked = link();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL,
        new GuestStreams(InputStream.nullInputStream(), out, System.err), List.of("main"));
    try (Engine engine = kind.open(machine)) {
      Fuser fuser = new Fuser(linked, machine, engine, Fuser.LIMITS);

      assertThat(engine.run()).isEqualTo(new Outcome.Exited(0));

      assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
          1000 1001 1000 1000 1000 1000 0 0 0\s
          2000 1001 2000 2000 2000 2000 1001 1000 1000\s
          3000 2002 3000 3000 3000 3000 2002 2000 2000\s
          """);
      for (String site : List.of("Kernel.SystemCall$at.2.1", "Kernel.SystemCall$at.7.1")) {
        Procedure code = fuser.atSite(site);
        assertThat(code.blocks()).singleElement()
            .satisfies(block -> assertThat(block.terminator()).isInstanceOf(Terminator.Return.class));
        assertThat(code.entry().body()).noneMatch(Instruction.Call.class::isInstance);
      }
      assertThat(fuser.atSite("Kernel.SystemCall$at.77.1").size()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void withoutSpecializedCodeSitesAreRaisesOfTheEvent(EngineKind kind) {
    LinkedProgram linked = link();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL,
        new GuestStreams(InputStream.nullInputStream(), out, System.err), List.of("main"));
    try (Engine engine = kind.open(machine)) {
      assertThat(engine.run()).isEqualTo(new Outcome.Exited(0));

      assertThat(out.toString(StandardCharsets.UTF_8))
          .endsWith("3000 2002 3000 3000 3000 3000 2002 2000 2000 \n");
    }
  }

  @Test
  void sitesAreTheSameForEqualConstantsOnly() {
    LinkedProgram linked = link();

    assertThat(Verifier.verify(linked.program())).isEmpty();
    assertThat(RaiseSites.of(linked.program()).get("Kernel.SystemCall"))
        .extracting(RaiseSites.Site::symbol)
        .contains("Kernel.SystemCall$at.2.1", "Kernel.SystemCall$at.7.1", "Kernel.SystemCall$at.77.1");
    assertThat(linked.program().procedures().values().stream()
        .flatMap(procedure -> procedure.blocks().stream())
        .flatMap(block -> block.body().stream())
        .filter(
            one -> one instanceof Instruction.Call call
                && call.callee().equals(new Callee.Event("Kernel.SystemCall$at.7.1"))))
        .isNotEmpty();
  }
}

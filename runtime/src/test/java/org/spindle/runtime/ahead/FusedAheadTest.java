package org.spindle.runtime.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.Program;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.verify.Verifier;
import org.spindle.runtime.machine.AlphaEngine;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

class FusedAheadTest {
  private static final long LIMIT = 50_000_000;

  /**
   * Forty guards with constant closures and handlers with other closures, raised a thousand times. What the argument says
   * makes the set another one than that of the run without it.
   */
  private static final String COUNTERS = """
      MODULE Main;
      IMPORT Dispatcher, Ethernet, Fmt, IO, Params, Text;
      <*FATAL Dispatcher.Error*>
      TYPE Port = REF RECORD port: INTEGER; END; Counter = REF RECORD n: INTEGER; END;
      FUNCTIONAL PROCEDURE Mine (closure: REFANY; READONLY p: Ethernet.Packet): BOOLEAN =
        BEGIN
          RETURN NUMBER(p) > 37 AND p[36] = NARROW(closure, Port).port;
        END Mine;
      PROCEDURE Count (closure: REFANY; <*UNUSED*> READONLY p: Ethernet.Packet) =
        VAR c: Counter := closure;
        BEGIN
          INC(c.n);
        END Count;
      PROCEDURE Twice (closure: REFANY; <*UNUSED*> READONLY p: Ethernet.Packet) =
        VAR c: Counter := closure;
        BEGIN
          INC(c.n, 2);
        END Twice;
      VAR
        counters: ARRAY [0 .. 39] OF Counter;
        bindings: ARRAY [0 .. 39] OF Dispatcher.Binding;
        packet: ARRAY [0 .. 63] OF [0 .. 255];
        sum := 0;
        how := ' ';
      PROCEDURE Install () =
        VAR handler: PROCANY := Count; port: INTEGER; counter: Counter;
        BEGIN
          Dispatcher.BeginChanges();
          FOR i := 0 TO 39 DO
            port := i;
            counter := counters[i];
            handler := Count;
            IF i = 7 AND how = 'p' THEN port := 57; END;
            IF i = 8 AND how = 's' THEN counter := counters[9]; END;
            IF i = 9 AND how = 'h' THEN handler := Twice; END;
            IF i # 39 OR how # 'f' THEN
              bindings[i] := Dispatcher.Install(
                               Ethernet.PacketArrived, handler, Mine, counter,
                               NEW(Port, port := port), constant := TRUE);
            END;
          END;
          Dispatcher.EndChanges();
        END Install;
      PROCEDURE Raise () =
        BEGIN
          FOR i := 1 TO 1000 DO
            packet[36] := i MOD 64;
            Ethernet.PacketArrived(packet);
          END;
        END Raise;
      BEGIN
        IF Params.Count > 1 THEN how := Text.GetChar(Params.Get(1), 0); END;
        FOR i := 0 TO 39 DO counters[i] := NEW(Counter, n := 0); END;
        Install();
        Raise();
        IF how = 'a' THEN
          Dispatcher.BeginChanges();
          FOR i := 0 TO 39 DO Dispatcher.Uninstall(bindings[i]); END;
          Dispatcher.EndChanges();
          Raise();
          Install();
          Raise();
        END;
        FOR i := 0 TO 39 DO sum := (10 * sum + counters[i].n) MOD 1000007; END;
        IO.Put(Fmt.Int(sum));
      END Main.
      """;

  private static final String ADDRESSES = """
      UNSAFE MODULE Main;
      IMPORT Dispatcher, Ethernet, IO;
      <*FATAL Dispatcher.Error*>
      FUNCTIONAL PROCEDURE Mine (closure: REFANY; READONLY p: Ethernet.Packet): BOOLEAN =
        BEGIN
          RETURN p[0] = LOOPHOLE(closure, INTEGER) DIV 64 MOD 8;
        END Mine;
      PROCEDURE Count (<*UNUSED*> READONLY p: Ethernet.Packet) = BEGIN IO.Put("!"); END Count;
      VAR packet: ARRAY [0 .. 63] OF [0 .. 255];
      BEGIN
        EVAL Dispatcher.Install(Ethernet.PacketArrived, Count, Mine, NIL, NEW(REF INTEGER));
        Ethernet.PacketArrived(packet);
      END Main.
      """;

  /** What a run printed, and how many instructions it took. */
  private record Run(String output, long instructions) {}

  private static LinkedProgram link(String text) {
    SourceProgram compiled = SourceProgram.compile(
        new SourceInput().add(SourceFile.of("Main.m3", text)), List.of(), stage -> {});
    assertThat(DiagnosticFormatter.format(compiled.diagnostics())).isEmpty();
    return compiled.link("ahead", List.of(), true, (pass, procedure) -> {});
  }

  private static Run run(Program program, EngineKind kind, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Machine machine = new Machine(program, MemoryMap.KERNEL,
        new GuestStreams(InputStream.nullInputStream(), out, OutputStream.nullOutputStream()),
        List.of(arguments));
    try (Engine engine = kind.open(machine)) {
      assertThat(engine.run()).isEqualTo(new Outcome.Exited(0));
      long instructions = engine instanceof AlphaEngine alpha ? alpha.cpu().instructions() : 0;
      return new Run(out.toString(StandardCharsets.UTF_8), instructions);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSetOfTheInstallingRunIsServedByItsCode(EngineKind engine) {
    LinkedProgram linked = link(COUNTERS);
    FusedAhead fused = FusedAhead.of(linked, List.of("program"), LIMIT);

    assertThat(fused.outcome()).isEqualTo(new Outcome.Exited(0));
    assertThat(fused.reports()).singleElement().satisfies(report -> {
      assertThat(report.event()).isEqualTo("Ethernet.PacketArrived");
      assertThat(report.bindings()).isEqualTo(41);
      assertThat(report.declined()).isNull();
      assertThat(report.residual()).isLessThan(60);
    });
    Verifier.require(fused.executable(), "fusing ahead");
    Run generic = run(linked.executable(), engine, "program");
    Run ahead = run(fused.executable(), engine, "program");
    assertThat(ahead.output()).isEqualTo(generic.output());
    if (engine == EngineKind.ALPHA) {
      assertThat(ahead.instructions()).isLessThan(generic.instructions() / 3);
    }
  }

  @Test
  void theSameSetOfOtherObjectsIsServedByTheCode() {
    LinkedProgram linked = link(COUNTERS);
    Program fused = FusedAhead.of(linked, List.of("program"), LIMIT).executable();

    Run generic = run(linked.executable(), EngineKind.ALPHA, "program", "again");
    Run ahead = run(fused, EngineKind.ALPHA, "program", "again");
    assertThat(ahead.output()).isEqualTo(generic.output());
    assertThat(ahead.instructions()).isLessThan(generic.instructions() / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"port", "same", "handler", "fewer"})
  void anotherSetIsServedByTheGenericRaise(String how) {
    LinkedProgram linked = link(COUNTERS);
    Program fused = FusedAhead.of(linked, List.of("program"), LIMIT).executable();

    Run generic = run(linked.executable(), EngineKind.ALPHA, "program", how);
    Run ahead = run(fused, EngineKind.ALPHA, "program", how);
    assertThat(ahead.output()).isEqualTo(generic.output())
        .isNotEqualTo(run(fused, EngineKind.ALPHA, "program").output());
    // recognizing costs a little
    assertThat(ahead.instructions()).isBetween(generic.instructions(), generic.instructions() * 11 / 10);
  }

  @Test
  void codeThatDependsOnAddressesIsNotMade() {
    LinkedProgram linked = link(ADDRESSES);
    FusedAhead fused = FusedAhead.of(linked, List.of("program"), LIMIT);

    assertThat(fused.reports()).singleElement()
        .satisfies(report -> assertThat(report.declined()).contains("addresses"));
    assertThat(run(fused.executable(), EngineKind.ALPHA, "program"))
        .isEqualTo(run(linked.executable(), EngineKind.ALPHA, "program"));
  }

  @Test
  void aRunWithoutEndIsStopped() {
    LinkedProgram linked = link("""
        MODULE Main;
        IMPORT Dispatcher, Ethernet;
        <*FATAL Dispatcher.Error*>
        VAR n := 0;
        PROCEDURE Count (<*UNUSED*> READONLY p: Ethernet.Packet) = BEGIN INC(n); END Count;
        BEGIN
          EVAL Dispatcher.Install(Ethernet.PacketArrived, Count);
          WHILE n = 0 DO END;
        END Main.
        """);
    FusedAhead fused = FusedAhead.of(linked, List.of("program"), 1_000_000);

    assertThat(fused.outcome()).isInstanceOf(Outcome.Exhausted.class);
    assertThat(fused.reports()).singleElement()
        .satisfies(report -> assertThat(report.bindings()).isEqualTo(2));
  }
}

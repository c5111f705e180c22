package org.spindle.runtime.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.Procedure;
import org.spindle.ir.Terminator;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;
import org.spindle.specializer.pe.DeclineReason;

class FuserTest {
  private static final String EVENT = "Ethernet.PacketArrived";

  private static final String PROGRAM = """
      MODULE Main;
      IMPORT Dispatcher, Ethernet, Fmt, IO;
      <*FATAL Dispatcher.Error*>
      VAR n := 0; b: Dispatcher.Binding; packet: ARRAY [0 .. 63] OF [0 .. 255];
      PROCEDURE Count (<*UNUSED*> READONLY p: Ethernet.Packet) = BEGIN INC(n); END Count;
      BEGIN
        FOR i := 1 TO 10 DO
          b := Dispatcher.Install(Ethernet.PacketArrived, Count);
          Ethernet.PacketArrived(packet);
          Dispatcher.Uninstall(b);
          Ethernet.PacketArrived(packet);
        END;
        EVAL Dispatcher.Install(Ethernet.PacketArrived, Count);
        Ethernet.PacketArrived(packet);
        IO.Put(Fmt.Int(n));
      END Main.
      """;

  private static final String GUARDED = """
      FUNCTIONAL PROCEDURE Guard@ (READONLY p: Ethernet.Packet): BOOLEAN =
        BEGIN
          IF NUMBER(p) < 38 THEN RETURN FALSE; END;
          IF p[36] = @ THEN
            IF p[20] > 100 THEN RETURN FALSE; END;
            RETURN p[21] # 7;
          END;
          RETURN p[36] = 250 AND p[22] = 3;
        END Guard@;
      PROCEDURE Count@ (<*UNUSED*> READONLY p: Ethernet.Packet) = BEGIN INC(n); END Count@;
      """;

  /** Guards that branch on what tells them apart, and so multiply paths. */
  private static int sizeForBranchingGuards(int number) {
    StringBuilder procedures = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= number; i++) {
      procedures.append(GUARDED.replace("@", Integer.toString(i)));
      body.append("EVAL Dispatcher.Install(Ethernet.PacketArrived, Count%d, Guard%d);\n".formatted(i, i));
    }
    String text = "MODULE Main;\nIMPORT Dispatcher, Ethernet;\n<*FATAL Dispatcher.Error*>\nVAR n := 0;\n"
        + procedures + "BEGIN\n" + body + "END Main.\n";
    return Installed.fused(link(text), EVENT).size();
  }

  @Test
  void codeForGuardsThatBranchIsLinearInTheirNumber() {
    int ten = sizeForBranchingGuards(10);
    int twenty = sizeForBranchingGuards(20);
    int forty = sizeForBranchingGuards(40);

    assertThat(forty - twenty).isEqualTo(2 * (twenty - ten));
  }

  /**
   * A program that installs a handler, which counts, with each of some guards for each number from 1 on.
   *
   * @param guards what declares the guards: their closure is a Number
   * @param names of the guards
   */
  private static LinkedProgram counters(int number, String guards, String... names) {
    String installs = Stream.of(names).map("""
            EVAL Dispatcher.Install(Ethernet.PacketArrived, Count, %s,
                   closure := NEW(Counter), guardClosure := NEW(Number, n := i), constant := TRUE);
        """::formatted).collect(Collectors.joining());
    return link("""
        MODULE Main;
        IMPORT Dispatcher, Ethernet;
        <*FATAL Dispatcher.Error*>
        TYPE Number = REF RECORD n: INTEGER END; Counter = REF RECORD n := 0 END;
        %s
        PROCEDURE Count (c: REFANY; <*UNUSED*> READONLY p: Ethernet.Packet) =
          VAR counter: Counter := c;
          BEGIN
            INC(counter.n);
          END Count;
        BEGIN
          FOR i := 1 TO %d DO
            %s
          END;
        END Main.
        """.formatted(guards, number, installs));
  }

  private static final String HAS_LENGTH = """
      FUNCTIONAL PROCEDURE HasLength (c: REFANY; READONLY p: Ethernet.Packet): BOOLEAN =
        VAR number: Number := c;
        BEGIN
          RETURN NUMBER(p) = number.n;
        END HasLength;
      """;

  /** Handlers that each count the packets of a length. */
  private static LinkedProgram counters(int number) {
    return counters(number, HAS_LENGTH, "HasLength");
  }

  @Test
  void withoutDecisionGraphsGuardsStayTestsOfTheirOwn() {
    LinkedProgram linked = counters(8);

    // a table finds the counter, and that of no handler where there is none
    assertThat(tests(Installed.fused(linked, EVENT))).isZero();
    assertThat(tests(Installed.fused(linked, EVENT, Fuser.LIMITS.withoutDecisions()))).isEqualTo(8);
  }

  @Test
  void theWorkForGuardsThatExcludeEachOtherIsLinearInTheirNumber() {
    int fifty = steps(50);
    int hundred = steps(100);
    int twoHundred = steps(200);

    assertThat(twoHundred - hundred).isEqualTo(2 * (hundred - fifty));
  }

  /** Guards that compute a number each, and guards of a number and of state that some of them share. */
  private static LinkedProgram independentGuards(int number) {
    return counters(number, """
        VAR enabled: ARRAY [0 .. 15] OF BOOLEAN;
        FUNCTIONAL PROCEDURE IsHash (c: REFANY; READONLY p: Ethernet.Packet): BOOLEAN =
          VAR number: Number := c;
          BEGIN
            RETURN NUMBER(p) * number.n MOD 97 = 5;
          END IsHash;
        FUNCTIONAL PROCEDURE IsEnabled (c: REFANY; READONLY p: Ethernet.Packet): BOOLEAN =
          VAR number: Number := c;
          BEGIN
            RETURN enabled[number.n MOD 16] AND NUMBER(p) = number.n;
          END IsEnabled;
        """, "IsHash", "IsEnabled");
  }

  @Test
  void theWorkForIndependentGuardsIsLinearInTheirNumber() {
    FusedRaise twenty = Installed.raise(independentGuards(20), EVENT, Fuser.LIMITS);
    FusedRaise thirty = Installed.raise(independentGuards(30), EVENT, Fuser.LIMITS);
    FusedRaise forty = Installed.raise(independentGuards(40), EVENT, Fuser.LIMITS);

    int difference = thirty.statistics().variants() - twenty.statistics().variants();
    assertThat(forty.statistics().variants() - thirty.statistics().variants()).isEqualTo(difference);
    assertThat(forty.statistics().steps()).isLessThan(20_000);
    assertThat(forty.residual().size()).isLessThan(1_600);
  }

  /** Edges of the code for guards for lengths and, independently of them, for first bytes, by turns. */
  private static int edgesForCrossedGuards(int number) {
    Procedure fused = Installed.fused(counters(number, HAS_LENGTH + """
        FUNCTIONAL PROCEDURE Begins (c: REFANY; READONLY p: Ethernet.Packet): BOOLEAN =
          VAR number: Number := c;
          BEGIN
            RETURN NUMBER(p) > 0 AND p[0] = number.n;
          END Begins;
        """, "HasLength", "Begins"), EVENT);
    return fused.blocks().stream().mapToInt(block -> block.terminator().successors().size()).sum();
  }

  @Test
  void codeForGuardsOfTwoFieldsIsLinearInTheirNumber() {
    int ten = edgesForCrossedGuards(10);
    int twenty = edgesForCrossedGuards(20);
    int forty = edgesForCrossedGuards(40);

    assertThat(forty - twenty).isLessThanOrEqualTo(2 * (twenty - ten));
  }

  private static int steps(int handlers) {
    return Installed.raise(counters(handlers), EVENT, Fuser.LIMITS).statistics().steps();
  }

  private static long tests(Procedure procedure) {
    return procedure.blocks().stream()
        .filter(
            b -> b.terminator() instanceof Terminator.Branch || b.terminator() instanceof Terminator.Switch)
        .count();
  }

  @Test
  void aFailureOfTheSpecializerIsReportedAndTheGenericRaiseServes() {
    LinkedProgram linked = link(PROGRAM);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL,
        new GuestStreams(InputStream.nullInputStream(), out, OutputStream.nullOutputStream()),
        List.of("main"));
    List<RuntimeException> failures = new ArrayList<>();
    try (Engine engine = EngineKind.INTERP.open(machine)) {
      // without limits it cannot work
      Fuser fuser = new Fuser(linked, machine, engine, null);
      fuser.onFailure(failures::add);
      assertThat(engine.run()).isEqualTo(new Outcome.Exited(0));
      assertThat(fuser.declined(EVENT).reason()).isEqualTo(DeclineReason.INTERNAL_FAILURE);
    }
    assertThat(failures).isNotEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("11");
  }

  private static LinkedProgram link(String text) {
    SourceProgram source = SourceProgram.compile(
        new SourceInput().add(SourceFile.of("Main.m3", text)), List.of(), stage -> {});
    assertThat(DiagnosticFormatter.format(source.diagnostics())).isEmpty();
    return source.link("main", List.of(), true, (pass, procedure) -> {});
  }

  private static String run(EngineKind kind, int procedures, DeclineReason expected) {
    LinkedProgram linked = link(PROGRAM);
    MemoryMap map =
        new MemoryMap(MemoryMap.KERNEL_BASE, 16 << 20, 1 << 20, 1 << 20, 1 << 20, procedures);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Machine machine = new Machine(linked.executable(), map,
        new GuestStreams(InputStream.nullInputStream(), out, OutputStream.nullOutputStream()),
        List.of("main"));
    try (Engine engine = kind.open(machine)) {
      Fuser fuser = new Fuser(linked, machine, engine, Fuser.LIMITS);
      assertThat(engine.run()).isEqualTo(new Outcome.Exited(0));
      if (expected == null) {
        assertThat(fuser.fused(EVENT)).isNotNull();
      } else {
        assertThat(fuser.declined(EVENT).reason()).isEqualTo(expected);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void bindingsMayComeAndGo(EngineKind kind) {
    assertThat(run(kind, 2, null)).isEqualTo("11");
  }

  @ParameterizedTest
  @EnumSource
  void whenThereIsNoRoomForMoreCodeTheGenericRaiseServes(EngineKind kind) {
    assertThat(run(kind, 0, DeclineReason.NO_ROOM)).isEqualTo("11");
  }
}

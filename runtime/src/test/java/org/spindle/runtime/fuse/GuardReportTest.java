package org.spindle.runtime.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

class GuardReportTest {
  /** Guards are named by the values of the first octet that they accept. */
  private static final String START = """
      MODULE Main;
      IMPORT Dispatcher, Ethernet;
      <*FATAL Dispatcher.Error*>
      TYPE Octets = REF RECORD n: INTEGER; END;
      FUNCTIONAL PROCEDURE From1To9 (READONLY p: Ethernet.Packet): BOOLEAN =
        BEGIN RETURN NUMBER(p) > 0 AND p[0] > 0 AND p[0] < 10; END From1To9;
      FUNCTIONAL PROCEDURE From5To12 (READONLY p: Ethernet.Packet): BOOLEAN =
        BEGIN RETURN NUMBER(p) > 0 AND p[0] > 4 AND p[0] < 13; END From5To12;
      FUNCTIONAL PROCEDURE From20To21 (READONLY p: Ethernet.Packet): BOOLEAN =
        BEGIN RETURN NUMBER(p) > 0 AND p[0] > 19 AND p[0] < 22; END From20To21;
      FUNCTIONAL PROCEDURE Is (closure: REFANY; READONLY p: Ethernet.Packet): BOOLEAN =
        BEGIN RETURN NUMBER(p) > 0 AND p[0] = NARROW(closure, Octets).n; END Is;
      FUNCTIONAL PROCEDURE Fails (READONLY p: Ethernet.Packet): BOOLEAN =
        BEGIN RETURN p[0] < 30; END Fails;
      FUNCTIONAL PROCEDURE Beyond (READONLY p: Ethernet.Packet): BOOLEAN =
        BEGIN RETURN p[NUMBER(p)] = 0; END Beyond;
      PROCEDURE A (<*UNUSED*> READONLY p: Ethernet.Packet) = BEGIN END A;
      PROCEDURE B (<*UNUSED*> READONLY p: Ethernet.Packet) = BEGIN END B;
      PROCEDURE C (<*UNUSED*> READONLY p: Ethernet.Packet) = BEGIN END C;
      PROCEDURE Install (handler, guard: PROCANY; ending := Dispatcher.Ending.Never;
                         filter := FALSE): Dispatcher.Binding =
        VAR o: Dispatcher.Options;
        BEGIN
          o.guard := guard; o.ending := ending; o.filter := filter;
          RETURN Dispatcher.InstallWith(Ethernet.PacketArrived, handler, o);
        END Install;
      PROCEDURE InstallPort (handler: PROCANY; n: INTEGER) =
        BEGIN
          EVAL Dispatcher.Install(Ethernet.PacketArrived, handler, Is,
                                  guardClosure := NEW(Octets, n := n), constant := TRUE);
        END InstallPort;
      BEGIN
      """;

  /** What is found when bindings are installed one after the other, and then about all. */
  private record Reports(List<String> atInstallation, List<String> inTheEnd) {}

  private static Reports reports(String body) {
    SourceProgram source = SourceProgram.compile(
        new SourceInput().add(SourceFile.of("Main.m3", START + body + "END Main.\n")), List.of(),
        stage -> {});
    assertThat(DiagnosticFormatter.format(source.diagnostics())).isEmpty();
    LinkedProgram linked = source.link("main", List.of(), true, (pass, procedure) -> {});
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL,
        new GuestStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err),
        List.of("main"));
    List<String> atInstallation = new ArrayList<>();
    Set<Long> known = new HashSet<>();
    machine.services().setFuser(event -> {
      GuardReport.ofOthers(linked, machine, event, known)
          .forEach(finding -> atInstallation.add(finding.text()));
      return false;
    });
    try (Engine engine = EngineKind.INTERP.open(machine)) {
      assertThat(engine.run()).isEqualTo(new Outcome.Exited(0));
    }
    long event = machine.image().address("event.Ethernet.PacketArrived");
    return new Reports(
        atInstallation, GuardReport.of(linked, machine, event).stream().map(GuardFinding::text).toList());
  }

  @Test
  void guardsThatContradictEachOtherAreFound() {
    Reports reports = reports("""
        VAR b := Install(A, From20To21);
        BEGIN
          Dispatcher.AddGuard(b, From1To9);
          EVAL Install(B, From1To9);
        END;
        """);
    assertThat(reports.inTheEnd()).containsExactly(
        "Ethernet.PacketArrived: binding 2 (Main:A) never runs: its guards are never all true");
  }

  @Test
  void guardsThatMayBeTrueInOneRaiseAreFound() {
    Reports reports = reports("""
        EVAL Install(A, From1To9);
        EVAL Install(B, From20To21);
        EVAL Install(C, From5To12);
        """);
    assertThat(reports.atInstallation()).isEqualTo(reports.inTheEnd()).containsExactly(
        "Ethernet.PacketArrived: binding 4 (Main:C) may run in one raise with 2 (Main:A)");
  }

  @Test
  void bindingsThatAnEarlierOneLeavesNothingToAreFound() {
    Reports reports = reports("""
        InstallPort(B, 6);
        EVAL Install(A, From5To12, Dispatcher.Ending.Always);
        InstallPort(B, 8);
        EVAL Install(C, From20To21);
        EVAL Install(C, From1To9);
        """);
    assertThat(reports.inTheEnd()).containsExactly(
        "Ethernet.PacketArrived: binding 3 (Main:A) may run in one raise with 2 (Main:B)",
        "Ethernet.PacketArrived: binding 4 (Main:B) never runs: whenever its guards hold, 3 (Main:A) ends the raise",
        "Ethernet.PacketArrived: binding 6 (Main:C) may run in one raise with 2 (Main:B), 3 (Main:A), 4 (Main:B)");
  }

  /** A filter may change arguments; and a guard that fails may let others run that would not. */
  @Test
  void whatIsNotCertainIsNotClaimed() {
    assertThat(reports("""
        EVAL Install(A, From5To12, Dispatcher.Ending.Always);
        EVAL Install(B, NIL, filter := TRUE);
        InstallPort(B, 8);
        """).inTheEnd()).isEmpty();
    assertThat(reports("""
        EVAL Install(A, Fails, Dispatcher.Ending.Always);
        InstallPort(B, 8);
        """).inTheEnd()).containsExactly(
        "Ethernet.PacketArrived: binding 3 (Main:B) never runs: whenever its guards hold, 2 (Main:A) ends the raise");
    assertThat(reports("""
        InstallPort(B, 8);
        EVAL Install(A, Fails, Dispatcher.Ending.Always);
        """).inTheEnd()).containsExactly(
        "Ethernet.PacketArrived: binding 3 (Main:A) may run in one raise with 2 (Main:B)");
  }

  @Test
  void aGuardThatAlwaysFailsIsNeverTrueButOthersMayBe() {
    assertThat(reports("""
        EVAL Install(A, Beyond);
        InstallPort(B, 8);
        """).inTheEnd()).containsExactly(
        "Ethernet.PacketArrived: binding 2 (Main:A) never runs: its guards are never all true");
  }

  @ParameterizedTest
  @EnumSource
  void aProgramCanAsk(EngineKind kind) {
    SourceProgram source = SourceProgram.compile(
        new SourceInput().add(SourceFile.of("Main.m3", START.replace("Ethernet;", "Ethernet, IO;") + """
            EVAL Install(A, From1To9);
            EVAL Install(C, From5To12);
            IO.Put(Dispatcher.GuardReport(Ethernet.PacketArrived));
            Dispatcher.BeginChanges();
            FOR i := 1 TO 90 DO EVAL Install(B, From1To9); END;
            Dispatcher.EndChanges();
            IO.Put(Dispatcher.GuardReport(Ethernet.PacketArrived));
            END Main.
            """)), List.of(), stage -> {});
    LinkedProgram linked = source.link("main", List.of(), true, (pass, procedure) -> {});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL,
        new GuestStreams(InputStream.nullInputStream(), out, System.err), List.of("main"));
    try (Engine engine = kind.open(machine)) {
      new Fuser(linked, machine, engine, Fuser.LIMITS);
      assertThat(engine.run()).isEqualTo(new Outcome.Exited(0));
    }
    String first = "Ethernet.PacketArrived: binding 3 (Main:C) may run in one raise with 2 (Main:A)\n";
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith(first + first)
        .endsWith("Ethernet.PacketArrived: binding 93 (Main:B) may run in one raise with"
            + " 2 (Main:A), 3 (Main:C), 4 (Main:B) and 88 others\n");
  }

  @Test
  void manyBindingsAreComparedWithTheFirstOnly() {
    Reports reports = reports("""
        Dispatcher.BeginChanges();
        EVAL Install(C, From1To9);
        FOR i := 1 TO 600 DO InstallPort(A, i); END;
        Dispatcher.EndChanges();
        """);
    // an octet is at most 255
    assertThat(reports.inTheEnd()).hasSize(9 + 345)
        .startsWith("Ethernet.PacketArrived: binding 3 (Main:A) may run in one raise with 2 (Main:C)")
        .endsWith("Ethernet.PacketArrived: binding 602 (Main:A) never runs: its guards are never all true");
  }
}

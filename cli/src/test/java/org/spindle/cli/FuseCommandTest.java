package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.cli.session.ExitStatus;

class FuseCommandTest {
  private static final Path PORTS = Path.of("../examples/ports");
  private static final String EVENT = "Ethernet.PacketArrived";

  @TempDir private Path directory;

  private static CommandRun fuse(String... options) {
    Object[] arguments = new Object[options.length + 4];
    arguments[0] = "fuse";
    arguments[1] = PORTS;
    arguments[2] = "--event";
    arguments[3] = EVENT;
    System.arraycopy(options, 0, arguments, 4, options.length);
    return CommandRun.of(arguments);
  }

  @Test
  void guardsAndHandlersOfAllBindingsBecomeOneProcedure() {
    CommandRun run = fuse();

    assertThat(run.status()).isEqualTo(ExitStatus.SUCCESS);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("; Ethernet.PacketArrived with 5 bindings\n; source: ")
        .contains("proc export @Ethernet.PacketArrived$raise.1(%0: ptr, %1: i64) {")
        .contains("addr @Tftp:packets", "addr @ntp:packets")
        .doesNotContain("call_indirect", "call @Tftp:IsWanted", "call @ntp:is_wanted");
  }

  @Test
  void spindlesAreMadeFromTemplates() {
    assertThat(fuse("-n", "2").out()).startsWith("; Ethernet.PacketArrived with 7 bindings\n");
    assertThat(fuse("-n", "1000").err()).isEqualTo("spindle: -n must be from 0 to 256, but is 1000.\n");
  }

  @Test
  void theCodeComesAsAssemblyTextGraphOrJson() {
    assertThat(fuse("--emit", "asm").out()).contains("\t.globl\t\"Ethernet.PacketArrived$raise.1\"\n",
        "\tret\n");
    assertThat(fuse("--emit", "dot").out())
        .startsWith("digraph \"Ethernet.PacketArrived$raise.1\" {\n")
        .contains("\"^0\" -> \"^1\" [label=\"true\"];");
    assertThat(fuse("--format", "json").out())
        .startsWith(
            "{\"event\":\"Ethernet.PacketArrived\",\"bindings\":5,\"statistics\":{\"sourceInstructions\":");
  }

  @Test
  void whatIsFoundAboutGuardsCanBeReported() throws IOException {
    Path module = Files.writeString(directory.resolve("M.m3"), """
        MODULE M EXPORTS Main;
        IMPORT Dispatcher, Ethernet;
        <*FATAL Dispatcher.Error*>
        FUNCTIONAL PROCEDURE Large (READONLY p: Ethernet.Packet): BOOLEAN =
          BEGIN RETURN NUMBER(p) > 100 END Large;
        FUNCTIONAL PROCEDURE Small (READONLY p: Ethernet.Packet): BOOLEAN =
          BEGIN RETURN NUMBER(p) < 20 END Small;
        PROCEDURE H (<*UNUSED*> READONLY p: Ethernet.Packet) = BEGIN END H;
        BEGIN
          EVAL Dispatcher.Install(Ethernet.PacketArrived, H, Large);
          Dispatcher.AddGuard(Dispatcher.Install(Ethernet.PacketArrived, H, Large), Small);
        END M.
        """);

    assertThat(CommandRun.of("fuse", module, "--event", EVENT, "--report").out()).contains(
        "\n; Ethernet.PacketArrived: binding 3 (M:H) never runs: its guards are never all true\n");
    assertThat(CommandRun.of("fuse", module, "--event", EVENT, "--report", "--format", "json").out())
        .contains(
            "\"report\":[{\"kind\":\"never\",\"binding\":3,\"handler\":\"M:H\",\"others\":[],\"omitted\":0}]");
    assertThat(CommandRun.of("run", module, "--engine", "interp", "--report")).isEqualTo(
        new CommandRun(ExitStatus.SUCCESS, "",
            "report: Ethernet.PacketArrived: binding 3 (M:H) may run in one raise with 2 (M:H)\n"));
    assertThat(fuse("--report").out()).contains("\n; guards: nothing to report\n");
  }

  @Test
  void anUnknownEventIsNamed() {
    CommandRun run = CommandRun.of("fuse", PORTS, "--event", "Ethernet.PacketArive");

    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err())
        .isEqualTo("spindle: the program installs nothing on an event 'Ethernet.PacketArive'; "
            + "did you mean 'Ethernet.PacketArrived'?\n");
  }

  @Test
  void anEventThatKeepsNoBindingsIsNamed() throws IOException {
    Path module = Files.writeString(directory.resolve("M.m3"), """
        MODULE M EXPORTS Main;
        IMPORT Dispatcher, Ethernet;
        <*FATAL Dispatcher.Error*>
        PROCEDURE H (<*UNUSED*> READONLY packet: Ethernet.Packet) = BEGIN END H;
        BEGIN
          Dispatcher.Uninstall(Dispatcher.Install(Ethernet.PacketArrived, H));
        END M.
        """);
    CommandRun run = CommandRun.of("fuse", module, "--event", EVENT);

    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err())
        .isEqualTo("spindle: nothing is installed on Ethernet.PacketArrived when the program ends.\n");
  }

  @Test
  void aProgramThatFailsToInstallIsReported() throws IOException {
    Path module = Files.writeString(directory.resolve("M.m3"), """
        MODULE M EXPORTS Main;
        IMPORT Dispatcher, Ethernet;
        <*FATAL Dispatcher.Error*>
        PROCEDURE H () = BEGIN END H;
        BEGIN
          EVAL Dispatcher.Install(Ethernet.PacketArrived, H);
        END M.
        """);
    CommandRun run = CommandRun.of("fuse", module, "--event", EVENT);

    assertThat(run.status()).isEqualTo(ExitStatus.GUEST_FAILURE);
    assertThat(run.err())
        .startsWith("*** runtime error: exception Dispatcher.Error(")
        .endsWith("spindle: the program that installs the spindles ended with status 3.\n");
  }
}

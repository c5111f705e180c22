package org.spindle.runtime.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.source.SourceFile;

class InterfaceHeaderTest {
  private static final Path COVE =
      Path.of("../frontend/src/main/resources/org/spindle/frontend/cove/include");

  private static final String USER = """
      #include <cove.h>
      #include "Dispatcher.h"
      #include "Ethernet.h"

      static long seen;

      static void count(const unsigned char *p COVE_COUNTED_BY(n), int64_t n)
      {
        seen += p[0] + n;
      }

      COVE_SPINDLE(counting)
      {
        Dispatcher_Install(Ethernet_PacketArrived, count, 0, 0, 0, 0, Dispatcher_Last, 0, 0, 0);
      }
      """;

  private static String header(String file) {
    return SourceProgram.header(new SourceInput(), file).orElseThrow();
  }

  /** The library's interfaces that are safe. */
  private static List<String> library() {
    LibrarySources sources = new LibrarySources();
    return sources.fileNames().stream()
        .filter(f -> f.endsWith(".i3"))
        .filter(f -> !sources.find(f).orElseThrow().text().contains("UNSAFE INTERFACE"))
        .sorted()
        .toList();
  }

  @Test
  void ethernet() {
    assertThat(header("Ethernet.i3"))
        .contains("""
            void Ethernet_PacketArrived(const unsigned char *packet COVE_COUNTED_BY(packet_length), int64_t packet_length)\
             COVE_INTERFACE("Ethernet.PacketArrived");
            int64_t Ethernet_Deliver(const unsigned char *trace COVE_COUNTED_BY(trace_length), int64_t trace_length,\
             int64_t size, int64_t passes) COVE_INTERFACE("Ethernet.Deliver");
            """);
  }

  @Test
  void dispatcher() {
    assertThat(header("Dispatcher.i3"))
        .contains("enum { Dispatcher_First, Dispatcher_Last, Dispatcher_Before, Dispatcher_After };\n")
        .contains(
            "Dispatcher_Binding Dispatcher_Install(cove_procany event, cove_procany handler, cove_procany guard,"
                + " void *closure, void *guardClosure, _Bool constant, Dispatcher_Order order, Dispatcher_Binding beside,"
                + " int64_t bound, int64_t storage) COVE_LIBRARY(\"Dispatcher.Install\") COVE_RAISES(\"Dispatcher.Error\");");
  }

  @Test
  void nothingForAnUnknownInterface() {
    assertThat(SourceProgram.header(new SourceInput(), "Nowhere.i3")).isEmpty();
  }

  @Test
  void coveAcceptsThoseOfTheLibrary() {
    StringBuilder all = new StringBuilder(USER);
    library().forEach(f -> all.append("#include \"").append(f.replace(".i3", ".h")).append("\"\n"));
    SourceInput input = new SourceInput().add(SourceFile.of("all.c", all.toString()));
    SourceProgram.compile(input, List.of(), stage -> {});
    assertThat(DiagnosticFormatter.format(input.diagnostics())).isEmpty();
  }

  @Test
  void gccAcceptsThoseOfTheLibrary(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/gcc")), "there is no gcc");
    StringBuilder all = new StringBuilder(USER);
    for (String file : library()) {
      String name = file.replace(".i3", ".h");
      Files.writeString(folder.resolve(name), header(file));
      all.append("#include \"").append(name).append("\"\n");
    }
    Files.copy(COVE.resolve("cove.h"), folder.resolve("cove.h"));
    Path source = Files.writeString(folder.resolve("all.c"), all);
    Path log = folder.resolve("log");
    List<String> command =
        new ArrayList<>(List.of("/usr/bin/gcc", "-std=c17", "-Wall", "-Werror", "-fsyntax-only", "-I"));
    command.addAll(List.of(folder.toString(), source.toString()));
    Process gcc = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(gcc.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(log, StandardCharsets.UTF_8)).isEmpty();
    assertThat(gcc.exitValue()).isZero();
  }
}

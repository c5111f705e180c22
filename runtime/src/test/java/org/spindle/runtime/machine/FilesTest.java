package org.spindle.runtime.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.memory.MemoryFault;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/** Guests use the files below their directory, alike on all engines, and nothing outside of it. */
class FilesTest {
  private static final Path SOURCE = Path.of("src/test/resources/files");
  private static final long BUFFER = Memory.KSEG + Memory.PAGE;
  private static final int OPEN = 0;
  private static final int READ = 2;
  private static final int WRITE = 3;
  private static final int TRUNCATE = 4;
  private static final int STATUS = 5;

  @TempDir private Path directory;

  private Path inside;
  private Path outside;

  /** A directory with ways out of it, and things that must not be opened. */
  @BeforeEach
  void prepare() throws IOException, InterruptedException {
    inside = Files.createDirectory(directory.resolve("inside"));
    outside = Files.createDirectory(directory.resolve("outside"));
    Files.writeString(outside.resolve("secret"), "secret");
    Files.createDirectory(inside.resolve("in"));
    Files.createSymbolicLink(inside.resolve("out"), outside);
    Files.createSymbolicLink(inside.resolve("relative"), Path.of("../outside"));
    Files.createSymbolicLink(inside.resolve("secret"), outside.resolve("secret"));
    Files.createSymbolicLink(inside.resolve("new"), outside.resolve("new"));
    Files.createSymbolicLink(inside.resolve("alias"), Path.of("in"));
    Files.createSymbolicLink(inside.resolve("in/top"), inside);
    Files.createSymbolicLink(inside.resolve("loop"), Path.of("loop"));
    Files.createSymbolicLink(inside.resolve("dangling"), Path.of("nowhere"));
    Process made = new ProcessBuilder("mkfifo", inside.resolve("pipe").toString()).start();
    assertThat(made.waitFor()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void filesBelowTheDirectoryAndNoOthers(EngineKind kind) throws IOException {
    SourceProgram source = SourceProgram.compile(
        SourceInput.read(List.of(SOURCE.resolve("Files.m3")), stage -> {}), List.of(), stage -> {});
    LinkedProgram linked = source.link("files", List.of(), true, (pass, procedure) -> {});
    List<String> arguments = List.of("files", "../outside/secret", "..", "/..", "in/../../outside",
        "/etc/passwd",
        outside.toString(), "out", "out/secret", "relative/secret", "secret", "new", "alias/../..", "loop",
        "dangling", "pipe", "numbers/x", "numbers/..", "in", "alias", "in/top/in/top/numbers");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (GuestFiles files = new GuestFiles(inside)) {
      Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL,
          new GuestStreams(InputStream.nullInputStream(), out, err),
          Surroundings.of(arguments).withFiles(files));
      try (Engine engine = kind.open(machine)) {
        Outcome outcome = engine.run();

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(outcome).isEqualTo(new Outcome.Exited(0));
      }
    }
    String output = out.toString(StandardCharsets.ISO_8859_1).replace(directory.toString(), "DIRECTORY");
    assertThat(output).isEqualTo(
        Files.readString(SOURCE.resolve("expected.stdout"), StandardCharsets.ISO_8859_1));
    assertThat(Files.readString(outside.resolve("secret"))).isEqualTo("secret");
    try (Stream<Path> left = Files.list(outside)) {
      assertThat(left).containsExactly(outside.resolve("secret"));
    }
  }

  private long call(GuestFiles files, Memory memory, int operation, long file, String name, long argument) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    memory.write(BUFFER, bytes);
    return files.call(memory, operation, file, BUFFER, bytes.length, argument);
  }

  @Test
  void hostileOperandsAreRefused() throws IOException {
    Memory memory = new Memory(16 * Memory.PAGE);
    try (GuestFiles files = new GuestFiles(inside)) {
      long create = 1 + 4;
      long file = call(files, memory, OPEN, 0, "/a", create) - 1;

      assertThat(file).isEqualTo(1);
      assertThat(files.call(memory, -1, 0, 0, 0, 0)).isNegative();
      assertThat(files.call(memory, 13, 0, 0, 0, 0)).isNegative();
      assertThat(files.call(memory, OPEN, 0, BUFFER, -1, 0)).isEqualTo(-FileError.NAME.number());
      assertThat(files.call(memory, OPEN, 0, BUFFER, 1L << 40, 0)).isEqualTo(-FileError.NAME.number());
      assertThat(files.call(memory, READ, file + 1, BUFFER, 1, 0)).isEqualTo(-FileError.NOT_OPEN.number());
      assertThat(files.call(memory, READ, (1L << 32) + file, BUFFER, 1, 0))
          .isEqualTo(-FileError.NOT_OPEN.number());
      assertThat(files.call(memory, READ, file, BUFFER, 1, -1)).isEqualTo(-FileError.FAILED.number());
      assertThat(files.call(memory, READ, file, BUFFER, -1, 0)).isEqualTo(-FileError.FAILED.number());
      assertThat(files.call(memory, READ, file, BUFFER, Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(1);
      assertThat(files.call(memory, WRITE, file, BUFFER, 1, Long.MAX_VALUE))
          .isEqualTo(-FileError.TOO_LARGE.number());
      assertThat(files.call(memory, WRITE, file, BUFFER, 1, 1L << 40))
          .isEqualTo(-FileError.TOO_LARGE.number());
      assertThat(files.call(memory, TRUNCATE, file, 0, 0, -1)).isEqualTo(-FileError.FAILED.number());
      assertThat(files.call(memory, STATUS, file, 0, 0, 7)).isEqualTo(-FileError.FAILED.number());
      assertThat(files.call(memory, WRITE, file, BUFFER, 1 << 20, 0)).isEqualTo(1 + (1 << 16));
      assertThatThrownBy(() -> files.call(memory, READ, file, BUFFER + (1L << 30), 1, 0))
          .isInstanceOf(MemoryFault.class);
      assertThatThrownBy(() -> files.call(memory, OPEN, 0, 0, 1, 0)).isInstanceOf(MemoryFault.class);
    }
  }

  @Test
  void aFileThatIsOnlyReadCannotBeChanged() throws IOException {
    Memory memory = new Memory(16 * Memory.PAGE);
    Files.writeString(inside.resolve("a"), "contents");
    try (GuestFiles files = new GuestFiles(inside)) {
      long file = call(files, memory, OPEN, 0, "/a", 0) - 1;

      assertThat(files.call(memory, WRITE, file, BUFFER, 1, 0)).isEqualTo(-FileError.DENIED.number());
      assertThat(files.call(memory, TRUNCATE, file, 0, 0, 0)).isEqualTo(-FileError.DENIED.number());
    }
    assertThat(Files.readString(inside.resolve("a"))).isEqualTo("contents");
  }

  @Test
  void theDirectoryMustBeThere() {
    assertThatThrownBy(() -> new GuestFiles(directory.resolve("none"))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> new GuestFiles(outside.resolve("secret"))).isInstanceOf(IOException.class);
  }
}

package org.spindle.runtime.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.alpha.disassemble.Disassembler;
import org.spindle.alpha.disassemble.Notation;
import org.spindle.alpha.disassemble.SymbolLookup;
import org.spindle.alpha.elf.ElfExecutable;
import org.spindle.alpha.link.AlphaImage;
import org.spindle.alpha.support.LinuxExits;
import org.spindle.ir.Program;
import org.spindle.ir.link.Layout;
import org.spindle.runtime.linux.GnuTools;

/** A program of the run corpus as an executable for Linux on Alpha, given to the GNU tools and QEMU. */
final class LinuxExecutable implements AutoCloseable {
  private static final int SECONDS = 60;

  private final AlphaImage image;
  private final Path directory;

  LinuxExecutable(Program executable) throws IOException {
    image = AlphaImage.forLinux(Layout.of(executable, ElfExecutable.MAP), new AlphaCompiler());
    directory = Files.createTempDirectory("spindle");
    Files.write(file(), ElfExecutable.write(image, LinuxExits.START));
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rwx------"));
  }

  private Path file() {
    return directory.resolve("program");
  }

  @Override
  public void close() throws IOException {
    for (String name : List.of("program", "in", "out", "err")) {
      Files.deleteIfExists(directory.resolve(name));
    }
    Files.delete(directory);
  }

  /** Runs the program under {@code qemu-alpha}; the globals of the result are empty. */
  CorpusRun run(CorpusProgram program) throws IOException, InterruptedException {
    return run(program.arguments(), program.input());
  }

  /** The same with these arguments, the program's name first. */
  CorpusRun run(List<String> arguments, byte[] input) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(GnuTools.QEMU, "-0", arguments.getFirst(), file().toString()));
    command.addAll(arguments.subList(1, arguments.size()));
    int status = execute(command, input);
    return new CorpusRun("status " + status, text("out"), text("err"), Map.of());
  }

  /** Requires that objdump and our disassembler read every instruction alike. */
  void requireDisassemblyOfObjdump() throws IOException, InterruptedException {
    int status = execute(List.of(GnuTools.OBJDUMP, "-d", "-z", file().toString()), new byte[0]);
    assertThat(status).as(text("err")).isZero();
    Map<Long, String> symbols = new HashMap<>();
    image.procedures().forEach(entry -> symbols.put(entry.getKey(), entry.getValue().name()));
    Disassembler disassembler = new Disassembler(Notation.objdump(new SymbolLookup(symbols)));
    List<String> differences = new ArrayList<>();
    int instructions = 0;
    for (String line : text("out").lines().toList()) {
      String[] columns = line.split("\t", 3);
      if (columns.length == 3) {
        instructions++;
        long address = Long.parseUnsignedLong(columns[0].strip().replace(":", ""), 16);
        String ours = disassembler.text(word(columns[1]), address);
        if (!ours.equals(columns[2].stripTrailing())) {
          differences.add(line + ": ours '" + ours + "'");
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(instructions).isEqualTo(image.code().length / 4);
  }

  /** The instruction word of four bytes in hexadecimal, the lowest first. */
  private static int word(String bytes) {
    return Integer.reverseBytes(Integer.parseUnsignedInt(bytes.replace(" ", ""), 16));
  }

  private String text(String name) throws IOException {
    return Files.readString(directory.resolve(name), StandardCharsets.UTF_8);
  }

  private int execute(List<String> command, byte[] input) throws IOException, InterruptedException {
    Path in = Files.write(directory.resolve("in"), input);
    Process process = new ProcessBuilder(command).redirectInput(in.toFile())
        .redirectOutput(directory.resolve("out").toFile()).redirectError(directory.resolve("err").toFile())
        .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError(command + " did not end within " + SECONDS + " s");
    }
    return process.exitValue();
  }
}

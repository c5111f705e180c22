package org.spindle.runtime.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Terminator;
import org.spindle.runtime.toolchain.Language;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/** A spindle in Modula-3 and one in Cove on one event become one piece of code. */
class MixedLanguagesTest {
  private static final Path PROGRAM = Path.of("src/test/resources/programs/covefused");

  private static LinkedProgram link() throws IOException {
    SourceInput input = new SourceInput();
    try (Stream<Path> files = Files.list(PROGRAM)) {
      for (Path file : files.filter(f -> Language.of(f).isPresent()).sorted().toList()) {
        input.add(SourceFile.of(file.toString(), Files.readString(file)));
      }
    }
    SourceProgram source = SourceProgram.compile(input, List.of(), stage -> {});
    assertThat(DiagnosticFormatter.format(source.diagnostics())).isEmpty();
    return source.link("covefused", List.of(), true, (pass, procedure) -> {});
  }

  @Test
  void noCallIsLeftBetweenThem() throws IOException {
    Procedure residual = Installed.fused(link(), "Ethernet.PacketArrived");
    assertThat(residual.blocks().stream().map(Block::terminator))
        .noneMatch(t -> t instanceof Terminator.Invoke);
    assertThat(residual.blocks().stream().flatMap(b -> b.body().stream()))
        .noneMatch(i -> i instanceof Instruction.Call);
    String text = residual.toString();
    assertThat(text).contains("Main:tcp").contains("tally:seen");
  }
}

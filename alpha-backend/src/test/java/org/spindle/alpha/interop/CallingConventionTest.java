package org.spindle.alpha.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.alpha.elf.ElfObject;
import org.spindle.alpha.object.AlphaObject;
import org.spindle.alpha.tools.GnuTools;
import org.spindle.ir.Program;
import org.spindle.ir.link.Linker;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;

/** Compiled SIR and gcc's code call each other in one executable that GNU ld links. */
class CallingConventionTest {
  @TempDir Path directory;

  @Test
  void compiledCodeAndGccCallEachOther() throws IOException, SirSyntaxException {
    GnuTools.require(GnuTools.GCC, GnuTools.QEMU);
    Program unit = SirReader.read("unit.sir", resource("unit.sir"));
    Program linked = Linker.link("unit", List.of(unit));
    AlphaObject object = AlphaObject.of(linked, new AlphaCompiler(true));
    Files.write(directory.resolve("ours.o"), ElfObject.write(object));
    Files.writeString(directory.resolve("peer.c"), resource("peer.c"));
    Files.writeString(directory.resolve("reference.c"), resource("reference.c"));

    String expected = output("expected", "reference.c");
    assertThat(expected).contains("keeps");
    assertThat(output("mixed", "ours.o")).isEqualTo(expected);
  }

  private String output(String name, String other) {
    GnuTools.succeed(
        directory, GnuTools.GCC, "-O2", "-static", "-Wl,--no-relax", "-o", name, "peer.c", other);
    return GnuTools.succeed(directory, GnuTools.QEMU, directory.resolve(name).toString());
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = CallingConventionTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package org.spindle.alpha.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.alpha.elf.ElfObject;
import org.spindle.alpha.tools.GnuTools;
import org.spindle.ir.Program;
import org.spindle.ir.link.Linker;
import org.spindle.ir.random.RandomProgram;
import org.spindle.ir.random.Size;

/** Our object and GNU as's object of our listing, linked by GNU ld, are the same bytes at the same addresses. */
class ListingTest {
  @TempDir Path directory;

  @Test
  void theAssemblerMakesTheSameBytesOfTheListing() throws IOException {
    GnuTools.require(GnuTools.AS, GnuTools.LD, GnuTools.OBJDUMP);
    for (int seed = 0; seed < 12; seed++) {
      Program program = RandomProgram.generate(seed, seed % 3 == 0 ? Size.LARGE : Size.SMALL);
      Program linked = Linker.link(program.name(), List.of(program));
      AlphaObject object = AlphaObject.of(linked, new AlphaCompiler());
      Files.write(directory.resolve("ours.o"), ElfObject.write(object));
      Files.writeString(directory.resolve("listing.s"), AssemblyListing.of(object));
      GnuTools.succeed(directory, GnuTools.AS, "-m21064", "-o", "theirs.o", "listing.s");
      assertThat(contents("ours.o")).as("seed " + seed).isEqualTo(contents("theirs.o"));
    }
  }

  private String contents(String file) {
    GnuTools.succeed(directory, GnuTools.LD, "-e", "main", "-o", "linked", file);
    String dump =
        GnuTools.succeed(
            directory, GnuTools.OBJDUMP, "-s", "-j", ".text", "-j", ".rodata", "-j", ".data", "linked");
    return dump.substring(dump.indexOf("Contents"));
  }
}

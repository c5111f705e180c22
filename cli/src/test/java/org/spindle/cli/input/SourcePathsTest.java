package org.spindle.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.UserError;

class SourcePathsTest {
  @TempDir private Path directory;

  private Path file(String name) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }

  @Test
  void aDirectoryIsSearchedRecursivelyForSourcesInNameOrder() throws Exception {
    Path b = file("sub/deep/B.m3");
    Path a = file("A.i3");
    Path c = file("sub/c.c");
    Path s = file("sub/p.sir");
    file("sub/notes.txt");
    file(".hidden/H.m3");
    file("sub/.also.m3");

    assertThat(SourcePaths.collect(List.of(directory))).containsExactly(a, c, b, s);
  }

  @Test
  void aFileReachedTwiceComesOnceWhereItWasFirst() throws Exception {
    Path a = file("A.m3");
    Path b = file("B.m3");

    assertThat(SourcePaths.collect(List.of(b, directory, a))).containsExactly(b, a);
  }

  @Test
  void aLoopOfSymbolicLinksEnds() throws Exception {
    Path a = file("sub/A.m3");
    Files.createSymbolicLink(directory.resolve("sub/up"), directory);

    assertThat(SourcePaths.collect(List.of(directory))).containsExactly(a);
  }

  @Test
  void aMissingPathIsNamed() {
    Path missing = directory.resolve("none.m3");

    assertThatThrownBy(() -> SourcePaths.collect(List.of(missing)))
        .isInstanceOfSatisfying(UserError.class,
            e -> assertThat(e.status()).isEqualTo(ExitStatus.WRONG_USAGE))
        .hasMessage("there is no file or directory '" + missing + "'.");
  }

  @Test
  void aFileOfNoKnownLanguageIsRefused() throws Exception {
    Path text = file("notes.txt");

    assertThatThrownBy(() -> SourcePaths.collect(List.of(text)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is in no known language");
  }

  @Test
  void aDirectoryWithoutSourcesIsRefused() throws Exception {
    file("notes.txt");

    assertThatThrownBy(() -> SourcePaths.collect(List.of(directory)))
        .isInstanceOf(UserError.class)
        .hasMessage("there are no source files in '" + directory + "'.");
  }
}

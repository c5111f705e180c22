package org.spindle.frontend.modula3;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spindle.frontend.modula3.check.Digest;
import org.spindle.grammar.modula3.Modula3Parser;

/** A digest of the code that checks Modula-3, so that what one version of it found is not used by another. */
final class CompilerStamp {
  private CompilerStamp() {}

  /** The stamp of this program; nothing if its code is not in files. */
  static Optional<String> find() {
    try {
      Digest digest = new Digest();
      for (Class<?> part : List.of(Modula3Compiler.class, Modula3Parser.class)) {
        for (Path file : files(Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
          digest.add(Files.readAllBytes(file));
        }
      }
      return Optional.of(digest.hex());
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> found = Files.walk(place)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }
}

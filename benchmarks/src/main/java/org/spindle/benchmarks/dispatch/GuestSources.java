package org.spindle.benchmarks.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.spindle.frontend.source.SourceFile;
import org.spindle.runtime.toolchain.SourceInput;

/** The texts that come with this package, in Modula-3 and C. */
final class GuestSources {
  private GuestSources() {}

  /** The text of a resource of this package. */
  static String text(String name) {
    try (InputStream in = GuestSources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sources of some modules in Modula-3, each with an interface, and of a main module that only imports the last. */
  static SourceInput program(String... modules) {
    SourceInput input = new SourceInput();
    for (String module : modules) {
      for (String suffix : new String[] {".i3", ".m3"}) {
        input.add(SourceFile.of("dispatch/" + module + suffix, text(module + suffix)));
      }
    }
    input.add(SourceFile.of("dispatch/DispatchMain.m3",
        "MODULE DispatchMain EXPORTS Main;\nIMPORT " + modules[modules.length - 1]
            + ";\nBEGIN\nEND DispatchMain.\n"));
    return input;
  }
}

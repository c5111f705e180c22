package org.spindle.frontend.cove;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.spindle.frontend.source.SourceFile;

/** The header that other C compilers need for Cove programs; what else they include every C compiler has. */
public final class CoveHeaders {
  private CoveHeaders() {}

  /** The header {@code cove.h}, in plain C. */
  public static SourceFile cove() {
    try (InputStream in =
        CoveHeaders.class.getResourceAsStream("/org/spindle/frontend/cove/include/cove.h")) {
      return SourceFile.of("cove.h", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

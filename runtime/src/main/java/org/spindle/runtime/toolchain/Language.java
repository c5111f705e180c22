package org.spindle.runtime.toolchain;

import java.nio.file.Path;
import java.util.Optional;

/** A source language, told by the file name's extension. */
public enum Language {
  MODULA3,
  COVE,
  SIR;

  /** The language of {@code file}, or nothing when its extension says none. */
  public static Optional<Language> of(Path file) {
    String name = file.getFileName().toString();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "i3", "m3", "ig", "mg" -> Optional.of(MODULA3);
      case "c" -> Optional.of(COVE);
      case "sir" -> Optional.of(SIR);
      default -> Optional.empty();
    };
  }
}

package org.spindle.frontend.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads source files. Bytes that are not valid UTF-8 are taken as Latin-1, so that old sources read
 * without loss; a byte-order mark is dropped.
 */
public final class SourceReader {
  /** The largest file that is read, in bytes. */
  public static final long MAX_BYTES = 32L << 20;

  private SourceReader() {}

  /**
   * Reads {@code path}.
   *
   * @throws SourceException if the file is unreadable, empty, binary or larger than {@link
   *     #MAX_BYTES}
   */
  public static SourceFile read(Path path) throws SourceException {
    String name = path.toString();
    byte[] bytes;
    try {
      if (Files.isDirectory(path)) {
        throw unreadable(name, "is a directory");
      }
      long size = Files.size(path);
      if (size > MAX_BYTES) {
        throw new SourceException(
            name,
            SourceException.Reason.TOO_LARGE,
            "this file has %d bytes; a source file may have at most %d".formatted(size, MAX_BYTES));
      }
      bytes = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw unreadable(name, "there is no such file");
    } catch (AccessDeniedException e) {
      throw unreadable(name, "permission denied");
    } catch (IOException e) {
      throw unreadable(name, String.valueOf(e.getMessage()));
    }
    return decode(name, bytes);
  }

  /** Decodes the contents of a file named {@code name}; see {@link #read}. */
  public static SourceFile decode(String name, byte[] bytes) throws SourceException {
    if (bytes.length == 0) {
      throw new SourceException(name, SourceException.Reason.EMPTY, "this file is empty");
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new SourceException(
            name,
            SourceException.Reason.BINARY,
            "this is not a source file: it has a NUL byte at offset " + i);
      }
    }
    String text = decodeText(bytes);
    return SourceFile.of(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static String decodeText(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static SourceException unreadable(String name, String why) {
    return new SourceException(
        name, SourceException.Reason.UNREADABLE, "this file cannot be read: " + why);
  }
}

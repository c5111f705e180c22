package org.spindle.cli.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;

/** Where the result of a command goes: a file, or standard output when none is named or its name is {@code -}. */
public record Output(Session session, Path file) {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  /** @param file null for standard output */
  public Output {
    file = STANDARD_OUTPUT.equals(file) ? null : file;
  }

  /** Puts text there. */
  public void write(String text) throws UserError {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts bytes there. */
  public void write(byte... bytes) throws UserError {
    if (file == null) {
      session.out().write(bytes, 0, bytes.length);
      session.out().flush();
      return;
    }
    try {
      Files.write(file, bytes);
    } catch (NoSuchFileException _) {
      throw failure("its folder does not exist");
    } catch (AccessDeniedException _) {
      throw failure("permission denied");
    } catch (IOException e) {
      throw failure(String.valueOf(e.getMessage()));
    }
  }

  /** Puts bytes there that the system may execute. */
  public void writeExecutable(byte... bytes) throws UserError {
    write(bytes);
    if (file != null && !file.toFile().setExecutable(true)) {
      throw failure("it cannot be made executable");
    }
  }

  private UserError failure(String reason) {
    return new UserError(ExitStatus.WRONG_USAGE, "'" + file + "' cannot be written: " + reason + ".");
  }
}

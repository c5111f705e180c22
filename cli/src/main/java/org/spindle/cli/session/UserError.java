package org.spindle.cli.session;

import java.util.Collection;
import org.spindle.frontend.diagnostics.NameSuggestion;

/** Something the user can mend. The message is one sentence for stderr, without a program name or prefix. */
public final class UserError extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  public UserError(int status, String message) {
    super(message);
    this.status = status;
  }

  /** A request that cannot be followed. */
  public static UserError wrongUsage(String message) {
    return new UserError(ExitStatus.WRONG_USAGE, message);
  }

  /**
   * A name that nothing has.
   *
   * @param message the sentence without its end, which suggests the closest candidate, if one is close
   */
  public static UserError unknownName(String message, String name, Collection<String> candidates) {
    return wrongUsage(
        message
            + NameSuggestion.closest(name, candidates)
                .map(close -> "; did you mean '" + close + "'?")
                .orElse("."));
  }

  /** What was said already. */
  public static UserError silent(int status) {
    return new UserError(status, "");
  }

  /** Whether there is nothing more to say. */
  public boolean isSilent() {
    return getMessage().isEmpty();
  }

  /** The exit status; see {@link ExitStatus}. */
  public int status() {
    return status;
  }
}

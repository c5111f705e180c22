package org.spindle.cli.session;

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

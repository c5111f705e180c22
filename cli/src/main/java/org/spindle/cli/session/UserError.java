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

  /** The exit status; see {@link ExitStatus}. */
  public int status() {
    return status;
  }
}

package org.spindle.cli.session;

/** The exit statuses of the {@code spindle} command; a guest that ends by itself gives its own. */
public final class ExitStatus {
  public static final int SUCCESS = 0;

  /** The sources have errors. */
  public static final int SOURCE_ERRORS = 1;

  /** The command line asks for something that is not there or makes no sense. */
  public static final int WRONG_USAGE = 2;

  /** The guest stopped on an uncaught exception or a checked run-time error. */
  public static final int GUEST_FAILURE = 3;

  /** Spindle itself failed: EX_SOFTWARE of sysexits.h. */
  public static final int INTERNAL_FAILURE = 70;

  private ExitStatus() {}
}

package org.spindle.cli.session;

/** How a command that reports prints its report. */
public enum OutputFormat {
  TEXT,
  JSON
}

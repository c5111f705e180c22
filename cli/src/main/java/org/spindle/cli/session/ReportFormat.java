package org.spindle.cli.session;

/** How {@code spindle check} prints what it found. */
public enum ReportFormat {
  TEXT,
  JSON,
  SARIF
}

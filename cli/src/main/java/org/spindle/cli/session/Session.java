package org.spindle.cli.session;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of the command: where it prints, what it is doing now and with which files. The last two are for the report
 * that is kept when Spindle itself fails. Used by one thread.
 */
public final class Session {
  private final PrintStream out;
  private final PrintStream err;
  private String stage = "reading the command line";
  private List<Path> inputs = List.of();

  public Session(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Results, and the guest's own output. */
  public PrintStream out() {
    return out;
  }

  /** Diagnostics and progress. */
  public PrintStream err() {
    return err;
  }

  /** Says what is being done from now on, as in "checking types of Foo.m3". */
  public void enter(String newStage) {
    stage = newStage;
  }

  /** What is being done. */
  public String stage() {
    return stage;
  }

  /** Says which files the run works on. */
  public void use(List<Path> files) {
    inputs = List.copyOf(files);
  }

  /** The files that the run works on. */
  public List<Path> inputs() {
    return inputs;
  }
}

package org.spindle.cli.session;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * One run of the command: where it reads and prints, what it is doing now and with which files. The last two are for the
 * report that is kept when Spindle itself fails. Used by one thread.
 */
public final class Session {
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private String stage = "reading the command line";
  private List<Path> inputs = List.of();
  private List<String> guestArguments = List.of();
  private Consumer<Throwable> reporter = failure -> {};

  public Session(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** The guest's input. */
  public InputStream in() {
    return in;
  }

  /** Results, and the guest's own output. */
  public PrintStream out() {
    return out;
  }

  /** Diagnostics and progress. */
  public PrintStream err() {
    return err;
  }

  /** Sets what stood after {@code --} on the command line. */
  public void setGuestArguments(List<String> arguments) {
    guestArguments = List.copyOf(arguments);
  }

  /** What stood after {@code --} on the command line. */
  public List<String> guestArguments() {
    return guestArguments;
  }

  /** Says what is being done from now on, as in "checking types of Foo.m3". */
  public void enter(String newStage) {
    stage = newStage;
  }

  /** What is being done. */
  public String stage() {
    return stage;
  }

  /** Sets what is done with failures of Spindle that do not end the run. */
  public void setReporter(Consumer<Throwable> reporter) {
    this.reporter = reporter;
  }

  /** Tells the user of a failure of Spindle itself after which the run goes on. */
  public void report(Throwable failure) {
    reporter.accept(failure);
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

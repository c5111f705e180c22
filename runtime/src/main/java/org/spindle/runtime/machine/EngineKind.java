package org.spindle.runtime.machine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The engines by their names on the command line. */
public enum EngineKind {
  TRUFFLE {
    @Override
    public Engine open(Machine machine, Publication publication) {
      return new TruffleEngine(machine, publication);
    }
  },
  ALPHA {
    @Override
    public Engine open(Machine machine, Publication publication) {
      return new AlphaEngine(machine);
    }
  },
  INTERP {
    @Override
    public Engine open(Machine machine, Publication publication) {
      return new InterpreterEngine(machine);
    }
  };

  /** An engine of this kind for the program of {@code machine}, which publishes implementations at once. */
  public Engine open(Machine machine) {
    return open(machine, Publication.AT_ONCE);
  }

  /**
   * An engine of this kind for the program of {@code machine}.
   *
   * @param publication when it publishes implementations, if it compiles in the background
   */
  public abstract Engine open(Machine machine, Publication publication);

  /** The names, as one types them. */
  public static List<String> names() {
    return Stream.of(values()).map(EngineKind::toString).toList();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.spindle.runtime.machine;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What is around a guest besides its standard streams.
 *
 * @param arguments of the program, its name first
 * @param environment variables as {@code NAME=VALUE}
 * @param files that it may use, if any
 * @param time where it gets the time of day from
 */
public record Surroundings(
    List<String> arguments, List<String> environment, Optional<GuestFiles> files, InstantSource time) {

  public Surroundings {
    arguments = List.copyOf(arguments);
    environment = List.copyOf(environment);
  }

  /** Arguments and the host's time, and nothing else. */
  public static Surroundings of(List<String> arguments) {
    return new Surroundings(arguments, List.of(), Optional.empty(), InstantSource.system());
  }

  public Surroundings withEnvironment(List<String> variables) {
    return new Surroundings(arguments, variables, files, time);
  }

  public Surroundings withFiles(GuestFiles below) {
    return new Surroundings(arguments, environment, Optional.of(below), time);
  }

  public Surroundings withTime(InstantSource source) {
    return new Surroundings(arguments, environment, files, source);
  }
}

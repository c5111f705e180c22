package org.spindle.cli.build;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spindle.cli.session.UserError;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.diagnostics.NameSuggestion;
import org.spindle.frontend.diagnostics.WarningCodes;
import picocli.CommandLine.Option;

/** Which warnings a command prints. */
public final class WarningOptions {
  @Option(names = "--warn", paramLabel = "CODE", split = ",",
      description = "print warnings of this code after all; see --no-warn") private List<String> on =
          List.of();

  @Option(names = "--no-warn", paramLabel = "CODE", split = ",",
      description = "print no warnings of this code, or none at all for 'all'") private List<String> off =
          List.of();

  /**
   * Empty diagnostics that keep only the warnings wanted.
   *
   * @throws UserError if a code is that of no warning
   */
  public Diagnostics diagnostics() throws UserError {
    Optional<String> unknown = WarningCodes.unknown(Stream.concat(on.stream(), off.stream()).toList());
    if (unknown.isPresent()) {
      String known = String.join(", ", WarningCodes.all());
      throw UserError.wrongUsage(
          "there is no warning '%s'; %s".formatted(unknown.get(),
              NameSuggestion.closest(unknown.get(), WarningCodes.all())
                  .map(c -> "did you mean '" + c + "'?")
                  .orElse("there are " + known + ".")));
    }
    return new Diagnostics(Diagnostics.DEFAULT_LIMIT, WarningCodes.wanted(on, off));
  }
}

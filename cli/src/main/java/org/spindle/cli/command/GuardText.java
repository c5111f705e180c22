package org.spindle.cli.command;

import java.util.List;
import java.util.Locale;
import org.spindle.cli.session.Json;
import org.spindle.runtime.fuse.GuardFinding;

/** What was found about guards, for people and for programs. */
final class GuardText {
  private GuardText() {}

  /** Lines of comment in SIR. */
  static String comment(List<GuardFinding> findings) {
    StringBuilder text = new StringBuilder();
    findings.forEach(finding -> text.append("; ").append(finding.text()).append('\n'));
    return findings.isEmpty() ? "; guards: nothing to report\n" : text.toString();
  }

  static Json json(GuardFinding finding) {
    return new Json()
        .put("kind", finding.kind().name().toLowerCase(Locale.ROOT))
        .put("binding", finding.binding().number())
        .put("handler", finding.binding().handler())
        .put("others", finding.others().stream()
            .map(other -> new Json().put("binding", other.number()).put("handler", other.handler()))
            .toList())
        .put("omitted", finding.omitted());
  }
}

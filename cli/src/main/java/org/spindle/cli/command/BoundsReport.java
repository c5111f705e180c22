package org.spindle.cli.command;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Json;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import org.spindle.frontend.diagnostics.DiagnosticJson;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.ir.Effects;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.link.LinkException;
import org.spindle.runtime.bounds.PathStep;
import org.spindle.runtime.bounds.TimeBound;
import org.spindle.runtime.bounds.TimeBounds;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceProgram;

/** What is known of the time that the ephemeral, bounded and functional procedures of some files take. */
final class BoundsReport {
  static final BoundsReport NOTHING = new BoundsReport(List.of());

  private final List<Row> rows;

  /** @param promised the bound that the source states, or -1 */
  private record Row(TimeBound bound, long promised) {}

  private BoundsReport(List<Row> rows) {
    this.rows = rows;
  }

  static BoundsReport of(Session session, List<Path> files, SourceProgram source) throws UserError {
    Set<String> own = new HashSet<>();
    files.forEach(file -> own.add(file.toString()));
    List<Procedure> procedures = source.units().stream()
        .flatMap(unit -> unit.procedures().values().stream())
        .filter(p -> own.contains(p.position().file()) && isPromising(p.effects()))
        .toList();
    List<String> names = procedures.stream().map(Procedure::name).toList();
    if (names.isEmpty()) {
      return NOTHING;
    }
    session.enter("linking");
    try {
      LinkedProgram linked = source.link("bounds", names, true, (pass, procedure) -> {});
      session.enter("compiling to Alpha code");
      TimeBounds bounds = new TimeBounds(linked.executable());
      session.enter("finding bounds");
      return new BoundsReport(
          procedures.stream().map(p -> new Row(bounds.of(p.name()), p.effects().bound())).toList());
    } catch (LinkException e) {
      e.problems().forEach(problem -> session.err().println("error[link]: " + problem));
      throw UserError.silent(ExitStatus.SOURCE_ERRORS);
    }
  }

  private static boolean isPromising(Effects effects) {
    return effects.ephemeral() || effects.functional() || effects.bound() >= 0;
  }

  String text() {
    if (rows.isEmpty()) {
      return "no procedure is ephemeral, bounded or functional\n";
    }
    StringBuilder out = new StringBuilder();
    for (Row row : rows) {
      String where = row.bound.declaration() + ": " + row.bound.procedure() + ": ";
      switch (row.bound) {
        case TimeBound.Proven proven -> {
          out.append(where).append("at most ").append(proven.cycles()).append(" cycles")
              .append(promise(row.promised, proven.cycles())).append('\n');
          proven.path().forEach(step -> print(step, "  ", out));
        }
        case TimeBound.Unproven none -> {
          String at = none.at().isKnown() ? none.at() + ": " : "";
          out.append(where).append("no bound: ").append(at).append(none.reason()).append('\n');
        }
      }
    }
    return out.toString();
  }

  private static String promise(long promised, long cycles) {
    if (promised < 0) {
      return "";
    }
    return cycles <= promised
        ? ", within the " + promised + " of its declaration"
        : ", of which it is stopped after " + promised;
  }

  private static void print(PathStep step, String margin, StringBuilder out) {
    String at = step.at().isKnown() ? step.at().toString() : "-";
    out.append("%s%8d  %s".formatted(margin, step.cycles(), at));
    switch (step.kind()) {
      case CODE -> {}
      case LOOP -> out.append(" loop, ").append(step.rounds()).append(" times at its head; one round:");
      case CALL -> out.append(" call of ").append(step.callee()).append(':');
    }
    out.append('\n');
    step.inside().forEach(inner -> print(inner, margin + "  ", out));
  }

  String json(Diagnostics found) {
    return new Json()
        .put("errors", found.errorCount())
        .raw("diagnostics", DiagnosticJson.format(found.all()).strip())
        .put("bounds", rows.stream().map(BoundsReport::json).toList())
        .toString();
  }

  private static Json json(Row row) {
    Json json = new Json().put("procedure", row.bound.procedure());
    position(json, row.bound.declaration());
    if (row.promised >= 0) {
      json.put("declared", row.promised);
    }
    return switch (row.bound) {
      case TimeBound.Proven proven -> json.put("cycles", proven.cycles())
          .put("path", proven.path().stream().map(BoundsReport::json).toList());
      case TimeBound.Unproven none -> {
        Json why = new Json().put("text", none.reason());
        position(why, none.at());
        yield json.put("reason", why);
      }
    };
  }

  private static Json json(PathStep step) {
    Json json = new Json().put("kind", step.kind().name().toLowerCase(java.util.Locale.ROOT));
    position(json, step.at());
    json.put("cycles", step.cycles());
    switch (step.kind()) {
      case CODE -> {}
      case LOOP -> json.put("rounds", step.rounds());
      case CALL -> json.put("callee", step.callee());
    }
    return step.inside().isEmpty()
        ? json
        : json.put("inside", step.inside().stream().map(BoundsReport::json).toList());
  }

  private static void position(Json json, Position at) {
    if (at.isKnown()) {
      json.put("file", at.file()).put("line", at.line()).put("column", at.column());
    }
  }
}

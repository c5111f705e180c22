package org.spindle.cli.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spindle.cli.session.Json;
import org.spindle.ir.Position;
import org.spindle.specializer.pe.Explanation;
import org.spindle.specializer.pe.Explanation.Entry;
import org.spindle.specializer.pe.Explanation.Kind;
import org.spindle.specializer.pe.Explanation.Outcome;

/** How the account of a specialization is printed: by what it is, where it is and in which calls, with numbers. */
final class ExplanationText {
  /** Reasons that differ in numbers only are shown so often. */
  private static final int MOST_REASONS = 3;

  private final Map<Place, Row> rows = new LinkedHashMap<>();
  private final Map<Integer, Unfolding> unfoldings = new TreeMap<>();
  private final Explanation explanation;

  /** What rows are about: one thing in the source, in one context. */
  private record Place(Kind kind, String what, String procedure, Position position) {}

  /** How often what became of it. */
  private static final class Row {
    final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    final Map<String, Integer> reasons = new LinkedHashMap<>();

    void add(Entry entry) {
      counts.merge(entry.outcome(), 1, Integer::sum);
      if (entry.outcome() != Outcome.UNFOLDED) {
        reasons.merge(entry.reason(), 1, Integer::sum);
      }
    }

    int count(Outcome outcome) {
      return counts.getOrDefault(outcome, 0);
    }

    int executed() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    String why() {
      List<String> parts = new ArrayList<>();
      reasons.forEach((reason, count) -> {
        if (parts.size() < MOST_REASONS) {
          parts.add(count == 1 ? reason : reason + " (" + count + ")");
        }
      });
      int more = reasons.size() - parts.size();
      return String.join("; ", parts) + (more > 0 ? "; and " + more + " others" : "");
    }
  }

  /** An unfolded call from the procedure itself, with all that it calls: a guard or handler, if that is a raise. */
  private static final class Unfolding {
    final String procedure;
    final Map<Kind, Row> rows = new EnumMap<>(Kind.class);

    Unfolding(String procedure) {
      this.procedure = procedure;
    }
  }

  /** Arranges an account. */
  ExplanationText(Explanation explanation) {
    this.explanation = explanation;
    Map<Integer, Integer> outermost = new LinkedHashMap<>();
    for (Entry entry : explanation.entries()) {
      rows.computeIfAbsent(
          new Place(entry.kind(), entry.what(), entry.procedure(), entry.position()), _ -> new Row())
          .add(entry);
      if (entry.activation() != 0) {
        int outer = entry.caller() == 0
            ? entry.activation()
            : outermost.getOrDefault(entry.caller(), entry.caller());
        outermost.put(entry.activation(), outer);
        unfoldings.computeIfAbsent(outer, _ -> new Unfolding(entry.procedure())).rows
            .computeIfAbsent(entry.kind(), _ -> new Row()).add(entry);
      }
    }
  }

  /** Comment lines of SIR text. */
  String comment() {
    StringBuilder text = new StringBuilder();
    text.append(";\n; %-8s %9s %9s %11s %6s\n".formatted("", "executed", "unfolded", "discharged", "kept"));
    for (Kind kind : Kind.values()) {
      text.append("; %-8s %9d %9d %11d %6d\n".formatted(
          kind, explanation.count(kind), explanation.count(kind, Outcome.UNFOLDED),
          explanation.count(kind, Outcome.DISCHARGED), explanation.count(kind, Outcome.KEPT)));
    }
    text.append(";\n; calls unfolded, with what these call: what was kept, of what was executed\n");
    Map<String, Integer> alike = new LinkedHashMap<>();
    unfoldings.values()
        .forEach(unfolding -> alike.merge(unfolding.procedure + parts(unfolding), 1, Integer::sum));
    alike.forEach((line, times) -> text.append(";%5d x %s\n".formatted(times, line)));
    text.append(";\n; %8s %8s %10s %6s  %s\n".formatted("executed", "unfolded", "discharged", "kept",
        "what, where, why"));
    rows.forEach((place, row) -> text.append("; %8d %8d %10d %6d  %s\n".formatted(
        row.executed(), row.count(Outcome.UNFOLDED), row.count(Outcome.DISCHARGED), row.count(Outcome.KEPT),
        describe(place) + (row.reasons.isEmpty() ? "" : ": " + row.why()))));
    return text.toString();
  }

  private static String parts(Unfolding unfolding) {
    StringBuilder text = new StringBuilder();
    unfolding.rows.forEach((kind, row) -> text.append(
        "%s %d of %d %s%s".formatted(
            text.isEmpty() ? ":" : ",", row.count(Outcome.KEPT), row.executed(), kind,
            row.executed() == 1 ? "" : kind == Kind.BRANCH ? "es" : "s")));
    return text.toString();
  }

  private static String describe(Place place) {
    String what = place.what.isEmpty() ? place.kind.toString() : place.kind + " " + place.what;
    return what + ", " + where(place);
  }

  /** The position with the calls that lead there, innermost first. */
  private static String where(Place place) {
    StringBuilder text = new StringBuilder(
        place.position.isKnown() ? place.position.place().toString() : place.procedure);
    int calls = 0;
    for (Position at = place.position.inlinedAt(); at != null; at = at.inlinedAt()) {
      if (at.isKnown() && ++calls <= 3) {
        text.append(" < ").append(at.place());
      }
    }
    return text.toString();
  }

  /** All of it as data. */
  Json json() {
    Json totals = new Json();
    for (Kind kind : Kind.values()) {
      totals.put(kind.toString(), new Json()
          .put("executed", explanation.count(kind))
          .put("unfolded", explanation.count(kind, Outcome.UNFOLDED))
          .put("discharged", explanation.count(kind, Outcome.DISCHARGED))
          .put("kept", explanation.count(kind, Outcome.KEPT)));
    }
    List<Json> calls = new ArrayList<>();
    unfoldings.forEach((number, unfolding) -> {
      Json call = new Json().put("number", number).put("procedure", unfolding.procedure);
      unfolding.rows.forEach((kind, row) -> call.put(kind.toString(), counts(row)));
      calls.add(call);
    });
    List<Json> places = new ArrayList<>();
    rows.forEach((place, row) -> {
      List<Json> reasons = new ArrayList<>();
      row.reasons.forEach((reason, count) -> reasons.add(new Json().put("why", reason).put("count", count)));
      places.add(counts(row).put("kind", place.kind.toString()).put("what", place.what)
          .put("procedure", place.procedure).put("where", where(place)).put("reasons", reasons));
    });
    return new Json().put("totals", totals).put("unfoldedCalls", calls).put("places", places);
  }

  private static Json counts(Row row) {
    return new Json().put("executed", row.executed()).put("unfolded", row.count(Outcome.UNFOLDED))
        .put("discharged", row.count(Outcome.DISCHARGED)).put("kept", row.count(Outcome.KEPT));
  }
}

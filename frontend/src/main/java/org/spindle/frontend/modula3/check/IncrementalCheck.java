package org.spindle.frontend.modula3.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.units.SourceSet;
import org.spindle.frontend.modula3.units.UnitStore;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;

/**
 * Checks units and the interfaces they need, but reuses what an earlier run found in a unit that is as it was then.
 *
 * <p>A unit's report is a function of its text and of the interfaces it imports and exports, directly or through others.
 * So each interface has a <em>fingerprint</em>, a digest of its text, of the generic's if it is an instance, and of the
 * fingerprints of its imports; a record of a unit is good while its text and the fingerprints of the interfaces in its
 * head are the same. What units must hold among each other beyond that is checked in every run, by {@link ProgramRules}.
 * Units in or above a cycle of imports have no fingerprint, for what is said of a cycle depends on where it is entered.
 */
public final class IncrementalCheck {
  /** For an interface that a module may export although it is not there. */
  private static final String MAIN = "Main";

  private final SourceSet sources;
  private final UnitStore store;
  private final String stamp;
  private final Diagnostics diagnostics;
  private final ProgramRules rules;
  private final UnitRecordFormat format;
  private final Interfaces interfaces;
  private final Map<String, UnitReport> fresh = new HashMap<>();
  private final Map<String, Optional<String>> fingerprints = new HashMap<>();
  private final String names;

  /**
   * A check.
   *
   * @param stamp of the checker itself and its options; records made under another are not used
   */
  public IncrementalCheck(SourceSet sources, UnitStore store, String stamp, Diagnostics diagnostics) {
    this.sources = sources;
    this.store = store;
    this.stamp = stamp;
    this.diagnostics = diagnostics;
    rules = new ProgramRules(diagnostics);
    format = new UnitRecordFormat(sources);
    interfaces = new Interfaces(sources, report -> fresh.put(report.fileName(), report));
    Digest digest = new Digest();
    sources.fileNames().stream().sorted().forEach(digest::add);
    names = digest.hex();
  }

  /** Checks units, named by file as in {@code Text.i3}, that are among the sources; generics are only parsed. */
  public void check(Collection<String> fileNames) {
    fileNames.forEach(this::visit);
    rules.finish();
  }

  /** Reports what is in a unit, and before it what is in the interfaces it needs; its fingerprint if it has one. */
  private Optional<String> visit(String fileName) {
    Optional<String> known = fingerprints.putIfAbsent(fileName, Optional.empty());
    if (known != null) {
      return known;
    }
    Optional<String> key = key(fileName);
    Optional<UnitRecord> record =
        key.flatMap(store::read).flatMap(bytes -> format.read(fileName, bytes));
    UnitReport report = record.filter(this::isCurrent).map(UnitRecord::report).orElse(null);
    Optional<String> context;
    if (report != null) {
      context = record.map(UnitRecord::context);
    } else {
      report = checked(fileName);
      context = keep(key, report);
    }
    diagnostics.addAll(report.found());
    rules.add(report.facts());
    Optional<String> fingerprint =
        key.isPresent() && context.isPresent()
            ? Optional.of(new Digest().add(key.get()).add(context.get()).hex())
            : Optional.empty();
    fingerprints.put(fileName, fingerprint);
    return fingerprint;
  }

  private boolean isCurrent(UnitRecord record) {
    return genericDigest(record.report()).equals(Optional.of(record.genericDigest()))
        && context(record.report().head(), record.genericDigest()).equals(Optional.of(record.context()));
  }

  /** Writes a record of a report, if that is possible; gives the report's context. */
  private Optional<String> keep(Optional<String> key, UnitReport report) {
    Optional<String> generic = genericDigest(report);
    Optional<String> context = generic.flatMap(g -> context(report.head(), g));
    if (key.isPresent() && context.isPresent()) {
      format.write(new UnitRecord(generic.orElseThrow(), context.get(), report))
          .ifPresent(bytes -> store.write(key.get(), bytes));
    }
    return context;
  }

  private UnitReport checked(String fileName) {
    UnitReport known = fresh.remove(fileName);
    if (known != null) {
      return known;
    }
    String name = fileName.substring(0, fileName.lastIndexOf('.'));
    switch (fileName.substring(name.length())) {
      case ".i3" -> interfaces.find(name);
      case ".m3" -> interfaces.checkModule(name);
      default -> interfaces.parseGeneric(fileName);
    }
    return fresh.remove(fileName);
  }

  /** What a unit's record is kept under; nothing if its text cannot be read. */
  private Optional<String> key(String fileName) {
    return text(fileName, false)
        .map(t -> new Digest().add(stamp).add(fileName).add(place(fileName)).add(t).hex());
  }

  private String place(String fileName) {
    return sources.isLibrary(fileName) ? "library" : "program";
  }

  private Optional<String> text(String fileName, boolean ofLibrary) {
    try {
      return (ofLibrary ? sources.findLibrary(fileName) : sources.find(fileName)).map(SourceFile::text);
    } catch (SourceException _) {
      return Optional.empty();
    }
  }

  /** Of the text of a unit's generic, or for one that is not there of all names, among which others are suggested. */
  private Optional<String> genericDigest(UnitReport report) {
    Optional<String> generic = report.head().generic();
    if (generic.isEmpty()) {
      return Optional.of("");
    }
    if (!sources.fileNames().contains(generic.get())) {
      return Optional.of(names);
    }
    return text(generic.get(), sources.isLibrary(report.fileName())).map(t -> new Digest().add(t).hex());
  }

  /** Of all that a report depends on beside the unit's text; nothing where an interface has no fingerprint. */
  private Optional<String> context(UnitHead head, String genericDigest) {
    Set<String> needed = new LinkedHashSet<>(head.exports());
    needed.addAll(head.imports());
    if (head.threads()) {
      needed.add("Thread");
    }
    Digest digest = new Digest().add(genericDigest).add(head.names() ? names : "");
    boolean complete = true;
    for (String name : needed) {
      Optional<String> fingerprint = fingerprint(name);
      complete &= fingerprint.isPresent();
      digest.add(name).add(fingerprint.orElse(""));
    }
    return complete ? Optional.of(digest.hex()) : Optional.empty();
  }

  private Optional<String> fingerprint(String interfaceName) {
    String file = interfaceName + ".i3";
    if (sources.fileNames().contains(file)) {
      return visit(file);
    }
    return Optional.of(interfaceName.equals(MAIN) ? "" : names);
  }
}

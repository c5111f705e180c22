package org.spindle.frontend.modula3.header;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.check.CheckedInterface;
import org.spindle.frontend.modula3.check.Interfaces;
import org.spindle.frontend.modula3.units.SourceSet;
import org.spindle.frontend.source.SourceFile;

/** The headers of the interfaces among a set of sources, made when they are asked for. */
public final class InterfaceHeaders {
  private final SourceSet sources;
  private final Interfaces interfaces;
  private final Set<String> used = new LinkedHashSet<>();

  /**
   * Headers of the interfaces in {@code sources}.
   *
   * @param diagnostics gets the errors of interfaces
   */
  public InterfaceHeaders(SourceSet sources, Diagnostics diagnostics) {
    this.sources = sources;
    this.interfaces = new Interfaces(sources, diagnostics);
  }

  /**
   * The header of that name, such as {@code Ethernet.h}; nothing if there is no such interface. That of an interface with
   * errors, or of an UNSAFE one, stops the C compiler.
   */
  public Optional<SourceFile> find(String name) {
    String unit = name.endsWith(".h") ? name.substring(0, name.length() - 2) : "";
    if (!sources.fileNames().contains(unit + ".i3")) {
      return Optional.empty();
    }
    used.add(unit + ".i3");
    return interfaces.find(unit).map(i -> SourceFile.of("<interfaces>/" + name, text(i)));
  }

  private String text(CheckedInterface i) {
    if (i.typed() == null) {
      return "#error the interface " + i.name() + " has errors\n";
    }
    // Cove is safe
    return i.typed().syntax().unsafe()
        ? "#error the interface " + i.name() + " is UNSAFE\n"
        : HeaderGenerator.generate(i);
  }

  /** The files of the interfaces whose headers were asked for. */
  public Set<String> used() {
    return used;
  }
}

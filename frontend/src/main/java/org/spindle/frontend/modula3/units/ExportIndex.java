package org.spindle.frontend.modula3.units;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spindle.frontend.source.SourceException;

/** Which modules export an interface, by a look at the head of every module that can be found. */
public final class ExportIndex {
  private static final Pattern SKIPPED =
      Pattern.compile("\\(\\*(?:[^*(]|\\*(?!\\))|\\((?!\\*))*\\*\\)", Pattern.DOTALL);
  private static final Pattern HEAD =
      Pattern.compile("\\bMODULE\\s+(\\w+)\\s*(?:EXPORTS\\s+([\\w\\s,]+?))?\\s*[;=]");
  private static final int HEAD_CHARACTERS = 20_000;
  private static final int MAX_NESTING = 50;

  private final Map<String, List<String>> exporters = new HashMap<>();

  public ExportIndex(SourceSet sources) {
    this(sources, sources.fileNames());
  }

  /** An index of the modules among some files. */
  ExportIndex(SourceSet sources, Collection<String> fileNames) {
    for (String name : fileNames) {
      if (name.endsWith(".m3")) {
        add(name, sources);
      }
    }
  }

  private void add(String fileName, SourceSet sources) {
    String head;
    try {
      String text = sources.find(fileName).orElseThrow().text();
      head = withoutComments(text.substring(0, Math.min(text.length(), HEAD_CHARACTERS)));
    } catch (SourceException e) {
      // Whoever needs this module by name reports it.
      return;
    }
    Matcher m = HEAD.matcher(head);
    if (m.find()) {
      String module = fileName.substring(0, fileName.length() - ".m3".length());
      String exports = m.group(2) == null ? m.group(1) : m.group(2);
      for (String written : exports.split(",")) {
        String i = sources.meant(written.strip(), fileName);
        if (!isHidden(i, fileName, sources)) {
          exporters.computeIfAbsent(i, k -> new ArrayList<>()).add(module);
        }
      }
    }
  }

  /** Whether a module of the library would export an interface of the program that hides the library's. */
  private static boolean isHidden(String interfaceName, String module, SourceSet sources) {
    String file = interfaceName + ".i3";
    return sources.isLibrary(module) && sources.fileNames().contains(file) && !sources.isLibrary(file);
  }

  private static String withoutComments(String text) {
    String current = text;
    for (int i = 0; i < MAX_NESTING; i++) {
      String next = SKIPPED.matcher(current).replaceAll(" ");
      if (next.equals(current)) {
        break;
      }
      current = next;
    }
    return current;
  }

  /** The modules that export an interface. */
  public List<String> exporters(String interfaceName) {
    return exporters.getOrDefault(interfaceName, List.of());
  }
}

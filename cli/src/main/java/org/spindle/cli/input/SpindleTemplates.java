package org.spindle.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spindle.cli.session.UserError;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceReader;

/**
 * Spindles made from templates: files named {@code Name.ext.template} in which {@code @PORT@} stands for a number. Files of
 * one Name make one spindle together.
 */
public final class SpindleTemplates {
  private static final String SUFFIX = ".template";
  private static final String PORT = "@PORT@";

  private final List<List<SourceFile>> templates;

  private SpindleTemplates(List<List<SourceFile>> templates) {
    this.templates = templates;
  }

  /**
   * The templates in the directories among {@code paths}.
   *
   * @throws UserError when there are none or one cannot be read
   */
  public static SpindleTemplates find(Collection<Path> paths) throws UserError {
    TreeMap<String, List<SourceFile>> byName = new TreeMap<>();
    for (Path path : paths) {
      for (Path file : files(path)) {
        String name = file.getFileName().toString();
        try {
          byName.computeIfAbsent(name.substring(0, name.indexOf('.')), _ -> new ArrayList<>())
              .add(SourceReader.read(file));
        } catch (SourceException e) {
          throw UserError.wrongUsage("'" + file + "': " + e.getMessage() + ".");
        }
      }
    }
    if (byName.isEmpty()) {
      throw UserError.wrongUsage("there are no templates (*.template) to make spindles from.");
    }
    return new SpindleTemplates(List.copyOf(byName.values()));
  }

  private static List<Path> files(Path path) throws UserError {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(path)) {
      return found.filter(f -> f.getFileName().toString().matches("\\w+\\.\\w+\\" + SUFFIX)).sorted()
          .toList();
    } catch (IOException e) {
      throw UserError.wrongUsage("'" + path + "' cannot be searched: " + e.getMessage() + ".");
    }
  }

  /** The sources of one spindle for each of the ports, from the templates in turn. */
  public List<SourceFile> instantiate(int... ports) {
    List<SourceFile> sources = new ArrayList<>();
    for (int i = 0; i < ports.length; i++) {
      String port = Integer.toString(ports[i]);
      for (SourceFile template : templates.get(i % templates.size())) {
        String path = template.path().substring(0, template.path().length() - SUFFIX.length());
        int dot = path.lastIndexOf('.');
        sources.add(SourceFile.of(
            path.substring(0, dot) + port + path.substring(dot), template.text().replace(PORT, port)));
      }
    }
    return sources;
  }
}

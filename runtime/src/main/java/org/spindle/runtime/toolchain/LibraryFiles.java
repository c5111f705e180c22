package org.spindle.runtime.toolchain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.spindle.frontend.source.SourceFile;

/**
 * The Modula-3 sources of run-time library and kernel, which the build puts beside the classes of this module. They are
 * named {@code <library>/folder/File.m3} in diagnostics and positions.
 */
final class LibraryFiles {
  private static final String FOLDER = "org/spindle/runtime/modula3/";

  private static final String ROOT = "<library>/";

  /** How the paths of the kernel's files begin. */
  static final String KERNEL = ROOT + "kernel/";

  private LibraryFiles() {}

  /** All files by their last name, as in {@code Text.i3}. */
  static Map<String, SourceFile> load() {
    Map<String, SourceFile> files = new TreeMap<>();
    try {
      Path place = Path.of(location());
      if (Files.isDirectory(place)) {
        loadDirectory(place.resolve(FOLDER), files);
      } else {
        loadJar(place, files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (files.isEmpty()) {
      throw new IllegalStateException("the run-time library is missing in " + location());
    }
    return files;
  }

  private static URI location() {
    try {
      return LibraryFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void loadDirectory(Path folder, Map<String, SourceFile> files) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile).sorted()::iterator) {
        put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file), files);
      }
    }
  }

  private static void loadJar(Path jar, Map<String, SourceFile> files) throws IOException {
    try (JarFile open = new JarFile(jar.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) open.stream()::iterator) {
        if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
          put(entry.getName().substring(FOLDER.length()), open.getInputStream(entry).readAllBytes(), files);
        }
      }
    }
  }

  private static void put(String path, byte[] bytes, Map<String, SourceFile> files) {
    files.put(path.substring(path.lastIndexOf('/') + 1),
        SourceFile.of(ROOT + path, new String(bytes, StandardCharsets.UTF_8)));
  }
}

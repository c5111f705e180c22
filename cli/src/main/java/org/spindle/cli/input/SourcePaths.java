package org.spindle.cli.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spindle.cli.session.UserError;
import org.spindle.runtime.toolchain.Language;

/**
 * Turns PATH arguments into source files. A file is taken as it is; a directory is searched recursively, through
 * symbolic links and without hidden entries, for files whose extension names a {@link Language}. Files of one
 * directory come in the order of their names, and a file reached twice comes once.
 */
public final class SourcePaths {
  private final Map<Path, Path> found = new LinkedHashMap<>();

  private SourcePaths() {}

  /**
   * The files that {@code paths} name.
   *
   * @throws UserError if a path does not exist or cannot be searched, a file is in no known language, or a directory
   *     holds no source file
   */
  public static List<Path> collect(Collection<Path> paths) throws UserError {
    SourcePaths sources = new SourcePaths();
    for (Path path : paths) {
      sources.add(path);
    }
    return List.copyOf(sources.found.values());
  }

  private void add(Path path) throws UserError {
    if (!Files.exists(path)) {
      throw UserError.wrongUsage("there is no file or directory '" + path + "'.");
    }
    if (Files.isDirectory(path)) {
      addDirectory(path);
    } else if (Language.of(path).isEmpty()) {
      throw UserError.wrongUsage(
          "'" + path + "' is in no known language: its name should end in .i3 .m3 .ig .mg .c or .sir.");
    } else {
      addFile(path);
    }
  }

  private void addDirectory(Path directory) throws UserError {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          directory,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SourceVisitor(directory, files));
    } catch (IOException e) {
      throw UserError.wrongUsage("'" + directory + "' cannot be searched: " + reason(e) + ".");
    }
    if (files.isEmpty()) {
      throw UserError.wrongUsage("there are no source files in '" + directory + "'.");
    }
    files.sort(null);
    files.forEach(this::addFile);
  }

  private void addFile(Path file) {
    try {
      found.putIfAbsent(file.toRealPath(), file);
    } catch (IOException _) {
      // It was removed meanwhile, or is a link to nowhere: reading it will say so.
      found.putIfAbsent(file, file);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied for '" + denied.getFile() + "'";
      default -> String.valueOf(e.getMessage());
    };
  }

  private static final class SourceVisitor extends SimpleFileVisitor<Path> {
    private final Path start;
    private final List<Path> files;

    SourceVisitor(Path start, List<Path> files) {
      this.start = start;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return !directory.equals(start) && directory.getFileName().toString().startsWith(".")
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!file.getFileName().toString().startsWith(".") && Language.of(file).isPresent()) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      return super.visitFileFailed(file, e);
    }
  }
}

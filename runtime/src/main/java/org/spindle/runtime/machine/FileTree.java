package org.spindle.runtime.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The names of files as the guest sees them: {@code /} is a directory of the host, and no name leads out of it. Names are
 * followed arc by arc, symbolic links too; a {@code ..} at the root, and a link to a path outside, are refused without a
 * look at what is there. Whoever else changes the directory meanwhile may still replace an arc by a link; the guest cannot,
 * as it has no way to make one.
 */
final class FileTree {
  private static final int MOST_LINKS = 40;

  private final Path root;

  /**
   * @param directory the guest's root
   * @throws IOException when it is not there
   */
  FileTree(Path directory) throws IOException {
    root = directory.toRealPath();
  }

  /**
   * The path on the host for a name; nothing needs to exist there.
   *
   * @param follow whether a symbolic link with that name is followed
   */
  Path resolve(String name, boolean follow) throws FileRefusal, IOException {
    Deque<String> arcs = new ArrayDeque<>(List.of(name.split("/", -1)));
    Path at = root;
    int links = 0;
    while (!arcs.isEmpty()) {
      requireDirectory(at);
      String arc = arcs.pop();
      if (arc.equals("..")) {
        at = parent(at);
      } else if (!arc.isEmpty() && !arc.equals(".")) {
        Path next = enter(at, arc);
        if (Files.isSymbolicLink(next) && (follow || !arcs.isEmpty())) {
          links++;
          if (links > MOST_LINKS) {
            throw new FileRefusal(FileError.FAILED);
          }
          at = follow(at, Files.readSymbolicLink(next), arcs);
        } else {
          at = next;
        }
      }
    }
    return at;
  }

  /** Puts the arcs of a symbolic link in front of the others and returns where they begin. */
  private Path follow(Path directory, Path target, Deque<String> arcs) throws FileRefusal {
    if (target.isAbsolute() && !target.startsWith(root)) {
      throw new FileRefusal(FileError.OUTSIDE);
    }
    Path ahead = target.isAbsolute() ? root.relativize(target) : target;
    for (int i = ahead.getNameCount() - 1; i >= 0; i--) {
      arcs.push(ahead.getName(i).toString());
    }
    return target.isAbsolute() ? root : directory;
  }

  /** The same for a directory, which must be there. */
  Path resolveDirectory(String name) throws FileRefusal, IOException {
    Path path = resolve(name, true);
    requireDirectory(path);
    return path;
  }

  /** The same for something to be made, renamed or removed, which the root cannot be. */
  Path resolveEntry(String name) throws FileRefusal, IOException {
    Path path = resolve(name, false);
    if (path.equals(root)) {
      throw new FileRefusal(FileError.OUTSIDE);
    }
    return path;
  }

  /** The guest's name for a path that was given out. */
  String name(Path path) {
    return "/" + root.relativize(path).toString();
  }

  private static void requireDirectory(Path path) throws FileRefusal {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      boolean present = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
      throw new FileRefusal(present ? FileError.NOT_DIRECTORY : FileError.NOT_FOUND);
    }
  }

  private Path parent(Path path) throws FileRefusal {
    if (path.equals(root)) {
      throw new FileRefusal(FileError.OUTSIDE);
    }
    return path.getParent();
  }

  private static Path enter(Path directory, String arc) throws FileRefusal {
    try {
      return directory.resolve(arc);
    } catch (InvalidPathException e) {
      throw new FileRefusal(FileError.NAME);
    }
  }
}

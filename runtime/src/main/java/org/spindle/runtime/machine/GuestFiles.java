package org.spindle.runtime.machine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.spindle.ir.memory.Memory;

/**
 * The files that the guest may use, those below one directory of the host: what answers {@code machine.file} (docs/abi.md,
 * section Files). How many are open, how much one call moves and how large a file may grow is bounded.
 */
public final class GuestFiles implements AutoCloseable {
  /** What a guest without files gets as answer. */
  static final long NONE = 0;

  private static final int MOST_OPEN = 64;
  private static final int PORTION = 1 << 16;
  private static final int LONGEST_NAMES = 1 << 13;
  private static final int MOST_LISTED = 1 << 22;
  private static final long LARGEST = 1L << 30;

  private static final int WRITE = 1;
  private static final int TRUNCATE = 2;
  private static final int CREATE = 4;
  private static final int NEW = 8;
  private static final int OWNER = 16;
  private static final int READONLY = 32;

  private final FileTree tree;
  private final TreeMap<Integer, OpenFile> open = new TreeMap<>();

  /** Operations by their numbers. */
  private enum Operation {
    OPEN,
    CLOSE,
    READ,
    WRITE,
    TRUNCATE,
    STATUS,
    LIST,
    NAME,
    MAKE_DIRECTORY,
    REMOVE_DIRECTORY,
    REMOVE_FILE,
    RENAME,
    SET_TIME
  }

  /**
   * @param directory the guest's root
   * @throws IOException when it is not there, or no directory
   */
  public GuestFiles(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory.toString());
    }
    tree = new FileTree(directory);
  }

  /** Executes an operation: 1 and its result, or the negative number of an error. */
  long call(Memory memory, long operation, long file, long address, long length, long argument) {
    try {
      Operation[] all = Operation.values();
      if (operation < 0 || operation >= all.length) {
        throw new FileRefusal(FileError.FAILED);
      }
      return 1 + execute(memory, all[(int) operation], file, address, length, argument);
    } catch (FileRefusal refusal) {
      return -refusal.error().number();
    } catch (IOException e) {
      return -error(e).number();
    }
  }

  private static FileError error(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> FileError.NOT_FOUND;
      case FileAlreadyExistsException _ -> FileError.EXISTS;
      case DirectoryNotEmptyException _ -> FileError.NOT_EMPTY;
      case NotDirectoryException _ -> FileError.NOT_DIRECTORY;
      case AccessDeniedException _ -> FileError.DENIED;
      default -> FileError.FAILED;
    };
  }

  private long execute(Memory memory, Operation operation, long file, long address, long length,
      long argument)
      throws FileRefusal, IOException {
    return switch (operation) {
      case OPEN -> open(name(memory, address, length), argument);
      case CLOSE -> {
        find(file).close();
        open.remove((int) file);
        yield 0;
      }
      case READ -> {
        byte[] read = find(file).read(atLeastZero(argument), portion(length));
        memory.write(address, read);
        yield read.length;
      }
      case WRITE -> {
        int portion = portion(length);
        requireSize(atLeastZero(argument) + portion);
        find(file).write(argument, memory.read(address, portion));
        yield portion;
      }
      case TRUNCATE -> {
        find(file).truncate(atLeastZero(argument));
        yield 0;
      }
      case STATUS -> status(
          file != 0 ? find(file).path() : tree.resolve(name(memory, address, length), true), argument);
      case LIST -> list(tree.resolveDirectory(name(memory, address, length)));
      case NAME -> {
        Path path = tree.resolve(name(memory, address, length), true);
        yield keep(new OpenFile.Answer(tree.name(path).getBytes(StandardCharsets.UTF_8)));
      }
      case MAKE_DIRECTORY -> {
        Files.createDirectory(tree.resolve(name(memory, address, length), false));
        yield 0;
      }
      case REMOVE_DIRECTORY -> remove(tree.resolveEntry(name(memory, address, length)), true);
      case REMOVE_FILE -> remove(tree.resolveEntry(name(memory, address, length)), false);
      case RENAME -> rename(name(memory, address, length));
      case SET_TIME -> {
        Path path = tree.resolve(name(memory, address, length), true);
        requirePlain(path);
        Files.setLastModifiedTime(path, FileTime.from(argument, TimeUnit.NANOSECONDS));
        yield 0;
      }
    };
  }

  private static String name(Memory memory, long address, long length) throws FileRefusal {
    if (length < 0 || length > LONGEST_NAMES) {
      throw new FileRefusal(FileError.NAME);
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(memory.read(address, length));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new FileRefusal(FileError.NAME);
    }
  }

  private OpenFile find(long number) throws FileRefusal {
    OpenFile found = number > 0 && number <= MOST_OPEN ? open.get((int) number) : null;
    if (found == null) {
      throw new FileRefusal(FileError.NOT_OPEN);
    }
    return found;
  }

  private long keep(OpenFile file) throws FileRefusal {
    requireRoom();
    int number = 1;
    while (open.containsKey(number)) {
      number++;
    }
    open.put(number, file);
    return number;
  }

  private void requireRoom() throws FileRefusal {
    if (open.size() >= MOST_OPEN) {
      throw new FileRefusal(FileError.TOO_MANY);
    }
  }

  private static long atLeastZero(long position) throws FileRefusal {
    if (position < 0) {
      throw new FileRefusal(FileError.FAILED);
    }
    return position;
  }

  private static void requireSize(long size) throws FileRefusal {
    if (size < 0 || size > LARGEST) {
      throw new FileRefusal(FileError.TOO_LARGE);
    }
  }

  private static int portion(long length) throws FileRefusal {
    return (int) Math.min(atLeastZero(length), PORTION);
  }

  private long open(String name, long flags) throws FileRefusal, IOException {
    requireRoom();
    Path path = tree.resolve(name, true);
    Set<OpenOption> options = new HashSet<>(List.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    requirePlain(path);
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileRefusal(FileError.NOT_REGULAR);
    }
    if ((flags & WRITE) != 0) {
      options.add(StandardOpenOption.WRITE);
      if ((flags & NEW) != 0) {
        options.add(StandardOpenOption.CREATE_NEW);
      } else if ((flags & CREATE) != 0) {
        options.add(StandardOpenOption.CREATE);
      }
      if ((flags & TRUNCATE) != 0) {
        options.add(StandardOpenOption.TRUNCATE_EXISTING);
      }
    }
    return keep(new OpenFile.Regular(FileChannel.open(path, options, permissions(flags)), path));
  }

  /** Refuses what is neither regular file nor directory: opening it could block us, or do something to a device. */
  private static void requirePlain(Path path) throws FileRefusal {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileRefusal(FileError.NOT_REGULAR);
    }
  }

  private static FileAttribute<?>[] permissions(long flags) {
    String wanted =
        (flags & OWNER) != 0 ? "rw-------" : (flags & READONLY) != 0 ? "r--r--r--" : null;
    return wanted == null
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(wanted))
        };
  }

  /** One property of a file: 0 its kind (1 regular, 2 directory, 0 other), 1 its size, 2 its time in nanoseconds. */
  private static long status(Path path, long property) throws FileRefusal, IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return switch ((int) property) {
      case 0 -> attributes.isRegularFile() ? 1 : attributes.isDirectory() ? 2 : 0;
      case 1 -> attributes.size();
      case 2 -> Math.max(0, attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
      default -> throw new FileRefusal(FileError.FAILED);
    };
  }

  /** The names in a directory in their order, each with a zero byte after it. */
  private long list(Path directory) throws FileRefusal, IOException {
    requireRoom();
    var bytes = new ByteArrayOutputStream();
    try (Stream<Path> entries = Files.list(directory)) {
      for (String name : (Iterable<String>) entries.map(e -> e.getFileName().toString()).sorted()::iterator) {
        bytes.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        bytes.write(0);
        if (bytes.size() > MOST_LISTED) {
          throw new FileRefusal(FileError.TOO_LARGE);
        }
      }
    }
    return keep(new OpenFile.Answer(bytes.toByteArray()));
  }

  private static long remove(Path path, boolean directory) throws FileRefusal, IOException {
    if (directory != Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileRefusal(directory ? FileError.NOT_DIRECTORY : FileError.NOT_REGULAR);
    }
    Files.delete(path);
    return 0;
  }

  /** Renames as POSIX does; a zero byte is between the two names. */
  private long rename(String names) throws FileRefusal, IOException {
    int end = names.indexOf(0);
    if (end < 0) {
      throw new FileRefusal(FileError.NAME);
    }
    Path from = tree.resolveEntry(names.substring(0, end));
    Path to = tree.resolveEntry(names.substring(end + 1));
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    return 0;
  }

  /** Closes what the guest left open. */
  @Override
  public void close() {
    for (OpenFile file : open.values()) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    open.clear();
  }
}

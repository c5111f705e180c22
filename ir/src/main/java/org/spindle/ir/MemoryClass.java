package org.spindle.ir;

/**
 * What a memory access may touch: a path in a tree of disjoint regions (docs/sir.md, section Memory classes).
 *
 * <p>Two classes may alias when one path is a prefix of the other. {@code const} memory is never stored to after
 * publication, so nothing kills a load from it.
 *
 * @param path segments joined by {@code /}; {@code any} is the root of everything but {@code const} and
 *     {@code volatile}
 */
public record MemoryClass(String path) {
  /** Any memory that is not {@code const}. */
  public static final MemoryClass ANY = new MemoryClass("any");

  /** Stack slots and dynamic stack allocations. */
  public static final MemoryClass SLOT = new MemoryClass("any/slot");

  /** Byte arrays, and typed views of them. */
  public static final MemoryClass BYTES = new MemoryClass("any/bytes");

  /** The time budget that {@code safepoint} charges. */
  public static final MemoryClass FUEL = new MemoryClass("any/fuel");

  /** The collector's frame records, which the {@code shadow-frames} pass adds. */
  public static final MemoryClass FRAMES = new MemoryClass("any/frames");

  /** Memory that is immutable after publication. */
  public static final MemoryClass CONST = new MemoryClass("const");

  /** The lengths of open arrays, which are never negative. */
  public static final MemoryClass LENGTH = new MemoryClass("const/length");

  /**
   * What devices and others may read and change at any time. It may be the same memory as that of any class but
   * {@code const}, and each access is made as often, and in the order, that the program says.
   */
  public static final MemoryClass VOLATILE = new MemoryClass("volatile");

  /** The class of the global of that name. */
  public static MemoryClass global(String name) {
    return new MemoryClass("any/global/" + name);
  }

  /** The class of heap data of the type (and optionally field, after a slash) of that name. */
  public static MemoryClass heap(String name) {
    return new MemoryClass("any/heap/" + name);
  }

  /** The class of a part of that name of what this class is of. */
  public MemoryClass part(String name) {
    return new MemoryClass(path + "/" + name);
  }

  /** Whether this is a class of heap data. */
  public boolean isHeap() {
    return isPrefix("any/heap", path);
  }

  /** Whether an access of this class and one of the other may touch the same byte. */
  public boolean mayAlias(MemoryClass other) {
    if (isVolatile() || other.isVolatile()) {
      return isVolatile() ? !other.isConstant() : !isConstant();
    }
    return isPrefix(path, other.path) || isPrefix(other.path, path);
  }

  /** The narrowest class that covers this one and another, both constant or both not, and both volatile or not. */
  public MemoryClass join(MemoryClass other) {
    if (isConstant() != other.isConstant() || isVolatile() != other.isVolatile()) {
      throw new IllegalArgumentException("no class covers " + this + " and " + other);
    }
    String common = path;
    while (!isPrefix(common, other.path)) {
      common = common.substring(0, common.lastIndexOf('/'));
    }
    return new MemoryClass(common);
  }

  /** Whether no store can change memory of this class. */
  public boolean isConstant() {
    return path.equals("const") || path.startsWith("const/");
  }

  /** Whether accesses of this class are effects of the program, none of which may be left out, merged or moved. */
  public boolean isVolatile() {
    return path.equals("volatile");
  }

  private static boolean isPrefix(String prefix, String path) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }

  @Override
  public String toString() {
    return path;
  }
}

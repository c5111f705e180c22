package org.spindle.cli.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.memory.Memory;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes as people write it: {@code 65536}, {@code 64K}, {@code 48M}, {@code 1G}. */
record MemorySize(long bytes) {
  static final MemorySize DEFAULT_HEAP = new MemorySize(MemoryMap.KERNEL.heapBytes());
  static final MemorySize DEFAULT_STACK = new MemorySize(MemoryMap.KERNEL.stackBytes());

  /** More than this does not fit beside the rest of an image, which ends below 2 GB. */
  private static final long MAX_BYTES = 1536L << 20;

  private static final long MIN_BYTES = 8L * Memory.PAGE;
  private static final Pattern FORM = Pattern.compile("(\\d{1,10})([KMG]?)", Pattern.CASE_INSENSITIVE);

  /** The bytes of the whole pages that hold it. */
  long pages() {
    return (bytes + Memory.PAGE - 1) / Memory.PAGE * Memory.PAGE;
  }

  /** Reads an option's value. */
  static final class Converter implements ITypeConverter<MemorySize> {
    @Override
    public MemorySize convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException("'" + text + "' is no size such as 65536, 512K, 64M or 1G");
      }
      int shift = " KMG".indexOf(matcher.group(2).isEmpty() ? " " : matcher.group(2).toUpperCase()) * 10;
      long bytes = Long.parseLong(matcher.group(1)) << shift;
      if (bytes < MIN_BYTES || bytes > MAX_BYTES) {
        throw new TypeConversionException("'" + text + "' is not between 64K and 1536M");
      }
      return new MemorySize(bytes);
    }
  }
}

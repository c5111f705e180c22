package org.spindle.ir.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.spindle.ir.Constant;
import org.spindle.ir.Effects;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.memory.Memory;

/**
 * A linked program with addresses, made by {@link Layout}: where everything is, and the initial bytes of
 * constant and variable data. Procedures can be {@linkplain #add added} after it was written to memory, also by another thread
 * than that which executes the program.
 */
public final class Image {
  private final Program program;
  private final Regions regions;
  private final Map<String, Long> addresses;
  private final NavigableMap<Long, String> globals = new TreeMap<>();
  private final Map<Integer, String> symbols = new ConcurrentHashMap<>();
  private final Map<String, Integer> numbers;
  private final Map<String, Long> descriptors;
  private final Map<Position, Integer> positions;
  private final byte[] constants;
  private final byte[] variables;
  private final long reserved;
  private final long procedureTable;
  private final int capacity;
  private final int initialProcedures;
  private final Deque<Integer> unused = new ArrayDeque<>();
  private volatile int added;

  Image(Program program, Regions regions, Map<String, Long> addresses, Map<String, Integer> numbers,
      Map<String, Long> descriptors, Map<Position, Integer> positions, byte[] constants, byte[] variables,
      long reserved, long procedureTable, int capacity) {
    this.program = program;
    this.regions = regions;
    this.addresses = addresses;
    this.numbers = new ConcurrentHashMap<>(numbers);
    this.descriptors = new ConcurrentHashMap<>(descriptors);
    this.positions = positions;
    this.constants = constants;
    this.variables = variables;
    this.reserved = reserved;
    this.procedureTable = procedureTable;
    this.capacity = capacity;
    addresses.forEach((symbol, address) -> globals.put(address, symbol));
    numbers.forEach((symbol, number) -> symbols.put(number, symbol));
    initialProcedures = numbers.size();
  }

  /** Addresses from {@code start}, inclusive, to {@code end}, exclusive. */
  public record Region(long start, long end) {
    /** Size in bytes. */
    public long size() {
      return end - start;
    }

    /** Whether an address lies inside. */
    public boolean contains(long address) {
      return address >= start && address < end;
    }
  }

  /**
   * The regions of an image, in the order of their addresses.
   *
   * @param code reserved for machine code
   * @param constants data that never change
   * @param variables descriptors, tables and other globals
   * @param heap for the allocator
   * @param contexts for the stacks of contexts
   * @param stack the main stack
   */
  public record Regions(
      Region code, Region constants, Region variables, Region heap, Region contexts, Region stack) {}

  /** The program that was laid out. */
  public Program program() {
    return program;
  }

  /** Where things are. */
  public Regions regions() {
    return regions;
  }

  /**
   * The physical memory size in bytes that holds this image when it is based in KSEG. A page behind the stack is unused, so
   * that no object is near to the end of memory, where engines may need more tests.
   */
  public int memorySize() {
    long size = regions.stack().end() + Memory.PAGE - Memory.KSEG;
    if (size < 0 || size > Integer.MAX_VALUE - Memory.PAGE) {
      throw new IllegalStateException("the image is not based in KSEG or exceeds 2 GB");
    }
    return (int) size;
  }

  /**
   * The address of a global.
   *
   * @throws IllegalArgumentException when there is no such global
   */
  public long address(String global) {
    Long address = addresses.get(global);
    if (address == null) {
      throw new IllegalArgumentException("no global @" + global);
    }
    return address;
  }

  /** The addresses of all globals by symbol. */
  public Map<String, Long> addresses() {
    return java.util.Collections.unmodifiableMap(addresses);
  }

  /** The global that starts at an address, or nearest before it, and where; null when there is none. */
  public Map.Entry<Long, String> globalBefore(long address) {
    return globals.floorEntry(address);
  }

  /** The address of a procedure's descriptor, 0 when none was made. */
  public long descriptor(String procedure) {
    return descriptors.getOrDefault(procedure, 0L);
  }

  /** The value of a constant in the loaded program. */
  public long value(Constant constant) {
    return switch (constant) {
      case Constant.Number(long value) -> value;
      case Constant.GlobalAddress(String symbol, long offset) -> address(symbol) + offset;
      case Constant.Descriptor(String procedure) -> descriptor(procedure);
    };
  }

  /** The descriptors by procedure symbol, for an engine to fill in code addresses. */
  public Map<String, Long> descriptors() {
    return java.util.Collections.unmodifiableMap(descriptors);
  }

  /** The number, from 1, of a procedure or extern; 0 when there is none of that name. */
  public int number(String procedure) {
    return numbers.getOrDefault(procedure, 0);
  }

  /** The procedure or extern of that number, or null. */
  public String symbol(int number) {
    return symbols.get(number);
  }

  /** One more than the greatest procedure number in use. */
  public int numberLimit() {
    return initialProcedures + added + 1;
  }

  /** The number by which traps name a source position: 0 when it is unknown. */
  public int positionNumber(Position position) {
    return position.isKnown() ? positions.getOrDefault(position.place(), 0) : 0;
  }

  /** The positions by number; the first is that of code without source. */
  public Map<Position, Integer> positions() {
    return java.util.Collections.unmodifiableMap(positions);
  }

  /** Initial bytes from {@code regions().constants().start()} on. */
  public byte[] constants() {
    return constants.clone();
  }

  /** Initial bytes from {@code regions().variables().start()} on. */
  public byte[] variables() {
    return variables.clone();
  }

  /** Stores the initial data. */
  public void writeTo(Memory memory) {
    memory.write(regions.constants().start(), constants);
    memory.write(regions.variables().start(), variables);
  }

  /**
   * The procedure or extern that a procedure value stands for, or null when the address is not that of a descriptor or a
   * closure made from one.
   *
   * @throws org.spindle.ir.memory.MemoryFault when it is outside memory
   */
  public String symbolAt(Memory memory, long descriptor) {
    return symbol(numberAt(memory, descriptor));
  }

  /**
   * Reads the procedure number from a procedure value, as a call through it must.
   *
   * @return the number, or 0 when the address is not that of a descriptor or a closure made from one
   * @throws org.spindle.ir.memory.MemoryFault when it is outside memory
   */
  public int numberAt(Memory memory, long descriptor) {
    if ((descriptor & 7) != 0) {
      return 0;
    }
    long number = memory.load64(descriptor + ProcedureDescriptor.NUMBER);
    if (number <= 0 || number >= numberLimit()) {
      return 0;
    }
    boolean closure =
        (memory.load64(descriptor + ProcedureDescriptor.FLAGS) & ProcedureDescriptor.FLAG_CLOSURE) != 0;
    return closure || memory.load64(procedureTable + 8 + 8 * number) == descriptor ? (int) number : 0;
  }

  /**
   * Adds a procedure, with a number and a descriptor, to a running program.
   *
   * @param memory that the image was written to
   * @return the address of its descriptor
   * @throws NoRoomException when the room reserved for such procedures is used up
   * @throws IllegalStateException when the name is taken
   */
  public synchronized long add(Memory memory, Procedure procedure) {
    if (unused.isEmpty() && added == capacity) {
      throw new NoRoomException("more than " + capacity + " procedures made while the program runs");
    }
    if (numbers.containsKey(procedure.name())) {
      throw new IllegalStateException("procedure @" + procedure.name() + " exists already");
    }
    int place = unused.isEmpty() ? added++ : unused.remove();
    int number = initialProcedures + 1 + place;
    long descriptor = reserved + (long) place * ProcedureDescriptor.SIZE;
    numbers.put(procedure.name(), number);
    symbols.put(number, procedure.name());
    descriptors.put(procedure.name(), descriptor);
    Effects effects = procedure.effects();
    memory.store64(descriptor + ProcedureDescriptor.NUMBER, number);
    memory.store64(descriptor + ProcedureDescriptor.FLAGS,
        (effects.functional() ? ProcedureDescriptor.FLAG_FUNCTIONAL : 0)
            | (effects.ephemeral() ? ProcedureDescriptor.FLAG_EPHEMERAL : 0));
    memory.store64(descriptor + ProcedureDescriptor.BOUND, Math.max(0, effects.bound()));
    memory.store64(procedureTable + 8 + 8L * number, descriptor);
    memory.store64(procedureTable, numberLimit());
    return descriptor;
  }

  /**
   * Takes back a procedure that was added, so that its number and descriptor can be used again.
   *
   * @throws IllegalArgumentException when no such procedure was added
   */
  public synchronized void remove(Memory memory, String procedure) {
    int number = number(procedure);
    if (number <= initialProcedures) {
      throw new IllegalArgumentException("procedure @" + procedure + " was not added");
    }
    numbers.remove(procedure);
    symbols.remove(number);
    memory.store64(descriptors.remove(procedure) + ProcedureDescriptor.NUMBER, 0);
    memory.store64(procedureTable + 8 + 8L * number, 0);
    unused.add(number - initialProcedures - 1);
  }

  /** The text of a zero-terminated string in memory. */
  public static String text(Memory memory, long address) {
    int length = 0;
    while (memory.load8(address + length) != 0) {
      length++;
    }
    return new String(memory.read(address, length), StandardCharsets.UTF_8);
  }
}

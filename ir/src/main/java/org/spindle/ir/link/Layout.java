package org.spindle.ir.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.spindle.ir.Block;
import org.spindle.ir.Datum;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.Instruction;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.memory.Memory;

/**
 * Gives a linked program its addresses: places globals, numbers procedures and source positions, makes
 * procedure descriptors, typecodes and the linker-provided tables, and resolves initial data to bytes. It is
 * engine-independent: only the code addresses in descriptors are left for an engine to fill in.
 */
public final class Layout {
  private static final Comparator<Position> BY_PLACE =
      Comparator.comparing(Position::file).thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  private final Program program;
  private final MemoryMap map;
  private final Section constants;
  private final Map<String, Long> addresses = new HashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, Long> descriptors = new LinkedHashMap<>();
  private Section variables;
  private Map<Position, Integer> positions;

  private Layout(Program program, MemoryMap map) {
    this.program = program;
    this.map = map;
    constants = new Section(map.base() + map.codeBytes());
  }

  /**
   * Lays a program out.
   *
   * @param program a result of {@link Linker#link}, after all passes
   * @throws LinkException when a datum refers to an unknown symbol or the data are too large
   */
  public static Image of(Program program, MemoryMap map) {
    return new Layout(program, map).image();
  }

  private Image image() {
    numberProcedures();
    placeGlobals(constants, true);
    long types = placeTypes();
    long positionTable = placePositions();
    long roots = constants.allocate(8 + 16 * tracedGlobals().size(), 8);
    Map<String, Long> names = placeNames();
    variables = new Section(constants.end() + Memory.PAGE - 1 & -Memory.PAGE);
    placeGlobals(variables, false);
    long procedureTable = variables.allocate(8 + 8L * (firstReserved() + map.reservedProcedures()), 8);
    placeDescriptors();
    long reserved = variables.allocate((long) map.reservedProcedures() * ProcedureDescriptor.SIZE, 16);
    addresses.put(RunTimeGlobals.TYPES, types);
    addresses.put(RunTimeGlobals.POSITIONS, positionTable);
    addresses.put(RunTimeGlobals.ROOTS, roots);
    addresses.put(RunTimeGlobals.PROCEDURES, procedureTable);
    program.globals().values().forEach(this::fill);
    fillTypes(types);
    fillRoots(roots);
    fillDescriptors(names, procedureTable);
    return regions(reserved, procedureTable);
  }

  private Image regions(long reserved, long procedureTable) {
    long heap = variables.end() + Memory.PAGE - 1 & -Memory.PAGE;
    long contexts = heap + map.heapBytes();
    long stack = contexts + map.contextBytes();
    put64(addresses.get(RunTimeGlobals.HEAP_START), heap);
    put64(addresses.get(RunTimeGlobals.HEAP_END), contexts);
    put64(addresses.get(RunTimeGlobals.STACK_LIMIT), stack + MemoryMap.STACK_RESERVE);
    Image.Regions regions = new Image.Regions(
        new Image.Region(map.base(), constants.start()),
        new Image.Region(constants.start(), constants.end()),
        new Image.Region(variables.start(), variables.end()),
        new Image.Region(heap, contexts),
        new Image.Region(contexts, stack),
        new Image.Region(stack, stack + map.stackBytes()));
    return new Image(program, regions, addresses, numbers, descriptors, positions, constants.content(),
        variables.content(), reserved, procedureTable, map.reservedProcedures());
  }

  private void put64(long address, long value) {
    (constants.contains(address) ? constants : variables).put64(address, value);
  }

  private int firstReserved() {
    return numbers.size() + 1;
  }

  private void numberProcedures() {
    for (String symbol : program.procedures().keySet()) {
      numbers.put(symbol, numbers.size() + 1);
    }
    for (String symbol : program.externs().keySet()) {
      numbers.put(symbol, numbers.size() + 1);
    }
  }

  private void placeGlobals(Section section, boolean constant) {
    for (Global global : program.globals().values()) {
      if ((global.mutability() == Global.Mutability.CONST) == constant
          && !RunTimeGlobals.isTable(global.name())) {
        addresses.put(global.name(), section.allocate(global.size(), global.align()));
      }
    }
  }

  private List<Global> types() {
    return program.globals().values().stream().filter(g -> g.name().startsWith("type.")).toList();
  }

  private List<Global> tracedGlobals() {
    return program.globals().values().stream().filter(Global::traced).toList();
  }

  private long placeTypes() {
    return constants.allocate(8 + 8L * types().size(), 8);
  }

  private long placePositions() {
    Set<Position> sorted = new TreeSet<>(BY_PLACE);
    for (Procedure procedure : program.procedures().values()) {
      collect(procedure.position(), sorted);
      for (Block block : procedure.blocks()) {
        for (Instruction instruction : block.body()) {
          collect(instruction.position(), sorted);
        }
        collect(block.terminator().position(), sorted);
      }
    }
    positions = new LinkedHashMap<>();
    positions.put(Position.NONE, 0);
    sorted.forEach(position -> positions.put(position, positions.size()));
    long table = constants.allocate(8 + 8L * positions.size(), 8);
    constants.put64(table, positions.size());
    positions.forEach(
        (position, number) -> constants.put64(table + 8 + 8L * number, constants.text(position.toString())));
    return table;
  }

  /** Positions of inlined code count as places of their own, without the calls they were inlined at. */
  private static void collect(Position position, Set<Position> all) {
    if (position.isKnown()) {
      all.add(position.place());
    }
  }

  /** The procedures that need a descriptor: those whose address is taken, and events that are raised. */
  private Set<String> described() {
    Set<String> taken = new HashSet<>();
    Symbols.Uses uses = new Symbols.Uses() {
      @Override
      public void called(String procedure) {}

      @Override
      public void raised(String procedure) {
        taken.add(procedure);
      }

      @Override
      public void addressTaken(String procedure) {
        taken.add(procedure);
      }

      @Override
      public void global(String global) {}
    };
    program.procedures().values().forEach(procedure -> Symbols.visit(procedure, uses));
    program.globals().values().forEach(global -> Symbols.visit(global, uses));
    return taken;
  }

  private Map<String, Long> placeNames() {
    Set<String> taken = described();
    Map<String, Long> names = new LinkedHashMap<>();
    for (String symbol : numbers.keySet()) {
      if (taken.contains(symbol)) {
        names.put(symbol, constants.text(symbol));
        descriptors.put(symbol, 0L);
      }
    }
    return names;
  }

  private void placeDescriptors() {
    descriptors.replaceAll((_, _) -> variables.allocate(ProcedureDescriptor.SIZE, 16));
  }

  private void fill(Global global) {
    long start = addresses.get(global.name());
    for (Datum datum : global.data()) {
      long address = start + datum.offset();
      switch (datum) {
        case Datum.Bytes bytes ->
            (constants.contains(address) ? constants : variables).put(address, bytes.content());
        case Datum.Word word -> put64(address, word.value());
        case Datum.GlobalReference r -> put64(address, known(addresses, r.symbol()) + r.addend());
        case Datum.ProcedureReference r -> put64(address, known(descriptors, r.symbol()));
      }
    }
  }

  private static long known(Map<String, Long> map, String symbol) {
    Long address = map.get(symbol);
    if (address == null) {
      throw new LinkException(List.of("@" + symbol + " is not defined"));
    }
    return address;
  }

  private void fillTypes(long table) {
    List<Global> types = types();
    constants.put64(table, types.size());
    for (int i = 0; i < types.size(); i++) {
      long type = addresses.get(types.get(i).name());
      constants.put64(table + 8 + 8L * i, type);
      put64(type, i + 1);
    }
  }

  private void fillRoots(long table) {
    List<Global> traced = tracedGlobals();
    constants.put64(table, traced.size());
    for (int i = 0; i < traced.size(); i++) {
      constants.put64(table + 8 + 16L * i, addresses.get(traced.get(i).name()));
      constants.put64(table + 16 + 16L * i, traced.get(i).size());
    }
  }

  private void fillDescriptors(Map<String, Long> names, long table) {
    variables.put64(table, firstReserved());
    List<String> unknown = new ArrayList<>();
    descriptors.forEach((symbol, address) -> {
      int number = numbers.getOrDefault(symbol, 0);
      if (number == 0) {
        unknown.add("@" + symbol + " is not defined");
        return;
      }
      variables.put64(table + 8 + 8L * number, address);
      variables.put64(address + ProcedureDescriptor.NUMBER, number);
      variables.put64(address + ProcedureDescriptor.NAME, names.get(symbol));
      variables.put64(address + ProcedureDescriptor.FLAGS, flags(symbol));
      variables.put64(address + ProcedureDescriptor.BOUND, bound(symbol));
      variables.put64(address + ProcedureDescriptor.EVENT,
          addresses.getOrDefault(ProcedureDescriptor.event(symbol), 0L));
      attributes(symbol, address);
    });
    if (!unknown.isEmpty()) {
      throw new LinkException(unknown);
    }
  }

  private long flags(String symbol) {
    Procedure procedure = program.procedure(symbol);
    Extern extern = program.externs().get(symbol);
    var effects = procedure != null ? procedure.effects() : extern.effects();
    return (effects.functional() ? ProcedureDescriptor.FLAG_FUNCTIONAL : 0)
        | (effects.ephemeral() ? ProcedureDescriptor.FLAG_EPHEMERAL : 0)
        | (procedure != null && procedure.event() ? ProcedureDescriptor.FLAG_EVENT : 0);
  }

  private long bound(String symbol) {
    Procedure procedure = program.procedure(symbol);
    return procedure == null ? 0 : Math.max(0, procedure.effects().bound());
  }

  /** Adds what the front end knows about a procedure, from its {@code desc.} global, to the descriptor. */
  private void attributes(String symbol, long descriptor) {
    Global attributes = program.global(ProcedureDescriptor.attributes(symbol));
    if (attributes == null) {
      return;
    }
    for (Datum datum : attributes.data()) {
      if (datum instanceof Datum.GlobalReference r && r.offset() == 0) {
        variables.put64(descriptor + ProcedureDescriptor.SIGNATURE,
            known(addresses, r.symbol()) + r.addend());
      } else if (datum instanceof Datum.Word w && w.offset() == 8) {
        variables.put64(descriptor + ProcedureDescriptor.FLAGS, flags(symbol) | w.value());
      } else if (datum instanceof Datum.Word w && w.offset() == 16 && bound(symbol) == 0) {
        variables.put64(descriptor + ProcedureDescriptor.BOUND, w.value());
      }
    }
  }
}

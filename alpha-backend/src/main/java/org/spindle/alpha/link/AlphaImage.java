package org.spindle.alpha.link;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.Encoding;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;
import org.spindle.alpha.select.DescriptorSymbols;
import org.spindle.alpha.select.KnownLayout;
import org.spindle.alpha.select.SelectionContext;
import org.spindle.alpha.select.ServiceNames;
import org.spindle.alpha.support.RuntimeSupport;
import org.spindle.alpha.support.SupportData;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.interpret.Trace;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.NoRoomException;
import org.spindle.ir.link.ProcedureDescriptor;
import org.spindle.ir.memory.Memory;

/**
 * The Alpha code of a program that has been laid out: run-time support and compiled procedures in
 * the image's code region, and addresses for its procedure descriptors. Procedures can be added
 * while the program runs. Not for use by several threads at once.
 */
public final class AlphaImage {
  private static final long GP_BIAS = 0x8000;

  private final Image image;
  private final AlphaCompiler compiler;
  private final SelectionContext context;
  private final long gp;
  private final long supportData;
  private final Map<String, Long> addresses = new HashMap<>();
  private final TreeMap<Long, CompiledProcedure> byAddress = new TreeMap<>();
  private final ByteArrayOutputStream code = new ByteArrayOutputStream();
  private final CodeSpace space;
  private final Map<String, Image.Region> installed = new HashMap<>();
  private final TreeMap<Long, Image.Region> removed = new TreeMap<>();

  private AlphaImage(Image image, AlphaCompiler compiler, KnownLayout layout) {
    this.image = image;
    this.compiler = compiler;
    gp = layout.gp();
    context =
        new SelectionContext(
            image.program(), image::positionNumber, SelectionContext.Foreign.TRAP, layout);
    supportData = image.regions().code().end() - Memory.PAGE;
    space = new CodeSpace(new Image.Region(image.regions().code().start(), supportData));
  }

  /** The addresses that code inside the emulated machine is compiled for. */
  public static KnownLayout layout(Image image) {
    return layout(image, image.regions().stack());
  }

  private static KnownLayout layout(Image image, Image.Region last) {
    long start = image.regions().constants().start();
    return new KnownLayout(start + GP_BIAS, image.addresses(), start, last.end());
  }

  /** The code of a program that runs inside the emulated machine. */
  public static AlphaImage forMachine(Image image, AlphaCompiler compiler) {
    var result = new AlphaImage(image, compiler, layout(image));
    result.place(RuntimeSupport.machine(image.program().trapHandler()));
    return result;
  }

  /** The code of a program that runs under Linux, from its entry procedure. */
  public static AlphaImage forLinux(Image image, AlphaCompiler compiler) {
    var result = new AlphaImage(image, compiler, layout(image, image.regions().variables()));
    result.place(RuntimeSupport.linux(image.program(), result.gp, image.regions()));
    return result;
  }

  /** Places support and program together, since each calls the other. */
  private void place(List<CompiledProcedure> support) {
    var all = new ArrayList<>(support);
    for (Procedure procedure : image.program().procedures().values()) {
      all.add(compiler.compile(procedure, context));
    }
    placeAll(all, space.start()).forEach(code::writeBytes);
  }

  private List<byte[]> placeAll(List<CompiledProcedure> procedures, long start) {
    var layout = new CodeLayout(procedures, start, addresses);
    space.take(new Image.Region(start, layout.end()));
    addresses.putAll(layout.addresses());
    var relocator = new Relocator(gp, this::symbol);
    var placed = new ArrayList<byte[]>();
    for (CompiledProcedure procedure : procedures) {
      long address = layout.address(procedure);
      byAddress.put(address, procedure);
      placed.add(relocator.relocate(procedure, address, layout.distant(procedure)));
    }
    return placed;
  }

  private long symbol(String symbol) {
    Long procedure = addresses.get(symbol);
    if (procedure != null) {
      return procedure;
    }
    Integer variable = SupportData.offsets().get(symbol);
    if (variable != null) {
      return supportData + variable;
    }
    String described = DescriptorSymbols.procedure(symbol);
    return described != null ? image.descriptor(described) : image.address(symbol);
  }

  /** The layout that the code belongs to. */
  public Image image() {
    return image;
  }

  /** The value that the global pointer, $29, has throughout. */
  public long gp() {
    return gp;
  }

  /** Address of the support's variables, a page of zeros. */
  public long supportData() {
    return supportData;
  }

  /** The code of the program, which belongs at the start of the code region. */
  public byte[] code() {
    return code.toByteArray();
  }

  /** Where the {@linkplain #siteTable table of sites} of an executable belongs: behind the code. */
  public long siteTableAddress() {
    return image.regions().code().start() + code.size();
  }

  /**
   * What the sites in the unwinding log are, for an executable.
   *
   * @throws NoRoomException when there is no room for it in the code region
   */
  public byte[] siteTable() {
    byte[] table = SiteTable.of(this, siteTableAddress());
    if (siteTableAddress() + table.length > supportData) {
      throw new NoRoomException("more code in the image's code region");
    }
    return table;
  }

  /** Addresses of procedures and support routines by symbol. */
  public Map<String, Long> addresses() {
    return Collections.unmodifiableMap(addresses);
  }

  /**
   * The address at which a raise of an event enters a procedure, and its symbol's value.
   *
   * @throws IllegalArgumentException if there is no such procedure
   */
  public long entry(String procedure) {
    Long address = addresses.get(procedure);
    if (address == null) {
      throw new IllegalArgumentException("no code for " + procedure);
    }
    return address;
  }

  /** The address of a procedure's own body, which direct calls lead to. */
  public long body(String procedure) {
    long entry = entry(procedure);
    return entry + byAddress.get(entry).body();
  }

  /** Stores the code, zeroed support variables, and the code addresses of descriptors. */
  public void writeTo(Memory memory) {
    memory.write(image.regions().code().start(), code());
    memory.write(supportData, new byte[SupportData.SIZE]);
    image
        .descriptors()
        .forEach(
            (procedure, descriptor) -> {
              if (addresses.containsKey(procedure)) {
                // a call through the descriptor of an event's procedure is a raise
                memory.store64(descriptor + ProcedureDescriptor.CODE, entry(procedure));
              }
            });
  }

  /**
   * Compiles a procedure that was {@linkplain Image#add added} to the image and stores its code where there is room.
   *
   * @return the addresses that were written, in the code region
   * @throws NoRoomException if there is no room
   */
  public Image.Region install(Procedure procedure, Memory memory) {
    List<CompiledProcedure> compiled = List.of(compiler.compile(procedure, context));
    long start = space.find(at -> new CodeLayout(compiled, at, addresses).end());
    byte[] bytes = placeAll(compiled, start).getFirst();
    memory.write(start, bytes);
    long descriptor = image.descriptor(procedure.name());
    if (descriptor != 0) {
      memory.store64(descriptor + ProcedureDescriptor.CODE, start);
    }
    var region = new Image.Region(start, start + bytes.length);
    installed.put(procedure.name(), region);
    return region;
  }

  /**
   * Forgets a procedure that was installed. Its code stays until it is {@linkplain #reclaim reclaimed}.
   *
   * @throws IllegalArgumentException if there is no such procedure
   */
  public void remove(String procedure) {
    Image.Region region = installed.remove(procedure);
    if (region == null) {
      throw new IllegalArgumentException(procedure + " was not installed");
    }
    addresses.remove(procedure);
    removed.put(region.start(), region);
  }

  /** Bytes of code that was removed and not yet reclaimed. */
  public long removed() {
    return removed.values().stream().mapToLong(Image.Region::size).sum();
  }

  /**
   * Makes room of the removed code that nobody executes.
   *
   * @param words shows all words that may be addresses of instructions where execution goes on
   */
  public void reclaim(Consumer<LongConsumer> words) {
    var active = new HashSet<Long>();
    words.accept(
        word -> {
          Map.Entry<Long, Image.Region> found = removed.floorEntry(word);
          if (found != null && word <= found.getValue().end()) {
            active.add(found.getKey());
          }
        });
    removed
        .values()
        .removeIf(
            region -> {
              boolean unused = !active.contains(region.start());
              if (unused) {
                byAddress.remove(region.start());
                space.release(region);
              }
              return unused;
            });
  }

  /**
   * The word to store at an event procedure's {@linkplain #entry entry} so that raises go to other
   * code. One store of it publishes.
   *
   * @param target address of the code, or 0 for the procedure's own body
   */
  public int publication(String event, long target) {
    if (target == 0) {
      return Encoding.operate(Op.BIS, Registers.ZERO, Registers.ZERO, Registers.ZERO);
    }
    long words = (target - (entry(event) + 4)) >> 2;
    if (!Encoding.isBranchDistance(words)) {
      throw new IllegalStateException("published code is out of reach of " + event);
    }
    return Encoding.branch(Op.BR, Registers.ZERO, (int) words);
  }

  /**
   * The procedure that contains a code address, with the address of its first byte; null outside
   * code.
   */
  public Map.Entry<Long, CompiledProcedure> procedureAt(long pc) {
    Map.Entry<Long, CompiledProcedure> found = byAddress.floorEntry(pc);
    boolean inside = found != null && pc < found.getKey() + found.getValue().code().length;
    return inside ? found : null;
  }

  /**
   * The source position of the instruction at an address, or of the nearest one before it in its
   * procedure.
   */
  public Position positionAt(long pc) {
    Map.Entry<Long, CompiledProcedure> found = procedureAt(pc);
    Position position = Position.NONE;
    if (found != null) {
      for (CompiledProcedure.Mark mark : found.getValue().marks()) {
        if (found.getKey() + mark.offset() <= pc) {
          position = mark.position();
        }
      }
    }
    return position;
  }

  /** The activations that an address in compiled code stands for, innermost first; none in support routines. */
  public List<Trace.Frame> framesAt(long pc) {
    Map.Entry<Long, CompiledProcedure> found = procedureAt(pc);
    return found == null || found.getValue().fault() < 0
        ? List.of()
        : Trace.framesAt(found.getValue().name(), positionAt(pc));
  }

  /**
   * Where the machine continues after a memory fault.
   *
   * @param pc address to continue at
   * @param site address of the access or call to blame
   * @param position source position of it, whose number belongs in $17
   */
  public record FaultSite(long pc, long site, Position position) {}

  /**
   * Where the machine continues after a memory fault. A fault in a helper routine or service stub is its caller's.
   *
   * @param pc address of the instruction that faulted
   * @param link contents of $23, the return address of helper routines
   * @param ra contents of $26, the return address of service stubs
   * @return null when no compiled procedure is to blame
   */
  public FaultSite faultSite(long pc, long link, long ra) {
    Map.Entry<Long, CompiledProcedure> found = procedureAt(pc);
    if (found == null) {
      return null;
    }
    if (found.getValue().fault() < 0) {
      boolean service = ServiceNames.isService(found.getValue().name());
      pc = (service ? ra : link) - 4;
      found = procedureAt(pc);
    }
    return found == null || found.getValue().fault() < 0
        ? null
        : new FaultSite(found.getKey() + found.getValue().fault(), pc, positionAt(pc));
  }

  /** The code procedures by address, in ascending order. */
  public List<Map.Entry<Long, CompiledProcedure>> procedures() {
    return List.copyOf(byAddress.entrySet());
  }
}

package org.spindle.alpha.elf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.LittleEndian;
import org.spindle.alpha.link.AlphaImage;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.link.ProcedureDescriptor;
import org.spindle.ir.link.RunTimeGlobals;
import org.spindle.ir.memory.Memory;

/** Static executables for Linux on Alpha, with symbols. */
public final class ElfExecutable {
  /** Where Alpha executables begin by convention. */
  public static final long BASE = 0x1_2000_0000L;

  /** An address space of ordinary size: 16 MB code, 64 MB heap, 1 MB stack, 80 MB for those of contexts. */
  public static final MemoryMap MAP = new MemoryMap(BASE, 16 << 20, 64 << 20, 1 << 20, 80 << 20, 0);

  private static final long CODE_FLAGS = ElfFormat.ALLOCATED | ElfFormat.EXECUTABLE_CODE;
  private static final long DATA_FLAGS = ElfFormat.ALLOCATED | ElfFormat.WRITABLE;

  private ElfExecutable() {}

  /**
   * The file.
   *
   * @param start symbol of the first instruction
   */
  public static byte[] write(AlphaImage alpha, String start) {
    Image image = alpha.image();
    Image.Regions regions = image.regions();
    byte[] code = alpha.code();
    byte[] constants = image.constants();
    byte[] sites = alpha.siteTable();
    byte[] loaded = Arrays.copyOf(code, code.length + sites.length);
    System.arraycopy(sites, 0, loaded, code.length, sites.length);
    byte[] variables = withCodeAddresses(alpha);
    LittleEndian.putLong(
        variables,
        (int) (image.address(RunTimeGlobals.SITES) - regions.variables().start()),
        alpha.siteTableAddress());
    long free = regions.heap().start();
    var writer =
        new ElfWriter(
            ElfFormat.EXECUTABLE,
            alpha.entry(start),
            // Events are published by storing into code.
            List.of(
                segment(ElfFormat.PF_R | ElfFormat.PF_W | ElfFormat.PF_X, regions.code().start(),
                    loaded, loaded.length),
                segment(
                    ElfFormat.PF_R | ElfFormat.PF_W, alpha.supportData(), new byte[0], Memory.PAGE),
                segment(ElfFormat.PF_R, regions.constants().start(), constants, constants.length),
                segment(
                    ElfFormat.PF_R | ElfFormat.PF_W,
                    regions.variables().start(),
                    variables,
                    variables.length),
                segment(
                    ElfFormat.PF_R | ElfFormat.PF_W,
                    free,
                    new byte[0],
                    regions.stack().end() - free)));
    int text = progbits(writer, ".text", CODE_FLAGS, regions.code().start(), code);
    progbits(writer, ".sites", ElfFormat.ALLOCATED, alpha.siteTableAddress(), sites);
    int rodata =
        progbits(writer, ".rodata", ElfFormat.ALLOCATED, regions.constants().start(), constants);
    int data = progbits(writer, ".data", DATA_FLAGS, regions.variables().start(), variables);
    addSymbols(writer, alpha, text, rodata, data);
    return writer.write();
  }

  private static ElfWriter.Segment segment(int flags, long address, byte[] content, long size) {
    return new ElfWriter.Segment(flags, address, content, size);
  }

  private static int progbits(
      ElfWriter writer, String name, long flags, long address, byte[] content) {
    return writer.add(ElfSection.of(name, ElfFormat.PROGBITS, flags, address, content, 16));
  }

  private static byte[] withCodeAddresses(AlphaImage alpha) {
    byte[] variables = alpha.image().variables();
    long start = alpha.image().regions().variables().start();
    alpha
        .image()
        .descriptors()
        .forEach(
            (procedure, descriptor) -> {
              if (alpha.addresses().containsKey(procedure)) {
                int offset = (int) (descriptor - start) + ProcedureDescriptor.CODE;
                LittleEndian.putLong(variables, offset, alpha.entry(procedure));
              }
            });
    return variables;
  }

  private static void addSymbols(
      ElfWriter writer, AlphaImage alpha, int text, int rodata, int data) {
    var symbols = new SymbolTableBuilder();
    for (Map.Entry<Long, CompiledProcedure> entry : alpha.procedures()) {
      CompiledProcedure procedure = entry.getValue();
      symbols.add(
          new SymbolTableBuilder.Symbol(
              procedure.name(),
              ElfFormat.GLOBAL,
              ElfFormat.FUNCTION,
              ElfFormat.STO_ALPHA_NOPV,
              text,
              entry.getKey(),
              procedure.code().length));
    }
    Image.Region constants = alpha.image().regions().constants();
    alpha
        .image()
        .addresses()
        .forEach(
            (name, address) -> symbols.add(
                new SymbolTableBuilder.Symbol(
                    name,
                    ElfFormat.GLOBAL,
                    ElfFormat.OBJECT,
                    0,
                    constants.contains(address) ? rodata : data,
                    address,
                    0)));
    symbols.addTo(writer);
  }
}

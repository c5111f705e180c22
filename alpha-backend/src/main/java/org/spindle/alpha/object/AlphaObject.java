package org.spindle.alpha.object;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.LittleEndian;
import org.spindle.alpha.encode.Relocation;
import org.spindle.alpha.encode.RelocationType;
import org.spindle.alpha.select.DescriptorSymbols;
import org.spindle.alpha.select.SelectionContext;
import org.spindle.alpha.support.RuntimeSupport;
import org.spindle.alpha.support.SupportData;
import org.spindle.ir.Datum;
import org.spindle.ir.Effects;
import org.spindle.ir.Global;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.link.ProcedureDescriptor;

/**
 * A program compiled for another linker: its procedures, the run-time support with weak symbols, globals, and the
 * descriptors of procedures whose address is taken. Traps have no position numbers, since their table belongs to images.
 *
 * @param code procedures, to be placed at multiples of 16
 * @param data static data
 */
public record AlphaObject(List<CodeItem> code, List<DataItem> data) {
  private static final int NO_POSITION = -1;

  /** Copies the lists. */
  public AlphaObject {
    code = List.copyOf(code);
    data = List.copyOf(data);
  }

  /** Compiles a program; procedures it does not define are left to the linker. */
  public static AlphaObject of(Program program, AlphaCompiler compiler) {
    var context =
        new SelectionContext(program, _ -> NO_POSITION, SelectionContext.Foreign.CALL);
    var code = new ArrayList<CodeItem>();
    for (Procedure procedure : program.procedures().values()) {
      Binding binding = Binding.of(procedure.linkage());
      code.add(new CodeItem(compiler.compile(procedure, context), binding));
    }
    for (CompiledProcedure routine : RuntimeSupport.object(program.trapHandler())) {
      code.add(new CodeItem(routine, Binding.WEAK));
    }
    var data = new ArrayList<DataItem>();
    program.globals().values().forEach(g -> data.add(item(g)));
    SupportData.offsets()
        .keySet()
        .forEach(
            v -> data.add(new DataItem(v, Binding.WEAK, false, 8, new byte[SupportData.size(v)], List.of())));
    for (String procedure : described(program, code)) {
      data.add(descriptor(program, procedure));
    }
    return new AlphaObject(code, data);
  }

  private static DataItem item(Global global) {
    byte[] content = new byte[Math.toIntExact(global.size())];
    var relocations = new ArrayList<Relocation>();
    for (Datum datum : global.data()) {
      int offset = (int) datum.offset();
      switch (datum) {
        case Datum.Bytes b -> System.arraycopy(b.content(), 0, content, offset, b.content().length);
        case Datum.Word w -> LittleEndian.putLong(content, offset, w.value());
        case Datum.GlobalReference r ->
            relocations.add(quadword(offset, r.symbol(), r.addend()));
        case Datum.ProcedureReference r ->
            relocations.add(quadword(offset, DescriptorSymbols.of(r.symbol()), 0));
      }
    }
    boolean constant = global.mutability() == Global.Mutability.CONST;
    boolean provided = global.name().startsWith("rt.");
    return new DataItem(
        global.name(),
        provided ? Binding.WEAK : Binding.of(global.linkage()),
        constant,
        Math.max(1, global.align()),
        content,
        relocations);
  }

  private static Relocation quadword(int offset, String symbol, long addend) {
    return new Relocation(offset, RelocationType.REFQUAD, symbol, addend);
  }

  /** Procedures whose descriptors code or data refer to. */
  private static Set<String> described(Program program, List<CodeItem> code) {
    var symbols = new LinkedHashSet<String>();
    for (CodeItem item : code) {
      item.procedure().relocations().stream()
          .map(r -> DescriptorSymbols.procedure(r.symbol()))
          .filter(p -> p != null)
          .forEach(symbols::add);
    }
    for (Global global : program.globals().values()) {
      for (Datum datum : global.data()) {
        if (datum instanceof Datum.ProcedureReference reference) {
          symbols.add(reference.symbol());
        }
      }
    }
    symbols.removeIf(p -> program.procedure(p) == null);
    return symbols;
  }

  private static DataItem descriptor(Program program, String name) {
    Procedure procedure = program.procedure(name);
    byte[] text = (name + "\0").getBytes(StandardCharsets.UTF_8);
    byte[] content = new byte[ProcedureDescriptor.SIZE + text.length];
    System.arraycopy(text, 0, content, ProcedureDescriptor.SIZE, text.length);
    String symbol = DescriptorSymbols.of(name);
    var relocations = new ArrayList<Relocation>();
    relocations.add(quadword(ProcedureDescriptor.CODE, name, 0));
    relocations.add(quadword(ProcedureDescriptor.NAME, symbol, ProcedureDescriptor.SIZE));
    Effects effects = procedure.effects();
    long flags =
        (effects.functional() ? ProcedureDescriptor.FLAG_FUNCTIONAL : 0)
            | (effects.ephemeral() ? ProcedureDescriptor.FLAG_EPHEMERAL : 0)
            | (procedure.event() ? ProcedureDescriptor.FLAG_EVENT : 0);
    LittleEndian.putLong(content, ProcedureDescriptor.FLAGS, flags);
    LittleEndian.putLong(content, ProcedureDescriptor.BOUND, Math.max(0, effects.bound()));
    Global attributes = program.global(ProcedureDescriptor.attributes(name));
    if (attributes != null) {
      for (Datum datum : attributes.data()) {
        if (datum instanceof Datum.GlobalReference(long offset, String signature, long addend)
            && offset == 0) {
          relocations.add(quadword(ProcedureDescriptor.SIGNATURE, signature, addend));
        }
      }
    }
    String event = ProcedureDescriptor.event(name);
    if (program.global(event) != null) {
      relocations.add(quadword(ProcedureDescriptor.EVENT, event, 0));
    }
    return new DataItem(symbol, Binding.LOCAL, false, 8, content, relocations);
  }
}

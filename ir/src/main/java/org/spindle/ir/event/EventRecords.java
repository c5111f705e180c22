package org.spindle.ir.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Constant;
import org.spindle.ir.Datum;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.Instruction;
import org.spindle.ir.Linkage;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Type;
import org.spindle.ir.link.ProcedureDescriptor;

/**
 * Makes the unit with what events need beside their procedures: an event record and a generic raise for each event whose
 * descriptor some unit takes, for only such an event can be given to the dispatcher.
 */
public final class EventRecords {
  private static final String REDIRECT = "machine.redirect";
  private static final String ALLOWANCE = "RTHeapRep.allowance";

  /** Offset of the result's fingerprint in a signature descriptor. */
  private static final long SIGNATURE_RESULT = 24;

  private EventRecords() {}

  /** The unit for the events of {@code units}; empty when they include no dispatcher. */
  public static Program unit(List<Program> units) {
    ProgramBuilder unit = new ProgramBuilder("events");
    boolean dispatcher = units.stream().anyMatch(u -> u.externs().containsKey(REDIRECT));
    if (!dispatcher) {
      return unit.build();
    }
    boolean boundStorage = units.stream().anyMatch(u -> u.globals().containsKey(ALLOWANCE));
    Map<String, Procedure> events = new LinkedHashMap<>();
    Set<String> taken = new LinkedHashSet<>();
    for (Program each : units) {
      for (Procedure procedure : each.procedures().values()) {
        if (procedure.event()) {
          events.put(procedure.name(), procedure);
        }
        addTaken(procedure, taken);
      }
      for (Global global : each.globals().values()) {
        for (Datum datum : global.data()) {
          if (datum instanceof Datum.ProcedureReference reference) {
            taken.add(reference.symbol());
          }
        }
      }
    }
    for (String symbol : taken) {
      // units that come from a linked program bring theirs along
      boolean made =
          units.stream().anyMatch(u -> u.procedures().containsKey(BindingTable.genericRaise(symbol)));
      if (!made && events.get(symbol) instanceof Procedure event) {
        GenericRaise.Form form =
            new GenericRaise.Form(
                symbol, event.signature(), hasHiddenResult(event, units), boundStorage);
        Procedure deferred = GenericRaise.deferred(form);
        unit.add(record(symbol, event.signature(), deferred));
        unit.add(name(symbol));
        unit.add(GenericRaise.of(form));
        unit.add(GenericRaise.careful(form));
        if (deferred != null) {
          unit.add(deferred);
        }
        unit.add(new Extern(symbol, event.signature(), event.effects()));
      }
    }
    unit.add(NextTrue.procedure());
    extern(unit, "RTEvent.Failed", null, Type.PTR, Type.REF, Type.PTR, Type.I64);
    extern(unit, "RTEvent.NewArguments", Type.REF, Type.I64);
    extern(unit, "RTEvent.Defer", null, Type.PTR, Type.REF, Type.I64, Type.REF);
    extern(unit, GenericRaise.STARTED, null, Type.REF);
    extern(unit, GenericRaise.ENDED, null, Type.REF);
    return unit.build();
  }

  /** Whether the signature descriptor tells of a result that the procedure of SIR has not. */
  private static boolean hasHiddenResult(Procedure event, List<Program> units) {
    return event.signature().result() == null
        && data(ProcedureDescriptor.attributes(event.name()), units).stream()
            .filter(Datum.GlobalReference.class::isInstance)
            .map(Datum.GlobalReference.class::cast)
            .flatMap(signature -> data(signature.symbol(), units).stream())
            .anyMatch(word -> word.offset() == SIGNATURE_RESULT);
  }

  private static List<Datum> data(String global, List<Program> units) {
    return units.stream()
        .filter(unit -> unit.globals().containsKey(global))
        .findFirst()
        .map(unit -> unit.global(global).data())
        .orElse(List.of());
  }

  private static void extern(ProgramBuilder unit, String name, Type result, Type... parameters) {
    unit.add(new Extern(name, Signature.of(result, parameters), Effects.NONE));
  }

  private static void addTaken(Procedure procedure, Set<String> taken) {
    for (Block block : procedure.blocks()) {
      for (Instruction instruction : block.body()) {
        for (Constant constant : Constant.choices(instruction)) {
          if (constant instanceof Constant.Descriptor(String symbol)) {
            taken.add(symbol);
          }
        }
      }
    }
  }

  private static Global record(String symbol, Signature signature, Procedure deferred) {
    List<Datum> data = new ArrayList<>();
    data.add(new Datum.ProcedureReference(BindingTable.EVENT_PROCEDURE, symbol));
    data.add(
        new Datum.ProcedureReference(BindingTable.EVENT_GENERIC, BindingTable.genericRaise(symbol)));
    data.add(new Datum.GlobalReference(BindingTable.EVENT_NAME, nameSymbol(symbol), 0));
    if (deferred != null) {
      data.add(new Datum.ProcedureReference(BindingTable.EVENT_DEFERRED, deferred.name()));
    }
    if (signature.result() != null) {
      data.add(new Datum.Word(BindingTable.EVENT_FLAGS, BindingTable.MERGEABLE));
    }
    return new Global(
        BindingTable.record(symbol),
        Linkage.LINK_ONCE,
        BindingTable.EVENT_SIZE,
        8,
        Global.Mutability.MUTABLE,
        true,
        data);
  }

  private static String nameSymbol(String symbol) {
    return "eventname." + symbol;
  }

  private static Global name(String symbol) {
    byte[] text = symbol.getBytes(StandardCharsets.UTF_8);
    return new Global(
        nameSymbol(symbol),
        Linkage.LINK_ONCE,
        text.length + 1,
        1,
        Global.Mutability.CONST,
        false,
        List.of(new Datum.Bytes(0, Arrays.copyOf(text, text.length + 1))));
  }
}

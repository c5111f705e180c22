package org.spindle.ir.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Block;
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

/**
 * Makes the unit with what events need beside their procedures: an event record and a generic raise for each event whose
 * descriptor some unit takes, for only such an event can be given to the dispatcher.
 */
public final class EventRecords {
  private static final String REDIRECT = "machine.redirect";
  private static final String ALLOWANCE = "RTHeap.allowance";

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
        unit.add(record(symbol));
        unit.add(name(symbol));
        unit.add(GenericRaise.of(symbol, event.signature(), boundStorage));
        unit.add(GenericRaise.careful(symbol, event.signature(), boundStorage));
        unit.add(new Extern(symbol, event.signature(), event.effects()));
      }
    }
    unit.add(
        new Extern(
            "RTEvent.Failed", Signature.of(null, Type.PTR, Type.REF, Type.PTR, Type.I64), Effects.NONE));
    return unit.build();
  }

  private static void addTaken(Procedure procedure, Set<String> taken) {
    for (Block block : procedure.blocks()) {
      for (Instruction instruction : block.body()) {
        if (instruction instanceof Instruction.ProcedureAddress address) {
          taken.add(address.symbol());
        }
      }
    }
  }

  private static Global record(String symbol) {
    return new Global(
        BindingTable.record(symbol),
        Linkage.LINK_ONCE,
        BindingTable.EVENT_SIZE,
        8,
        Global.Mutability.MUTABLE,
        true,
        List.of(
            new Datum.ProcedureReference(BindingTable.EVENT_PROCEDURE, symbol),
            new Datum.ProcedureReference(
                BindingTable.EVENT_GENERIC, BindingTable.genericRaise(symbol)),
            new Datum.GlobalReference(BindingTable.EVENT_NAME, nameSymbol(symbol), 0)));
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

package org.spindle.ir.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.Datum;
import org.spindle.ir.Global;
import org.spindle.ir.InlineHint;
import org.spindle.ir.Instruction;
import org.spindle.ir.Linkage;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * Raises whose arguments are partly constants, a number of a system call say, as events of their own. Such a raise becomes one
 * of a <em>site</em>: a procedure with the signature of the event, for all raises with the same constants. What is published
 * for the event is published for its sites, too, until code is made for them that relies on the constants. The body of a site
 * raises the event.
 */
public final class RaiseSites {
  /** Sites of one event; raises with other constants are left as they are. */
  private static final int MOST = 32;

  private static final String MARK = "$at.";

  private final Program program;
  private final Map<String, Procedure> sites = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private RaiseSites(Program program) {
    this.program = program;
  }

  /**
   * A site.
   *
   * @param symbol of its procedure
   * @param event symbol of the event's procedure
   * @param arguments the constants; null for arguments that are not known
   */
  public record Site(String symbol, String event, List<Long> arguments) {}

  /** A program in which raises with constants are raises of sites; a record with the descriptor of each is added. */
  public static Program apart(Program program) {
    RaiseSites found = new RaiseSites(program);
    LinkedHashMap<String, Procedure> procedures = new LinkedHashMap<>();
    program.procedures().forEach((symbol, procedure) -> procedures.put(symbol, found.rewritten(procedure)));
    if (found.sites.isEmpty()) {
      return program;
    }
    procedures.putAll(found.sites);
    LinkedHashMap<String, Global> globals = new LinkedHashMap<>(program.globals());
    for (String site : found.sites.keySet()) {
      String record = BindingTable.record(site);
      globals.put(
          record,
          new Global(record, Linkage.LOCAL, 8, 8, Global.Mutability.CONST, false,
              List.of(new Datum.ProcedureReference(BindingTable.EVENT_PROCEDURE, site))));
    }
    return new Program(
        program.name(), program.entry(), program.trapHandler(), procedures, globals, program.externs());
  }

  /** The sites of a program, by the symbols of their events. */
  public static Map<String, List<Site>> of(Program program) {
    Map<String, List<Site>> sites = new LinkedHashMap<>();
    for (Procedure procedure : program.procedures().values()) {
      if (procedure.event() && procedure.name().contains(MARK)) {
        Site site = site(procedure);
        sites.computeIfAbsent(site.event, _ -> new ArrayList<>()).add(site);
      }
    }
    return sites;
  }

  private static Site site(Procedure procedure) {
    Map<Value, Long> constants = constants(procedure);
    for (Instruction instruction : procedure.entry().body()) {
      if (instruction instanceof Instruction.Call call
          && call.callee() instanceof Callee.Event(String event)) {
        return new Site(
            procedure.name(), event,
            Arrays.asList(call.arguments().stream().map(constants::get).toArray(Long[]::new)));
      }
    }
    throw new IllegalArgumentException("@" + procedure.name() + " raises nothing");
  }

  private static Map<Value, Long> constants(Procedure procedure) {
    Map<Value, Long> constants = new HashMap<>();
    for (Block block : procedure.blocks()) {
      for (Instruction instruction : block.body()) {
        if (instruction instanceof Instruction.IntConstant constant
            && constant.result().type().isInteger()) {
          constants.put(constant.result(), constant.value());
        }
      }
    }
    return constants;
  }

  private Procedure rewritten(Procedure procedure) {
    Map<Value, Long> constants = constants(procedure);
    boolean changed = false;
    List<Block> blocks = new ArrayList<>();
    for (Block block : procedure.blocks()) {
      List<Instruction> body = new ArrayList<>();
      for (Instruction instruction : block.body()) {
        body.add(instruction instanceof Instruction.Call call ? rewritten(call, constants) : instruction);
      }
      Terminator end = block.terminator();
      if (end instanceof Terminator.Invoke invoke
          && rewritten(invoke.call(), constants) instanceof Instruction.Call call
          && call != invoke.call()) {
        end = new Terminator.Invoke(call, invoke.resultType(), invoke.normal(), invoke.unwind());
      }
      boolean here = end != block.terminator() || !body.equals(block.body());
      blocks.add(here ? new Block(block.label(), block.parameters(), body, end) : block);
      changed |= here;
    }
    return changed ? procedure.withBody(procedure.slots(), blocks) : procedure;
  }

  private Instruction.Call rewritten(Instruction.Call call, Map<Value, Long> constants) {
    if (!(call.callee() instanceof Callee.Event(String symbol))
        || program.procedure(BindingTable.genericRaise(symbol)) == null
        || !(program.procedure(symbol) instanceof Procedure event)) {
      return call;
    }
    List<Long> known = Arrays.asList(call.arguments().stream().map(constants::get).toArray(Long[]::new));
    if (known.stream().allMatch(constant -> constant == null)) {
      return call;
    }
    StringBuilder name = new StringBuilder(symbol).append(MARK);
    for (int i = 0; i < known.size(); i++) {
      name.append(i == 0 ? "" : ".").append(known.get(i) == null ? "" : known.get(i).toString());
    }
    String site = name.toString();
    if (!sites.containsKey(site)) {
      if (numbers.merge(symbol, 1, Integer::sum) > MOST) {
        return call;
      }
      sites.put(site, procedure(site, event, known));
    }
    return new Instruction.Call(call.result(), new Callee.Event(site), call.arguments(), call.position());
  }

  private static Procedure procedure(String name, Procedure event, List<Long> known) {
    ProcedureBuilder code =
        new ProcedureBuilder(name, event.signature()).linkage(Linkage.LOCAL).effects(event.effects())
            .inline(InlineHint.NEVER).event(true).declaredAt(event.position()).at(event.position());
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Type type = event.signature().parameters().get(i);
      arguments.add(known.get(i) == null ? code.parameter(i) : code.constant(type, known.get(i)));
    }
    code.ret(code.call(new Callee.Event(event.name()), event.signature().result(), arguments));
    return code.build();
  }
}

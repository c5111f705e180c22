package org.spindle.ir.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Callee;
import org.spindle.ir.Datum;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.Instruction;
import org.spindle.ir.Linkage;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Type;

class LinkerTest {
  private static final Signature UNARY = Signature.of(Type.I64, Type.I64);

  private static Procedure identity(String name, Linkage linkage) {
    ProcedureBuilder builder = new ProcedureBuilder(name, UNARY).linkage(linkage);
    builder.ret(builder.parameter(0));
    return builder.build();
  }

  private static Procedure caller(String name, Callee callee) {
    ProcedureBuilder builder = new ProcedureBuilder(name, UNARY).linkage(Linkage.EXPORT);
    builder.safepoint(3);
    builder.ret(builder.call(callee, Type.I64, List.of(builder.parameter(0))));
    return builder.build();
  }

  private static Global word(String name, Linkage linkage, long value) {
    return new Global(name, linkage, 8, 8, Global.Mutability.CONST, false, List.of(new Datum.Word(0, value)));
  }

  private static Callee calleeOf(Program program, String procedure) {
    return program.procedure(procedure).entry().body().stream()
        .filter(Instruction.Call.class::isInstance)
        .map(i -> ((Instruction.Call) i).callee())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void resolvesExternsAndKeepsServices() {
    Program a = new ProgramBuilder("a").entry("A.f").add(caller("A.f", new Callee.Direct("B.g")))
        .add(new Extern("B.g", UNARY, Effects.NONE))
        .add(new Extern("machine.exit", Signature.of(null, Type.I64), Effects.NONE)).build();
    Program b = new ProgramBuilder("b").add(identity("B.g", Linkage.EXPORT)).build();
    Program linked = Linker.link("both", List.of(a, b));
    assertThat(linked.entry()).isEqualTo("A.f");
    assertThat(linked.procedures()).containsOnlyKeys("A.f", "B.g");
    assertThat(linked.externs()).containsOnlyKeys("machine.exit");
    assertThat(linked.globals()).containsKeys(RunTimeGlobals.FUEL, RunTimeGlobals.ROOTS);
  }

  @Test
  void tellsLocalSymbolsOfSeveralUnitsApart() {
    Program a = new ProgramBuilder("a").add(identity("help", Linkage.LOCAL))
        .add(caller("A.f", new Callee.Direct("help"))).build();
    Program b = new ProgramBuilder("b").add(identity("help", Linkage.LOCAL))
        .add(caller("B.f", new Callee.Direct("help"))).build();
    Program linked = Linker.link("both", List.of(a, b));
    assertThat(calleeOf(linked, "A.f")).isEqualTo(new Callee.Direct("help"));
    assertThat(calleeOf(linked, "B.f")).isEqualTo(new Callee.Direct("help$2"));
    assertThat(linked.procedure("help$2").name()).isEqualTo("help$2");
  }

  @Test
  void keepsOneOfLinkOnceDefinitions() {
    Program a = new ProgramBuilder("a").add(word("type.1", Linkage.LINK_ONCE, 7)).build();
    Program b = new ProgramBuilder("b").add(word("type.1", Linkage.LINK_ONCE, 7)).build();
    assertThat(Linker.link("both", List.of(a, b)).global("type.1").data()).hasSize(1);
    Program c = new ProgramBuilder("c").add(word("type.1", Linkage.LINK_ONCE, 8)).build();
    assertThatThrownBy(() -> Linker.link("both", List.of(a, c)))
        .isInstanceOf(LinkException.class).hasMessage("c: @type.1 differs from that in a");
  }

  @Test
  void reportsEveryProblem() {
    Program a = new ProgramBuilder("a").entry("A.start").add(identity("X.f", Linkage.EXPORT))
        .add(caller("A.f", new Callee.Direct("nowhere"))).build();
    Program b = new ProgramBuilder("b").add(identity("X.f", Linkage.EXPORT))
        .add(new Extern("A.f", Signature.of(null), Effects.NONE)).build();
    assertThatThrownBy(() -> Linker.link("both", List.of(a, b)))
        .isInstanceOfSatisfying(LinkException.class, e -> assertThat(e.problems()).containsExactly(
            "b: @X.f is already defined in a",
            "@A.f : (i64) -> i64 is used as ()",
            "@A.f refers to the procedure @nowhere, which is not defined",
            "entry procedure @A.start is not defined"));
  }

  @Test
  void checksThePromisesThatUsersRelyOn() {
    Program a = new ProgramBuilder("a").add(new Extern("B.g", UNARY, Effects.FUNCTIONAL)).build();
    Program b = new ProgramBuilder("b").add(identity("B.g", Linkage.EXPORT)).build();
    assertThatThrownBy(() -> Linker.link("both", List.of(a, b)))
        .hasMessage("@B.g does not promise the effects that its users rely on");
  }

  @Test
  void withoutDispatcherAndBudgetRaisesAreCallsAndSafepointsAreFree() {
    ProgramBuilder unit = new ProgramBuilder("a").add(identity("I.p", Linkage.EXPORT))
        .add(caller("A.f", new Callee.Event("I.p")));
    // declared, as by an imported interface, but not called
    unit.add(new Extern("machine.redirect", Signature.of(null, Type.PTR, Type.PTR), Effects.NONE));
    Program plain = Linker.link("plain", List.of(unit.build()));
    assertThat(calleeOf(plain, "A.f")).isEqualTo(new Callee.Direct("I.p"));
    assertThat(safepoints(plain, "A.f")).extracting(Instruction.Safepoint::cost).containsExactly(0L);

    ProcedureBuilder budget = new ProcedureBuilder("A.g", Signature.of(null)).linkage(Linkage.EXPORT);
    budget.globalAddress(RunTimeGlobals.FUEL, 0);
    budget.call(
        new Callee.Direct("machine.redirect"), null, List.of(budget.nil(Type.PTR), budget.nil(Type.PTR)));
    budget.ret(null);
    unit.add(budget.build());
    Program extensible = Linker.link("extensible", List.of(unit.build()));
    assertThat(calleeOf(extensible, "A.f")).isEqualTo(new Callee.Event("I.p"));
    assertThat(safepoints(extensible, "A.f")).noneMatch(safepoint -> safepoint.cost() == 0);
  }

  private static List<Instruction.Safepoint> safepoints(Program program, String procedure) {
    return program.procedure(procedure).entry().body().stream()
        .filter(Instruction.Safepoint.class::isInstance).map(Instruction.Safepoint.class::cast).toList();
  }

  @Test
  void pruningKeepsWhatDescriptorsAreMadeFrom() {
    ProcedureBuilder taker = new ProcedureBuilder("A.f", Signature.of(Type.PTR)).linkage(Linkage.EXPORT);
    taker.ret(taker.procedureAddress("B.g"));
    Program unit = new ProgramBuilder("a").entry("A.f").add(taker.build())
        .add(identity("B.g", Linkage.EXPORT)).add(identity("B.unused", Linkage.EXPORT))
        .add(word("desc.B.g", Linkage.LINK_ONCE, 0)).add(word("desc.B.unused", Linkage.LINK_ONCE, 0)).build();
    Program pruned = Reachability.prune(Linker.link("p", List.of(unit)), List.of());
    assertThat(pruned.procedures()).containsOnlyKeys("A.f", "B.g");
    assertThat(pruned.globals()).containsKey("desc.B.g").doesNotContainKey("desc.B.unused")
        .containsKey(RunTimeGlobals.HEAP_END);
    assertThat(Reachability.prune(Linker.link("p", List.of(unit)), List.of("B.unused")).procedures())
        .containsKey("B.unused");
  }
}

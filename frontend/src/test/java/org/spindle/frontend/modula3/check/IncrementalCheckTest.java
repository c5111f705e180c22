package org.spindle.frontend.modula3.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.units.MemorySources;
import org.spindle.frontend.modula3.units.UnitStore;
import org.spindle.frontend.source.SourceFile;

class IncrementalCheckTest {
  /** A store that remembers which units were checked, for those are written. */
  private static final class Store implements UnitStore {
    final Map<String, byte[]> kept = new HashMap<>();
    int writes;

    @Override
    public Optional<byte[]> read(String key) {
      return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void write(String key, byte[] contents) {
      writes++;
      kept.put(key, contents);
    }
  }

  private final Store store = new Store();
  private final Map<String, String> files = new LinkedHashMap<>();

  private String check(UnitStore used, String stamp) {
    MemorySources sources = new MemorySources(null);
    files.forEach((name, text) -> sources.add(SourceFile.of("dir/" + name, text)));
    Diagnostics diagnostics = new Diagnostics();
    new IncrementalCheck(sources, used, stamp, diagnostics).check(files.keySet());
    return DiagnosticFormatter.format(diagnostics);
  }

  /** What a check with the store says; and that it is what a check without one says. */
  private String check() {
    String said = check(store, "1");
    assertThat(said).isEqualTo(check(UnitStore.NONE, "1"));
    return said;
  }

  /** How many units were checked since the last call. */
  private int checked() {
    int n = store.writes;
    store.writes = 0;
    return n;
  }

  private void program() {
    files.put("A.i3", "INTERFACE A; IMPORT B; PROCEDURE P (x: B.T); END A.");
    files.put("A.m3", "MODULE A; IMPORT B; PROCEDURE P (x: B.T) = VAR y: [0..9] := 10; BEGIN x := y END P;"
        + " BEGIN END A.");
    files.put("B.i3", "INTERFACE B; IMPORT C; TYPE T = C.T; END B.");
    files.put("C.i3", "INTERFACE C; TYPE T = INTEGER; END C.");
    files.put("D.m3", "MODULE D EXPORTS Main; BEGIN d := 1 END D.");
  }

  @Test
  void unchangedUnitsAreReplayed() {
    program();
    String cold = check();
    assertThat(cold).contains("A.m3:1:61: warning[range]", "D.m3:1:30: error[unknown-name]",
        "1 error, 1 warning");
    assertThat(checked()).isEqualTo(5);
    assertThat(check()).isEqualTo(cold);
    assertThat(checked()).isZero();
  }

  @Test
  void aChangeReachesWhatDependsOnItAndNothingElse() {
    program();
    check();
    checked();
    files.put("C.i3", "INTERFACE C; TYPE T = TEXT; END C.");
    assertThat(check()).contains("A.m3:1:76: error[type-mismatch]");
    assertThat(checked()).isEqualTo(4);
    files.put("A.m3", files.get("A.m3") + "\n");
    check();
    assertThat(checked()).isEqualTo(1);
  }

  @Test
  void anotherCompilerChecksAgain() {
    program();
    check();
    checked();
    check(store, "2");
    assertThat(checked()).isEqualTo(5);
  }

  @Test
  void aMissingInterfaceThatAppearsIsSeen() {
    files.put("A.m3", "MODULE A EXPORTS Main; IMPORT Nearby; VAR x: Nearby.T; BEGIN END A.");
    files.put("B.i3", "INTERFACE B; IMPORT Nearby; VAR x: Nearby.T; END B.");
    assertThat(check()).contains("A.m3:1:31: error[unknown-unit]", "B.i3:1:21: error[unknown-unit]");
    files.put("Nearbi.i3", "INTERFACE Nearbi; END Nearbi.");
    assertThat(check()).contains("did you mean 'Nearbi'?");
    files.put("Nearby.i3", "INTERFACE Nearby; TYPE T = CHAR; END Nearby.");
    assertThat(check()).isEmpty();
    files.remove("Nearby.i3");
    files.remove("A.m3");
    assertThat(check()).contains("B.i3:1:21: error[unknown-unit]");
  }

  @Test
  void anInterfaceThatCouldBeImportedIsSeen() {
    files.put("A.m3", "MODULE A EXPORTS Main; BEGIN Lib.P() END A.");
    assertThat(check()).contains("unknown-name").doesNotContain("IMPORT");
    files.put("Lib.i3", "INTERFACE Lib; END Lib.");
    assertThat(check()).contains("write IMPORT Lib");
  }

  @Test
  void instancesDependOnTheGeneric() {
    files.put("E.i3", "INTERFACE E; TYPE T = INTEGER; END E.");
    files.put("G.ig", "GENERIC INTERFACE G (E); CONST X = FIRST(E.T); END G.");
    files.put("I.i3", "INTERFACE I = G (E) END I.");
    files.put("U.i3", "INTERFACE U; IMPORT I; CONST Y = I.X + 1; END U.");
    assertThat(check()).isEmpty();
    checked();
    files.put("G.ig", "GENERIC INTERFACE G (E); CONST X = E.Y; END G.");
    assertThat(check()).contains("dir/G.ig:1:38: error[unknown-name]");
    assertThat(checked()).isEqualTo(3);
    files.remove("G.ig");
    assertThat(check()).contains("I.i3:1:15: error[unknown-unit]");
    files.put("G.ig", "GENERIC INTERFACE G (E); END");
    assertThat(check()).contains("G.ig:1:29: error[syntax]");
    files.put("E.i3", "INTERFACE E; TYPE T = CHAR; END E.");
    files.put("G.ig", "GENERIC INTERFACE G (E); CONST X = FIRST(E.T); END G.");
    assertThat(check()).contains("U.i3:1:38: error[operator]");
  }

  @Test
  void whatUnitsMustHoldAmongEachOtherIsCheckedAlways() {
    files.put("O.i3", "INTERFACE O; TYPE T <: ROOT; U <: ROOT; END O.");
    files.put("A.m3", "MODULE A EXPORTS Main; IMPORT O; REVEAL O.T = BRANDED \"x\" OBJECT END; BEGIN END A.");
    assertThat(check()).isEmpty();
    files.put("B.m3", "MODULE B EXPORTS Main; IMPORT O; REVEAL O.T = BRANDED OBJECT END; BEGIN END B.");
    files.put("C.m3", "MODULE C EXPORTS Main; TYPE X = BRANDED \"x\" OBJECT END; BEGIN END C.");
    String cold = check();
    assertThat(cold).contains("B.m3:1:41: error[reveal]: O.T is already revealed", "C.m3:1:33: error[brand]");
    checked();
    assertThat(check()).isEqualTo(cold);
    assertThat(checked()).isZero();
    files.remove("A.m3");
    assertThat(check()).isEmpty();
    assertThat(checked()).isZero();
  }

  @Test
  void noTypeIsItsOwnSupertypeThroughUnitsThatDoNotSeeEachOther() {
    files.put("O.i3", "INTERFACE O; TYPE S <: ROOT; T <: ROOT; U <: ROOT; END O.");
    files.put("A.m3", "MODULE A EXPORTS Main; IMPORT O; REVEAL O.T = O.U BRANDED OBJECT END; BEGIN END A.");
    files.put("B.m3", "MODULE B EXPORTS Main; IMPORT O; REVEAL O.S = O.T BRANDED OBJECT END; BEGIN END B.");
    assertThat(check()).isEmpty();
    files.put("C.m3", "MODULE C EXPORTS Main; IMPORT O; REVEAL O.U = O.S BRANDED OBJECT END; BEGIN END C.");
    assertThat(check()).contains("C.m3:1:41: error[reveal]: this makes O.U a supertype of itself", "1 error");
    assertThat(check()).contains("1 error");
    files.put("C.m3", "MODULE C EXPORTS Main; IMPORT O; REVEAL O.U = BRANDED OBJECT END; BEGIN END C.");
    assertThat(check()).isEmpty();
  }

  @Test
  void cyclesAreNotKept() {
    files.put("A.i3", "INTERFACE A; IMPORT <*UNUSED*> B; END A.");
    files.put("B.i3", "INTERFACE B; IMPORT <*UNUSED*> A; END B.");
    files.put("C.i3", "INTERFACE C; IMPORT <*UNUSED*> A; END C.");
    files.put("D.i3", "INTERFACE D; END D.");
    assertThat(check()).contains("import-cycle");
    assertThat(checked()).isEqualTo(1);
    check();
    files.put("B.i3", "INTERFACE B; END B.");
    assertThat(check()).isEmpty();
  }

  @Test
  void damagedRecordsAreNotUsed() {
    program();
    String said = check();
    for (String key : Set.copyOf(store.kept.keySet())) {
      byte[] good = store.kept.get(key);
      for (int i = 0; i < good.length; i++) {
        byte[] bad = good.clone();
        bad[i] ^= 0x41;
        store.kept.put(key, bad);
        assertThat(check(store, "1")).isEqualTo(said);
        assertThat(store.kept.get(key)).isEqualTo(good);
      }
      store.kept.put(key, new byte[0]);
      assertThat(check(store, "1")).isEqualTo(said);
    }
    TreeSet<String> keys = new TreeSet<>(store.kept.keySet());
    store.kept.put(keys.first(), store.kept.get(keys.last()));
    assertThat(check(store, "1")).isEqualTo(said);
  }

  @Test
  void tenThousandErrorsAreCountedAndReplayed() {
    files.put("A.m3", "MODULE A EXPORTS Main;\nBEGIN\n" + "x := 1;\n".repeat(10_000) + "END A.\n");
    files.put("B.m3", "MODULE B EXPORTS Main; VAR b: [0 .. 1] := 2; BEGIN y := 1 END B.");
    String said = check();
    assertThat(said).endsWith("10001 errors, 1 warning (9802 not shown)\n");
    assertThat(check()).isEqualTo(said);
    assertThat(List.of(said.split("error\\["))).hasSize(201);
  }
}

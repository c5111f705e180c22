package org.spindle.specializer.pe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Type;

class SourceCacheTest {
  private static Procedure constant(String name, long value) {
    ProcedureBuilder code = new ProcedureBuilder(name, new Signature(List.of(), Type.I64));
    code.ret(code.constant(Type.I64, value));
    return code.build();
  }

  @Test
  void aProcedureIsAnalysedOnce() {
    SourceCache cache = new SourceCache();
    Procedure text = constant("M.P", 1);
    assertThat(cache.get("M.P", _ -> text)).isSameAs(cache.get("M.P", _ -> text));
  }

  @Test
  void anotherTextOfThatNameIsAnotherProcedure() {
    SourceCache cache = new SourceCache();
    Procedure before = constant("M.P", 1);
    Procedure after = constant("M.P", 2);
    assertThat(cache.get("M.P", _ -> before).procedure()).isSameAs(before);
    assertThat(cache.get("M.P", _ -> after).procedure()).isSameAs(after);
    assertThat(cache.get("M.P", _ -> null)).isNull();
  }

  @Test
  void itsSizeIsBounded() {
    SourceCache cache = new SourceCache();
    for (int i = 0; i < 2500; i++) {
      Procedure text = constant("M.P" + i, i);
      cache.get(text.name(), _ -> text);
    }
    assertThat(cache.size()).isBetween(1, 1000);
  }
}

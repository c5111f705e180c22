package org.spindle.runtime.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.spindle.runtime.random.Fragment.Variant;

/**
 * Random programs do the same on all engines, optimized and not, packed and not, with constants and without. For longer
 * runs there are the properties {@code random.modules} (how many) and {@code random.module} (the first seed).
 */
class RandomModuleTest {
  private static final int PROGRAMS = Integer.getInteger("random.modules", 4);
  private static final int FIRST = Integer.getInteger("random.module", 0);

  @Test
  void programsDoTheSameInAllWays() {
    for (int seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
      Fragment program = RandomModule.of(seed);
      try {
        assertThat(ModuleComparison.difference(program, ModuleComparison.ALL))
            .as(() -> reduced(program, differs()))
            .isEmpty();
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private static Predicate<Fragment> differs() {
    return p -> ModuleComparison.isCorrect(p)
        && ModuleComparison.difference(p, ModuleComparison.ALL).isPresent();
  }

  private static String reduced(Fragment program, Predicate<Fragment> fails) {
    return SourceReducer.reduce(program, fails).text(EnumSet.of(Variant.PACKED));
  }

  @Test
  void aFailureIsReducedToItsCause() {
    Predicate<Fragment> fails =
        p -> p.text(Set.of()).contains(" FINALLY") || p.text(Set.of()).contains("FINALLY\n");
    Fragment program = RandomModule.of(1);
    assertThat(fails.test(program)).isTrue();
    String small = reduced(program, fails);
    assertThat(small.substring(small.indexOf("END Rounded;")).lines().count()).as(small).isLessThan(30);
  }
}

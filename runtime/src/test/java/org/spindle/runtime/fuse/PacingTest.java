package org.spindle.runtime.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When changes of an event's bindings are fused, by a clock that the test advances. */
class PacingTest {
  private static final long MILLISECOND = 1_000_000;
  private static final long SECOND = 1000 * MILLISECOND;

  private final Pacing pacing = new Pacing();
  private long now = 5 * SECOND;
  private long fused;
  private long spent;

  private boolean isDue() {
    return pacing.waits() && pacing.due() <= now;
  }

  /** Fuses, which takes a time; changes meanwhile are not among what is fused. */
  private void fuse(long cost) {
    pacing.begin(now);
    now += cost;
    pacing.end(now);
    fused++;
    spent += cost;
  }

  /** Changes come at intervals for a time; it is fused whenever it is due, on a processor of its own. */
  private void churn(long interval, long cost, long duration) {
    long end = now + duration;
    long ready = -1;
    long change = now;
    for (; now < end; now += MILLISECOND / 10) {
      if (now >= change) {
        pacing.change(now);
        change += interval;
      }
      if (ready >= 0 && now >= ready) {
        pacing.end(now);
        ready = -1;
      }
      if (ready < 0 && isDue()) {
        pacing.begin(now);
        ready = now + cost;
        fused++;
        spent += cost;
      }
    }
    if (ready >= 0) {
      now = ready;
      pacing.end(now);
    }
  }

  @Test
  void theFirstChangeIsFusedAtOnce() {
    assertThat(pacing.waits()).isFalse();
    pacing.change(now);
    assertThat(isDue()).isTrue();
    fuse(3 * MILLISECOND);
    assertThat(pacing.waits()).isFalse();
  }

  @Test
  void changesOfPeopleAreFusedAtOnce() {
    for (int i = 0; i < 20; i++) {
      pacing.change(now);
      assertThat(isDue()).isTrue();
      fuse(10 * MILLISECOND);
      now += 200 * MILLISECOND;
    }
  }

  @Test
  void changesInSuccessionAreFusedTogetherWhenThereIsCalm() {
    pacing.change(now);
    fuse(2 * MILLISECOND);
    for (int i = 0; i < 50; i++) {
      pacing.change(now);
      assertThat(pacing.due()).isGreaterThan(now);
      now += MILLISECOND / 20;
    }
    now += Pacing.CALM;
    assertThat(isDue()).isTrue();
    fuse(4 * MILLISECOND);
    assertThat(fused).isEqualTo(2);
    assertThat(pacing.waits()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 5", "1, 100", "12, 50", "25, 50", "100, 60", "1, 2000"})
  void fusingTakesABoundedShareOfTheTime(long interval, long cost) {
    long duration = 20 * SECOND;
    churn(interval * MILLISECOND, cost * MILLISECOND, duration);
    // the last one counts, though the pause after it is not over
    assertThat(spent - cost * MILLISECOND).isLessThanOrEqualTo(duration / Pacing.SHARE);
    assertThat(fused).as("it is fused now and then").isGreaterThanOrEqualTo(2);
  }

  @Test
  void whatWouldNotLastIsMadeSeldom() {
    churn(MILLISECOND, 2 * MILLISECOND, 30 * SECOND);
    assertThat(fused).isBetween(30L, 50L);
  }

  @Test
  void afterABurstThereIsCodeSoon() {
    churn(MILLISECOND, 2 * MILLISECOND, 10 * SECOND);
    pacing.change(now);
    assertThat(pacing.due() - now).isLessThanOrEqualTo(Pacing.CALM);
    now = pacing.due();
    fuse(2 * MILLISECOND);
    now += SECOND;
    pacing.change(now);
    assertThat(isDue()).as("the burst is forgotten").isTrue();
  }

  @Test
  void whatIsMadeInVainCounts() {
    pacing.change(now);
    pacing.begin(now);
    now += 40 * MILLISECOND;
    pacing.change(now);
    assertThat(pacing.due()).isGreaterThanOrEqualTo(now + 3 * 40 * MILLISECOND);
    // it could not be stopped
    now += 10 * MILLISECOND;
    pacing.end(now);
    assertThat(pacing.waits()).isTrue();
    assertThat(pacing.due()).isGreaterThanOrEqualTo(now + 3 * 50 * MILLISECOND);
  }

  @Test
  void whatIsWithdrawnWaitsNoMore() {
    pacing.change(now);
    pacing.supersede(now);
    assertThat(pacing.waits()).isFalse();
    now += 100 * SECOND;
    pacing.change(now);
    assertThat(isDue()).isTrue();
    pacing.begin(now);
    now += MILLISECOND;
    pacing.supersede(now);
    now += 100 * SECOND;
    pacing.change(now);
    assertThat(pacing.due()).as("the time between does not count").isLessThanOrEqualTo(now + Pacing.CALM);
  }
}

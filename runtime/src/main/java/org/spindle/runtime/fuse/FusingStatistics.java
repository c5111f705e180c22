package org.spindle.runtime.fuse;

/**
 * How changes of bindings were answered.
 *
 * @param changes of sets of bindings, those not counted after which only the intrinsic handler is left
 * @param begun times that code for a set was begun to be made
 * @param superseded times that the set changed before that code was published
 */
public record FusingStatistics(long changes, long begun, long superseded) {
  /** Changes that were fused together with later ones, or wait for that. */
  public long coalesced() {
    return changes - begun;
  }

  @Override
  public String toString() {
    return "fusing: %d changes of bindings, of these %d coalesced; code made %d times, superseded before use %d times"
        .formatted(changes, coalesced(), begun, superseded);
  }
}

package org.spindle.specializer.pe;

import java.util.BitSet;
import org.spindle.ir.Block;
import org.spindle.ir.Label;
import org.spindle.ir.Value;

/**
 * The values of one activation at a point of its execution. The topmost frame of a path changes as the path goes on;
 * the frames of callers stand still at their calls and hold only what is live after them.
 */
final class Frame {
  final Activation activation;
  final Frame caller;
  final AbstractValue[] values;
  Label label;
  int index;
  private Block block;

  /** Tells unfolded calls apart while an account is given of them; else 0. */
  int number;

  private Frame(Activation activation, Frame caller, AbstractValue[] values, Label label, int index) {
    this.activation = activation;
    this.caller = caller;
    this.values = values;
    this.label = label;
    this.index = index;
  }

  /** A frame at the entry of its procedure. */
  Frame(Activation activation, Frame caller) {
    this(
        activation,
        caller,
        new AbstractValue[activation.procedure().valueLimit()],
        activation.procedure().procedure().entry().label(),
        0);
  }

  /** This frame with a number. */
  Frame numbered(int other) {
    number = other;
    return this;
  }

  Block block() {
    if (block == null || block.label() != label) {
      block = activation.procedure().block(label);
    }
    return block;
  }

  AbstractValue get(Value value) {
    return values[value.id()];
  }

  void set(Value value, AbstractValue abstractValue) {
    values[value.id()] = abstractValue;
  }

  /** A frame of its own at the same point. */
  Frame copy() {
    return new Frame(activation, caller, values.clone(), label, index).numbered(number);
  }

  /** A copy with other values and caller. */
  Frame with(AbstractValue[] otherValues, Frame otherCaller) {
    return new Frame(activation, otherCaller, otherValues, label, index).numbered(number);
  }

  /** A copy that holds only some values. */
  Frame restrictedTo(BitSet live) {
    AbstractValue[] kept = new AbstractValue[values.length];
    for (int i = live.nextSetBit(0); i >= 0 && i < kept.length; i = live.nextSetBit(i + 1)) {
      kept[i] = values[i];
    }
    return new Frame(activation, caller, kept, label, index).numbered(number);
  }
}

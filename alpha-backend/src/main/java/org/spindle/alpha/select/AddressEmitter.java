package org.spindle.alpha.select;

import org.spindle.alpha.encode.Literals;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.machine.Address;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.Source;

/**
 * Brings a place into the form of a machine address, with instructions for distances that no field
 * holds.
 */
final class AddressEmitter {
  private AddressEmitter() {}

  /**
   * The machine address of a place, such that places up to {@code reach} bytes further can be
   * addressed too.
   */
  static Address address(Selection selection, Place place, int reach) {
    return switch (place.kind()) {
      case SLOT -> new Address.Slot(place.slot(), place.offset());
      case GLOBAL -> new Address.Global(place.symbol(), place.offset());
      case VALUE -> based(selection, selection.register(place.base()), place.offset(), reach);
    };
  }

  private static Address based(Selection selection, int base, long offset, int reach) {
    if (fits(offset, reach)) {
      return new Address.Based(base, (int) offset);
    }
    int low = Literals.low(offset);
    if (!fits(low, reach)) {
      low = 0;
    }
    int sum = selection.registers.newInteger();
    long rest = offset - low;
    if (Literals.isPair(rest) && Literals.low(rest) == 0) {
      Address high = new Address.Based(base, Literals.high(rest));
      selection.emit(new MachineInstruction.Memory(Op.LDAH, sum, high));
    } else {
      int distance = selection.registers.newInteger();
      selection.emit(new MachineInstruction.Constant(rest, distance));
      selection.emit(
          new MachineInstruction.Operate(Op.ADDQ, base, new Source.Register(distance), sum));
    }
    return new Address.Based(sum, low);
  }

  private static boolean fits(long displacement, int reach) {
    return displacement == (short) displacement
        && displacement + reach == (short) (displacement + reach);
  }
}

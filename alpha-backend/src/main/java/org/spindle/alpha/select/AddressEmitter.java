package org.spindle.alpha.select;

import org.spindle.alpha.encode.Literals;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;
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
      case GLOBAL -> global(selection, place.symbol(), place.offset(), reach);
      case CONSTANT -> constant(selection, place, reach);
      case VALUE -> based(selection, selection.register(place.base()), place.offset(), reach);
    };
  }

  private static Address global(Selection selection, String symbol, long offset, int reach) {
    Long distance = selection.context.distance(symbol, offset);
    return distance != null && fits(Literals.low(distance), reach)
        ? new Address.Within(selection.window(distance), symbol, offset)
        : new Address.Global(symbol, offset);
  }

  private static Address constant(Selection selection, Place place, int reach) {
    long address = place.offset();
    Long distance = selection.context.distance(address);
    if (distance != null) {
      return fits(Literals.low(distance), reach)
          ? new Address.Based(selection.window(distance), Literals.low(distance))
          : new Address.Based(selection.constant(address), 0);
    }
    if (!selection.isDefinedHere(place.base())) {
      long beyond = address - selection.definitions.constant(place.base());
      return based(selection, selection.register(place.base()), beyond, reach);
    }
    int low = fits(Literals.low(address), reach) ? Literals.low(address) : 0;
    return new Address.Based(address == low ? Registers.ZERO : selection.constant(address - low), low);
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

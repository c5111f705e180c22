package org.spindle.runtime.alpha;

import org.spindle.ir.memory.Access;

/** Leaves an instruction whose data address is not a multiple of the access's width. */
final class UnalignedAccess extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long address;
  private final Access access;
  private final int width;

  UnalignedAccess(long address, Access access, int width) {
    super(null, null, false, false);
    this.address = address;
    this.access = access;
    this.width = width;
  }

  Stop at(long pc) {
    return new Stop.Unaligned(pc, address, access, width);
  }
}

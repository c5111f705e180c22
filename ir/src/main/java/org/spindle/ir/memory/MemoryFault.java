package org.spindle.ir.memory;

/**
 * An access of a guest outside its memory. It is an event of the guest, which an engine turns into the
 * guest's own trap, so it carries no host stack trace.
 */
public final class MemoryFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long address;
  private final Access access;
  private final long width;

  /**
   * Makes a fault.
   *
   * @param address the guest address of the first byte of the access
   * @param width its length in bytes
   */
  public MemoryFault(long address, Access access, long width) {
    super(null, null, false, false);
    this.address = address;
    this.access = access;
    this.width = width;
  }

  /** The guest address of the first byte of the access. */
  public long address() {
    return address;
  }

  /** The kind of access. */
  public Access access() {
    return access;
  }

  /** The length of the access in bytes. */
  public long width() {
    return width;
  }

  @Override
  public String getMessage() {
    return "memory fault: %s of %d bytes at 0x%x".formatted(access.name().toLowerCase(java.util.Locale.ROOT),
        width, address);
  }
}

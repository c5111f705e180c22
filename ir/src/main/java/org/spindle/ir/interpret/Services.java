package org.spindle.ir.interpret;

/**
 * The machine services (docs/abi.md) that are not the engine's own business: all but {@code machine.exit}, {@code
 * machine.redirect} and those of contexts.
 */
public interface Services {

  /** No services at all. */
  Services NONE = new Services() {
    @Override
    public boolean provides(String name) {
      return false;
    }

    @Override
    public long call(String name, long[] arguments) {
      throw new IllegalArgumentException(name);
    }
  };

  /** Whether {@link #call} knows the extern of that name; a call of another one traps {@code unlinked}. */
  boolean provides(String name);

  /**
   * Performs a service.
   *
   * @param name the extern's symbol
   * @param arguments in canonical form
   * @return the result in canonical form; anything when the service has none
   * @throws org.spindle.ir.memory.MemoryFault when the guest passed an address outside memory: its trap {@code fault}
   */
  long call(String name, long[] arguments);
}

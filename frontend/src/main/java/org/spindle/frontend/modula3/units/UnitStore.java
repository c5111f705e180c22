package org.spindle.frontend.modula3.units;

import java.util.Optional;

/**
 * Keeps what earlier runs found out about units. It may forget anything at any time, and what it gives back need not be
 * what was put in: readers check.
 */
public interface UnitStore {
  /** A store that forgets at once. */
  UnitStore NONE =
      new UnitStore() {
        @Override
        public Optional<byte[]> read(String key) {
          return Optional.empty();
        }

        @Override
        public void write(String key, byte[] contents) {}
      };

  /** What was written under {@code key}, perhaps. */
  Optional<byte[]> read(String key);

  /**
   * Keeps {@code contents}.
   *
   * @param key hexadecimal digits
   */
  void write(String key, byte[] contents);
}

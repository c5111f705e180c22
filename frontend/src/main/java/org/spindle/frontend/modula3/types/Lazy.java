package org.spindle.frontend.modula3.types;

import java.util.function.Supplier;

/** A value computed when it is first asked for. */
public final class Lazy<T> {
  private Supplier<T> supplier;
  private final Supplier<T> onCycle;
  private boolean busy;
  private T value;

  public Lazy(Supplier<T> supplier) {
    this(
        supplier,
        () -> {
          throw new IllegalStateException("a value depends on itself");
        });
  }

  /** A value that, where computing it asks for it again, is {@code onCycle} there. */
  public Lazy(Supplier<T> supplier, Supplier<T> onCycle) {
    this.supplier = supplier;
    this.onCycle = onCycle;
  }

  public static <T> Lazy<T> of(T value) {
    return new Lazy<>(() -> value);
  }

  public T get() {
    if (supplier == null) {
      return value;
    }
    if (busy) {
      return onCycle.get();
    }
    busy = true;
    try {
      value = supplier.get();
      supplier = null;
    } finally {
      busy = false;
    }
    return value;
  }
}

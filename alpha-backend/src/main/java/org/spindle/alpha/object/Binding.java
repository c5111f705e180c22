package org.spindle.alpha.object;

import org.spindle.ir.Linkage;

/** How a symbol takes part in linking. */
public enum Binding {
  LOCAL,
  GLOBAL,
  WEAK;

  /** The binding of a definition. */
  static Binding of(Linkage linkage) {
    return switch (linkage) {
      case LOCAL -> LOCAL;
      case EXPORT -> GLOBAL;
      case LINK_ONCE -> WEAK;
    };
  }
}

package org.spindle.alpha.emit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.spindle.alpha.encode.CodeBuffer;
import org.spindle.alpha.encode.Label;

/** Floating constants that follow a procedure's code, each once, as quadwords. */
final class LiteralPool {
  private final Map<Long, Label> labels = new LinkedHashMap<>();

  /** The place of a quadword with these bits. */
  Label place(long bits) {
    return labels.computeIfAbsent(bits, _ -> new Label());
  }

  /** Appends the constants at a multiple of eight. */
  void emit(CodeBuffer buffer) {
    if (labels.isEmpty()) {
      return;
    }
    buffer.align(8);
    int start = buffer.offset();
    labels.forEach(
        (bits, label) -> {
          buffer.bind(label);
          buffer.emit((int) (long) bits);
          buffer.emit((int) (bits >> 32));
        });
    buffer.markData(start);
  }
}

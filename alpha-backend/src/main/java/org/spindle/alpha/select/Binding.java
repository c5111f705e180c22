package org.spindle.alpha.select;

import java.util.HashMap;
import java.util.Map;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Value;

/** What the names of a matched pattern stand for. */
final class Binding {
  final Map<String, Value> values = new HashMap<>();
  final Map<String, Long> constants = new HashMap<>();
  Place place;
  MemoryClass region;

  Binding copy() {
    var copy = new Binding();
    copy.values.putAll(values);
    copy.constants.putAll(constants);
    copy.place = place;
    copy.region = region;
    return copy;
  }
}

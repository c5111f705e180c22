package org.spindle.benchmarks.check;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names as people give them, each once. */
final class Words {
  private static final List<String> SUBJECTS =
      List.of(
          "Account", "Block", "Buffer", "Cache", "Channel", "Clock", "Color", "Cursor", "Device", "Digest",
          "Edge", "Event", "Figure", "Filter", "Frame", "Glyph", "Grid", "Handle", "Invoice", "Job", "Key",
          "Label", "Layer", "Lease", "Matrix", "Message", "Node", "Order", "Packet", "Page", "Parcel", "Path",
          "Point", "Port", "Process", "Queue", "Range", "Record", "Region", "Route", "Sample", "Segment",
          "Session", "Shape", "Signal", "Socket", "Station", "Stream", "Symbol", "Task", "Ticket", "Timer",
          "Token", "Track", "Tree", "Unit", "Vector", "Vehicle", "Volume", "Window");
  private static final List<String> ROLES =
      List.of(
          "Archive", "Book", "Broker", "Catalog", "Counter", "Desk", "Factory", "Guide", "Index", "Ledger",
          "List", "Log", "Map", "Monitor", "Planner", "Pool", "Registry", "Report", "Store", "Table", "View");

  private final Random random;
  private final Set<String> taken = new HashSet<>();

  Words(Random random) {
    this.random = random;
  }

  /** A name for a unit. */
  String unit() {
    String base = pick(SUBJECTS) + pick(ROLES);
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + i;
    }
    return name;
  }

  /** Some distinct words that begin with a capital. */
  List<String> elements(int count) {
    return random.ints(0, SUBJECTS.size()).distinct().limit(count).mapToObj(SUBJECTS::get).toList();
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}

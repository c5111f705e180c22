package org.spindle.runtime.trace;

import java.util.Arrays;

/**
 * What the demultiplexing benchmark's filters do, in plain Java: the expected result for any trace. Filter i counts the
 * frames of type IPv4 whose protocol is UDP and whose destination port is the i-th; a frame too short to have a port
 * matches nothing.
 */
public final class DemuxWork {
  private static final int NO_FILTER = -1;

  private DemuxWork() {}

  /**
   * The counters after one pass over {@code packets}.
   *
   * @param ports of the filters, distinct
   * @param filters how many of the ports have a filter
   */
  public static long[] count(PacketTrace packets, int[] ports, int filters) {
    int[] filterOf = new int[1 << 16];
    Arrays.fill(filterOf, NO_FILTER);
    for (int i = 0; i < filters; i++) {
      filterOf[ports[i]] = i;
    }
    long[] counts = new long[filters];
    for (int i = 0; i < packets.count(); i++) {
      int start = packets.start(i);
      if (packets.length(i) >= EthernetLayout.UDP_DESTINATION + 2
          && big16(packets, start + EthernetLayout.TYPE) == EthernetLayout.IPV4
          && packets.byteAt(start + EthernetLayout.IP_PROTOCOL) == EthernetLayout.UDP) {
        int filter = filterOf[big16(packets, start + EthernetLayout.UDP_DESTINATION)];
        if (filter != NO_FILTER) {
          counts[filter]++;
        }
      }
    }
    return counts;
  }

  private static int big16(PacketTrace packets, int offset) {
    return packets.byteAt(offset) << 8 | packets.byteAt(offset + 1);
  }
}

package org.spindle.runtime.trace;

/**
 * The trace of the demultiplexing benchmark, version 1: 65536 Ethernet packets of 64 bytes, three quarters of them UDP
 * over IPv4 to one of 256 ports. It is a function of the mode alone, so that results of different programs compare.
 *
 * @param ports the 256 ports that packets go to; filter i listens to the i-th
 */
public record DemuxTrace(PacketTrace packets, int[] ports) {
  /** The number of packets. */
  public static final int PACKETS = 65536;

  /** The length of each packet in bytes. */
  public static final int PACKET_BYTES = 64;

  /** The number of ports, and so the largest number of filters. */
  public static final int PORTS = 256;

  private static final long SEED = 0x5350494E;

  /** Makes the trace. */
  public static DemuxTrace generate(PortMode mode) {
    SplitMix64 random = new SplitMix64(SEED);
    int[] ports = drawPorts(random);
    if (mode == PortMode.DENSE) {
      for (int i = 0; i < PORTS; i++) {
        ports[i] = 5000 + i;
      }
    }
    PacketTrace.Builder trace = new PacketTrace.Builder(PACKETS * PACKET_BYTES);
    byte[] packet = new byte[PACKET_BYTES];
    for (int i = 0; i < PACKETS; i++) {
      fill(packet, random);
      long kind = Long.remainderUnsigned(random.next(), 100);
      int port = ports[(int) random.next() & PORTS - 1];
      writeHeader(packet, kind, port);
      trace.add(1000L * i, packet, 0, PACKET_BYTES);
    }
    return new DemuxTrace(trace.build(), ports);
  }

  private static int[] drawPorts(SplitMix64 random) {
    int[] ports = new int[PORTS];
    boolean[] taken = new boolean[1 << 16];
    int count = 0;
    while (count < PORTS) {
      int port = (int) random.next() & 0xffff;
      if (port >= 1024 && !taken[port]) {
        taken[port] = true;
        ports[count++] = port;
      }
    }
    return ports;
  }

  private static void fill(byte[] packet, SplitMix64 random) {
    for (int i = 0; i < PACKET_BYTES; i += 8) {
      long word = random.next();
      for (int j = 0; j < 8; j++) {
        packet[i + j] = (byte) (word >>> 8 * j);
      }
    }
  }

  private static void writeHeader(byte[] packet, long kind, int port) {
    big16(packet, EthernetLayout.UDP_DESTINATION, port);
    if (kind < 5) {
      big16(packet, EthernetLayout.TYPE, EthernetLayout.ARP);
      packet[EthernetLayout.IP_PROTOCOL] = EthernetLayout.UDP;
    } else if (kind < 10) {
      big16(packet, EthernetLayout.TYPE, EthernetLayout.IPV6);
      packet[EthernetLayout.IP_PROTOCOL] = EthernetLayout.UDP;
    } else {
      big16(packet, EthernetLayout.TYPE, EthernetLayout.IPV4);
      packet[EthernetLayout.IP_VERSION] = 0x45;
      big16(packet, EthernetLayout.IP_FRAGMENT, 0x4000);
      packet[EthernetLayout.IP_PROTOCOL] = kind < 25 ? EthernetLayout.TCP : EthernetLayout.UDP;
    }
  }

  private static void big16(byte[] packet, int offset, int value) {
    packet[offset] = (byte) (value >> 8);
    packet[offset + 1] = (byte) value;
  }
}

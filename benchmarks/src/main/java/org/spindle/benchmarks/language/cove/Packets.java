package org.spindle.benchmarks.language.cove;

/** Takes Ethernet packets apart, as far as the ports of UDP and TCP, and counts what it finds. */
public final class Packets {
  private static final int LENGTH = 64;
  private static final int PACKETS = 1024;
  private static final int ETHERNET = 14;
  private static final int IP = 20;
  private static final int PORTS = 4;

  private Packets() {}

  private static final class Counts {
    long packets;
    long ip;
    long udp;
    long tcp;
    long broken;
    long addresses;
    long ports;
  }

  /** A hash of what is counted in {@code size} packets. */
  public static long run(long size) {
    byte[] data = packets();
    Counts counts = new Counts();
    for (long i = 0; i < size; i++) {
      parse(data, (int) (i & PACKETS - 1) * LENGTH, (int) (LENGTH - (i & 31)), counts);
    }
    long check = counts.ports;
    check = check * 31 + counts.addresses;
    check = check * 31 + counts.packets;
    check = check * 31 + counts.ip;
    check = check * 31 + counts.udp;
    check = check * 31 + counts.tcp;
    check = check * 31 + counts.broken;
    return check;
  }

  private static byte[] packets() {
    byte[] data = new byte[LENGTH * PACKETS];
    Generator generator = new Generator();
    for (int i = 0; i < PACKETS; i++) {
      int at = i * LENGTH;
      int random = 0;
      for (int j = 0; j < LENGTH; j++) {
        random = generator.next();
        data[at + j] = (byte) (random >>> 24);
      }
      NetworkOrder.write16(data, at + 12, (random & 0xF00) == 0 ? 0x0806 : 0x0800);
      data[at + 14] = (byte) ((random & 0xF000) == 0 ? 0x60 : 0x45 + (random >>> 16 & 1));
      NetworkOrder.write16(data, at + 16, 19);
      data[at + 23] = (byte) ((random & 0x30000) == 0 ? 6 : (random & 0x40000) != 0 ? 1 : 17);
    }
    return data;
  }

  private static void parse(byte[] p, int start, int n, Counts counts) {
    counts.packets++;
    if (n < ETHERNET || NetworkOrder.read16(p, start + 12) != 0x0800) {
      return;
    }
    int at = ETHERNET;
    if (n < at + IP) {
      counts.broken++;
      return;
    }
    int ip = start + at;
    int versionAndLength = p[ip] & 0xFF;
    int header = (versionAndLength & 15) * 4;
    if (versionAndLength >> 4 != 4 || header < 20 || NetworkOrder.read16(p, ip + 2) > n - at
        || n < at + header + PORTS) {
      counts.broken++;
      return;
    }
    counts.ip++;
    counts.addresses +=
        Integer.toUnsignedLong(NetworkOrder.read32(p, ip + 12) ^ NetworkOrder.read32(p, ip + 16));
    int protocol = p[ip + 9] & 0xFF;
    if (protocol == 17) {
      counts.udp++;
    } else if (protocol == 6) {
      counts.tcp++;
    } else {
      return;
    }
    int ports = ip + header;
    counts.ports = counts.ports * 31 + NetworkOrder.read16(p, ports) + NetworkOrder.read16(p, ports + 2);
  }
}

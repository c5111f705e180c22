package org.spindle.runtime.trace;

/** Byte offsets and numbers in an Ethernet frame that carries UDP over IPv4 without options; fields are big-endian. */
final class EthernetLayout {
  static final int TYPE = 12;
  static final int IP_VERSION = 14;
  static final int IP_FRAGMENT = 20;
  static final int IP_PROTOCOL = 23;
  static final int UDP_DESTINATION = 36;

  static final int IPV4 = 0x0800;
  static final int ARP = 0x0806;
  static final int IPV6 = 0x86DD;
  static final byte TCP = 6;
  static final byte UDP = 17;

  private EthernetLayout() {}
}

package org.spindle.runtime.trace;

/**
 * A file that cannot be read as a pcap trace. The message is one sentence that names the file, for the user.
 *
 * <p>Where the file is a pcap file that breaks off or goes wrong, the packets before that place are kept.
 */
public final class PcapException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient PacketTrace packetsBefore;

  PcapException(String message, PacketTrace packetsBefore) {
    super(message);
    this.packetsBefore = packetsBefore;
  }

  /** The complete packets before the place where the file goes wrong; may be none. */
  public PacketTrace packetsBefore() {
    return packetsBefore;
  }
}

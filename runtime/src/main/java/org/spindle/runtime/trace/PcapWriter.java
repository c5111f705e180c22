package org.spindle.runtime.trace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes Ethernet traces as classic pcap files, version 2.4. */
public final class PcapWriter {
  private static final long NANOSECONDS = 1_000_000_000;

  private PcapWriter() {}

  /** Writes {@code trace} to {@code file}, which is replaced. */
  public static void write(Path file, PacketTrace trace, PcapFormat format) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      ByteBuffer header = ByteBuffer.allocate(PcapFormat.FILE_HEADER_BYTES).order(format.order());
      header.putInt(format.magic()).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0);
      header.putInt(PcapFormat.MAX_PACKET_BYTES).putInt(PcapFormat.ETHERNET);
      out.write(header.array());
      ByteBuffer record = ByteBuffer.allocate(PcapFormat.PACKET_HEADER_BYTES).order(format.order());
      for (int i = 0; i < trace.count(); i++) {
        long time = trace.time(i);
        record.clear();
        record.putInt((int) (time / NANOSECONDS)).putInt((int) (time % NANOSECONDS / format.fractionUnit()));
        record.putInt(trace.length(i)).putInt(trace.length(i));
        out.write(record.array());
        out.write(trace.packet(i));
      }
    }
  }
}

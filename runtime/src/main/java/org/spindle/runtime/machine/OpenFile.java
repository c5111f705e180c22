package org.spindle.runtime.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Path;
import java.util.Arrays;

/** What the guest has open under a number. */
sealed interface OpenFile {
  /** Reads from a position, at most {@code length} bytes; none at the end. */
  byte[] read(long position, int length) throws FileRefusal, IOException;

  void write(long position, byte[] bytes) throws FileRefusal, IOException;

  void truncate(long length) throws FileRefusal, IOException;

  /** The file's path, to tell its status. */
  Path path() throws FileRefusal;

  void close() throws IOException;

  /** A regular file of the host. */
  record Regular(FileChannel channel, Path path) implements OpenFile {
    @Override
    public byte[] read(long position, int length) throws FileRefusal, IOException {
      if (position >= channel.size()) {
        return new byte[0];
      }
      ByteBuffer buffer = ByteBuffer.allocate(length);
      try {
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
          // goes on until the buffer is full or the file ends
        }
      } catch (NonReadableChannelException e) {
        throw new FileRefusal(FileError.DENIED);
      }
      return Arrays.copyOf(buffer.array(), buffer.position());
    }

    @Override
    public void write(long position, byte[] bytes) throws FileRefusal, IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      try {
        while (buffer.hasRemaining()) {
          channel.write(buffer, position + buffer.position());
        }
      } catch (NonWritableChannelException e) {
        throw new FileRefusal(FileError.DENIED);
      }
    }

    @Override
    public void truncate(long length) throws FileRefusal, IOException {
      try {
        channel.truncate(length);
      } catch (NonWritableChannelException e) {
        throw new FileRefusal(FileError.DENIED);
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** An answer that is read like a file. */
  record Answer(byte[] contents) implements OpenFile {
    @Override
    public byte[] read(long position, int length) {
      int from = (int) Math.min(position, contents.length);
      return Arrays.copyOfRange(contents, from, Math.min(contents.length, from + length));
    }

    @Override
    public void write(long position, byte[] bytes) throws FileRefusal {
      throw new FileRefusal(FileError.DENIED);
    }

    @Override
    public void truncate(long length) throws FileRefusal {
      throw new FileRefusal(FileError.DENIED);
    }

    @Override
    public Path path() throws FileRefusal {
      throw new FileRefusal(FileError.NOT_REGULAR);
    }

    @Override
    public void close() {}
  }
}

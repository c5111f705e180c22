package org.spindle.runtime.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.spindle.ir.interpret.Services;
import org.spindle.ir.interpret.Trace;
import org.spindle.ir.memory.Memory;

/**
 * The services of the machine that are alike for all engines (docs/abi.md, section Machine services). Those of contexts,
 * {@code machine.exit} and {@code machine.redirect} are the engines' own.
 */
public final class MachineServices implements Services {
  private static final Set<String> NAMES =
      Set.of(
          "machine.write",
          "machine.read",
          "machine.clock",
          "machine.time",
          "machine.argument",
          "machine.environment",
          "machine.file",
          "machine.publish",
          "machine.withdraw",
          "machine.fuse",
          "machine.report",
          "machine.site");
  private static final long PORTION = 1 << 16;

  private final Memory memory;
  private final GuestStreams streams;
  private final Surroundings surroundings;
  private final PublishedMemory published;
  private LongPredicate fuser = event -> false;
  private LongConsumer redirects = event -> {};
  private LongFunction<String> reporter = event -> "";
  private LongFunction<List<Trace.Frame>> sites = site -> List.of();

  /**
   * @param memory of the guest
   */
  public MachineServices(
      Memory memory, GuestStreams streams, Surroundings surroundings, PublishedMemory published) {
    this.memory = memory;
    this.streams = streams;
    this.surroundings = surroundings;
    this.published = published;
  }

  /** What the guest's file descriptors 0, 1 and 2 are. */
  public record GuestStreams(InputStream in, OutputStream out, OutputStream err) {}

  /** Sets what answers {@code machine.fuse}: given an event record's address, whether specialized code will come. */
  public void setFuser(LongPredicate newFuser) {
    fuser = newFuser;
  }

  /** Sets who is told, with an event record's address, before the guest publishes something for the event. */
  public void onRedirect(LongConsumer listener) {
    redirects = listener;
  }

  /** Tells that the guest is about to publish something for an event. */
  void beforeRedirect(long event) {
    redirects.accept(event);
  }

  /** Sets what answers {@code machine.report}: given an event record's address, what is known about its guards. */
  public void setReporter(LongFunction<String> newReporter) {
    reporter = newReporter;
  }

  /** Sets what answers {@code machine.site}: given a number from the unwinding log, the activations it stands for. */
  void setSites(LongFunction<List<Trace.Frame>> newSites) {
    sites = newSites;
  }

  @Override
  public boolean provides(String name) {
    return NAMES.contains(name);
  }

  @Override
  public long call(String name, long[] operands) {
    return switch (name) {
      case "machine.write" -> write(operands[0], operands[1], operands[2]);
      case "machine.read" -> read(operands[0], operands[1], operands[2]);
      case "machine.clock" -> System.nanoTime();
      case "machine.time" -> time();
      case "machine.argument" -> argument(operands[0], operands[1], operands[2]);
      case "machine.environment" -> variable(operands[0], operands[1], operands[2]);
      case "machine.file" -> file(operands);
      case "machine.publish" -> {
        published.publish(operands[0], operands[1]);
        yield 0;
      }
      case "machine.withdraw" -> {
        published.withdraw(operands[0]);
        yield 0;
      }
      case "machine.fuse" -> fuser.test(operands[0]) ? 1 : 0;
      case "machine.report" -> copy(reporter.apply(operands[0]), operands[1], operands[2]);
      case "machine.site" -> copy(Trace.lines(sites.apply(operands[0])), operands[1], operands[2]);
      default -> throw new IllegalArgumentException("no service " + name);
    };
  }

  private long write(long descriptor, long address, long length) {
    OutputStream stream = descriptor == 1 ? streams.out() : descriptor == 2 ? streams.err() : null;
    if (stream == null || length < 0) {
      return -1;
    }
    try {
      for (long done = 0; done < length; done += PORTION) {
        stream.write(memory.read(address + done, Math.min(PORTION, length - done)));
      }
      stream.flush();
      return length;
    } catch (IOException e) {
      return -1;
    }
  }

  private long read(long descriptor, long address, long length) {
    if (descriptor != 0 || length < 0) {
      return -1;
    }
    if (length == 0) {
      return 0;
    }
    try {
      byte[] bytes = new byte[(int) Math.min(length, PORTION)];
      int count = streams.in().read(bytes);
      if (count > 0) {
        memory.write(address, Arrays.copyOf(bytes, count));
      }
      return Math.max(count, 0);
    } catch (IOException e) {
      return -1;
    }
  }

  /** Nanoseconds since 1970. */
  private long time() {
    Instant now = surroundings.time().instant();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  private long argument(long index, long address, long length) {
    return element(surroundings.arguments(), index, address, length);
  }

  /** 1 and the length of a variable, or 0 beyond the last. */
  private long variable(long index, long address, long length) {
    return 1 + element(surroundings.environment(), index, address, length);
  }

  private long element(List<String> texts, long index, long address, long length) {
    if (index < 0 || index >= texts.size()) {
      return -1;
    }
    return copy(texts.get((int) index), address, length);
  }

  private long file(long[] operands) {
    return surroundings.files()
        .map(files -> files.call(memory, operands[0], operands[1], operands[2], operands[3], operands[4]))
        .orElse(GuestFiles.NONE);
  }

  /** Copies as much of a text as fits, and returns its length. */
  private long copy(String text, long address, long length) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long copied = Math.min(bytes.length, length);
    if (copied > 0) {
      memory.write(address, Arrays.copyOf(bytes, (int) copied));
    }
    return bytes.length;
  }
}

package org.spindle.ir.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.RunTimeGlobals;
import org.spindle.ir.memory.Memory;

/**
 * The global {@code rt.unwound} (docs/abi.md, section The unwinding log): which activations exceptions have left, so that
 * one that nobody takes can be reported with the stack it destroyed. An engine notes a <em>site</em>, a number of its
 * own for a place in a procedure, where an exception is thrown and at each call that it leaves.
 */
public final class UnwindLog {
  /** Bytes of the global. */
  public static final int SIZE = 9 * 256;

  private static final int RUN_BYTES = 256;
  private static final int RUNS = 8;
  private static final int COUNT = 8;
  private static final int BEGINS = 16;
  private static final int SITES = 24;
  private static final int MOST_SITES = (RUN_BYTES - SITES) / 8;

  private final Memory memory;
  private final long address;

  /** The log of a program in memory. */
  public UnwindLog(Image image, Memory memory) {
    this.memory = memory;
    address = image.address(RunTimeGlobals.UNWOUND);
  }

  /** Notes that an exception begins at a site. */
  public void begin(long activation, long site) {
    newRun(activation, 1);
    add(site);
  }

  /** Notes that an exception leaves the call at a site, or what was inlined around it. */
  public void leave(long activation, long site) {
    if (memory.load64(run(memory.load64(address))) != activation) {
      newRun(activation, 0);
    }
    add(site);
  }

  private long run(long number) {
    return address + RUN_BYTES * (1 + (number & RUNS - 1));
  }

  private void newRun(long activation, long begins) {
    long number = memory.load64(address) + 1;
    memory.store64(address, number);
    memory.store64(run(number), activation);
    memory.store64(run(number) + COUNT, 0);
    memory.store64(run(number) + BEGINS, begins);
  }

  private void add(long site) {
    long run = run(memory.load64(address));
    long count = memory.load64(run + COUNT);
    if (count < MOST_SITES) {
      memory.store64(run + SITES + 8 * count, site);
    }
    memory.store64(run + COUNT, count + 1);
  }

  /** The way of an exception so far, innermost first, by the sites that the log still has. */
  public Trace trace(long activation, LongFunction<List<Trace.Frame>> frames) {
    List<Trace.Frame> found = new ArrayList<>();
    long omitted = 0;
    long newest = memory.load64(address);
    for (long number = newest; number > newest - RUNS; number--) {
      if (memory.load64(run(number)) == activation) {
        long count = memory.load64(run(number) + COUNT);
        List<Trace.Frame> here = new ArrayList<>();
        for (long i = 0; i < Math.min(count, MOST_SITES); i++) {
          here.addAll(frames.apply(memory.load64(run(number) + SITES + 8 * i)));
        }
        found.addAll(0, here);
        omitted += Math.max(0, count - MOST_SITES);
        if (memory.load64(run(number) + BEGINS) != 0) {
          break;
        }
      }
    }
    return new Trace(found, (int) omitted);
  }
}

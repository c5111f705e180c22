package org.spindle.runtime.linux;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.memory.Memory;
import org.spindle.runtime.alpha.AddressSpace;
import org.spindle.runtime.alpha.AlphaCpu;
import org.spindle.runtime.alpha.PalFunction;
import org.spindle.runtime.alpha.Processor;
import org.spindle.runtime.alpha.Protection;
import org.spindle.runtime.alpha.Stop;
import org.spindle.runtime.alpha.Timing;

/** A user process of Linux/Alpha: a static executable in its address space, with the system calls it needs. */
public final class LinuxProcess {
  /** Programs are linked from here up; the stack grows down from it. */
  private static final long STACK_TOP = 0x120000000L;

  private static final long STACK_SIZE = 1 << 20;
  private static final int DEFAULT_MEMORY = 64 << 20;

  private final ProcessMemory memory;
  private final AlphaCpu cpu;
  private final SystemCalls calls;

  /**
   * How a run ended.
   *
   * @param status exit status of the program, or -1 when it did not exit
   * @param stop why the processor stopped, null when the program exited
   */
  public record Result(int status, Stop stop) {}

  /**
   * What a process is started with.
   *
   * @param arguments the first of which is the program's name
   * @param environment as {@code NAME=value}
   * @param processor the processor to emulate
   * @param timing counts cycles, or null
   */
  public record Start(List<String> arguments, List<String> environment, Processor processor, Timing timing) {
    public Start {
      arguments = List.copyOf(arguments);
      environment = List.copyOf(environment);
    }
  }

  /**
   * Loads a program.
   *
   * @throws ElfExecutable.FormatException when it does not fit in memory
   */
  public LinuxProcess(ElfExecutable program, Start start, InputStream in, OutputStream out, OutputStream err)
      throws ElfExecutable.FormatException {
    memory = new ProcessMemory(new Memory(DEFAULT_MEMORY));
    cpu = new AlphaCpu(memory.space(), start.processor(), start.timing());
    calls = new SystemCalls(cpu, memory, in, out, err);
    load(program);
    cpu.pc(program.entry());
    cpu.register(AlphaCpu.PV, program.entry());
    cpu.register(AlphaCpu.SP, buildStack(program, start));
  }

  /** The processor. */
  public AlphaCpu cpu() {
    return cpu;
  }

  private void load(ElfExecutable program) throws ElfExecutable.FormatException {
    AddressSpace space = memory.space();
    long end = 0;
    for (ElfExecutable.Segment segment : program.segments()) {
      long limit = segment.address() + segment.size();
      if (segment.size() > DEFAULT_MEMORY || limit < segment.address()
          || !memory.mapMissing(segment.address(), limit, Protection.READ_WRITE)) {
        throw new ElfExecutable.FormatException("the program does not fit in memory");
      }
      space.write(segment.address(), segment.content());
      end = Math.max(end, limit);
    }
    for (ElfExecutable.Segment segment : program.segments()) {
      long start = ProcessMemory.pageStart(segment.address());
      space.protect(start, ProcessMemory.pageEnd(segment.address() + segment.size()) - start,
          new Protection(true, segment.writable(), segment.executable()));
    }
    memory.startBreak(end);
  }

  /** Builds the initial stack (System V ABI): argc, argv, envp, auxiliary vector, then their strings. */
  private long buildStack(ElfExecutable program, Start start) throws ElfExecutable.FormatException {
    if (!memory.mapZeroed(STACK_TOP - STACK_SIZE, STACK_TOP, Protection.READ_WRITE)) {
      throw new ElfExecutable.FormatException("the stack does not fit in memory");
    }
    AddressSpace space = memory.space();
    long top = STACK_TOP - 64;
    space.write(top, new byte[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3});
    final long random = top;
    List<Long> words = new ArrayList<>();
    words.add((long) start.arguments().size());
    for (List<String> strings : List.of(start.arguments(), start.environment())) {
      for (String string : strings) {
        byte[] bytes = (string + "\0").getBytes(StandardCharsets.UTF_8);
        top -= bytes.length;
        space.write(top, bytes);
        words.add(top);
      }
      words.add(0L);
    }
    words.addAll(List.of(
        3L, program.programHeaders(),
        4L, (long) ElfExecutable.PROGRAM_HEADER_SIZE,
        5L, (long) program.programHeaderCount(),
        6L, (long) Memory.PAGE,
        7L, 0L,
        8L, 0L,
        9L, program.entry(),
        11L, 0L, 12L, 0L, 13L, 0L, 14L, 0L,
        16L, (long) start.processor().amask(),
        17L, 1024L,
        23L, 0L,
        25L, random,
        0L, 0L));
    long sp = top - 8L * words.size() & -16;
    for (int i = 0; i < words.size(); i++) {
      space.store64(sp + 8L * i, words.get(i));
    }
    return sp;
  }

  /**
   * Runs until the program exits, traps, or has executed {@code limit} instructions; a run that ended by the
   * limit can be continued by another call.
   */
  public Result run(long limit) {
    long remaining = limit;
    while (true) {
      long before = cpu.instructions();
      Stop stop = cpu.run(remaining);
      remaining -= cpu.instructions() - before;
      if (!(stop instanceof Stop.Pal pal) || pal.function() != PalFunction.CALLSYS) {
        return new Result(-1, stop);
      }
      cpu.clearLock();
      calls.serve();
      if (calls.exited()) {
        return new Result(calls.status(), null);
      }
    }
  }
}

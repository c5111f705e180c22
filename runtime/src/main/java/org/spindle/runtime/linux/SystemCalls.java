package org.spindle.runtime.linux;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.memory.MemoryFault;
import org.spindle.runtime.alpha.AddressSpace;
import org.spindle.runtime.alpha.AlphaCpu;
import org.spindle.runtime.alpha.ArithmeticTrap;
import org.spindle.runtime.alpha.Protection;

/**
 * The system calls of Linux/Alpha that static programs on the standard streams need. Number in v0, arguments
 * in a0 to a5; results in v0, with a3 zero, or a positive error number with a3 one. Unknown calls fail with
 * ENOSYS.
 */
final class SystemCalls {
  private static final int EBADF = 9;
  private static final int ENOENT = 2;
  private static final int EIO = 5;
  private static final int ENOMEM = 12;
  private static final int EFAULT = 14;
  private static final int ENODEV = 19;
  private static final int EINVAL = 22;
  private static final int ENOTTY = 25;
  private static final int ESPIPE = 29;
  private static final int ENOSYS = 78;

  private static final int A3 = AlphaCpu.A0 + 3;
  private static final int A4 = AlphaCpu.A0 + 4;
  private static final int PROCESS_ID = 1000;
  private static final int CHUNK = 65536;

  private static final int GET_FLOAT_CONTROL = 45;
  private static final int SET_FLOAT_CONTROL = 14;
  private static final long TRAP_ENABLES = 0x7e;
  private static final long STATUS_BITS = 0x7e0000;
  private static final long MAP_UNDERFLOW_TO_ZERO = 1 << 13;
  private static final int STATUS_TO_FPCR = 35;
  private static final long FPCR_UNDZ = 1L << 60;

  private static final int MAP_ANONYMOUS = 0x10;
  private static final int MAP_FIXED = 0x100;

  private final AlphaCpu cpu;
  private final ProcessMemory memory;
  private final AddressSpace space;
  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private long floatControl;
  private boolean exited;
  private int status;

  /** A system call fails with an error number. */
  private static final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int number;

    Failure(int number) {
      super(null, null, false, false);
      this.number = number;
    }
  }

  SystemCalls(AlphaCpu cpu, ProcessMemory memory, InputStream in, OutputStream out, OutputStream err) {
    this.cpu = cpu;
    this.memory = memory;
    this.in = in;
    this.out = out;
    this.err = err;
    space = memory.space();
  }

  boolean exited() {
    return exited;
  }

  int status() {
    return status;
  }

  private long argument(int number) {
    return cpu.register(AlphaCpu.A0 + number);
  }

  /** Serves the call that the processor has stopped at. */
  void serve() {
    try {
      long result = dispatch((int) cpu.register(AlphaCpu.V0));
      cpu.register(AlphaCpu.V0, result);
      cpu.register(A3, 0);
    } catch (Failure failure) {
      fail(failure.number);
    } catch (MemoryFault fault) {
      fail(EFAULT);
    } catch (IOException e) {
      fail(EIO);
    }
  }

  private void fail(int error) {
    cpu.register(AlphaCpu.V0, error);
    cpu.register(A3, 1);
  }

  private long dispatch(int number) throws Failure, IOException {
    return switch (number) {
      case CallNumber.EXIT, CallNumber.EXIT_GROUP -> exit();
      case CallNumber.READ -> read((int) argument(0), argument(1), argument(2));
      case CallNumber.WRITE -> write((int) argument(0), argument(1), argument(2));
      case CallNumber.WRITEV -> writeVector();
      case CallNumber.CLOSE -> descriptor(0);
      case CallNumber.LSEEK -> throw new Failure(descriptor(0) == 0 ? ESPIPE : EBADF);
      case CallNumber.IOCTL -> throw new Failure(descriptor(0) == 0 ? ENOTTY : EBADF);
      case CallNumber.OPEN, CallNumber.OPENAT, CallNumber.READLINK, CallNumber.READLINKAT, CallNumber.STAT64,
          CallNumber.LSTAT64 ->
          throw new Failure(ENOENT);
      case CallNumber.FSTAT64 -> stat((int) argument(0), argument(1));
      case CallNumber.FSTATAT64 -> statAt();
      case CallNumber.BRK -> memory.moveBreak(argument(0));
      case CallNumber.MMAP -> map(argument(0), argument(1), argument(2), argument(3));
      case CallNumber.MUNMAP -> {
        memory.unmap(argument(0), argument(1));
        cpu.codeChanged();
        yield 0;
      }
      case CallNumber.MPROTECT -> protect(argument(0), argument(1), argument(2));
      case CallNumber.MADVISE, CallNumber.SCHED_YIELD, CallNumber.RT_SIGACTION, CallNumber.RT_SIGPROCMASK ->
          0;
      case CallNumber.GETXPID -> both(PROCESS_ID);
      case CallNumber.GETXUID, CallNumber.GETXGID -> both(0);
      case CallNumber.GETTID, CallNumber.SET_TID_ADDRESS -> PROCESS_ID;
      case CallNumber.GETPAGESIZE -> Memory.PAGE;
      case CallNumber.UNAME -> nameSystem(argument(0));
      case CallNumber.GETTIMEOFDAY -> timeOfDay(argument(0));
      case CallNumber.CLOCK_GETTIME -> clock((int) argument(0), argument(1));
      case CallNumber.PRLIMIT64 -> resourceLimit();
      case CallNumber.GETRANDOM -> random(argument(0), argument(1));
      case CallNumber.OSF_GETSYSINFO -> getSystemInformation();
      case CallNumber.OSF_SETSYSINFO -> setSystemInformation();
      default -> throw new Failure(ENOSYS);
    };
  }

  /** Real and effective identity, the latter in a4. */
  private long both(long id) {
    cpu.register(A4, id);
    return id;
  }

  private long exit() {
    exited = true;
    status = (int) argument(0) & 255;
    return 0;
  }

  /** 0 for an open descriptor. */
  private long descriptor(int argument) throws Failure {
    long number = argument(argument);
    if (number < 0 || number > 2) {
      throw new Failure(EBADF);
    }
    return 0;
  }

  private long read(int descriptor, long address, long length) throws Failure, IOException {
    if (descriptor != 0) {
      throw new Failure(EBADF);
    }
    byte[] data = in.readNBytes(Math.clamp(length, 0, Math.min(CHUNK, Math.max(1, in.available()))));
    space.write(address, data);
    changed(address, data.length);
    return data.length;
  }

  private void changed(long address, long length) {
    for (long page = ProcessMemory.pageStart(address); page < address + length;
        page += Memory.PAGE) {
      int physical = space.physicalPage(page);
      if (physical >= 0) {
        cpu.codeChanged(physical, Memory.PAGE);
      }
    }
  }

  private long write(int descriptor, long address, long length) throws Failure, IOException {
    OutputStream stream =
        switch (descriptor) {
          case 1 -> out;
          case 2 -> err;
          default -> throw new Failure(EBADF);
        };
    if (length < 0) {
      throw new Failure(EINVAL);
    }
    for (long done = 0; done < length; done += CHUNK) {
      stream.write(space.read(address + done, (int) Math.min(CHUNK, length - done)));
    }
    stream.flush();
    return length;
  }

  private long writeVector() throws Failure, IOException {
    long total = 0;
    for (int i = 0; i < (int) argument(2); i++) {
      long entry = argument(1) + 16L * i;
      total += write((int) argument(0), space.load64(entry), space.load64(entry + 8));
    }
    return total;
  }

  private static Protection protection(long bits) {
    return new Protection((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
  }

  private long map(long address, long length, long protection, long flags) throws Failure {
    if ((flags & MAP_ANONYMOUS) == 0) {
      throw new Failure(ENODEV);
    }
    if (length <= 0) {
      throw new Failure(EINVAL);
    }
    if ((flags & MAP_FIXED) == 0) {
      long start = memory.mapAnywhere(length, protection(protection));
      if (start < 0) {
        throw new Failure(ENOMEM);
      }
      cpu.codeChanged();
      return start;
    }
    boolean mapped = address == ProcessMemory.pageStart(address) && length <= space.memory().size()
        && memory.mapZeroed(address, address + length, protection(protection));
    if (!mapped) {
      throw new Failure(ENOMEM);
    }
    cpu.codeChanged();
    return address;
  }

  private long protect(long address, long length, long protection) throws Failure {
    if (address != ProcessMemory.pageStart(address) || length < 0 || length > space.memory().size()) {
      throw new Failure(EINVAL);
    }
    space.protect(address, ProcessMemory.pageEnd(length), protection(protection));
    return 0;
  }

  private long getSystemInformation() throws Failure {
    if (argument(0) != GET_FLOAT_CONTROL) {
      throw new Failure(ENOSYS);
    }
    long statusBits = cpu.floats().fpcr() >>> STATUS_TO_FPCR & STATUS_BITS;
    space.store64(argument(1), floatControl & ~STATUS_BITS | statusBits);
    return 0;
  }

  private long setSystemInformation() throws Failure {
    if (argument(0) != SET_FLOAT_CONTROL) {
      throw new Failure(ENOSYS);
    }
    floatControl = space.load64(argument(1));
    long fpcr = cpu.floats().fpcr() & ~(STATUS_BITS << STATUS_TO_FPCR) & ~FPCR_UNDZ & Long.MAX_VALUE;
    fpcr |= (floatControl & STATUS_BITS) << STATUS_TO_FPCR;
    if ((floatControl & MAP_UNDERFLOW_TO_ZERO) != 0) {
      fpcr |= FPCR_UNDZ;
    }
    if ((floatControl & STATUS_BITS) != 0) {
      fpcr |= Long.MIN_VALUE;
    }
    cpu.floats().fpcr(fpcr);
    cpu.floats().enable((int) (floatControl & TRAP_ENABLES & ~ArithmeticTrap.INTEGER_OVERFLOW));
    return 0;
  }

  private long nameSystem(long address) {
    String[] fields = {"Linux", "spindle", "6.1.0", "#1", "alpha", "(none)"};
    for (int i = 0; i < fields.length; i++) {
      byte[] field = java.util.Arrays.copyOf(fields[i].getBytes(StandardCharsets.US_ASCII), 65);
      space.write(address + 65L * i, field);
    }
    return 0;
  }

  private long timeOfDay(long address) {
    long micros = System.currentTimeMillis() * 1000;
    if (address != 0) {
      space.store64(address, micros / 1_000_000);
      space.store64(address + 8, micros % 1_000_000);
    }
    return 0;
  }

  private long clock(int clock, long address) throws Failure {
    long nanos =
        switch (clock) {
          case 0, 5 -> System.currentTimeMillis() * 1_000_000;
          case 1, 2, 3, 4, 6, 7 -> System.nanoTime();
          default -> throw new Failure(EINVAL);
        };
    space.store64(address, Math.floorDiv(nanos, 1_000_000_000L));
    space.store64(address + 8, Math.floorMod(nanos, 1_000_000_000L));
    return 0;
  }

  /** Describes a standard stream as a pipe. */
  private long stat(int descriptor, long address) throws Failure {
    if (descriptor < 0 || descriptor > 2) {
      throw new Failure(EBADF);
    }
    byte[] stat = new byte[136];
    stat[40] = (byte) 0x80;
    stat[41] = 0x11;
    stat[53] = 0x20;
    stat[56] = 1;
    space.write(address, stat);
    return 0;
  }

  private long statAt() throws Failure {
    if (space.read(argument(1), 1)[0] != 0) {
      throw new Failure(ENOENT);
    }
    return stat((int) argument(0), argument(2));
  }

  private long resourceLimit() {
    if (argument(3) != 0) {
      boolean stack = argument(1) == 3;
      space.store64(argument(3), stack ? 1 << 20 : -1);
      space.store64(argument(3) + 8, -1);
    }
    return 0;
  }

  /** Deterministic on purpose: a run of a program can be repeated. */
  private long random(long address, long length) {
    byte[] data = new byte[Math.clamp(length, 0, 256)];
    new java.util.Random(20260101).nextBytes(data);
    space.write(address, data);
    return data.length;
  }
}

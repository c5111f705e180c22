package org.spindle.runtime.alpha;

import org.spindle.ir.memory.Access;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.memory.MemoryFault;

/**
 * An Alpha processor that executes user-mode instructions out of decoded pages. Whatever it cannot deal with
 * itself, from memory faults to system calls, ends {@link #run} with a {@link Stop}; the caller mends the
 * state and runs on.
 *
 * <p>Not safe for use by several threads at once. Memory changed by others than this processor's own
 * instructions must be announced by {@link #codeChanged} if it may hold code.
 */
public final class AlphaCpu {
  /** Register numbers of the calling standard. */
  public static final int V0 = 0;

  /** First argument register; arguments are in six consecutive ones. */
  public static final int A0 = 16;

  /** Return address. */
  public static final int RA = 26;

  /** Procedure value: the address called. */
  public static final int PV = 27;

  /** Global pointer. */
  public static final int GP = 29;

  /** Stack pointer. */
  public static final int SP = 30;

  /** A program counter that {@link #loop} has stored already. */
  private static final int LEFT_PAGE = Integer.MIN_VALUE;

  private final AddressSpace space;
  private final CodeCache code;
  private final FloatUnit floats = new FloatUnit();
  private final byte[] ram;
  private final long[] registers = new long[Decoded.SLOTS];
  private final long[] floatRegisters = floats.registers();
  private final Processor processor;
  private final Timing timing;
  private long pc;
  private long unique;
  private long instructions;
  private boolean locked;
  private long lockedBlock;
  private boolean interrupted;

  /** Makes a processor without a timing model. */
  public AlphaCpu(AddressSpace space, Processor processor) {
    this(space, processor, null);
  }

  /**
   * Makes a processor with all registers zero.
   *
   * @param timing counts cycles; null when only instructions are to be counted
   */
  public AlphaCpu(AddressSpace space, Processor processor, Timing timing) {
    this.space = space;
    this.processor = processor;
    this.timing = timing;
    code = new CodeCache(space.memory(), new Decoder(processor));
    ram = space.memory().bytes();
    for (int literal = 0; literal < 256; literal++) {
      registers[Decoded.LITERAL + literal] = literal;
    }
  }

  /** The address space. */
  public AddressSpace space() {
    return space;
  }

  /** An integer register, 0 to 31. */
  public long register(int number) {
    return registers[number & 31];
  }

  /** Sets an integer register; setting register 31 has no effect. */
  public void register(int number, long value) {
    registers[number == 31 ? Decoded.SINK : number] = value;
  }

  /** The bits of a floating point register in register format. */
  public long floatRegister(int number) {
    return floatRegisters[number & 31];
  }

  /** Sets a floating point register; setting register 31 has no effect. */
  public void floatRegister(int number, long bits) {
    floatRegisters[number == 31 ? Decoded.SINK : number] = bits;
  }

  /** The floating point unit, for its control register. */
  public FloatUnit floats() {
    return floats;
  }

  /** The address of the next instruction. */
  public long pc() {
    return pc;
  }

  /** Sets the address of the next instruction. */
  public void pc(long address) {
    pc = address;
  }

  /** The thread's unique value (rduniq). */
  public long unique() {
    return unique;
  }

  /** Sets the thread's unique value (wruniq). */
  public void unique(long value) {
    unique = value;
  }

  /** Instructions executed since the start. */
  public long instructions() {
    return instructions;
  }

  /** Cycles since the start; without a timing model, instructions. */
  public long cycles() {
    return timing == null ? instructions : timing.cycles();
  }

  /** Forgets the reservation of a load-locked, as a return from the operating system does. */
  public void clearLock() {
    locked = false;
  }

  /** Notes that physical memory changed, by others than this processor. */
  public void codeChanged(int physical, long length) {
    code.changed(physical, length);
  }

  /** Notes that any memory may have changed. */
  public void codeChanged() {
    code.changed();
  }

  /**
   * Sets or clears a breakpoint.
   *
   * @param address of an instruction that is mapped now
   */
  public void breakpoint(long address, boolean set) {
    code.breakpoint(space.fetch(address), set);
  }

  /**
   * Executes instructions until something stops the processor. A breakpoint at the first instruction is
   * passed over, so that running on from one works.
   *
   * @param limit how many instructions to execute at most
   */
  public Stop run(long limit) {
    if (limit <= 0) {
      return new Stop.Budget(pc);
    }
    try {
      long first = code.page(space.fetch(pc))[(int) pc >> 2 & CodeCache.WORDS - 1];
      if (Decoded.operation(first) == Op.BREAKPOINT) {
        return passBreakpoint(limit);
      }
    } catch (MemoryFault fault) {
      return faultAt(pc, fault);
    } catch (UnalignedAccess unaligned) {
      return unaligned.at(pc);
    }
    return loop(limit);
  }

  private Stop passBreakpoint(long limit) {
    int physical = space.fetch(pc);
    code.breakpoint(physical, false);
    Stop stop = loop(1);
    code.breakpoint(physical, true);
    return stop instanceof Stop.Budget && limit > 1 ? loop(limit - 1) : stop;
  }

  private static Stop faultAt(long pc, MemoryFault fault) {
    return new Stop.Fault(pc, fault.address(), fault.access(), (int) fault.width());
  }

  /**
   * The interpreter. Kept below the size up to which HotSpot compiles a method; what is rare is done in other
   * methods.
   */
  private Stop loop(long limit) {
    long[] r = registers;
    long[] f = floatRegisters;
    byte[] memory = ram;
    long remaining = limit;
    long pageAddress = 0;
    int at = 0;
    try {
      while (true) {
        pageAddress = pc & -Memory.PAGE;
        at = (int) (pc - pageAddress) >> 2;
        int physical = space.fetch(pc) & -Memory.PAGE;
        long[] page = code.page(physical);
        int next = at;
        while (next >= 0 && next < CodeCache.WORDS) {
          if (remaining == 0) {
            pc = pageAddress + 4L * next;
            instructions += limit;
            return new Stop.Budget(pc);
          }
          at = next++;
          long i = page[at];
          int operation = (int) i & 511;
          if (operation == Op.UNDECODED) {
            i = code.decode(physical + 4 * at);
            operation = (int) i & 511;
          }
          remaining--;
          int a = (int) (i >>> 9) & 63;
          int b = (int) (i >>> 15) & 511;
          int c = (int) (i >>> 24) & 63;
          long address = 0;
          switch (operation) {
            case Op.NOP -> {}
            case Op.LDA -> r[c] = r[b] + (i >> 30);
            case Op.LDAH -> r[c] = r[b] + (i >> 30 << 16);
            case Op.LDBU -> {
              address = r[b] + (i >> 30);
              r[c] = memory[space.load(address, 1)] & 255;
            }
            case Op.LDWU -> {
              address = r[b] + (i >> 30);
              r[c] = (short) Memory.I16.get(memory, space.load(address, 2)) & 0xffff;
            }
            case Op.LDL -> {
              address = r[b] + (i >> 30);
              r[c] = (int) Memory.I32.get(memory, space.load(address, 4));
            }
            case Op.LDQ -> {
              address = r[b] + (i >> 30);
              r[c] = (long) Memory.I64.get(memory, space.load(address, 8));
            }
            case Op.LDQ_U -> {
              address = r[b] + (i >> 30) & -8;
              r[c] = (long) Memory.I64.get(memory, space.load(address, 8));
            }
            case Op.LDL_L -> {
              address = r[b] + (i >> 30);
              r[c] = (int) Memory.I32.get(memory, space.load(address, 4));
              lock(address);
            }
            case Op.LDQ_L -> {
              address = r[b] + (i >> 30);
              r[c] = (long) Memory.I64.get(memory, space.load(address, 8));
              lock(address);
            }
            case Op.STB -> {
              address = r[b] + (i >> 30);
              int index = space.store(address, 1);
              memory[index] = (byte) r[a];
              code.stored(index);
            }
            case Op.STW -> {
              address = r[b] + (i >> 30);
              int index = space.store(address, 2);
              Memory.I16.set(memory, index, (short) r[a]);
              code.stored(index);
            }
            case Op.STL -> {
              address = r[b] + (i >> 30);
              int index = space.store(address, 4);
              Memory.I32.set(memory, index, (int) r[a]);
              code.stored(index);
            }
            case Op.STQ -> {
              address = r[b] + (i >> 30);
              int index = space.store(address, 8);
              Memory.I64.set(memory, index, r[a]);
              code.stored(index);
            }
            case Op.STQ_U -> {
              address = r[b] + (i >> 30) & -8;
              int index = space.store(address, 8);
              Memory.I64.set(memory, index, r[a]);
              code.stored(index);
            }
            case Op.STL_C -> {
              address = r[b] + (i >> 30);
              r[c] = storeConditional(address, 4, r[a]);
            }
            case Op.STQ_C -> {
              address = r[b] + (i >> 30);
              r[c] = storeConditional(address, 8, r[a]);
            }
            case Op.LDS -> {
              address = r[b] + (i >> 30);
              f[c] = FloatUnit.toRegister((int) Memory.I32.get(memory, space.load(address, 4)));
            }
            case Op.LDT -> {
              address = r[b] + (i >> 30);
              f[c] = (long) Memory.I64.get(memory, space.load(address, 8));
            }
            case Op.STS -> {
              address = r[b] + (i >> 30);
              int index = space.store(address, 4);
              Memory.I32.set(memory, index, FloatUnit.toMemory(f[a]));
              code.stored(index);
            }
            case Op.STT -> {
              address = r[b] + (i >> 30);
              int index = space.store(address, 8);
              Memory.I64.set(memory, index, f[a]);
              code.stored(index);
            }

            case Op.BR, Op.BSR -> {
              r[c] = pageAddress + 4L * next;
              next += (int) (i >> 30);
            }
            case Op.BLBC -> next += (r[a] & 1) == 0 ? (int) (i >> 30) : 0;
            case Op.BEQ -> next += r[a] == 0 ? (int) (i >> 30) : 0;
            case Op.BLT -> next += r[a] < 0 ? (int) (i >> 30) : 0;
            case Op.BLE -> next += r[a] <= 0 ? (int) (i >> 30) : 0;
            case Op.BLBS -> next += (r[a] & 1) != 0 ? (int) (i >> 30) : 0;
            case Op.BNE -> next += r[a] != 0 ? (int) (i >> 30) : 0;
            case Op.BGE -> next += r[a] >= 0 ? (int) (i >> 30) : 0;
            case Op.BGT -> next += r[a] > 0 ? (int) (i >> 30) : 0;
            case Op.FBEQ -> next += f[a] << 1 == 0 ? (int) (i >> 30) : 0;
            case Op.FBLT -> next += f[a] < 0 && f[a] << 1 != 0 ? (int) (i >> 30) : 0;
            case Op.FBLE -> next += f[a] <= 0 ? (int) (i >> 30) : 0;
            case Op.FBNE -> next += f[a] << 1 != 0 ? (int) (i >> 30) : 0;
            case Op.FBGE -> next += f[a] >= 0 || f[a] << 1 == 0 ? (int) (i >> 30) : 0;
            case Op.FBGT -> next += f[a] > 0 ? (int) (i >> 30) : 0;
            case Op.JMP, Op.JSR, Op.RET, Op.JSR_COROUTINE -> {
              long target = r[b] & -4;
              r[c] = pageAddress + 4L * next;
              long offset = target - pageAddress;
              if (Long.compareUnsigned(offset, Memory.PAGE) < 0) {
                next = (int) offset >> 2;
              } else {
                pc = target;
                next = LEFT_PAGE;
              }
            }

            case Op.ADDL -> r[c] = (int) (r[a] + r[b]);
            case Op.S4ADDL -> r[c] = (int) (4 * r[a] + r[b]);
            case Op.S8ADDL -> r[c] = (int) (8 * r[a] + r[b]);
            case Op.SUBL -> r[c] = (int) (r[a] - r[b]);
            case Op.S4SUBL -> r[c] = (int) (4 * r[a] - r[b]);
            case Op.S8SUBL -> r[c] = (int) (8 * r[a] - r[b]);
            case Op.ADDQ -> r[c] = r[a] + r[b];
            case Op.S4ADDQ -> r[c] = 4 * r[a] + r[b];
            case Op.S8ADDQ -> r[c] = 8 * r[a] + r[b];
            case Op.SUBQ -> r[c] = r[a] - r[b];
            case Op.S4SUBQ -> r[c] = 4 * r[a] - r[b];
            case Op.S8SUBQ -> r[c] = 8 * r[a] - r[b];
            case Op.CMPEQ -> r[c] = r[a] == r[b] ? 1 : 0;
            case Op.CMPLT -> r[c] = r[a] < r[b] ? 1 : 0;
            case Op.CMPLE -> r[c] = r[a] <= r[b] ? 1 : 0;
            case Op.CMPULT -> r[c] = Long.compareUnsigned(r[a], r[b]) < 0 ? 1 : 0;
            case Op.CMPULE -> r[c] = Long.compareUnsigned(r[a], r[b]) <= 0 ? 1 : 0;
            case Op.CMPBGE -> r[c] = ByteOps.compareBytes(r[a], r[b]);
            case Op.MULL -> r[c] = (int) (r[a] * r[b]);
            case Op.MULQ -> r[c] = r[a] * r[b];
            case Op.UMULH -> r[c] = Math.unsignedMultiplyHigh(r[a], r[b]);

            case Op.AND -> r[c] = r[a] & r[b];
            case Op.BIC -> r[c] = r[a] & ~r[b];
            case Op.BIS -> r[c] = r[a] | r[b];
            case Op.ORNOT -> r[c] = r[a] | ~r[b];
            case Op.XOR -> r[c] = r[a] ^ r[b];
            case Op.EQV -> r[c] = r[a] ^ ~r[b];
            case Op.CMOVLBS -> r[c] = (r[a] & 1) != 0 ? r[b] : r[c];
            case Op.CMOVLBC -> r[c] = (r[a] & 1) == 0 ? r[b] : r[c];
            case Op.CMOVEQ -> r[c] = r[a] == 0 ? r[b] : r[c];
            case Op.CMOVNE -> r[c] = r[a] != 0 ? r[b] : r[c];
            case Op.CMOVLT -> r[c] = r[a] < 0 ? r[b] : r[c];
            case Op.CMOVGE -> r[c] = r[a] >= 0 ? r[b] : r[c];
            case Op.CMOVLE -> r[c] = r[a] <= 0 ? r[b] : r[c];
            case Op.CMOVGT -> r[c] = r[a] > 0 ? r[b] : r[c];
            case Op.SLL -> r[c] = r[a] << r[b];
            case Op.SRL -> r[c] = r[a] >>> r[b];
            case Op.SRA -> r[c] = r[a] >> r[b];
            case Op.EXTBL -> r[c] = ByteOps.extractLow(r[a], r[b], 0xff);
            case Op.EXTWL -> r[c] = ByteOps.extractLow(r[a], r[b], 0xffff);
            case Op.EXTLL -> r[c] = ByteOps.extractLow(r[a], r[b], 0xffffffffL);
            case Op.EXTQL -> r[c] = ByteOps.extractLow(r[a], r[b], -1);
            case Op.EXTWH -> r[c] = ByteOps.extractHigh(r[a], r[b], 0xffff);
            case Op.EXTLH -> r[c] = ByteOps.extractHigh(r[a], r[b], 0xffffffffL);
            case Op.EXTQH -> r[c] = ByteOps.extractHigh(r[a], r[b], -1);
            case Op.INSBL -> r[c] = ByteOps.insertLow(r[a], r[b], 0xff);
            case Op.INSWL -> r[c] = ByteOps.insertLow(r[a], r[b], 0xffff);
            case Op.INSLL -> r[c] = ByteOps.insertLow(r[a], r[b], 0xffffffffL);
            case Op.INSQL -> r[c] = ByteOps.insertLow(r[a], r[b], -1);
            case Op.MSKBL -> r[c] = ByteOps.maskLow(r[a], r[b], 1);
            case Op.MSKWL -> r[c] = ByteOps.maskLow(r[a], r[b], 3);
            case Op.MSKLL -> r[c] = ByteOps.maskLow(r[a], r[b], 15);
            case Op.MSKQL -> r[c] = ByteOps.maskLow(r[a], r[b], 255);
            case Op.ZAP -> r[c] = ByteOps.zap(r[a], r[b]);
            case Op.ZAPNOT -> r[c] = ByteOps.zapNot(r[a], r[b]);
            case Op.SEXTB -> r[c] = (byte) r[b];
            case Op.SEXTW -> r[c] = (short) r[b];

            case Op.ADDS, Op.ADDT, Op.SUBS, Op.SUBT, Op.MULS, Op.MULT, Op.DIVS, Op.DIVT, Op.CMPTEQ, Op.CMPTLT,
                Op.CMPTLE, Op.CVTTS, Op.CVTST, Op.CVTQS, Op.CVTQT, Op.CVTTQ, Op.CPYS, Op.CPYSN ->
                floats.execute(operation, i);

            case Op.BREAKPOINT, Op.RESERVED, Op.VAX_FLOATING, Op.NOT_ON_THIS_PROCESSOR, Op.CALL_PAL -> {
              long here = pageAddress + 4L * at;
              instructions += limit - remaining;
              limit = remaining;
              Stop stop = special(operation, here, i);
              if (stop != null) {
                return stop;
              }
            }
            default -> {
              instructions += limit - remaining;
              limit = remaining;
              rare(operation, i);
            }
          }
          if (timing != null) {
            timing.executed(pageAddress + 4L * at, i, address,
                next == LEFT_PAGE ? pc : pageAddress + 4L * next);
          }
          if (next == LEFT_PAGE) {
            break;
          }
        }
        if (next != LEFT_PAGE) {
          pc = pageAddress + 4L * next;
        }
        at = 0;
        pageAddress = pc;
      }
    } catch (MemoryFault fault) {
      return aborted(limit - remaining, faultAt(pageAddress + 4L * at, fault));
    } catch (UnalignedAccess unaligned) {
      return aborted(limit - remaining, unaligned.at(pageAddress + 4L * at));
    } catch (ArithmeticTrap trap) {
      long here = pageAddress + 4L * at;
      return aborted(limit - remaining, new Stop.Arithmetic(here, trap.summary(), trap.registers()));
    }
  }

  /** Accounts for the instructions before one that trapped, which does not count, and sets the saved PC. */
  private Stop aborted(long executed, Stop stop) {
    boolean fetch = stop instanceof Stop.Fault fault && fault.access() == Access.FETCH
        || stop instanceof Stop.Unaligned unaligned && unaligned.access() == Access.FETCH;
    instructions += fetch ? executed : executed - 1;
    pc = stop instanceof Stop.Fault || fetch ? stop.at() : stop.at() + 4;
    return stop;
  }

  private void lock(long address) {
    locked = true;
    lockedBlock = address & -16;
  }

  private long storeConditional(long address, int width, long value) {
    int index = space.store(address, width);
    boolean success = locked && lockedBlock == (address & -16);
    locked = false;
    if (success) {
      if (width == 4) {
        Memory.I32.set(ram, index, (int) value);
      } else {
        Memory.I64.set(ram, index, value);
      }
      code.stored(index);
    }
    return success ? 1 : 0;
  }

  /** Executes what may stop the processor; null when it does not. */
  private Stop special(int operation, long here, long instruction) {
    if (operation == Op.BREAKPOINT) {
      instructions--;
      pc = here;
      return new Stop.Breakpoint(here);
    }
    if (operation == Op.CALL_PAL) {
      Stop stop = callPal(here, Decoded.displacement(instruction));
      if (stop != null) {
        pc = here + 4;
        if (timing != null) {
          timing.executed(here, instruction, 0, pc);
        }
      }
      return stop;
    }
    Stop.Illegal.Reason reason =
        switch (operation) {
          case Op.VAX_FLOATING -> Stop.Illegal.Reason.VAX_FLOATING;
          case Op.NOT_ON_THIS_PROCESSOR -> Stop.Illegal.Reason.NOT_ON_THIS_PROCESSOR;
          default -> Stop.Illegal.Reason.RESERVED;
        };
    return illegal(here, reason);
  }

  private Stop illegal(long here, Stop.Illegal.Reason reason) {
    instructions--;
    pc = here + 4;
    return new Stop.Illegal(here, code.word(space.fetch(here)), reason);
  }

  private Stop callPal(long here, int function) {
    return switch (function) {
      case PalFunction.HALT -> new Stop.Halt(here);
      case PalFunction.BPT, PalFunction.BUGCHK, PalFunction.CALLSYS, PalFunction.GENTRAP ->
          new Stop.Pal(here, function);
      case PalFunction.IMB -> {
        code.changed();
        yield null;
      }
      case PalFunction.RDUNIQ -> {
        registers[V0] = unique;
        yield null;
      }
      case PalFunction.WRUNIQ -> {
        unique = registers[A0];
        yield null;
      }
      default -> illegal(here, Stop.Illegal.Reason.PAL);
    };
  }

  private void rare(int operation, long instruction) {
    long[] r = registers;
    int c = Decoded.c(instruction);
    long a = r[Decoded.a(instruction)];
    long b = r[Decoded.b(instruction)];
    switch (operation) {
      case Op.ADDL_V -> r[c] = checked((int) (a + b), (long) (int) a + (int) b, c);
      case Op.SUBL_V -> r[c] = checked((int) (a - b), (long) (int) a - (int) b, c);
      case Op.MULL_V -> r[c] = checked((int) (a * b), (long) (int) a * (int) b, c);
      case Op.ADDQ_V -> r[c] = checked(a + b, ((a ^ a + b) & (b ^ a + b)) < 0, c);
      case Op.SUBQ_V -> r[c] = checked(a - b, ((a ^ b) & (a ^ a - b)) < 0, c);
      case Op.MULQ_V -> r[c] = checked(a * b, Math.multiplyHigh(a, b) != a * b >> 63, c);
      case Op.INSWH -> r[c] = ByteOps.insertHigh(a, b, 0xffff);
      case Op.INSLH -> r[c] = ByteOps.insertHigh(a, b, 0xffffffffL);
      case Op.INSQH -> r[c] = ByteOps.insertHigh(a, b, -1);
      case Op.MSKWH -> r[c] = ByteOps.maskHigh(a, b, 3);
      case Op.MSKLH -> r[c] = ByteOps.maskHigh(a, b, 15);
      case Op.MSKQH -> r[c] = ByteOps.maskHigh(a, b, 255);
      case Op.AMASK -> r[c] = b & ~processor.amask();
      case Op.IMPLVER -> r[c] = processor.implver();
      case Op.CTPOP -> r[c] = Long.bitCount(b);
      case Op.CTLZ -> r[c] = Long.numberOfLeadingZeros(b);
      case Op.CTTZ -> r[c] = Long.numberOfTrailingZeros(b);
      case Op.PERR, Op.UNPKBW, Op.UNPKBL, Op.PKWB, Op.PKLB, Op.MINSB8, Op.MINSW4, Op.MINUB8, Op.MINUW4,
          Op.MAXUB8, Op.MAXUW4, Op.MAXSB8, Op.MAXSW4 ->
          r[c] = VectorOps.execute(operation, a, b);
      case Op.FTOIT -> r[c] = floatRegisters[Decoded.a(instruction)];
      case Op.FTOIS -> r[c] = FloatUnit.toMemory(floatRegisters[Decoded.a(instruction)]);
      case Op.ITOFT -> floatRegisters[c] = a;
      case Op.ITOFS -> floatRegisters[c] = FloatUnit.toRegister((int) a);
      case Op.RPCC -> r[c] = cycles() & 0xffffffffL;
      case Op.RC -> {
        r[c] = interrupted ? 1 : 0;
        interrupted = false;
      }
      case Op.RS -> {
        r[c] = interrupted ? 1 : 0;
        interrupted = true;
      }
      case Op.TRAPB, Op.EXCB, Op.MB, Op.WMB, Op.PREFETCH -> {}
      default -> floats.execute(operation, instruction);
    }
  }

  private static long checked(int narrow, long wide, int c) {
    return checked(narrow, narrow != wide, c);
  }

  private static long checked(long result, boolean overflow, int c) {
    if (overflow) {
      throw new ArithmeticTrap(ArithmeticTrap.INTEGER_OVERFLOW, c == Decoded.SINK ? 0 : 1L << c);
    }
    return result;
  }
}

package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.RootNode;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.memory.Memory;

/** A procedure: takes its arguments, makes its frame in emulated memory, dispatches its blocks. */
public final class ProcedureRootNode extends RootNode {
  /** The frame slot of the emulated stack pointer. */
  public static final int STACK_SLOT = 0;

  /** The frame slot of the lowest address of the emulated frame. */
  public static final int BASE_SLOT = 1;

  /** The frame slot of the array with the doubles that are block parameters. */
  public static final int DOUBLES_SLOT = 2;

  /** The frame slot of the array with the integers of at most 32 bits that are block parameters. */
  public static final int INTEGERS_SLOT = 3;

  /** How many frame slots are for other things than values of SIR. */
  public static final int FIRST_VALUE_SLOT = 4;

  /** Arguments of a call that does nothing but tell whether it runs in code that the compiler will not improve on. */
  private static final long[] PROBE = {};

  /** How many such calls are made at a time; about ten times as many make the compiler begin with its best. */
  private static final int PROBES = 1000;

  /** What a call returns: objects of one class, since the run-time bets on that, which need not be made. */
  private static final Long RETURNED = 0L;

  private static final Long IMPROVABLE = 1L;
  private static final Long FINAL = 2L;

  private final String name;
  private final Position position;
  private final Traps traps;
  private final Memory memory;
  private final long limitAddress;
  private final long frameBytes;
  private final long clearedBytes;
  private final long stackBytes;
  private final int doubles;
  private final int integers;
  @CompilationFinal(dimensions = 1) private final Type[] types;

  @CompilationFinal(dimensions = 1) private final int[] slots;

  @Child private DispatchNode body;

  /** Whether it may have been called but for probes. */
  private boolean used;

  /** Whether it will not be called any more but for probes. Compilation that begins later has nothing to do. */
  @CompilationFinal private boolean abandoned;

  /**
   * @param slots the frame slots of the parameters
   * @param doubles length of the array of doubles
   * @param integers length of the array of integers
   * @param frameBytes size of the emulated frame, a multiple of 16
   * @param clearedBytes how much of that has to be zero, a multiple of 8
   * @param linkageBytes what an activation takes of the emulated stack besides, so that endless recursion ends there
   * @param limitAddress address of {@code rt.stack_limit}
   */
  public ProcedureRootNode(
      TruffleLanguage<?> language,
      FrameDescriptor descriptor,
      Procedure procedure,
      int[] slots,
      int doubles,
      int integers,
      long frameBytes,
      long clearedBytes,
      long linkageBytes,
      Traps traps,
      Memory memory,
      long limitAddress,
      DispatchNode body) {
    super(language, descriptor);
    this.name = procedure.name();
    this.position = procedure.position();
    this.types = procedure.parameters().stream().map(Value::type).toArray(Type[]::new);
    this.slots = slots;
    this.doubles = doubles;
    this.integers = integers;
    this.frameBytes = frameBytes;
    this.clearedBytes = clearedBytes;
    stackBytes = frameBytes + linkageBytes;
    this.traps = traps;
    this.memory = memory;
    this.limitAddress = limitAddress;
    this.body = body;
  }

  /**
   * A copy with what executions of this one have told about it, but not yet executed itself.
   */
  public ProcedureRootNode fresh() {
    ProcedureRootNode copy = (ProcedureRootNode) deepCopy();
    copy.used = false;
    return copy;
  }

  /** Notes that others will call it. */
  public synchronized void use() {
    used = true;
  }

  /** Lets its compilation, if that was requested, come to an end soon, unless it was {@linkplain #use used}. */
  public synchronized void abandon() {
    abandoned = !used;
  }

  /** Whether code of a root node of this class is compiled, and will not be compiled better. */
  public static boolean isCompiled(CallTarget code) {
    return code.call(PROBE).equals(FINAL);
  }

  /**
   * Makes the compiler take code of a root node of this class for code that is called often; whether it is compiled, and
   * will not be compiled better. To be called until it is.
   */
  public static boolean compileAhead(CallTarget code) {
    for (int i = 0; i < PROBES; i++) {
      if (isCompiled(code)) {
        return true;
      }
    }
    return false;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    long[] arguments = arguments(frame);
    if (arguments == PROBE) {
      return CompilerDirectives.hasNextTier() ? IMPROVABLE : FINAL;
    }
    if (abandoned) {
      return RETURNED;
    }
    if (CompilerDirectives.inCompiledCode()) {
      // so that slots are in the same state when a loop is entered as when it goes round
      for (int slot = 0; slot < getFrameDescriptor().getNumberOfSlots(); slot++) {
        frame.clearStatic(slot);
      }
    }
    long stack = arguments[0];
    if (stackBytes > 0) {
      stack -= stackBytes;
      makeFrame(arguments[0], stack);
      frame.setLongStatic(BASE_SLOT, stack);
    }
    frame.setLongStatic(STACK_SLOT, stack);
    if (doubles > 0) {
      frame.setObjectStatic(DOUBLES_SLOT, new double[doubles]);
    }
    if (integers > 0) {
      frame.setObjectStatic(INTEGERS_SLOT, new int[integers]);
    }
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] >= 0) {
        write(frame, types[i], slots[i], arguments[i + 1]);
      }
    }
    arguments[0] = body.execute(frame, 0);
    return RETURNED;
  }

  /** The stack pointer and the arguments; anything after they have been put into frame slots, at last the result. */
  static long[] arguments(VirtualFrame frame) {
    return (long[]) frame.getArguments()[0];
  }

  static double[] doubles(VirtualFrame frame) {
    return (double[]) frame.getObjectStatic(DOUBLES_SLOT);
  }

  static int[] integers(VirtualFrame frame) {
    return (int[]) frame.getObjectStatic(INTEGERS_SLOT);
  }

  /** Writes an argument; a hostile caller may pass one that is no value of the type. */
  private static void write(VirtualFrame frame, Type type, int slot, long bits) {
    if (type == Type.F64) {
      frame.setDoubleStatic(slot, Double.longBitsToDouble(bits));
    } else if (type == Type.F32) {
      frame.setFloatStatic(slot, Float.intBitsToFloat((int) bits));
    } else {
      frame.setLongStatic(slot, type.canonical(bits));
    }
  }

  @ExplodeLoop
  private void makeFrame(long stack, long base) {
    byte[] bytes = memory.bytes();
    long index = base - Memory.KSEG;
    long limit = UncheckedBytes.getLong(bytes, limitAddress - Memory.KSEG);
    if (Long.compareUnsigned(base, limit) < 0 || index < 0 || index > bytes.length - frameBytes) {
      throw traps.trap(stack, TrapCode.STACK, position);
    }
    if (clearedBytes <= 128) {
      for (int i = 0; i < clearedBytes; i += 8) {
        UncheckedBytes.putLong(bytes, index + i, 0);
      }
    } else {
      clear(base);
    }
  }

  @TruffleBoundary
  private void clear(long base) {
    memory.fill(base, clearedBytes, (byte) 0);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}

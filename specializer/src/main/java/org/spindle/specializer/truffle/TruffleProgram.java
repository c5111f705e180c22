package org.spindle.specializer.truffle;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.TrapCode;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.link.RunTimeGlobals;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.memory.MemoryFault;
import org.spindle.specializer.truffle.nodes.GuestException;
import org.spindle.specializer.truffle.nodes.GuestProcedure;
import org.spindle.specializer.truffle.nodes.GuestTrap;
import org.spindle.specializer.truffle.nodes.ServiceCalleeNode;
import org.spindle.specializer.truffle.nodes.Traps;

/**
 * A linked program as Truffle code. Each procedure is translated at its first call; all state is in the emulated memory.
 *
 * <p>Must be made and used while a polyglot context with the language {@value SirLanguage#ID} is entered.
 */
public final class TruffleProgram implements Traps {
  private final SirLanguage language = SirLanguage.get();
  private final Image image;
  private final Memory memory;
  private final Function<String, ServiceCalleeNode.Service> services;
  private final Map<String, GuestProcedure> procedures = new ConcurrentHashMap<>();
  private boolean inTrapHandler;

  /**
   * @param image what to execute
   * @param memory that the image was written to
   * @param services the machine's services by extern name; null for those it has not
   */
  public TruffleProgram(Image image, Memory memory, Function<String, ServiceCalleeNode.Service> services) {
    this.image = image;
    this.memory = memory;
    this.services = services;
  }

  /**
   * Calls a procedure with the stack pointer at {@code stack}.
   *
   * @param arguments by position; floats as their bits
   * @return the result, floats as their bits, 0 when there is none
   * @throws GuestException when an exception leaves the procedure
   * @throws GuestTrap when a trap stops the program
   */
  public long call(String symbol, long stack, long... arguments) {
    long[] values = new long[arguments.length + 1];
    values[0] = stack;
    System.arraycopy(arguments, 0, values, 1, arguments.length);
    try {
      return (long) procedure(symbol).target().call(values);
    } catch (StackOverflowError overflow) {
      throw trap(stack, TrapCode.STACK, Position.NONE);
    }
  }

  /** The procedure of a symbol that the image defines, or that was added to it. */
  public GuestProcedure procedure(String symbol) {
    return procedures.computeIfAbsent(
        symbol,
        name -> {
          Procedure procedure = image.program().procedure(name);
          if (procedure == null) {
            throw new IllegalArgumentException("no procedure @" + name);
          }
          return new GuestProcedure(name, procedure.parameters().size(), procedure.event(),
              () -> translate(procedure));
        });
  }

  /** Adds a procedure that the image's program does not have, such as specialized code. */
  public GuestProcedure add(Procedure procedure) {
    GuestProcedure added =
        new GuestProcedure(procedure.name(), procedure.parameters().size(), false,
            () -> translate(procedure));
    procedures.put(procedure.name(), added);
    return added;
  }

  private CallTarget translate(Procedure procedure) {
    return new ProcedureTranslator(this, procedure).translate().getCallTarget();
  }

  SirLanguage language() {
    return language;
  }

  Image image() {
    return image;
  }

  Memory memory() {
    return memory;
  }

  /** The service of an extern's name, or null. */
  ServiceCalleeNode.Service service(String name) {
    return services.apply(name);
  }

  /** The procedure that a descriptor's address stands for, or null. */
  GuestProcedure procedureAt(long descriptor, int arguments) {
    try {
      int number = image.numberAt(memory, descriptor);
      String symbol = number == 0 ? null : image.symbol(number);
      if (symbol == null) {
        return null;
      }
      if (!procedures.containsKey(symbol) && image.program().procedure(symbol) == null) {
        return null;
      }
      GuestProcedure found = procedure(symbol);
      return found.parameters() == arguments ? found : null;
    } catch (MemoryFault fault) {
      return null;
    }
  }

  @Override
  @TruffleBoundary
  public RuntimeException trap(long stack, TrapCode code, Position position) {
    String handler = image.program().trapHandler();
    if (handler == null || inTrapHandler) {
      return new GuestTrap(code, position);
    }
    long limit = image.address(RunTimeGlobals.STACK_LIMIT);
    inTrapHandler = true;
    try {
      if (code == TrapCode.STACK) {
        memory.store64(limit, memory.load64(limit) - MemoryMap.STACK_RESERVE);
      }
      procedure(handler).target().call(new long[] {stack, code.number(), image.positionNumber(position)});
      return new GuestTrap(TrapCode.UNREACHABLE, position);
    } catch (GuestException exception) {
      return exception;
    } catch (StackOverflowError overflow) {
      return new GuestTrap(TrapCode.STACK, position);
    } finally {
      inTrapHandler = false;
      if (code == TrapCode.STACK) {
        memory.store64(limit, memory.load64(limit) + MemoryMap.STACK_RESERVE);
      }
    }
  }
}

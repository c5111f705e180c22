package org.spindle.runtime.machine;

import java.util.Optional;
import org.spindle.ir.Procedure;
import org.spindle.ir.interpret.Outcome;

/**
 * Executes the program of a {@link Machine}. All engines give the same results (docs/sir.md); they differ in what they
 * are good for. An engine is used by one thread at a time.
 */
public interface Engine extends AutoCloseable {

  /** Executes the program's entry procedure. */
  Outcome run();

  /**
   * Executes a procedure on the main stack.
   *
   * @param arguments in canonical form, floats as their bits
   * @throws IllegalArgumentException when there is no such procedure or it takes another number of arguments
   */
  Outcome call(String procedure, long... arguments);

  /**
   * Makes a procedure executable that was added to the machine's image while the program runs, such as specialized code.
   *
   * @throws org.spindle.ir.link.NoRoomException when there is no room for its code
   */
  void install(Procedure procedure);

  /**
   * Lets go of a procedure that was installed and is not published. Activations of it go on; what it takes is reclaimed
   * when there are none.
   */
  void remove(String procedure);

  /**
   * Publishes an implementation of an event by one store (docs/abi.md, {@code machine.redirect}).
   *
   * @param event address of the event record
   * @param descriptor of the implementation, or 0 for the procedure's own body
   * @throws org.spindle.ir.memory.MemoryFault when an address is outside memory
   */
  void redirect(long event, long descriptor);

  /**
   * Publishes an implementation of an event as {@link #redirect} does, but in an engine that compiles in the background
   * not before it runs at full speed. A later publication for the event supersedes this one.
   *
   * @param event address of the event record
   * @param descriptor of the implementation, which was installed
   * @param meanwhile descriptor of what serves until then, or 0 for the procedure's own body
   * @param published is run when raises begin to find it, on any thread; never when it was superseded before
   * @throws org.spindle.ir.memory.MemoryFault when an address is outside memory
   */
  void publish(long event, long descriptor, long meanwhile, Runnable published);

  /**
   * Lets work be performed beside the guest: on another thread, or between two of the guest's instructions. To be called once.
   *
   * @return nothing when the engine does nothing beside the guest
   */
  Optional<Background> background(Background.Work work);

  /**
   * Has background work done without delay, and waits until everything that was to be published when it is compiled is
   * published, and code that raises the events has it in line.
   */
  void awaitPublications();

  @Override
  void close();
}

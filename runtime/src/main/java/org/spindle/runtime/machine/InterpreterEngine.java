package org.spindle.runtime.machine;

import java.util.Optional;
import org.spindle.ir.Procedure;
import org.spindle.ir.interpret.Interpreter;
import org.spindle.ir.interpret.Outcome;

/** The reference interpreter as an engine. */
public final class InterpreterEngine implements Engine {
  private final Machine machine;
  private final Interpreter interpreter;

  public InterpreterEngine(Machine machine) {
    this.machine = machine;
    interpreter = new Interpreter(machine.image(), machine.memory(), machine.services());
    machine.services().setSites(interpreter::framesAt);
  }

  /** Limits the instructions that executions from now on may take together; then they end exhausted. */
  public void setLimit(long instructions) {
    interpreter.setLimit(instructions);
  }

  @Override
  public Outcome run() {
    return interpreter.run();
  }

  @Override
  public Outcome call(String procedure, long... arguments) {
    machine.beginCall(procedure, arguments.length);
    return interpreter.call(procedure, arguments);
  }

  @Override
  public void install(Procedure procedure) {
    interpreter.add(procedure);
  }

  @Override
  public void remove(String procedure) {
    interpreter.remove(procedure);
  }

  @Override
  public void publish(long event, long descriptor, long meanwhile, Runnable published) {
    redirect(event, descriptor);
    published.run();
  }

  @Override
  public Optional<Background> background(Background.Work work) {
    return Optional.empty();
  }

  @Override
  public void awaitPublications() {}

  @Override
  public void redirect(long event, long descriptor) {
    interpreter.redirect(event, descriptor);
  }

  @Override
  public void close() {}
}

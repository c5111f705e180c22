package org.spindle.runtime.machine;

import java.util.List;
import java.util.Map;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.event.RaiseSites;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.link.RunTimeGlobals;
import org.spindle.ir.memory.Memory;
import org.spindle.runtime.machine.MachineServices.GuestStreams;

/** A linked program loaded into emulated memory, with the machine's services; what engines execute. */
public final class Machine {
  private final Image image;
  private final Memory memory;
  private final PublishedMemory published = new PublishedMemory();
  private final MachineServices services;
  private final Map<String, List<RaiseSites.Site>> sites;

  /**
   * Loads a program that has nothing around it but its streams and arguments.
   *
   * @param program linked, and past all passes
   * @param arguments of the guest, its name first
   */
  public Machine(Program program, MemoryMap map, GuestStreams streams, List<String> arguments) {
    this(program, map, streams, Surroundings.of(arguments));
  }

  /**
   * Loads a program.
   *
   * @param program linked, and past all passes
   */
  public Machine(Program program, MemoryMap map, GuestStreams streams, Surroundings surroundings) {
    image = Layout.of(program, map);
    sites = RaiseSites.of(program);
    memory = new Memory(image.memorySize());
    image.writeTo(memory);
    services = new MachineServices(memory, streams, surroundings, published);
  }

  /** The program with its addresses. */
  public Image image() {
    return image;
  }

  /**
   * A procedure of the program, to be called from outside on the empty main stack. What ran before may have ended without
   * unlinking its collector frames (docs/sir.md), so they are cut off here.
   *
   * @throws IllegalArgumentException when there is none of that name with so many parameters
   */
  Procedure beginCall(String name, int arguments) {
    Procedure procedure = image.program().procedure(name);
    if (procedure == null || procedure.parameters().size() != arguments) {
      throw new IllegalArgumentException("no procedure @" + name + " of " + arguments + " arguments");
    }
    memory.store64(image.address(RunTimeGlobals.FRAMES), 0);
    return procedure;
  }

  /** The sites of an event, at which it is raised with arguments that are known. */
  public List<RaiseSites.Site> raiseSites(String event) {
    return sites.getOrDefault(event, List.of());
  }

  /** All sites, by the symbols of their events. */
  Map<String, List<RaiseSites.Site>> raiseSites() {
    return sites;
  }

  /** The physical memory. */
  public Memory memory() {
    return memory;
  }

  /** What the guest has published as quasi-constant. */
  public PublishedMemory published() {
    return published;
  }

  /** The services that are alike for all engines. */
  public MachineServices services() {
    return services;
  }
}

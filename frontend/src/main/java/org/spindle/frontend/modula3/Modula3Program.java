package org.spindle.frontend.modula3;

import java.util.List;
import java.util.Map;
import org.spindle.frontend.modula3.check.CheckedInterface;
import org.spindle.ir.Program;

/**
 * A compiled program.
 *
 * @param units the SIR of each interface and module, of the type descriptors, and of the entry procedure; to be linked
 *     with {@code org.spindle.ir.link.Linker}. Empty if there were errors.
 * @param modules the modules, and units in other languages, in the order in which their bodies run
 * @param interfaces all interfaces read, by name
 */
public record Modula3Program(
    List<Program> units, List<String> modules, Map<String, CheckedInterface> interfaces) {}

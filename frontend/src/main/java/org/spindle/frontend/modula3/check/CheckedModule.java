package org.spindle.frontend.modula3.check;

import java.util.List;
import org.spindle.frontend.modula3.typed.TypedUnit;

/**
 * A module.
 *
 * @param exports the interfaces it exports
 * @param imports the interfaces it imports
 */
public record CheckedModule(String name, List<String> exports, List<String> imports, TypedUnit typed) {}

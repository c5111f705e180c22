package org.spindle.frontend.modula3.check;

import java.util.List;
import java.util.Map;
import org.spindle.frontend.modula3.names.Scope;
import org.spindle.frontend.modula3.typed.TypedUnit;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.types.Type;

/**
 * An interface and what it declares.
 *
 * @param contents what importers can name
 * @param revelations those that stand in it
 * @param imports the interfaces it imports
 * @param typed null if the interface is in error
 */
public record CheckedInterface(
    String name,
    Scope contents,
    Map<OpaqueType, Type> revelations,
    List<String> imports,
    boolean library,
    TypedUnit typed) {}

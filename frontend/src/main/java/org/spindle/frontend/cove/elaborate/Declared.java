package org.spindle.frontend.cove.elaborate;

import java.util.List;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.source.SourceRange;

/**
 * What a declarator declares.
 *
 * @param name empty where there is none
 * @param parameters the places of the parameters, where it declares a function
 * @param oldStyle whether it has a list of names instead of parameters
 */
record Declared(String name, SourceRange range, CType type, List<SourceRange> parameters, boolean oldStyle) {}

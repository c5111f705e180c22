package org.spindle.frontend.modula3.check;

import java.util.List;
import java.util.Optional;

/**
 * The other units that the meaning of a unit depends on.
 *
 * @param generic the file of the generic that it is an instance of
 * @param imports the interfaces it imports
 * @param exports the interfaces it exports, if it is a module
 * @param threads whether it uses module Thread without an import
 * @param names whether what is said of it depends on which other units there are
 */
record UnitHead(
    Optional<String> generic, List<String> imports, List<String> exports, boolean threads, boolean names) {
  UnitHead {
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
  }
}

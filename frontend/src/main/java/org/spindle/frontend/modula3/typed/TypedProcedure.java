package org.spindle.frontend.modula3.typed;

import java.util.List;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.names.VariableSymbol;

/** A procedure with a body. */
public record TypedProcedure(ProcedureSymbol symbol, List<VariableSymbol> formals, TypedBlock body) {}

package org.spindle.frontend.cove.tree;

import java.util.Optional;

/** A definition of static storage; without an initializer it is zero. */
public record StaticVariable(Variable variable, Optional<Initializer> initializer) {}

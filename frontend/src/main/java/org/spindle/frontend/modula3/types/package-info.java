/** Modula-3's types: structure, equality, the subtype relation, storage layout and fingerprints. */
package org.spindle.frontend.modula3.types;

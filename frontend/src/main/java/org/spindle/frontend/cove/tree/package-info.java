/** The immutable syntax tree of a checked Cove file. */
package org.spindle.frontend.cove.tree;

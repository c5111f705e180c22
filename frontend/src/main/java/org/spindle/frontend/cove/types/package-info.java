/** The types of Cove and their layout. */
package org.spindle.frontend.cove.types;

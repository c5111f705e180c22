/** C headers of Modula-3 interfaces, for Cove (docs/cove.md, section Interfaces). */
package org.spindle.frontend.modula3.header;

/** Parse tree to syntax tree: names, types, conversions. */
package org.spindle.frontend.cove.elaborate;

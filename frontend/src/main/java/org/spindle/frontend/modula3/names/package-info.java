/** What names stand for: symbols, and the scopes that hold them. */
package org.spindle.frontend.modula3.names;

/** Static semantics: names, types and the rules of the language, from syntax trees to checked trees. */
package org.spindle.frontend.modula3.check;

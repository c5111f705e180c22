/** The Cove front end: syntax check, compiler. */
package org.spindle.frontend.cove;

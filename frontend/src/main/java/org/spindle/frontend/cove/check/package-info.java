/** Checks that follow the flow of control or of pointers. */
package org.spindle.frontend.cove.check;

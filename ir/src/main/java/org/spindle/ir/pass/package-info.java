/** The optimization passes: one a file, one ordered list in {@link org.spindle.ir.pass.Pipeline}. */
package org.spindle.ir.pass;

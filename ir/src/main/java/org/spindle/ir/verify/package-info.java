/** The rules that every SIR program keeps, whoever made it. */
package org.spindle.ir.verify;

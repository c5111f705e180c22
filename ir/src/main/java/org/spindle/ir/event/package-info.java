/** Events as SIR: the generic raise and the event records (docs/abi.md, section Events and bindings). */
package org.spindle.ir.event;

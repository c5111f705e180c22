/**
 * Static worst-case bounds of procedures, in cycles of the emulator's 21064. The analysis reads the machine code that
 * would run, with the numbers of rounds of loops from SIR: implicit path enumeration by the latest times, as in Wilhelm et
 * al., "The worst-case execution-time problem" (ACM TECS, 2008).
 */
package org.spindle.runtime.bounds;

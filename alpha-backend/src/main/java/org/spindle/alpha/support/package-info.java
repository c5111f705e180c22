/**
 * Hand-written routines that compiled code needs: division, copying, traps and unwinding, machine
 * services.
 */
package org.spindle.alpha.support;

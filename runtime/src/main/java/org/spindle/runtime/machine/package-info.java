/**
 * The Machine: a linked program in emulated memory, the services it calls, and the engines that execute it.
 */
package org.spindle.runtime.machine;

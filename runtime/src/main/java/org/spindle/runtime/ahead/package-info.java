/** Events fused ahead of time: executables with specialized code for the bindings that a run of the program installs. */
package org.spindle.runtime.ahead;

/** The way from sources to a program that an engine can execute. */
package org.spindle.runtime.toolchain;

/** Whether declarations of the same thing agree: with interfaces, and between files. */
package org.spindle.frontend.cove.bind;

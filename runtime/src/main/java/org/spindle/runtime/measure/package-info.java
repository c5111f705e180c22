/** What measurements of guest programs share: machines to be called from outside, and how times are taken. */
package org.spindle.runtime.measure;

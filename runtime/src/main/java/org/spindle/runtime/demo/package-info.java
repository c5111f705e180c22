/** The demonstration: port-counting spindles on a packet trace, generic and fused, on each engine. */
package org.spindle.runtime.demo;

/** Packet traces: the demultiplexing benchmark's generator and check value, and pcap files. */
package org.spindle.runtime.trace;

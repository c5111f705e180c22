package org.spindle.runtime.trace;

/** How the ports of the demultiplexing benchmark lie in the port space, which decides how they can be switched on. */
public enum PortMode {
  /** 256 distinct ports drawn at random from 1024 to 65535. */
  SCATTERED,
  /** The ports 5000 to 5255. */
  DENSE
}

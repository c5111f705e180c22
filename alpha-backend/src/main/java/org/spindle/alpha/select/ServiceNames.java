package org.spindle.alpha.select;

import java.util.List;

/** The machine's services (docs/abi.md), which the run-time support has stubs for. */
public final class ServiceNames {
  /** What the names of services begin with. */
  public static final String PREFIX = "machine.";

  /** Services that are system calls of Linux. */
  public static final List<String> OF_LINUX = List.of("write", "read", "exit", "clock", "time");

  /** Services that only the machine answers, in the order of their numbers. */
  public static final List<String> OF_MACHINE =
      List.of(
          "argument", "context_new", "context_switch", "publish", "withdraw", "redirect", "fuse", "site",
          "file", "environment", "report");

  private ServiceNames() {}

  /** True if a symbol names a service. */
  public static boolean isService(String symbol) {
    if (!symbol.startsWith(PREFIX)) {
      return false;
    }
    String name = symbol.substring(PREFIX.length());
    return OF_LINUX.contains(name) || OF_MACHINE.contains(name);
  }
}

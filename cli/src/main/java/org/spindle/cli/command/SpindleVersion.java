package org.spindle.cli.command;

import picocli.CommandLine.IVersionProvider;

/** The version that the module was built with. */
public final class SpindleVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }

  /** One line: name, version, Java version. */
  public static String text() {
    var descriptor = SpindleVersion.class.getModule().getDescriptor();
    String version = descriptor == null ? "unknown" : descriptor.rawVersion().orElse("unknown");
    return "spindle " + version + " (Java " + Runtime.version() + ")";
  }
}

package org.spindle.runtime.machine;

/** The numbers by which compiled code calls the machine's services (docs/abi.md, section Machine services). */
final class CallsysNumber {
  static final int EXIT = 1;
  static final int READ = 3;
  static final int WRITE = 4;
  static final int CLOCK_GETTIME = 420;
  static final int ARGUMENT = 0x5350;
  static final int CONTEXT_NEW = 0x5351;
  static final int CONTEXT_SWITCH = 0x5352;
  static final int PUBLISH = 0x5353;
  static final int WITHDRAW = 0x5354;
  static final int REDIRECT = 0x5355;
  static final int FUSE = 0x5356;
  static final int SITE = 0x5357;
  static final int FILE = 0x5358;
  static final int ENVIRONMENT = 0x5359;
  static final int REPORT = 0x535a;

  private CallsysNumber() {}
}

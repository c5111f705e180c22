package org.spindle.runtime.linux;

/** Numbers of the system calls of Linux/Alpha that are served. Classic calls keep their OSF/1 numbers. */
final class CallNumber {
  static final int EXIT = 1;
  static final int READ = 3;
  static final int WRITE = 4;
  static final int CLOSE = 6;
  static final int BRK = 17;
  static final int LSEEK = 19;
  static final int GETXPID = 20;
  static final int GETXUID = 24;
  static final int OPEN = 45;
  static final int GETXGID = 47;
  static final int IOCTL = 54;
  static final int READLINK = 58;
  static final int GETPAGESIZE = 64;
  static final int MMAP = 71;
  static final int MUNMAP = 73;
  static final int MPROTECT = 74;
  static final int MADVISE = 75;
  static final int WRITEV = 121;
  static final int OSF_GETSYSINFO = 256;
  static final int OSF_SETSYSINFO = 257;
  static final int SCHED_YIELD = 334;
  static final int UNAME = 339;
  static final int RT_SIGACTION = 352;
  static final int RT_SIGPROCMASK = 353;
  static final int GETTIMEOFDAY = 359;
  static final int GETTID = 378;
  static final int EXIT_GROUP = 405;
  static final int SET_TID_ADDRESS = 411;
  static final int CLOCK_GETTIME = 420;
  static final int STAT64 = 425;
  static final int LSTAT64 = 426;
  static final int FSTAT64 = 427;
  static final int OPENAT = 450;
  static final int FSTATAT64 = 455;
  static final int READLINKAT = 460;
  static final int PRLIMIT64 = 496;
  static final int GETRANDOM = 511;

  private CallNumber() {}
}

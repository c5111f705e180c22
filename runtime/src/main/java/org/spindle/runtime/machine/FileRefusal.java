package org.spindle.runtime.machine;

/** An operation on files that the guest may not do, or that fails. */
final class FileRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final FileError error;

  FileRefusal(FileError error) {
    super(error.name(), null, false, false);
    this.error = error;
  }

  FileError error() {
    return error;
  }
}

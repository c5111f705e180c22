package org.spindle.runtime.machine;

/** Why an operation on files fails. The service answers with the negative number (docs/abi.md, section Files). */
enum FileError {
  NOT_FOUND(1),
  EXISTS(2),
  OUTSIDE(3),
  NOT_DIRECTORY(4),
  NOT_REGULAR(5),
  NOT_EMPTY(6),
  DENIED(7),
  TOO_MANY(8),
  NAME(9),
  NOT_OPEN(10),
  TOO_LARGE(11),
  FAILED(12);

  private final int number;

  FileError(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}

package org.spindle.frontend.modula3.header;

/** Something of an interface that C cannot say; the message tells what. */
final class UnavailableException extends Exception {
  UnavailableException(String message) {
    super(message);
  }
}

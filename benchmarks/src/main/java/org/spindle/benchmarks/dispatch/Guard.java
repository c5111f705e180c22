package org.spindle.benchmarks.dispatch;

import java.util.Random;

/**
 * A guard on {@code Flow.Arrived}, as the module {@code Families} installs it: of a kind, for up to three numbers.
 *
 * @param kind what it tests
 */
record Guard(Kind kind, long a, long b, long c) {
  /** The fields of a raise. */
  static final int FIELDS = 4;

  static final int TYPE = 0;
  static final int PROTOCOL = 1;
  static final int ADDRESS = 2;
  static final int PORT = 3;

  /** How many truth values guards of the kind {@link Kind#STATE} share. */
  static final int STATES = 64;

  /** The kinds, in the order of {@code Families.Kind}. */
  enum Kind {
    /** The type is a. */
    NETWORK,
    /** The type is a, and the protocol b. */
    TRANSPORT,
    /** The type is a, the protocol b, and the port c. */
    ENDPOINT,
    /** The port is from a to b. */
    RANGE,
    /** The address is a, and the port b. */
    PAIR,
    /** The address is a. */
    ADDRESS,
    /** The port is a. */
    PORT,
    /** A number that is computed of address, port and a is b. */
    HASH,
    /** State of that index is true now, and the port b. */
    STATE
  }

  static Guard of(Kind kind, long... numbers) {
    return new Guard(kind, numbers[0], numbers.length > 1 ? numbers[1] : 0,
        numbers.length > 2 ? numbers[2] : 0);
  }

  /** What state is while the benchmark runs. */
  static boolean state(long index) {
    return index % 3 != 0;
  }

  /** Whether the guard is true for the fields that start at an index. */
  boolean holds(long[] fields, int at) {
    long type = fields[at + TYPE];
    long protocol = fields[at + PROTOCOL];
    long address = fields[at + ADDRESS];
    long port = fields[at + PORT];
    return switch (kind) {
      case NETWORK -> type == a;
      case TRANSPORT -> type == a && protocol == b;
      case ENDPOINT -> type == a && protocol == b && port == c;
      case RANGE -> port >= a && port <= b;
      case PAIR -> address == a && port == b;
      case ADDRESS -> address == a;
      case PORT -> port == a;
      case HASH -> Math.floorMod(address * 31 + port * a, 97) == b;
      case STATE -> state(a) && port == b;
    };
  }

  /** Changes fields so that the guard holds, if it says which do. */
  void satisfy(long[] fields, int at, Random random) {
    switch (kind) {
      case NETWORK -> fields[at + TYPE] = a;
      case TRANSPORT -> {
        fields[at + TYPE] = a;
        fields[at + PROTOCOL] = b;
      }
      case ENDPOINT -> {
        fields[at + TYPE] = a;
        fields[at + PROTOCOL] = b;
        fields[at + PORT] = c;
      }
      case RANGE -> fields[at + PORT] = random.nextLong(a, b + 1);
      case PAIR -> {
        fields[at + ADDRESS] = a;
        fields[at + PORT] = b;
      }
      case ADDRESS -> fields[at + ADDRESS] = a;
      case PORT -> fields[at + PORT] = a;
      case HASH -> {}
      case STATE -> fields[at + PORT] = b;
    }
  }
}

package org.spindle.benchmarks.dispatch;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Sets of guards, of any size, each of which is difficult in a way of its own. Their raises are a function of the size. */
enum Family {
  /** A tree: IP, TCP and UDP over it, and ports of these. A raise at a leaf also runs the handlers on the way to it. */
  PREFIX {
    @Override
    Guard guard(int i) {
      int protocol = i % 2 == 1 ? TCP : UDP;
      return switch (i) {
        case 0 -> Guard.of(Guard.Kind.NETWORK, IP);
        case 1, 2 -> Guard.of(Guard.Kind.TRANSPORT, IP, protocol);
        default -> Guard.of(Guard.Kind.ENDPOINT, IP, protocol, 1000 + 7L * (i / 2));
      };
    }
  },
  /** Ranges of ports of which up to three overlap. */
  RANGES {
    @Override
    Guard guard(int i) {
      return Guard.of(Guard.Kind.RANGE, 60L * i, 60L * i + 179);
    }
  },
  /** Pairs of an address and a port: the first n * n are all of n addresses and n ports. */
  PRODUCT {
    @Override
    Guard guard(int i) {
      int shell = (int) Math.sqrt(i);
      int rest = i - shell * shell;
      return rest <= shell
          ? Guard.of(Guard.Kind.PAIR, rest, 2000L + shell)
          : Guard.of(Guard.Kind.PAIR, shell, 2000L + rest - shell - 1);
    }
  },
  /** Addresses and, independently of them, ports: a tree would have a leaf for each pair. */
  CROSS {
    @Override
    Guard guard(int i) {
      return i % 2 == 0
          ? Guard.of(Guard.Kind.ADDRESS, i / 2)
          : Guard.of(Guard.Kind.PORT, 2000L + i / 2);
    }
  },
  /** Guards of which none decides another: computed numbers, and tests of state that may change at any time. */
  OPAQUE {
    @Override
    Guard guard(int i) {
      return i % 2 == 0
          ? Guard.of(Guard.Kind.HASH, i, 3L * i % 97)
          : Guard.of(Guard.Kind.STATE, i % Guard.STATES, 2000L + i);
    }
  },
  /** By turns of the others. */
  MIXED {
    @Override
    Guard guard(int i) {
      return switch (i % 4) {
        case 0 -> PREFIX.guard(i / 4);
        case 1 -> RANGES.guard(i / 4);
        case 2 -> PRODUCT.guard(i / 4);
        default -> OPAQUE.guard(i / 4 * 2 + 1);
      };
    }
  };

  private static final int IP = 0x0800;
  private static final int ARP = 0x0806;
  private static final int TCP = 6;
  private static final int UDP = 17;
  private static final int ICMP = 1;
  private static final int ADDRESSES = 128;
  private static final int PORTS = 1 << 16;

  /** The guard of a binding, from 0. */
  abstract Guard guard(int i);

  /** The first guards. */
  List<Guard> guards(int n) {
    return IntStream.range(0, n).mapToObj(this::guard).toList();
  }

  /** The fields of raises: three in four are for some guard, half of these for another one, too. */
  static long[] fields(List<Guard> guards, int raises) {
    Random random = new Random(guards.size());
    int[] types = {IP, IP, IP, ARP};
    int[] protocols = {TCP, UDP, ICMP};
    long[] fields = new long[raises * Guard.FIELDS];
    for (int at = 0; at < fields.length; at += Guard.FIELDS) {
      fields[at + Guard.TYPE] = types[random.nextInt(types.length)];
      fields[at + Guard.PROTOCOL] = protocols[random.nextInt(protocols.length)];
      fields[at + Guard.ADDRESS] = random.nextInt(ADDRESSES);
      fields[at + Guard.PORT] = random.nextInt(PORTS);
      int chosen = random.nextInt(4);
      if (chosen < 3) {
        guards.get(random.nextInt(guards.size())).satisfy(fields, at, random);
      }
      if (chosen < 2) {
        guards.get(random.nextInt(guards.size())).satisfy(fields, at, random);
      }
    }
    return fields;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

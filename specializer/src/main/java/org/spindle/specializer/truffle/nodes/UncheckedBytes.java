package org.spindle.specializer.truffle.nodes;

import java.lang.reflect.Field;
import java.nio.ByteOrder;
import sun.misc.Unsafe;

/**
 * Little-endian access to an array of bytes that does not look at the index: whoever uses it has made sure that the access is
 * inside, and a second test in the host's accessors would remain in compiled code.
 */
@SuppressWarnings("removal")
final class UncheckedBytes {
  private static final Unsafe UNSAFE = unsafe();
  private static final long BASE = Unsafe.ARRAY_BYTE_BASE_OFFSET;
  private static final boolean REVERSED = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;

  private UncheckedBytes() {}

  private static Unsafe unsafe() {
    try {
      Field field = Unsafe.class.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      return (Unsafe) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static byte getByte(byte[] bytes, long index) {
    return UNSAFE.getByte(bytes, BASE + index);
  }

  static short getShort(byte[] bytes, long index) {
    short value = UNSAFE.getShort(bytes, BASE + index);
    return REVERSED ? Short.reverseBytes(value) : value;
  }

  static int getInt(byte[] bytes, long index) {
    int value = UNSAFE.getInt(bytes, BASE + index);
    return REVERSED ? Integer.reverseBytes(value) : value;
  }

  static long getLong(byte[] bytes, long index) {
    long value = UNSAFE.getLong(bytes, BASE + index);
    return REVERSED ? Long.reverseBytes(value) : value;
  }

  static void putByte(byte[] bytes, long index, byte value) {
    UNSAFE.putByte(bytes, BASE + index, value);
  }

  static void putShort(byte[] bytes, long index, short value) {
    UNSAFE.putShort(bytes, BASE + index, REVERSED ? Short.reverseBytes(value) : value);
  }

  static void putInt(byte[] bytes, long index, int value) {
    UNSAFE.putInt(bytes, BASE + index, REVERSED ? Integer.reverseBytes(value) : value);
  }

  static void putLong(byte[] bytes, long index, long value) {
    UNSAFE.putLong(bytes, BASE + index, REVERSED ? Long.reverseBytes(value) : value);
  }

  static void putDouble(byte[] bytes, long index, double value) {
    if (REVERSED) {
      putLong(bytes, index, Double.doubleToRawLongBits(value));
    } else {
      UNSAFE.putDouble(bytes, BASE + index, value);
    }
  }

  static byte getByteVolatile(byte[] bytes, long index) {
    return UNSAFE.getByteVolatile(bytes, BASE + index);
  }

  static short getShortVolatile(byte[] bytes, long index) {
    short value = UNSAFE.getShortVolatile(bytes, BASE + index);
    return REVERSED ? Short.reverseBytes(value) : value;
  }

  static int getIntVolatile(byte[] bytes, long index) {
    int value = UNSAFE.getIntVolatile(bytes, BASE + index);
    return REVERSED ? Integer.reverseBytes(value) : value;
  }

  static long getLongVolatile(byte[] bytes, long index) {
    long value = UNSAFE.getLongVolatile(bytes, BASE + index);
    return REVERSED ? Long.reverseBytes(value) : value;
  }

  static void putByteVolatile(byte[] bytes, long index, byte value) {
    UNSAFE.putByteVolatile(bytes, BASE + index, value);
  }

  static void putShortVolatile(byte[] bytes, long index, short value) {
    UNSAFE.putShortVolatile(bytes, BASE + index, REVERSED ? Short.reverseBytes(value) : value);
  }

  static void putIntVolatile(byte[] bytes, long index, int value) {
    UNSAFE.putIntVolatile(bytes, BASE + index, REVERSED ? Integer.reverseBytes(value) : value);
  }

  static void putLongVolatile(byte[] bytes, long index, long value) {
    UNSAFE.putLongVolatile(bytes, BASE + index, REVERSED ? Long.reverseBytes(value) : value);
  }
}

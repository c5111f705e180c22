package org.spindle.frontend.modula3.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest of a sequence of texts or files, which tells apart where one ends and the next begins. */
public final class Digest {
  private final MessageDigest digest;

  /** The digest of nothing so far. */
  public Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  Digest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds the next part. */
  public Digest add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
    return this;
  }

  /** Hexadecimal digits; ends the use of this object. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}

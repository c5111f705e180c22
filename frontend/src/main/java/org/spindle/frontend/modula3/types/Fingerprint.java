package org.spindle.frontend.modula3.types;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A number that equal types share in every unit and build. The type is written out depth first, and a part equal to one
 * already met is written as a back reference; since equality sees only the infinite expansion, so does the text.
 */
public final class Fingerprint {
  private final List<Type> met = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Fingerprint() {}

  public static long of(Type type) {
    Fingerprint f = new Fingerprint();
    f.write(type);
    return ofText(f.text.toString());
  }

  /** The 16 hexadecimal digits used in symbols. */
  public static String hex(long fingerprint) {
    return "%016x".formatted(fingerprint);
  }

  /** The first 8 bytes of the SHA-256 of a text. */
  public static long ofText(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      long value = 0;
      for (int i = 0; i < 8; i++) {
        value = value << 8 | hash[i] & 0xff;
      }
      return value;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Fingerprint add(Object part) {
    text.append(part);
    return this;
  }

  private void write(Type raw) {
    Type type = TypeRelations.canonical(raw);
    for (int i = 0; i < met.size(); i++) {
      if (TypeRelations.same(met.get(i), type)) {
        add('^').add(i);
        return;
      }
    }
    met.add(type);
    switch (type) {
      case IntegerType t -> add(t.name());
      case EnumerationType t -> add(t.isCharacter() ? t.show() : "{" + String.join(",", t.elements()) + "}");
      case SubrangeType t -> {
        add('[').add(t.first()).add("..").add(t.last()).add(']');
        write(t.base());
      }
      case RealType t -> add(t.name());
      case SetType t -> {
        add("SET ");
        write(t.element());
      }
      case ArrayType t -> {
        add("ARRAY ");
        write(t.index());
        write(t.element());
      }
      case OpenArrayType t -> {
        add("OPEN ");
        write(t.element());
      }
      case RecordType t -> fields("RECORD", t.fields());
      case PackedType t -> {
        add("BITS ").add(t.bits()).add(' ');
        write(t.base());
      }
      case BuiltinReference t -> add(t.name());
      case RefType t -> {
        add(t.isTraced() ? "REF" : "UREF").add(brand(t.brand()));
        write(t.referent());
      }
      case ObjectType t -> object(t);
      case OpaqueType t -> add("OPAQUE ").add(t.name());
      case ProcedureType t -> {
        add("PROCEDURE").add(t.attributes().stream().sorted().toList());
        if (t.signature() != null) {
          signature(t.signature());
        }
      }
      case ErrorType _ -> add('?');
    }
    add(';');
  }

  private static String brand(String brand) {
    return brand == null ? "" : "<" + brand + ">";
  }

  private void fields(String word, List<Field> fields) {
    add(word).add('(');
    for (Field f : fields) {
      add(f.name()).add(':');
      f.initial().ifPresent(this::constant);
      write(f.type());
    }
    add(')');
  }

  private void object(ObjectType t) {
    if (t.supertype() == null) {
      add(t.show());
      return;
    }
    add("OBJECT").add(brand(t.brand()));
    write(t.supertype());
    fields("", t.fields());
    for (Method m : t.methods()) {
      add(m.name());
      m.body().get().ifPresent(this::constant);
      signature(m.signature().get());
    }
    new TreeMap<>(t.overrides()).forEach((name, body) -> {
      add('!').add(name);
      constant(body);
    });
  }

  private void constant(Constant c) {
    add('=');
    switch (c) {
      case Constant.Procedure(Constant.ProcedureIdentity p) -> add(p.linkName());
      case Constant.MethodValue m -> {
        write(m.object());
        add('.').add(m.method().name());
      }
      case Constant.Ordinal _, Constant.Real _, Constant.Text _, Constant.Nil _,
          Constant.SetValue _, Constant.RecordValue _, Constant.ArrayValue _ ->
          add(c);
    }
  }

  private void signature(SignatureType s) {
    add('(');
    for (SignatureType.Formal f : s.formals()) {
      add(f.mode()).add(' ');
      write(f.type());
    }
    add(')');
    if (s.result() != null) {
      write(s.result());
    }
    add(s.raises().any() ? "ANY" : s.raises().exceptions());
  }
}

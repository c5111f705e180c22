package org.spindle.frontend.modula3.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.Field;
import org.spindle.frontend.modula3.types.Method;
import org.spindle.frontend.modula3.types.ObjectType;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;

/** Finds fields and methods of object types, through what the unit knows of opaque ones. */
final class Members {
  /** A field or method of an object with the type that adds it. */
  sealed interface Member {
    ObjectType owner();
  }

  record FieldMember(ObjectType owner, Field field) implements Member {}

  record MethodMember(ObjectType owner, Method method) implements Member {}

  private static final int MAX_DEPTH = 10_000;

  private final UnitContext unit;

  Members(UnitContext unit) {
    this.unit = unit;
  }

  /** The lowest member of that name. */
  Optional<Member> find(Type type, String name) {
    for (ObjectType o : lineage(type)) {
      Optional<Field> field = o.field(name);
      if (field.isPresent()) {
        return Optional.of(new FieldMember(o, field.get()));
      }
      Optional<Method> method = o.method(name);
      if (method.isPresent()) {
        return Optional.of(new MethodMember(o, method.get()));
      }
    }
    return Optional.empty();
  }

  /** The method that a type below {@code type} would override. */
  Optional<Method> inheritedMethod(ObjectType type, String name) {
    return type.supertype() == null
        ? Optional.empty()
        : find(type.supertype(), name)
            .flatMap(m -> m instanceof MethodMember found ? Optional.of(found.method()) : Optional.empty());
  }

  /** What a method of objects allocated as {@code type} is; empty if a supertype that is not known here decides it. */
  Optional<Constant> implementation(Type type, Method method) {
    Type t = TypeRelations.unpacked(type);
    for (int i = 0; i < MAX_DEPTH; i++) {
      if (t instanceof OpaqueType opaque
          && unit.reveal(opaque) instanceof ObjectType revealed
          && revealed.revealed() == opaque) {
        t = revealed;
      }
      if (!(t instanceof ObjectType o)) {
        return Optional.empty();
      }
      if (o.methods().contains(method)) {
        return Optional.of(method.body().get().orElseGet(Constant.Nil::new));
      }
      Constant override = o.overrides().get(method.name());
      if (override != null) {
        return Optional.of(override);
      }
      t = o.supertype();
    }
    return Optional.empty();
  }

  /** The names of all members. */
  List<String> names(Type type) {
    List<String> names = new ArrayList<>();
    for (ObjectType o : lineage(type)) {
      o.fields().forEach(f -> names.add(f.name()));
      o.methods().forEach(m -> names.add(m.name()));
    }
    return names;
  }

  /** The known object types from {@code type} up. */
  List<ObjectType> lineage(Type type) {
    List<ObjectType> lineage = new ArrayList<>();
    Type t = TypeRelations.objectView(type, unit::reveal);
    while (t != null && lineage.size() < MAX_DEPTH) {
      ObjectType o = TypeRelations.objectView(t, unit::reveal);
      if (o == null) {
        break;
      }
      lineage.add(o);
      t = o.supertype();
    }
    return lineage;
  }
}

package org.spindle.frontend.modula3.check;

import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;

/**
 * Tells whether constant arrays have the lengths that a type wants. Open arrays are assignable to fixed ones of another
 * length, and to each other's elements; that fails only when it is executed, so such a value is no constant.
 */
final class ConstantShape {
  private ConstantShape() {}

  static boolean fits(Type type, Constant value) {
    return switch (TypeRelations.unpacked(type)) {
      case ArrayType a when value instanceof Constant.ArrayValue v ->
          v.length() == a.length() && v.elements().stream().allMatch(e -> fits(a.element(), e));
      case OpenArrayType a when value instanceof Constant.ArrayValue v ->
          v.elements().stream().allMatch(e -> fits(a.element(), e))
              && v.elements().stream().map(e -> shape(e, a.dimensions() - 1)).distinct().count() <= 1;
      case RecordType r when value instanceof Constant.RecordValue v -> {
        boolean all = true;
        for (int i = 0; i < v.fields().size(); i++) {
          all &= fits(r.fields().get(i).type(), v.fields().get(i));
        }
        yield all;
      }
      default -> true;
    };
  }

  private static List<Long> shape(Constant array, int dimensions) {
    List<Long> lengths = new ArrayList<>();
    Constant level = array;
    for (int i = 0; i < dimensions && level instanceof Constant.ArrayValue v; i++) {
      lengths.add(v.length());
      level = v.length() == 0 ? null : v.element(0);
    }
    return lengths;
  }
}

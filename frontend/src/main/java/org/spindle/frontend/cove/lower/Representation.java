package org.spindle.frontend.cove.lower;

import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.ir.Signature;
import org.spindle.ir.Type;

/**
 * How values of C are held in SIR. Data pointers are {@code ref} inside a procedure, so that what they
 * point to stays alive, and {@code ptr} at procedure boundaries (docs/abi.md).
 */
final class Representation {
  private Representation() {}

  /** The type of a scalar inside procedures and in memory. */
  static Type of(CType type) {
    return switch (type.plain()) {
      case CType.Int i -> switch (i.kind().size()) {
        case 1 -> Type.I8;
        case 2 -> Type.I16;
        case 4 -> Type.I32;
        default -> Type.I64;
      };
      case CType.Floating f -> f.isDouble() ? Type.F64 : Type.F32;
      case CType.Pointer p -> p.target().plain() instanceof CType.Function ? Type.PTR : Type.REF;
      case CType.Text _ -> Type.REF;
      case CType.Void _, CType.Array _, CType.Struct _, CType.Function _, CType.Const _,
          CType.Volatile _, CType.Unknown _ ->
          throw new IllegalArgumentException("no scalar: " + type);
    };
  }

  /** The type of a scalar as parameter or result. */
  static Type atBoundary(CType type) {
    return switch (type.plain()) {
      case CType.Int _ -> Type.I64;
      case CType.Floating f -> f.isDouble() ? Type.F64 : Type.F32;
      case CType.Pointer p -> isReference(p) ? Type.REF : Type.PTR;
      case CType.Text _ -> Type.REF;
      case CType.Struct _, CType.Array _ -> Type.PTR;
      case CType.Void _, CType.Function _, CType.Const _, CType.Volatile _, CType.Unknown _ ->
          throw new IllegalArgumentException("no parameter: " + type);
    };
  }

  private static boolean isReference(CType.Pointer p) {
    return p.target().plain() instanceof CType.Void || p.bounds() instanceof Bounds.Traced;
  }

  /** Whether a result is written through a hidden first parameter. */
  static boolean isHidden(CType result) {
    return result.isAggregate();
  }

  static boolean isWide(CType type) {
    return type.plain() instanceof CType.Pointer p && p.bounds() instanceof Bounds.Wide;
  }

  static Signature signature(CType.Function f) {
    List<Type> parameters = new ArrayList<>();
    if (isHidden(f.result())) {
      parameters.add(Type.PTR);
    }
    for (CType.Parameter p : f.parameters()) {
      parameters.add(atBoundary(p.type()));
      if (isWide(p.type())) {
        parameters.add(Type.I64);
      }
    }
    boolean none = f.result().plain() instanceof CType.Void || isHidden(f.result());
    return new Signature(parameters, none ? null : atBoundary(f.result()));
  }

  /** Offsets of all pointers in a value of that type. */
  static List<Long> pointerOffsets(CType type) {
    List<Long> offsets = new ArrayList<>();
    collect(type, 0, offsets);
    return offsets;
  }

  private static void collect(CType type, long base, List<Long> offsets) {
    switch (type.plain()) {
      case CType.Pointer p -> {
        if (!(p.target().plain() instanceof CType.Function)) {
          offsets.add(base);
        }
      }
      case CType.Text _ -> offsets.add(base);
      case CType.Array a -> {
        if (a.element().holdsPointers()) {
          for (long i = 0; i < a.length(); i++) {
            collect(a.element(), base + i * a.element().size(), offsets);
          }
        }
      }
      case CType.Struct s ->
          s.definition().fields().forEach(f -> collect(f.type(), base + f.offset(), offsets));
      case CType.Void _, CType.Int _, CType.Floating _, CType.Function _, CType.Const _,
          CType.Volatile _, CType.Unknown _ ->
          {}
    }
  }
}

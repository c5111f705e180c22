package org.spindle.frontend.cove.lower;

import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.cove.tree.FunctionDefinition;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
import org.spindle.frontend.cove.types.StructDefinition;
import org.spindle.ir.debug.DataType;
import org.spindle.ir.debug.Formal;

/** Says in SIR what the parameters of functions are in the source. */
final class FormalTypes {
  private FormalTypes() {}

  /** The formals of a function. Of a counted pointer, the parameter with the count is a formal of its own, too. */
  static List<Formal> of(FunctionDefinition f) {
    CType.Function type = f.symbol().type();
    List<Integer> first = new ArrayList<>();
    int next = Representation.isHidden(type.result()) ? 1 : 0;
    for (CType.Parameter p : type.parameters()) {
      first.add(next);
      next += Representation.isWide(p.type()) ? 2 : 1;
    }
    List<Formal> formals = new ArrayList<>();
    for (int i = 0; i < f.parameters().size(); i++) {
      CType declared = type.parameters().get(i).type();
      List<Integer> parameters = new ArrayList<>(List.of(first.get(i)));
      if (declared.plain() instanceof CType.Pointer p && isData(p)) {
        switch (p.bounds()) {
          case Bounds.CountedByParameter(int index) -> parameters.add(first.get(index));
          case Bounds.Wide _ -> parameters.add(first.get(i) + 1);
          case Bounds.Single _, Bounds.CountedByField _, Bounds.CountedByConstant _,
              Bounds.Terminated _, Bounds.Traced _ ->
              {}
        }
      }
      formals.add(new Formal(f.parameters().get(i).name(), parameters, parameter(declared)));
    }
    return formals;
  }

  private static boolean isData(CType.Pointer p) {
    return !(p.target().plain() instanceof CType.Function)
        && !(p.target().plain() instanceof CType.Void)
        && p.target().isComplete();
  }

  private static DataType parameter(CType type) {
    return switch (type.plain()) {
      case CType.Pointer p when isData(p) ->
          switch (p.bounds()) {
            case Bounds.Single _ -> new DataType.Address(describe(p.target()));
            case Bounds.CountedByParameter _, Bounds.Wide _ ->
                new DataType.Address(new DataType.OpenArray(describe(p.target())));
            case Bounds.CountedByConstant(long n) ->
                new DataType.Address(new DataType.Array(n, describe(p.target())));
            case Bounds.CountedByField _, Bounds.Terminated _, Bounds.Traced _ ->
                new DataType.Opaque(Long.BYTES);
          };
      case CType plain when plain.isAggregate() -> new DataType.Address(describe(plain));
      case CType plain -> describe(plain);
    };
  }

  /** Something in memory. Pointers in it are not followed: what they may point to is not a constant's to say. */
  private static DataType describe(CType type) {
    return switch (type.plain()) {
      case CType.Int i when i.kind() == IntKind.BOOL -> new DataType.Enumeration(1, List.of("FALSE", "TRUE"));
      case CType.Int i when i.kind() == IntKind.CHAR -> new DataType.Character();
      case CType.Int i -> DataType.Number.of(i.kind().size(), i.kind().isSigned());
      case CType.Floating f -> new DataType.Floating(f.size());
      case CType.Array a when a.length() >= 0 -> new DataType.Array(a.length(), describe(a.element()));
      case CType.Struct s when isPlain(s.definition()) ->
          new DataType.Structure(
              s.definition().fields().stream()
                  .map(f -> new DataType.Structure.Field(f.name(), describe(f.type()), f.offset()))
                  .toList(),
              s.definition().size());
      case CType.Pointer _, CType.Text _, CType.Array _, CType.Struct _, CType.Void _,
          CType.Function _, CType.Const _, CType.Volatile _, CType.Unknown _ ->
          new DataType.Opaque(type.size());
    };
  }

  private static boolean isPlain(StructDefinition s) {
    return !s.isUnion() && s.fields().stream().noneMatch(f -> f.isBitField() || f.name().isEmpty());
  }
}

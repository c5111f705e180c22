package org.spindle.frontend.modula3.lower;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.syntax.Signature.Mode;
import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.EnumerationType;
import org.spindle.frontend.modula3.types.ErrorType;
import org.spindle.frontend.modula3.types.Field;
import org.spindle.frontend.modula3.types.Fingerprint;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.PackedType;
import org.spindle.frontend.modula3.types.ProcedureType;
import org.spindle.frontend.modula3.types.RealType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.RefType;
import org.spindle.frontend.modula3.types.ReferenceType;
import org.spindle.frontend.modula3.types.SetType;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.ir.debug.DataType;
import org.spindle.ir.debug.Formal;

/** Says in SIR what the parameters of procedures are in the source. */
final class FormalTypes {
  /** What lies behind more references than this is not described; types may be infinite. */
  private static final int MOST_REFERENCES = 3;

  private final Map<Type, DataType> known = new IdentityHashMap<>();

  /** The formals of a procedure. */
  List<Formal> of(ProcedureSymbol procedure) {
    SignatureType signature = procedure.type().signature();
    int next = (procedure.isTopLevel() ? 0 : 1) + (Signatures.hasHiddenResult(signature) ? 1 : 0);
    List<Formal> formals = new ArrayList<>();
    for (SignatureType.Formal f : signature.formals()) {
      List<Integer> parameters = new ArrayList<>();
      for (int i = 0; i <= SirTypes.openDimensions(f.type()); i++) {
        parameters.add(next++);
      }
      DataType type = known.computeIfAbsent(f.type(), t -> describe(t, 0));
      boolean isAddress = f.mode() != Mode.VALUE || !SirTypes.isScalar(f.type());
      formals.add(new Formal(f.name(), parameters, isAddress ? new DataType.Address(type) : type));
    }
    return formals;
  }

  private static DataType describe(Type written, int references) {
    Type type = TypeRelations.canonical(written);
    return switch (type) {
      case OrdinalType o when o == Builtin.CHAR -> new DataType.Character();
      case EnumerationType e when !e.isCharacter() ->
          new DataType.Enumeration(e.storageBytes(), e.elements());
      case OrdinalType o ->
          new DataType.Number(o.storageBytes(), o.isSigned(), o.first(), o.last());
      case RealType r -> new DataType.Floating(r.bytes());
      case SetType s when s.size() <= Long.SIZE -> DataType.Number.of(Long.BYTES, false);
      case ArrayType a when Layout.isWhole(a.element()) ->
          new DataType.Array(a.length(), describe(a.element(), references));
      case OpenArrayType a when Layout.isWhole(a.innermost()) ->
          new DataType.OpenArray(describe(a.element(), references));
      case RecordType r when r.fields().stream().allMatch(f -> Layout.isWhole(r, f)) ->
          record(r, references);
      case PackedType p when Layout.isWhole(p) && !(p.base() instanceof OrdinalType) ->
          describe(p.base(), references);
      case ReferenceType t when t == Builtin.TEXT -> new DataType.Text(descriptor(t));
      case RefType r when references < MOST_REFERENCES && isAggregate(r.referent()) ->
          r.isTraced()
              ? new DataType.Reference(descriptor(r), describe(r.referent(), references + 1))
              : SirTypes.isOpen(r.referent())
                  ? new DataType.Opaque(Layout.size(r))
                  : new DataType.Address(describe(r.referent(), references + 1));
      case SetType _, ArrayType _, OpenArrayType _, RecordType _, PackedType _, ReferenceType _,
          ProcedureType _, ErrorType _ ->
          new DataType.Opaque(Layout.size(type));
    };
  }

  private static boolean isAggregate(Type referent) {
    return !SirTypes.isScalar(referent);
  }

  private static String descriptor(Type reference) {
    return "type." + Fingerprint.hex(Fingerprint.of(reference));
  }

  private static DataType record(RecordType r, int references) {
    List<DataType.Structure.Field> fields = new ArrayList<>();
    for (Field f : r.fields()) {
      fields.add(
          new DataType.Structure.Field(f.name(), describe(f.type(), references), Layout.offset(r, f)));
    }
    return new DataType.Structure(fields, Layout.size(r));
  }
}

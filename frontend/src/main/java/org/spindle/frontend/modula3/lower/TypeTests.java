package org.spindle.frontend.modula3.lower;

import java.util.List;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.BuiltinReference;
import org.spindle.frontend.modula3.types.ObjectType;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Successor;
import org.spindle.ir.Value;

/** Tests of the allocated types of references. */
final class TypeTests {
  private static final int HEADER = -8;
  private static final int TYPECODE = 0;
  private static final int PARENT = 24;

  private final FunctionLowering f;
  private final ProcedureBuilder builder;

  TypeTests(FunctionLowering f) {
    this.f = f;
    this.builder = f.builder();
  }

  /** The descriptor of the type that a reference, not NIL, was allocated with. */
  Value descriptor(Value reference) {
    return builder.load(org.spindle.ir.Type.PTR, MemoryClass.CONST, reference, HEADER);
  }

  Value typecode(Value reference) {
    Label look = builder.newBlock();
    Label end = builder.newBlock();
    Value result = builder.addParameter(end, org.spindle.ir.Type.I64);
    builder.branch(
        f.compare(CompareOp.EQ, reference, builder.nil(reference.type())),
        new Successor(end, List.of(f.word(0))),
        new Successor(look));
    builder.enter(look);
    builder.jump(
        end, builder.load(org.spindle.ir.Type.I64, MemoryClass.CONST, descriptor(reference), TYPECODE));
    builder.enter(end);
    return result;
  }

  /** Whether a reference is NIL or a member of the type, as an i1. */
  Value isMember(Value reference, Type written) {
    Type type = TypeRelations.unpacked(written);
    Value nil = f.compare(CompareOp.EQ, reference, builder.nil(reference.type()));
    if (type == BuiltinReference.NULL) {
      return nil;
    }
    if (type == BuiltinReference.REFANY || type == BuiltinReference.ADDRESS) {
      return builder.constant(org.spindle.ir.Type.I1, 1);
    }
    Label look = builder.newBlock();
    Label end = builder.newBlock();
    Value result = builder.addParameter(end, org.spindle.ir.Type.I1);
    Value yes = builder.constant(org.spindle.ir.Type.I1, 1);
    builder.branch(nil, new Successor(end, List.of(yes)), new Successor(look));
    builder.enter(look);
    Value found = descriptor(reference);
    Value wanted = builder.globalAddress(f.unit().descriptor(type), 0);
    if (!hasSubtypes(type)) {
      builder.jump(end, f.compare(CompareOp.EQ, found, wanted));
      builder.enter(end);
      return result;
    }
    // Up the chain of supertypes; most often the first test decides.
    Label test = builder.newBlock();
    Value current = builder.addParameter(test, org.spindle.ir.Type.PTR);
    Label up = builder.newBlock();
    builder.jump(test, found);
    builder.enter(test);
    builder.branch(f.compare(CompareOp.EQ, current, wanted), new Successor(end, List.of(yes)),
        new Successor(up));
    builder.enter(up);
    Value parent = builder.load(org.spindle.ir.Type.PTR, MemoryClass.CONST, current, PARENT);
    Value top = f.compare(CompareOp.EQ, parent, builder.nil(org.spindle.ir.Type.PTR));
    Value no = builder.constant(org.spindle.ir.Type.I1, 0);
    builder.branch(top, new Successor(end, List.of(no)), new Successor(test, List.of(parent)));
    builder.enter(end);
    return result;
  }

  /** Whether descriptors of other types may lead up to that of the type: those of objects, and of wide texts. */
  private static boolean hasSubtypes(Type type) {
    return switch (type) {
      case ObjectType _ -> true;
      case OpaqueType o when o == Builtin.TEXT -> true;
      case OpaqueType o -> o.concrete() instanceof ObjectType;
      default -> false;
    };
  }
}

package org.spindle.frontend.cove.lower;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.frontend.cove.tree.FunctionDefinition;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.tree.StaticVariable;
import org.spindle.frontend.cove.tree.Unit;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.TypePrinter;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceRange;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Datum;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.Global.Mutability;
import org.spindle.ir.Label;
import org.spindle.ir.Linkage;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/** One checked file to SIR. */
public final class UnitLowering {
  private static final String TERMINATED_COUNT = "cove.terminated_count";

  /** Bytes of a type descriptor without methods. The reference map and the name follow it. */
  private static final int DESCRIPTOR_SIZE = 96;

  private final Unit unit;
  private final Map<String, String> externals;
  private final Set<String> used;
  private final Set<String> defined = new HashSet<>();
  private final Diagnostics diagnostics;
  private final ProgramBuilder program;
  private final Map<String, String> strings = new HashMap<>();
  private final Map<CType, String> descriptors = new HashMap<>();

  private UnitLowering(
      Unit unit, Map<String, String> externals, Set<String> used, Diagnostics diagnostics) {
    this.used = used;
    this.unit = unit;
    this.diagnostics = diagnostics;
    this.externals = externals;
    this.program = new ProgramBuilder(unit.name());
    unit.functions().forEach(f -> defined.add(f.symbol().name()));
  }

  /**
   * Lowers a unit. Must run on a thread with a deep stack.
   *
   * @param externals the symbols of functions and variables that some file of the program defines, by C name
   * @param used gets those of them that the unit uses
   */
  public static Program lower(
      Unit unit, Map<String, String> externals, Set<String> used, Diagnostics diagnostics) {
    UnitLowering lowering = new UnitLowering(unit, externals, used, diagnostics);
    unit.variables().forEach(lowering::variable);
    for (FunctionDefinition f : unit.functions()) {
      lowering.program.add(FunctionLowering.lower(f, lowering));
      lowering.describe(f.symbol());
    }
    lowering.body();
    return EntrySafepoints.prune(lowering.program.build());
  }

  /** The procedure that is called when the program starts or the spindle is loaded. */
  public static String bodyOf(String unit) {
    return unit + ":body";
  }

  private void body() {
    ProcedureBuilder b = new ProcedureBuilder(bodyOf(unit.name()), Signature.of(null));
    for (FunctionDefinition f : unit.functions()) {
      if (f.symbol().isSpindle()) {
        b.call(new Callee.Direct(symbol(f.symbol())), null, List.of());
      }
    }
    for (FunctionDefinition f : unit.functions()) {
      if (f.symbol().name().equals("main")) {
        new MainCall(program, b, unit.name()).emit(symbol(f.symbol()),
            Representation.signature(f.symbol().type()));
      }
    }
    b.ret(null);
    program.add(b.build());
  }

  // ---- Symbols ---------------------------------------------------------------------------------------

  String symbol(FunctionSymbol f) {
    if (f.binding().isPresent()) {
      return f.binding().symbol();
    }
    return f.isStatic() ? unit.name() + ":" + f.name() : external(f.name(), f.range());
  }

  String symbol(Variable v) {
    return switch (v.storage()) {
      case STATIC -> unit.name() + ":" + v.symbol();
      default -> v.symbol().isEmpty() ? external(v.name(), v.range()) : v.symbol();
    };
  }

  private String external(String name, SourceRange declared) {
    String symbol = externals.get(name);
    if (symbol == null) {
      diagnostics.error(declared, "undefined", "'" + name + "' is used, but no file defines it");
      return unit.name() + "." + name;
    }
    used.add(symbol);
    return symbol;
  }

  /** Whether only this unit's direct accesses reach a static variable. */
  boolean isPrivate(Variable v) {
    return v.storage() == Variable.Storage.STATIC && !unit.escaping().contains(v);
  }

  /** The symbol of a function that is called or whose address is taken. */
  String use(FunctionSymbol f) {
    String symbol = symbol(f);
    if (!defined.contains(f.name())) {
      program.add(
          new Extern(
              symbol, Representation.signature(f.type()), FunctionLowering.effects(f.type().promises())));
    }
    return symbol;
  }

  /** Declares a procedure of the run-time library. */
  void library(String symbol, Type result, Value... arguments) {
    List<Type> types = new ArrayList<>();
    for (Value v : arguments) {
      types.add(v.type());
    }
    if (!program.defines(symbol)) {
      program.add(new Extern(symbol, new Signature(types, result), Effects.NONE));
    }
  }

  // ---- Data ------------------------------------------------------------------------------------------

  private void variable(StaticVariable s) {
    Variable v = s.variable();
    List<Datum> data = s.initializer().map(i -> StaticData.of(this, v.type(), i)).orElse(List.of());
    boolean isConst = v.type().isConst();
    program.add(
        new Global(
            symbol(v),
            v.storage() == Variable.Storage.STATIC ? Linkage.LOCAL : Linkage.EXPORT,
            Math.max(1, v.type().size()),
            Math.max(8, v.type().align()),
            isConst ? Mutability.CONST : Mutability.MUTABLE,
            v.type().holdsPointers() && !isConst,
            data));
  }

  /** The global that holds a string literal. */
  String string(byte[] bytes) {
    String key = new String(bytes, StandardCharsets.ISO_8859_1);
    return strings.computeIfAbsent(
        key,
        _ -> {
          String name = unit.name() + ":string." + (strings.size() + 1);
          List<Datum> data = List.of(new Datum.Bytes(0, bytes.clone()));
          program.add(new Global(name, Linkage.LOCAL, bytes.length, 8, Mutability.CONST, false, data));
          return name;
        });
  }

  /** The descriptor of heap objects that hold one {@code type}, or an array of them. */
  String descriptor(CType type, boolean array) {
    CType key = array ? new CType.Array(type.plain(), -1) : type.plain();
    return descriptors.computeIfAbsent(key, _ -> makeDescriptor(type.plain(), array));
  }

  private String makeDescriptor(CType type, boolean array) {
    String text = (array ? "cove array of " : "cove ") + Fingerprints.layout(type);
    long fingerprint = Fingerprints.of(text);
    String symbol = "type." + Fingerprints.hex(fingerprint);
    List<Long> pointers = Representation.pointerOffsets(type);
    List<Datum> data = new ArrayList<>();
    data.add(new Datum.Word(8, array ? 1 : 0));
    data.add(new Datum.Word(16, array ? 8 : type.size()));
    data.add(new Datum.Word(40, array ? 1 : 0));
    data.add(new Datum.Word(48, array ? type.size() : 0));
    long at = DESCRIPTOR_SIZE;
    if (!pointers.isEmpty()) {
      data.add(new Datum.GlobalReference(56, symbol, at));
      data.add(new Datum.Word(at, pointers.size()));
      for (long offset : pointers) {
        at += 8;
        if (offset != 0) {
          data.add(new Datum.Word(at, offset));
        }
      }
      at += 8;
    }
    byte[] name = (TypePrinter.print(type) + "\0").getBytes(StandardCharsets.UTF_8);
    data.add(new Datum.GlobalReference(64, symbol, at));
    data.add(new Datum.Bytes(at, name));
    data.add(new Datum.Word(72, fingerprint));
    program.add(new Global(
        symbol, Linkage.LINK_ONCE, at + name.length, 8, Mutability.CONST, false, data));
    return symbol;
  }

  /** The signature descriptor of a function, and what binds it to the procedure (docs/abi.md). */
  private void describe(FunctionSymbol f) {
    CType.Function type = f.type();
    List<String> formals = Fingerprints.formals(type);
    String result = Fingerprints.result(type);
    boolean closure = !formals.isEmpty() && formals.getFirst().equals("VALUE REFANY");
    long whole = Fingerprints.of(Fingerprints.signature(type));
    String signature = "sig." + Fingerprints.hex(whole);
    // Words that are 0 are left out, as the Modula-3 front end does: link-once globals must be alike.
    List<Datum> words = new ArrayList<>();
    words.add(new Datum.Word(0, whole));
    words.add(new Datum.Word(8, Fingerprints.of(Fingerprints.list(formals))));
    if (closure) {
      words.add(
          new Datum.Word(16, Fingerprints.of(Fingerprints.list(formals.subList(1, formals.size())))));
    }
    if (!result.isEmpty()) {
      words.add(new Datum.Word(24, Fingerprints.of(result)));
      String merged = "VALUE " + result;
      words.add(new Datum.Word(32, Fingerprints.of(Fingerprints.list(List.of(merged, merged)))));
    }
    program.add(new Global(signature, Linkage.LINK_ONCE, 40, 8, Mutability.CONST, false, words));
    List<Datum> data = new ArrayList<>();
    data.add(new Datum.GlobalReference(0, signature, 0));
    if (type.promises().bound() > 0) {
      data.add(new Datum.Word(16, type.promises().bound()));
    }
    program.add(
        new Global("desc." + symbol(f), Linkage.LINK_ONCE, 24, 8, Mutability.CONST, false, data));
  }

  /** The procedure that counts the characters of a terminated string with its zero; 0 for null. */
  String terminatedCount() {
    if (!program.defines(TERMINATED_COUNT)) {
      program.add(makeTerminatedCount());
    }
    return TERMINATED_COUNT;
  }

  private static Procedure makeTerminatedCount() {
    ProcedureBuilder b = new ProcedureBuilder(TERMINATED_COUNT, Signature.of(Type.I64, Type.PTR));
    b.linkage(Linkage.LINK_ONCE).effects(Effects.FUNCTIONAL);
    Value zero = b.constant(Type.I64, 0);
    Label none = b.newBlock();
    Label head = b.newBlock();
    Label more = b.newBlock();
    Label done = b.newBlock();
    Value i = b.addParameter(head, Type.I64);
    Value isNull = b.compare(CompareOp.EQ, b.parameter(0), b.nil(Type.PTR));
    Label start = b.newBlock();
    b.branch(isNull, none, start);
    b.enter(start);
    b.jump(head, zero);
    b.enter(head);
    Value c = b.load(Type.I8, MemoryClass.BYTES, b.pointerAdd(b.parameter(0), i), 0);
    Value next = b.binary(BinaryOp.ADD, i, b.constant(Type.I64, 1));
    b.branch(b.compare(CompareOp.EQ, c, b.constant(Type.I8, 0)), done, more);
    b.enter(more);
    b.safepoint(Frame.SAFEPOINT_COST);
    b.jump(head, next);
    b.enter(done);
    b.ret(next);
    b.enter(none);
    b.ret(zero);
    return b.build();
  }

  static byte[] littleEndian(long value, int size) {
    byte[] all = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    return java.util.Arrays.copyOf(all, size);
  }
}

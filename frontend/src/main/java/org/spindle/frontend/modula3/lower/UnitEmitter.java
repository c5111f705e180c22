package org.spindle.frontend.modula3.lower;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.BuiltinReference;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.Fingerprint;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.frontend.source.SourceRange;
import org.spindle.ir.Datum;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.Linkage;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;

/** Collects the definitions of one compiled unit: literals, constants, descriptors and what it needs of others. */
final class UnitEmitter implements StaticData.References {
  private final String unit;
  private final ProgramBuilder program;
  private final TypeDescriptors types;
  private final FormalTypes formalTypes = new FormalTypes();
  private final Set<String> defined = new HashSet<>();
  private int constants;

  UnitEmitter(String unit, TypeDescriptors types) {
    this.unit = unit;
    this.program = new ProgramBuilder(unit);
    this.types = types;
  }

  String unit() {
    return unit;
  }

  Program build() {
    return program.build();
  }

  ProgramBuilder program() {
    return program;
  }

  void add(Procedure procedure) {
    program.add(procedure);
  }

  void add(Global global) {
    program.add(global);
  }

  /** Declares a procedure that another unit defines. */
  void extern(String symbol, Signature signature, Effects effects) {
    program.add(new Extern(symbol, signature, effects));
  }

  /** Declares a procedure so that it may be called here, unless this unit defines it. */
  void use(ProcedureSymbol p) {
    if (p.isTopLevel()) {
      String symbol = p.external().orElse(p.linkName());
      extern(symbol, Signatures.of(p),
          p.external().isPresent() ? Effects.NONE : Signatures.effects(p.type()));
    }
  }

  @Override
  public void procedure(Constant.ProcedureIdentity procedure) {
    if (procedure instanceof ProcedureSymbol p) {
      use(p);
    }
  }

  /** What describes the parameters of its procedures. */
  FormalTypes formalTypes() {
    return formalTypes;
  }

  /** The symbol of a type's descriptor. */
  String descriptor(Type type) {
    return types.symbol(type);
  }

  @Override
  public String text(String value) {
    boolean wide = new Constant.Text(value).isWide();
    String symbol = "text." + Fingerprint.hex(Fingerprint.ofText((wide ? "WIDE TEXT " : "TEXT ") + value));
    if (defined.add(symbol)) {
      byte[] bytes = wide ? wideChars(value) : value.getBytes(StandardCharsets.ISO_8859_1);
      List<Datum> data = new ArrayList<>();
      data.add(new Datum.GlobalReference(0, descriptor(wide ? Builtin.WIDE_TEXT : Builtin.TEXT), 0));
      data.add(new Datum.Word(8, wide ? bytes.length / Integer.BYTES : bytes.length));
      if (bytes.length > 0) {
        data.add(new Datum.Bytes(16, bytes));
      }
      long size = Layout.round(16L + bytes.length, 8);
      add(new Global(symbol, Linkage.LINK_ONCE, size, 8, Global.Mutability.CONST, false, data));
    }
    return symbol;
  }

  private static byte[] wideChars(String value) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Integer.BYTES * value.codePointCount(0, value.length()))
            .order(ByteOrder.LITTLE_ENDIAN);
    value.codePoints().forEach(bytes::putInt);
    return bytes.array();
  }

  /** The symbol of the object that stands for a unit, which all units share. */
  String unitObject(TypedExpression.UnitOf u) {
    String symbol = "unit." + (u.isInterface() ? "i." : "m.") + u.name();
    if (defined.add(symbol)) {
      List<Datum> data = new ArrayList<>();
      data.add(new Datum.GlobalReference(0, descriptor(Builtin.UNIT), 0));
      data.add(new Datum.GlobalReference(8, text(u.name()), 8));
      data.add(new Datum.GlobalReference(16, text(" " + String.join(" ", u.exports()) + " "), 8));
      data.add(new Datum.Word(24, u.isInterface() ? 1 : 0));
      add(new Global(symbol, Linkage.LINK_ONCE, 32, 8, Global.Mutability.CONST, false, data));
    }
    return symbol;
  }

  /** The symbol of a constant in memory. */
  String constant(Type type, Constant value) {
    String symbol = unit + ":const." + constants++;
    long size = Math.max(8, StaticData.size(type, value));
    List<Datum> data = StaticData.of(type, value, this);
    int align = Math.max(8, Layout.align(type));
    add(new Global(symbol, Linkage.LOCAL, size, align, Global.Mutability.CONST, false, data));
    return symbol;
  }

  /** The symbol of a zero-terminated {@code file:line:column}. */
  String positionText(SourceRange range) {
    String text = range.toString();
    return zeroTerminated("position." + Fingerprint.hex(Fingerprint.ofText(text)), text);
  }

  /** A link-once constant that holds a text and a zero byte. */
  String zeroTerminated(String symbol, String text) {
    if (defined.add(symbol)) {
      byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
      add(
          new Global(
              symbol, Linkage.LINK_ONCE, bytes.length, 8, Global.Mutability.CONST, false,
              List.of(new Datum.Bytes(0, bytes))));
    }
    return symbol;
  }

  /** The global {@code desc.P} of a procedure, with its signature descriptor. */
  void describe(ProcedureSymbol p) {
    SignatureType s = p.type().signature();
    String text = Signatures.text(s);
    long whole = Fingerprint.ofText(text);
    String symbol = "sig." + Fingerprint.hex(whole);
    if (defined.add(symbol)) {
      List<Datum> words = new ArrayList<>();
      words.add(new Datum.Word(0, whole));
      words.add(new Datum.Word(8, Fingerprint.ofText(Signatures.formalsText(s.formals()))));
      if (!s.formals().isEmpty()
          && s.formals().getFirst().mode() == org.spindle.frontend.modula3.syntax.Signature.Mode.VALUE
          && TypeRelations.canonical(s.formals().getFirst().type()) == BuiltinReference.REFANY) {
        List<SignatureType.Formal> rest = s.formals().subList(1, s.formals().size());
        words.add(new Datum.Word(16, Fingerprint.ofText(Signatures.formalsText(rest))));
      }
      if (s.result() != null) {
        String result = Signatures.typeText(s.result());
        words.add(new Datum.Word(24, Fingerprint.ofText(result)));
        words.add(new Datum.Word(32, Fingerprint.ofText("(VALUE " + result + ",VALUE " + result + ")")));
      }
      add(new Global(symbol, Linkage.LINK_ONCE, 40, 8, Global.Mutability.CONST, false, words));
    }
    add(
        new Global(
            "desc." + p.linkName(), Linkage.LINK_ONCE, 24, 8, Global.Mutability.CONST, false,
            List.of(new Datum.GlobalReference(0, symbol, 0))));
  }

  static Position position(SourceRange range) {
    return range == null || !range.hasPosition()
        ? Position.NONE
        : new Position(range.file().path(), range.line(), range.column());
  }
}

package org.spindle.ir.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.spindle.ir.Datum;
import org.spindle.ir.Effects;
import org.spindle.ir.Global;
import org.spindle.ir.InlineHint;
import org.spindle.ir.Linkage;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.link.Linker;

/**
 * Makes random programs that verify, terminate, and do the same on every engine: the entry procedure {@code main}
 * returns an i64 made from much of what was computed. They have loops, switches, direct, indirect and recursive calls,
 * exceptions and traps that are caught or not, floats, and memory of all classes. Addresses never become numbers, and
 * accesses keep the promise of their classes. There are no events.
 *
 * <p>The globals: {@code @wN} scalars, {@code @bN} arrays of bytes, {@code @oN} static heap objects that refer to each
 * other, {@code @kN} constants, {@code @activation} the exception activation.
 */
public final class RandomProgram {
  private static final List<InlineHint> HINTS =
      List.of(InlineHint.DEFAULT, InlineHint.ALWAYS, InlineHint.NEVER);

  /** Bytes of a {@code @bN} or {@code @kN}. */
  static final int ARRAY_BYTES = 64;

  /** The offset of an object's data in its global, past the header word. */
  static final int HEADER_BYTES = 8;

  static final String ACTIVATION = "activation";
  static final MemoryClass ACTIVATION_CLASS = MemoryClass.heap("Activation/code");

  private static final int OBJECT_BYTES = 32;
  private static final Type[] SCALARS = {Type.I64, Type.I64, Type.I32, Type.I8, Type.F64, Type.F32};

  private final Random random;
  private final Size size;
  private final ProgramBuilder program;
  private final List<Type> scalars = new ArrayList<>();
  private final int arrays;
  private final int objects;
  private final int constants;
  private final boolean charges;
  private final List<Callable> callables = new ArrayList<>();

  /**
   * A procedure that later ones may call.
   *
   * @param work about so many instructions execute in a call
   */
  record Callable(String name, Signature signature, boolean functional, long work) {}

  private RandomProgram(long seed, Size size) {
    random = new Random(seed);
    this.size = size;
    program = new ProgramBuilder("random " + seed);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      scalars.add(SCALARS[random.nextInt(SCALARS.length)]);
    }
    arrays = 1 + random.nextInt(3);
    objects = 1 + random.nextInt(3);
    constants = 1 + random.nextInt(2);
    charges = random.nextInt(4) == 0;
  }

  /** The program of that seed and size. */
  public static Program generate(long seed, Size size) {
    return new RandomProgram(seed, size).generate();
  }

  /** The same program, linked: as passes and engines take it. */
  public static Program linked(long seed, Size size) {
    Program unit = generate(seed, size);
    return Linker.link(unit.name(), List.of(unit));
  }

  private Program generate() {
    defineGlobals();
    if (random.nextInt(8) != 0) {
      defineHandler();
    }
    if (random.nextBoolean()) {
      defineRecursive();
    }
    int count = random.nextInt(size.procedures() + 1);
    for (int i = 0; i < count; i++) {
      defineProcedure("p" + i);
    }
    Signature signature = Signature.of(Type.I64);
    ProcedureBuilder builder = new ProcedureBuilder("main", signature);
    if (charges) {
      Value budget = builder.constant(Type.I64, 1L << 40);
      builder.store(MemoryClass.FUEL, builder.globalAddress("rt.fuel", 0), 0, budget);
    }
    new ProcedureGenerator(this, builder, signature, false).generate();
    program.add(builder.build());
    return program.entry("main").build();
  }

  private void defineGlobals() {
    for (int i = 0; i < scalars.size(); i++) {
      List<Datum> data = List.of(new Datum.Word(0, random.nextLong()));
      program.add(new Global("w" + i, Linkage.EXPORT, 8, 8, Global.Mutability.MUTABLE, false, data));
    }
    for (int i = 0; i < arrays; i++) {
      program.add(array("b" + i, Global.Mutability.MUTABLE));
    }
    for (int i = 0; i < constants; i++) {
      program.add(array("k" + i, Global.Mutability.CONST));
    }
    for (int i = 0; i < objects; i++) {
      List<Datum> data = List.of(
          new Datum.Word(HEADER_BYTES, random.nextLong()),
          new Datum.GlobalReference(HEADER_BYTES + 16L, "o" + random.nextInt(objects), HEADER_BYTES),
          new Datum.Word(HEADER_BYTES + 24L, random.nextLong()));
      program.add(new Global("o" + i, Linkage.EXPORT, HEADER_BYTES + OBJECT_BYTES, 8,
          Global.Mutability.MUTABLE, true, data));
    }
    program.add(new Global(ACTIVATION, Linkage.EXPORT, 8, 8, Global.Mutability.MUTABLE, false, List.of()));
    program.add(new Global("rt.fuel", Linkage.EXPORT, 8, 8, Global.Mutability.MUTABLE, false, List.of()));
  }

  private Global array(String name, Global.Mutability mutability) {
    byte[] content = new byte[ARRAY_BYTES];
    random.nextBytes(content);
    List<Datum> data = List.of(new Datum.Bytes(0, content));
    return new Global(name, Linkage.EXPORT, ARRAY_BYTES, 8, mutability, false, data);
  }

  private void defineHandler() {
    ProcedureBuilder builder = new ProcedureBuilder("handler", Signature.of(null, Type.I64, Type.I64));
    Value activation = builder.globalAddress(ACTIVATION, 0);
    builder.store(ACTIVATION_CLASS, activation, 0, builder.parameter(0));
    builder.raise(activation);
    program.add(builder.build()).trapHandler("handler");
  }

  /** A procedure that calls itself as often as its argument, modulo 8, says. */
  private void defineRecursive() {
    Signature signature = Signature.of(Type.I64, Type.I64, Type.I64);
    ProcedureBuilder builder = new ProcedureBuilder("recursive", signature);
    Recursion.build(builder, random);
    program.add(builder.build());
    callables.add(new Callable("recursive", signature, false, 200));
  }

  private void defineProcedure(String name) {
    List<Type> parameters = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      parameters.add(Type.values()[random.nextInt(Type.values().length)]);
    }
    Type result = random.nextInt(5) == 0 ? null : Type.values()[random.nextInt(Type.values().length)];
    boolean functional = random.nextInt(3) == 0;
    Signature signature = new Signature(parameters, result == Type.PTR ? Type.I64 : result);
    ProcedureBuilder builder = new ProcedureBuilder(name, signature)
        .linkage(random.nextBoolean() ? Linkage.LOCAL : Linkage.EXPORT)
        .effects(functional ? Effects.FUNCTIONAL : Effects.NONE)
        .inline(HINTS.get(random.nextInt(HINTS.size())));
    ProcedureGenerator generator = new ProcedureGenerator(this, builder, signature, functional);
    generator.generate();
    program.add(builder.build());
    callables.add(new Callable(name, signature, functional, generator.work()));
  }

  Random random() {
    return random;
  }

  Size size() {
    return size;
  }

  List<Type> scalars() {
    return scalars;
  }

  int arrays() {
    return arrays;
  }

  int objects() {
    return objects;
  }

  int constants() {
    return constants;
  }

  /** The procedures defined so far. */
  List<Callable> callables() {
    return callables;
  }
}

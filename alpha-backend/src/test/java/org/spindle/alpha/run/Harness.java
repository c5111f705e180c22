package org.spindle.alpha.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.alpha.elf.ElfExecutable;
import org.spindle.alpha.encode.LittleEndian;
import org.spindle.alpha.link.AlphaImage;
import org.spindle.alpha.support.LinuxExits;
import org.spindle.alpha.tools.GnuTools;
import org.spindle.ir.Callee;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.Label;
import org.spindle.ir.Linkage;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.Signature;
import org.spindle.ir.Successor;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;
import org.spindle.ir.interpret.Interpreter;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.interpret.Services;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.Linker;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.memory.Memory;

/**
 * Runs procedures without parameters one after the other, on the reference interpreter and as an
 * executable under qemu-alpha, and shows what can be observed: for each a tag (0 returned, 1 threw)
 * and its result, then the contents of all mutable globals; addresses are made relative to the
 * program's base.
 */
final class Harness {
  private static final String START = "harness:start";
  private static final String RECORD = "harness:record";
  private static final MemoryMap KERNEL =
      new MemoryMap(MemoryMap.KERNEL_BASE, 1 << 20, 65536, 1 << 18, 0, 0);
  private static final MemoryMap LINUX =
      new MemoryMap(ElfExecutable.BASE, 1 << 20, 65536, 1 << 18, 0, 0);

  /** How a run ended, and what it wrote with addresses relative to the base. */
  record Observed(String ending, List<String> words) {}

  private Harness() {}

  /** The program with an entry procedure that calls the named ones and writes what they did. */
  static Program wrap(Program program, List<String> procedures) {
    var all = new LinkedHashMap<>(program.procedures());
    var globals = new LinkedHashMap<>(program.globals());
    var externs = new LinkedHashMap<>(program.externs());
    globals.put(
        RECORD,
        new Global(RECORD, Linkage.LOCAL, 16, 8, Global.Mutability.MUTABLE, false, List.of()));
    externs.putIfAbsent(
        "machine.write",
        new Extern(
            "machine.write", Signature.of(Type.I64, Type.I64, Type.PTR, Type.I64), Effects.NONE));
    externs.putIfAbsent(
        "machine.exit", new Extern("machine.exit", Signature.of(null, Type.I64), Effects.NONE));
    var b = new ProcedureBuilder(START, Signature.of(null));
    for (String name : procedures) {
      callAndRecord(b, program.procedure(name));
    }
    for (Global global : program.globals().values()) {
      if (global.mutability() == Global.Mutability.MUTABLE && !global.name().startsWith("rt.")) {
        write(b, b.globalAddress(global.name(), 0), global.size());
      }
    }
    b.call(new Callee.Direct("machine.exit"), null, List.of(b.constant(Type.I64, 0)));
    b.ret(null);
    all.put(START, b.build());
    return new Program(program.name(), START, program.trapHandler(), all, globals, externs);
  }

  private static void callAndRecord(ProcedureBuilder b, Procedure procedure) {
    Label returned = b.newBlock();
    Label thrown = b.newBlock();
    Label next = b.newBlock();
    Type type = procedure.signature().result();
    Value result = type == null ? null : b.addParameter(returned, type);
    Value activation = b.addParameter(thrown, Type.PTR);
    b.invoke(
        new Callee.Direct(procedure.name()),
        type,
        List.of(),
        new Successor(returned),
        new Successor(thrown));
    b.enter(returned);
    Value record = b.globalAddress(RECORD, 0);
    b.store(MemoryClass.ANY, record, 0, b.constant(Type.I64, 0));
    b.store(
        MemoryClass.ANY, record, 8, result == null ? b.constant(Type.I64, 0) : widened(b, result));
    b.jump(next);
    b.enter(thrown);
    Value other = b.globalAddress(RECORD, 0);
    b.store(MemoryClass.ANY, other, 0, b.constant(Type.I64, 1));
    b.store(MemoryClass.ANY, other, 8, activation);
    b.jump(next);
    b.enter(next);
    write(b, b.globalAddress(RECORD, 0), 16);
  }

  private static Value widened(ProcedureBuilder b, Value value) {
    return switch (value.type()) {
      case I64, REF, PTR, F64 -> value;
      case F32 -> b.unary(UnaryOp.SEXT, Type.I64, b.unary(UnaryOp.BITCAST, Type.I32, value));
      case I1, I8, I16, I32 -> b.unary(UnaryOp.SEXT, Type.I64, value);
    };
  }

  private static void write(ProcedureBuilder b, Value address, long size) {
    b.call(
        new Callee.Direct("machine.write"),
        Type.I64,
        List.of(b.constant(Type.I64, 1), address, b.constant(Type.I64, size)));
  }

  /** What the reference interpreter does with a wrapped program. */
  static Observed interpret(Program wrapped) {
    Image image = Layout.of(Linker.link(wrapped.name(), List.of(wrapped)), KERNEL);
    Memory memory = new Memory(image.memorySize());
    image.writeTo(memory);
    var output = new ByteArrayOutputStream();
    Services services =
        new Services() {
          @Override
          public boolean provides(String name) {
            return name.equals("machine.write");
          }

          @Override
          public long call(String name, long[] arguments) {
            output.writeBytes(memory.read(arguments[1], (int) arguments[2]));
            return arguments[2];
          }
        };
    var interpreter = new Interpreter(image, memory, services);
    interpreter.setLimit(20_000_000);
    String ending =
        switch (interpreter.run()) {
          case Outcome.Exited exited -> "exited " + exited.status();
          case Outcome.Trapped trapped -> "trapped " + trapped.code();
          case Outcome.Returned _ -> "returned";
          case Outcome.Uncaught _ -> "uncaught";
          case Outcome.Exhausted _ -> "exhausted";
        };
    return new Observed(ending, words(output.toByteArray(), KERNEL.base()));
  }

  /** What the executable does under qemu-alpha. */
  static Observed emulate(Program wrapped, Path directory) {
    try {
      byte[] file = executable(wrapped);
      Path path = directory.resolve("guest");
      Files.write(path, file);
      path.toFile().setExecutable(true);
      GnuTools.Result result =
          GnuTools.run(directory, GnuTools.QEMU, "-cpu", "ev4-alpha-cpu", path.toString());
      return new Observed(ending(result), words(result.output(), LINUX.base()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] executable(Program wrapped) {
    Image image = Layout.of(Linker.link(wrapped.name(), List.of(wrapped)), LINUX);
    AlphaImage alpha = AlphaImage.forLinux(image, new AlphaCompiler(true));
    return ElfExecutable.write(alpha, LinuxExits.START);
  }

  private static String ending(GnuTools.Result result) {
    if (result.status() == 3) {
      for (TrapCode code : TrapCode.values()) {
        if (result.errors().endsWith(code.message() + "\n")) {
          return "trapped " + code;
        }
      }
    }
    return ("exited " + result.status() + " " + result.errors()).strip();
  }

  private static List<String> words(byte[] bytes, long base) {
    var words = new ArrayList<String>();
    int whole = bytes.length & -8;
    for (int i = 0; i < whole; i += 8) {
      long word = LittleEndian.getLong(bytes, i);
      long relative = word - base;
      boolean address = relative >= 0 && relative < 1 << 24;
      words.add(address ? "base+" + Long.toHexString(relative) : Long.toHexString(word));
    }
    for (int i = whole; i < bytes.length; i++) {
      words.add("byte " + bytes[i]);
    }
    return words;
  }
}

package org.spindle.frontend.cove;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.Modula3Compiler;
import org.spindle.frontend.modula3.Modula3Program;
import org.spindle.frontend.modula3.lower.StartUp;
import org.spindle.frontend.modula3.units.SearchPath;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceReader;
import org.spindle.ir.Callee;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Type;
import org.spindle.ir.event.EventRecords;
import org.spindle.ir.interpret.Interpreter;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.interpret.Services;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.Linker;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.pass.MayCollect;
import org.spindle.ir.pass.Pipeline;
import org.spindle.ir.pass.ShadowFrames;
import org.spindle.ir.verify.Verifier;

/** Compiles and runs Cove programs in tests. */
final class CovePrograms {
  private static final Path RUN_TIME = Path.of("../runtime/src/main/modula3");

  private CovePrograms() {}

  /** What a program printed, on the standard output and on that for errors, and how it ended. */
  record Run(String output, String errors, Outcome outcome) {}

  static List<Path> corpus(String folder) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/cove", folder))) {
      return files.filter(f -> f.toString().endsWith(".c")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceFile read(Path path) {
    try {
      return SourceReader.read(path);
    } catch (SourceException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static CoveProgram compile(SourceFile... files) {
    Diagnostics diagnostics = new Diagnostics();
    CoveProgram program =
        new CoveCompiler(List.of(), _ -> Optional.empty()).compile(List.of(files), diagnostics);
    if (diagnostics.hasErrors()) {
      throw new AssertionError(DiagnosticFormatter.format(diagnostics));
    }
    return program;
  }

  /** The run-time library in Modula-3. */
  static Modula3Program runTime() {
    Diagnostics diagnostics = new Diagnostics();
    SearchPath sources = new SearchPath(List.of(), List.of(RUN_TIME));
    Modula3Program program =
        Modula3Compiler.compile(sources, List.of("RTHeapRep.m3", "RTMain.m3", "RTException.m3", "Math.m3"),
            diagnostics);
    if (diagnostics.hasErrors()) {
      throw new AssertionError(DiagnosticFormatter.format(diagnostics));
    }
    return program;
  }

  /** A program with the run-time library. */
  static Program link(CoveProgram cove, Modula3Program runTime) {
    List<String> order = new ArrayList<>(runTime.modules());
    order.addAll(cove.names());
    List<Program> units = new ArrayList<>(runTime.units());
    units.removeIf(u -> u.name().equals("start"));
    units.addAll(cove.units());
    units.add(StartUp.build(order));
    units.add(EventRecords.unit(units));
    return verified(Linker.link("test", units), "linked");
  }

  /** A program that needs no run-time library, and in which a trap is the end. */
  static Program link(CoveProgram cove) {
    ProcedureBuilder start = new ProcedureBuilder("start", Signature.of(null));
    ProgramBuilder builder = new ProgramBuilder("start").entry("start");
    for (String name : cove.names()) {
      builder.add(new Extern(name + ":body", Signature.of(null), Effects.NONE));
      start.call(new Callee.Direct(name + ":body"), null, List.of());
    }
    start.ret(null);
    ProcedureBuilder exit = new ProcedureBuilder("RTMain.Exit", Signature.of(null, Type.I64));
    builder.add(new Extern("machine.exit", Signature.of(null, Type.I64), Effects.NONE));
    exit.call(new Callee.Direct("machine.exit"), null, List.of(exit.parameter(0)));
    exit.ret(null);
    builder.add(exit.build());
    List<Program> units = new ArrayList<>(cove.units());
    units.add(builder.add(start.build()).build());
    return verified(Linker.link("test", units), "linked");
  }

  private static Program verified(Program program, String stage) {
    Verifier.require(program, stage);
    return program;
  }

  static Program optimize(Program program) {
    return verified(Pipeline.optimize(program), "optimized");
  }

  static Run run(Program program) {
    Program framed = program.mapProcedures(new ShadowFrames(new MayCollect(program))::run);
    Image image = Layout.of(framed, MemoryMap.KERNEL.withHeap(4 << 20));
    Memory memory = new Memory(image.memorySize());
    image.writeTo(memory);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Services services = new Services() {
      @Override
      public boolean provides(String name) {
        return name.startsWith("machine.");
      }

      @Override
      public long call(String name, long[] arguments) {
        if (name.equals("machine.write")) {
          (arguments[0] == 1 ? output : errors).writeBytes(memory.read(arguments[1], arguments[2]));
          return arguments[2];
        }
        return name.equals("machine.argument") ? -1 : 0;
      }
    };
    Interpreter interpreter = new Interpreter(image, memory, services);
    interpreter.setLimit(50_000_000);
    Outcome outcome = interpreter.run();
    return new Run(
        output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8), outcome);
  }
}

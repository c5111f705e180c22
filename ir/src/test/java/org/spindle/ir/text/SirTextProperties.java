package org.spindle.ir.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.spindle.ir.Datum;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.Linkage;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Type;
import org.spindle.ir.random.RandomProgram;
import org.spindle.ir.random.Size;

class SirTextProperties {

  @Property(tries = 150)
  void printedProgramsReadBackAsTheyPrint(@ForAll long seed) throws SirSyntaxException {
    String text = SirPrinter.print(RandomProgram.generate(seed, Size.MEDIUM));
    assertThat(SirPrinter.print(SirReader.read("a.sir", text))).isEqualTo(text);
  }

  @Property(tries = 150)
  void bytesSurviveQuoting(@ForAll byte[] bytes) {
    assertThat(SirStrings.bytes(SirStrings.quote(bytes))).isEqualTo(bytes);
  }

  /** Any name may come from a source text; only what UTF-8 cannot say is excluded. */
  @Property(tries = 150)
  void anyNamesReadBack(@ForAll String any, @ForAll byte[] content) throws SirSyntaxException {
    String name = new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    Position position = new Position(name, 3, 4, name, new Position(name, 5, 6, name, Position.NONE));
    ProcedureBuilder builder =
        new ProcedureBuilder("p" + name, Signature.of(null, Type.PTR)).declaredAt(position);
    builder.at(position);
    builder.load(Type.I8, new MemoryClass("any/" + name), builder.parameter(0), 0);
    builder.load(Type.I8, new MemoryClass(name), builder.globalAddress("g" + name, 0), 0);
    builder.ret(null);
    Procedure procedure = builder.build();
    Program program = new ProgramBuilder(name)
        .add(procedure)
        .add(new Global("g" + name, Linkage.LOCAL, content.length, 1, Global.Mutability.QUASI, false,
            List.of(new Datum.Bytes(0, content))))
        .add(new Extern("e" + name, Signature.of(null), Effects.NONE))
        .entry("p" + name)
        .build();
    String text = SirPrinter.print(program);
    Program again = SirReader.read("a.sir", text);
    assertThat(SirPrinter.print(again)).isEqualTo(text);
    assertThat(again.globals()).isEqualTo(program.globals());
    assertThat(again.externs()).isEqualTo(program.externs());
    assertThat(again.procedure("p" + name).position()).isEqualTo(position);
    assertThat(again.name()).isEqualTo(name);
  }
}

package org.spindle.runtime.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/** A procedure called from outside after the program has exited from the midst of its work. */
class CallAfterExitTest {
  private static final String PROGRAM =
      """
      MODULE Ending EXPORTS Main, Filling;
      IMPORT Process;
      TYPE List = REF RECORD next: List; data: ARRAY [0 .. 60] OF INTEGER; END;
      PROCEDURE Leave (list: List; depth: INTEGER) =
        BEGIN
          IF depth = 0 THEN Process.Exit(0); END;
          Leave(NEW(List, next := list), depth - 1);
          INC(list.data[depth]);
        END Leave;
      PROCEDURE Fill (n: INTEGER): INTEGER =
        VAR list: List := NIL;
        BEGIN
          FOR i := 1 TO n DO
            list := NEW(List);
            FOR j := 0 TO LAST(list.data) DO list.data[j] := -1 - 8 * j; END;
          END;
          RETURN list.data[2];
        END Fill;
      BEGIN
        Leave(NEW(List), 50);
      END Ending.
      """;

  @ParameterizedTest
  @EnumSource
  void theCollectorDoesNotReadTheFramesThatWereLeft(EngineKind kind) {
    SourceInput input = new SourceInput();
    input.add(SourceFile.of("Filling.i3",
        "INTERFACE Filling;\nPROCEDURE Fill (n: INTEGER): INTEGER;\nEND Filling.\n"));
    input.add(SourceFile.of("Ending.m3", PROGRAM));
    SourceProgram source = SourceProgram.compile(input, List.of(), stage -> {});
    LinkedProgram linked = source.link("ending", List.of("Filling.Fill"), true, (pass, procedure) -> {});
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL.withHeap(256 << 10),
        new GuestStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream()),
        List.of("ending"));

    try (Engine engine = kind.open(machine)) {
      assertThat(engine.run()).isEqualTo(new Outcome.Exited(0));
      assertThat(engine.call("Filling.Fill", 2000)).isEqualTo(new Outcome.Returned(-17));
    }
  }
}

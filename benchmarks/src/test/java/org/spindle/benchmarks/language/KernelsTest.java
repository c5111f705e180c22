package org.spindle.benchmarks.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spindle.benchmarks.gcc.GccFolder;
import org.spindle.runtime.machine.AlphaEngine;
import org.spindle.runtime.machine.InterpreterEngine;
import org.spindle.runtime.machine.TruffleEngine;
import org.spindle.runtime.toolchain.LinkedProgram;

class KernelsTest {
  static List<Kernel> kernels() {
    return Stream.concat(Kernels.modula3().stream(), Kernels.cove().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void everyEngineComputesWhatJavaComputes(Kernel kernel) {
    long expected = kernel.java().applyAsLong(kernel.smallSize());
    LinkedProgram program = KernelMachine.compile(kernel, stage -> {});

    try (KernelMachine truffle = new KernelMachine(kernel, program, TruffleEngine::new);
        KernelMachine alpha = new KernelMachine(kernel, program, AlphaEngine::new);
        KernelMachine interpreter = new KernelMachine(kernel, program, InterpreterEngine::new)) {
      assertThat(truffle.run(kernel.smallSize())).isEqualTo(expected);
      assertThat(alpha.run(kernel.smallSize())).isEqualTo(expected);
      assertThat(interpreter.run(kernel.smallSize())).isEqualTo(expected);
    }
    assertThat(expected).isNotEqualTo(kernel.java().applyAsLong(kernel.smallSize() / 2));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void soDoesC(Kernel kernel) throws IOException {
    try (NativeKernels programs = new NativeKernels()) {
      assertThat(programs.run(kernel, kernel.smallSize(), 1).check())
          .isEqualTo(kernel.java().applyAsLong(kernel.smallSize()));
    } catch (GccFolder.Unavailable e) {
      Assumptions.abort(e.getMessage());
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void soDoesCOnAlpha(Kernel kernel) throws IOException {
    try (NativeKernels programs = new NativeKernels()) {
      NativeKernels.AlphaRun run = programs.emulate(kernel, kernel.smallSize());

      assertThat(run.check()).isEqualTo(kernel.java().applyAsLong(kernel.smallSize()));
      assertThat(run.count().instructions()).isPositive();
    } catch (GccFolder.Unavailable e) {
      Assumptions.abort(e.getMessage());
    }
  }
}

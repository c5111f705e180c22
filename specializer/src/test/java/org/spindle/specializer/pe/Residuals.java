package org.spindle.specializer.pe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.verify.Verifier;

/** What the tests of the specializer share. */
final class Residuals {
  private Residuals() {}

  static Program read(String resource) {
    try (InputStream in = Residuals.class.getResourceAsStream("/pe/" + resource)) {
      return SirReader.read(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (org.spindle.ir.text.SirSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static SpecializationResult specialize(Program program, String name, Limits limits, Long... arguments) {
    return Specializer.specialize(
        new SpecializationRequest(
            program::procedure,
            name,
            Arrays.asList(arguments),
            new ProgramSnapshot(program),
            limits,
            name + "'"));
  }

  /** The residual procedure, verified; {@code null} stands for an argument that is not known. */
  static SpecializationResult.Residual residual(Program program, String name, Long... arguments) {
    SpecializationResult result = specialize(program, name, Limits.DEFAULT, arguments);
    assertThat(result).isInstanceOf(SpecializationResult.Residual.class);
    SpecializationResult.Residual residual = (SpecializationResult.Residual) result;
    assertThat(Verifier.verify(with(program, residual.procedure()))).isEmpty();
    return residual;
  }

  static Program with(Program program, Procedure added) {
    LinkedHashMap<String, Procedure> all = new LinkedHashMap<>(program.procedures());
    all.put(added.name(), added);
    return program.withProcedures(all);
  }

  /** The program with each procedure specialized for nothing at all. */
  static Program everythingSpecialized(Program program, Limits limits) {
    LinkedHashMap<String, Procedure> all = new LinkedHashMap<>();
    for (Procedure procedure : program.procedures().values()) {
      Long[] unknown = new Long[procedure.parameters().size()];
      SpecializationResult result = specialize(program, procedure.name(), limits, unknown);
      all.put(
          procedure.name(),
          result instanceof SpecializationResult.Residual residual
              ? residual.procedure().withName(procedure.name())
              : procedure);
    }
    return program.withProcedures(all);
  }

  static List<Long> unknown(int count) {
    return new ArrayList<>(java.util.Collections.nCopies(count, null));
  }
}

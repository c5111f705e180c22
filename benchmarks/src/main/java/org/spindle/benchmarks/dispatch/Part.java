package org.spindle.benchmarks.dispatch;

import java.io.IOException;
import java.util.function.Consumer;
import org.spindle.benchmarks.report.Section;

/** One question about dispatch, and how it is measured. */
public interface Part {
  /** What users call it. */
  String name();

  /**
   * Measures.
   *
   * @param progress told what is being done
   */
  Section measure(Scale scale, Consumer<String> progress) throws IOException;
}

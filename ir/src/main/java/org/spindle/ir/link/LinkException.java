package org.spindle.ir.link;

import java.util.List;

/** Units do not fit together. Carries every problem found, each as one sentence for people. */
public final class LinkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  /** Makes the exception of at least one problem. */
  public LinkException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems, in the order of the units. */
  public List<String> problems() {
    return problems;
  }
}

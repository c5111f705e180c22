package org.spindle.benchmarks.language.kernels;

/** Makes and drops binary trees, while a large one lives on (after Ellis and Kovac). */
public final class Trees {
  private static final int LEAST_DEPTH = 4;

  private Trees() {}

  private static final class Tree {
    Tree left;
    Tree right;
  }

  /** Trees up to a depth of {@code greatest}; the number of nodes counted in all of them. */
  public static long run(long greatest) {
    Tree longLived = make(greatest);
    long nodes = 0;
    for (long depth = LEAST_DEPTH; depth <= greatest; depth += 2) {
      long repetitions = 1L << (greatest - depth + LEAST_DEPTH);
      for (long i = 0; i < repetitions; i++) {
        nodes += count(make(depth));
      }
    }
    return nodes + count(longLived);
  }

  private static Tree make(long depth) {
    Tree tree = new Tree();
    if (depth > 0) {
      tree.left = make(depth - 1);
      tree.right = make(depth - 1);
    }
    return tree;
  }

  private static long count(Tree tree) {
    return tree.left == null ? 1 : 1 + count(tree.left) + count(tree.right);
  }
}

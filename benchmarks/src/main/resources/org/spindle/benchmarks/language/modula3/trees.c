#include "kernel.h"

#define LEAST_DEPTH 4

struct tree {
  struct tree *left, *right;
};

static struct tree *make(int64_t depth)
{
  struct tree *tree = calloc(1, sizeof *tree);
  if (depth > 0) {
    tree->left = make(depth - 1);
    tree->right = make(depth - 1);
  }
  return tree;
}

static int64_t count(const struct tree *tree)
{
  return tree->left == NULL ? 1 : 1 + count(tree->left) + count(tree->right);
}

static void drop(struct tree *tree)
{
  if (tree->left != NULL) {
    drop(tree->left);
    drop(tree->right);
  }
  free(tree);
}

int64_t run(int64_t greatest)
{
  struct tree *long_lived = make(greatest);
  int64_t nodes = 0;
  for (int64_t depth = LEAST_DEPTH; depth <= greatest; depth += 2)
    for (int64_t i = INT64_C(1) << (greatest - depth + LEAST_DEPTH); i > 0; i--) {
      struct tree *tree = make(depth);
      nodes += count(tree);
      drop(tree);
    }
  nodes += count(long_lived);
  drop(long_lived);
  return nodes;
}

package org.spindle.specializer.pe;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * An immutable map whose updates share all but O(log n) of their structure, so that a path of symbolic execution can
 * split in constant time: a hash array mapped trie (Bagwell, Ideal Hash Trees, 2001).
 *
 * @param <K> keys, compared by {@code equals}
 * @param <V> values, never null
 */
final class PersistentMap<K, V> {
  private static final int BITS = 5;
  private static final PersistentMap<Object, Object> EMPTY = new PersistentMap<>(null);

  private final Node root;

  private PersistentMap(Node root) {
    this.root = root;
  }

  private sealed interface Node {}

  private record Leaf(int hash, Object key, Object value) implements Node {}

  /** Keys with equal hashes. */
  private record Collision(int hash, Leaf[] leaves) implements Node {}

  /** Children by five bits of the hash; {@code bitmap} says which of 32 are there. */
  private record Branch(int bitmap, Node[] children) implements Node {}

  @SuppressWarnings("unchecked")
  static <K, V> PersistentMap<K, V> empty() {
    return (PersistentMap<K, V>) EMPTY;
  }

  boolean isEmpty() {
    return root == null;
  }

  private static int hash(Object key) {
    int h = key.hashCode() * 0x9E3779B9;
    return h ^ (h >>> 15);
  }

  /** The value of a key, or null. */
  @SuppressWarnings("unchecked")
  V get(K key) {
    int hash = hash(key);
    Node node = root;
    int shift = 0;
    while (node instanceof Branch(int bitmap, Node[] children)) {
      int bit = 1 << ((hash >>> shift) & 31);
      if ((bitmap & bit) == 0) {
        return null;
      }
      node = children[Integer.bitCount(bitmap & (bit - 1))];
      shift += BITS;
    }
    return switch (node) {
      case null -> null;
      case Leaf leaf -> leaf.hash == hash && leaf.key.equals(key) ? (V) leaf.value : null;
      case Collision collision -> {
        for (Leaf leaf : collision.leaves) {
          if (leaf.key.equals(key)) {
            yield (V) leaf.value;
          }
        }
        yield null;
      }
      case Branch branch -> throw new IllegalStateException();
    };
  }

  /** This map with one binding added or replaced. */
  PersistentMap<K, V> put(K key, V value) {
    return new PersistentMap<>(put(root, 0, new Leaf(hash(key), key, value)));
  }

  private static Node put(Node node, int shift, Leaf added) {
    switch (node) {
      case null -> {
        return added;
      }
      case Leaf leaf -> {
        if (leaf.hash == added.hash) {
          return leaf.key.equals(added.key) ? added : new Collision(leaf.hash, new Leaf[] {leaf, added});
        }
        return put(put(new Branch(0, new Node[0]), shift, leaf, leaf.hash), shift, added);
      }
      case Collision collision -> {
        if (collision.hash != added.hash) {
          return put(put(new Branch(0, new Node[0]), shift, collision, collision.hash), shift, added);
        }
        Leaf[] leaves = collision.leaves.clone();
        for (int i = 0; i < leaves.length; i++) {
          if (leaves[i].key.equals(added.key)) {
            leaves[i] = added;
            return new Collision(collision.hash, leaves);
          }
        }
        leaves = Arrays.copyOf(leaves, leaves.length + 1);
        leaves[leaves.length - 1] = added;
        return new Collision(collision.hash, leaves);
      }
      case Branch branch -> {
        int bit = 1 << ((added.hash >>> shift) & 31);
        int index = Integer.bitCount(branch.bitmap & (bit - 1));
        if ((branch.bitmap & bit) == 0) {
          return put(branch, shift, added, added.hash);
        }
        Node[] children = branch.children.clone();
        children[index] = put(children[index], shift + BITS, added);
        return new Branch(branch.bitmap, children);
      }
    }
  }

  /** A branch with a child at a place that is free. */
  private static Branch put(Branch branch, int shift, Node child, int hash) {
    int bit = 1 << ((hash >>> shift) & 31);
    int index = Integer.bitCount(branch.bitmap & (bit - 1));
    Node[] children = new Node[branch.children.length + 1];
    System.arraycopy(branch.children, 0, children, 0, index);
    children[index] = child;
    System.arraycopy(branch.children, index, children, index + 1, branch.children.length - index);
    return new Branch(branch.bitmap | bit, children);
  }

  /** This map without a key. */
  PersistentMap<K, V> remove(K key) {
    Node changed = remove(root, 0, hash(key), key);
    return changed == root ? this : changed == null ? empty() : new PersistentMap<>(changed);
  }

  private static Node remove(Node node, int shift, int hash, Object key) {
    return switch (node) {
      case null -> null;
      case Leaf leaf -> leaf.hash == hash && leaf.key.equals(key) ? null : leaf;
      case Collision collision -> {
        Leaf[] rest =
            Arrays.stream(collision.leaves).filter(leaf -> !leaf.key.equals(key)).toArray(Leaf[]::new);
        yield rest.length == collision.leaves.length
            ? collision
            : rest.length == 1 ? rest[0] : new Collision(collision.hash, rest);
      }
      case Branch branch -> {
        int bit = 1 << ((hash >>> shift) & 31);
        if ((branch.bitmap & bit) == 0) {
          yield branch;
        }
        int index = Integer.bitCount(branch.bitmap & (bit - 1));
        Node child = remove(branch.children[index], shift + BITS, hash, key);
        if (child == branch.children[index]) {
          yield branch;
        }
        if (child != null) {
          Node[] children = branch.children.clone();
          children[index] = child;
          yield new Branch(branch.bitmap, children);
        }
        if (branch.children.length == 1) {
          yield null;
        }
        Node[] children = new Node[branch.children.length - 1];
        System.arraycopy(branch.children, 0, children, 0, index);
        System.arraycopy(branch.children, index + 1, children, index, children.length - index);
        // a lone leaf moves up, so that equal maps stay shallow
        yield children.length == 1 && !(children[0] instanceof Branch)
            ? children[0]
            : new Branch(branch.bitmap & ~bit, children);
      }
    };
  }

  /** Calls {@code action} for each binding, in an order that depends on hashes only. */
  void forEach(BiConsumer<? super K, ? super V> action) {
    forEach(root, action);
  }

  @SuppressWarnings("unchecked")
  private void forEach(Node node, BiConsumer<? super K, ? super V> action) {
    switch (node) {
      case null -> {}
      case Leaf leaf -> action.accept((K) leaf.key, (V) leaf.value);
      case Collision collision -> {
        for (Leaf leaf : collision.leaves) {
          action.accept((K) leaf.key, (V) leaf.value);
        }
      }
      case Branch branch -> {
        for (Node child : branch.children) {
          forEach(child, action);
        }
      }
    }
  }
}

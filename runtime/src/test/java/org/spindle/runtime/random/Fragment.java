package org.spindle.runtime.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A part of a random program: text and further parts in order. It is known by identity, so that the reducer can replace
 * one.
 */
final class Fragment {
  /** The ways of writing a program that must not change what it does. */
  enum Variant {
    /** Fields and elements of packed types are packed. */
    PACKED,
    /** Literals are read from procedures, so that nothing that they are part of is constant. */
    OPAQUE,
    /** Each procedure has a nested one, for whose sake its variables lie in one frame. */
    FRAMES,
    /** The body of each procedure is that of a TRY FINALLY, which RETURN and exceptions pass through. */
    FINALLY,
    /** The module is UNSAFE, so that the optimizer knows less. */
    UNSAFE
  }

  /** Text that depends on the variant. */
  record Either(Variant variant, String with, String without) {}

  private final String type;
  private final String simplest;
  private final List<Object> parts;

  private Fragment(String type, String simplest, List<Object> parts) {
    this.type = type;
    this.simplest = simplest;
    this.parts = parts;
  }

  /** Something that the program may do without: a statement or a declaration. */
  static Fragment optional(Object... parts) {
    return new Fragment(null, "", List.of(parts));
  }

  /** Something that cannot be left out, only its parts. */
  static Fragment fixed(Object... parts) {
    return new Fragment(null, null, List.of(parts));
  }

  static Fragment fixed(List<?> parts) {
    return new Fragment(null, null, List.copyOf(parts));
  }

  /** An expression of a type, in parentheses if need be, for which {@code simplest} may stand. */
  static Fragment expression(String type, String simplest, Object... parts) {
    return new Fragment(type, simplest, List.of(parts));
  }

  /** Parts with something between each two. */
  static Fragment joined(List<?> parts, String between) {
    List<Object> all = new ArrayList<>();
    for (Object part : parts) {
      if (!all.isEmpty()) {
        all.add(between);
      }
      all.add(part);
    }
    return fixed(all);
  }

  String type() {
    return type;
  }

  List<Fragment> children() {
    return parts.stream().filter(Fragment.class::isInstance).map(Fragment.class::cast).toList();
  }

  /** What is simpler and may stand in its place, best first. */
  List<Fragment> simpler() {
    List<Fragment> all = new ArrayList<>();
    if (simplest != null && !(parts.size() == 1 && parts.getFirst().equals(simplest))) {
      all.add(new Fragment(type, simplest, simplest.isEmpty() ? List.of() : List.of(simplest)));
    }
    if (type != null) {
      hoistable(this, all);
    } else if (simplest != null && parts.size() > 1) {
      // A statement that contains others may give way to one of them.
      all.addAll(children().stream().filter(c -> c.type == null && !c.parts.isEmpty()).toList());
    }
    return all;
  }

  private void hoistable(Fragment from, List<Fragment> into) {
    for (Fragment child : from.children()) {
      if (type.equals(child.type)) {
        into.add(child);
      } else if (child.type == null) {
        hoistable(child, into);
      }
    }
  }

  Fragment replace(Fragment old, Fragment other) {
    if (this == old) {
      return other;
    }
    boolean changed = false;
    List<Object> copy = new ArrayList<>(parts.size());
    for (Object part : parts) {
      Object replaced = part instanceof Fragment f ? f.replace(old, other) : part;
      changed |= replaced != part;
      copy.add(replaced);
    }
    return changed ? new Fragment(type, simplest, List.copyOf(copy)) : this;
  }

  String text(Set<Variant> variants) {
    StringBuilder out = new StringBuilder();
    write(variants, out);
    return out.toString();
  }

  private void write(Set<Variant> variants, StringBuilder out) {
    for (Object part : parts) {
      switch (part) {
        case Fragment f -> f.write(variants, out);
        case Either e -> out.append(variants.contains(e.variant()) ? e.with() : e.without());
        default -> out.append(part);
      }
    }
  }
}

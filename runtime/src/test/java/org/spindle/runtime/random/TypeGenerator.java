package org.spindle.runtime.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.spindle.runtime.random.RandomType.Class;
import org.spindle.runtime.random.RandomType.Ordinal;
import org.spindle.runtime.random.RandomType.Part;
import org.spindle.runtime.random.RandomType.Pointer;
import org.spindle.runtime.random.RandomType.SetOf;
import org.spindle.runtime.random.RandomType.Simple;
import org.spindle.runtime.random.RandomType.Structure;
import org.spindle.runtime.random.RandomType.Table;

/** The types of a random program, with their declarations. */
final class TypeGenerator {
  private static final int MAX_BITS = 64;

  final List<RandomType> all = new ArrayList<>();
  final List<Ordinal> ordinals = new ArrayList<>();
  final List<Class> classes = new ArrayList<>();
  final List<Fragment> declarations = new ArrayList<>();
  private final Random random;

  TypeGenerator(Random random) {
    this.random = random;
    all.addAll(List.of(Ordinal.INTEGER, Ordinal.INTEGER, Ordinal.INTEGER, Ordinal.BOOLEAN));
    all.addAll(List.of(Simple.values()));
    ordinals();
    for (int i = 0; i < 2; i++) {
      Ordinal element = ordinals.get(random.nextInt(ordinals.size()));
      declare(new SetOf("Set" + i, element), "SET OF " + element.name());
    }
    Ordinal wide = new Ordinal("Wide", "INTEGER", -20, 110, List.of());
    declare(wide, "[-20 .. 110]");
    declare(new SetOf("BigSet", wide), "SET OF Wide");
    int composites = 5 + random.nextInt(4);
    for (int i = 0; i < composites; i++) {
      if (random.nextBoolean()) {
        structure(i);
      } else {
        table(i);
      }
    }
    for (RandomType t : List.copyOf(all)) {
      if (t instanceof Structure s && random.nextInt(2) == 0) {
        declare(new Pointer("Ref" + s.name(), s), "REF " + s.name());
      }
    }
    classes();
  }

  RandomType any() {
    return all.get(random.nextInt(all.size()));
  }

  <T extends RandomType> T anyOf(java.lang.Class<T> kind) {
    List<T> some = all.stream().filter(kind::isInstance).map(kind::cast).toList();
    return some.isEmpty() ? null : some.get(random.nextInt(some.size()));
  }

  private void declare(RandomType type, Object... definition) {
    all.add(type);
    declarations.add(
        Fragment.optional("TYPE " + type.name() + " = ", Fragment.fixed(List.of(definition)), ";\n"));
  }

  private void ordinals() {
    Ordinal color = new Ordinal("Color", "Color", 0, 4, List.of("Red", "Green", "Blue", "Black", "White"));
    ordinal(color, "{Red, Green, Blue, Black, White}");
    ordinal(new Ordinal("Warm", "Color", 1, 3, color.elements()), "[Color.Green .. Color.Black]");
    ordinal(new Ordinal("Letter", "CHAR", 'a', 'h', List.of()), "['a' .. 'h']");
    for (int i = 0; i < 3; i++) {
      long low = random.nextInt(3) == 0 ? -random.nextInt(200) : random.nextInt(4);
      long high = low + random.nextInt(random.nextInt(3) == 0 ? 3000 : 12);
      ordinal(
          new Ordinal("Sub" + i, "INTEGER", low, high, List.of()), "[" + low + " .. " + high + "]");
    }
  }

  private void ordinal(Ordinal type, String definition) {
    ordinals.add(type);
    declare(type, definition);
  }

  private int bits(RandomType type) {
    if (random.nextInt(2) == 0) {
      return 0;
    }
    return switch (type) {
      case Ordinal o when !o.isWhole() ->
          Math.min(MAX_BITS, o.bits() + random.nextInt(4) * random.nextInt(4));
      case SetOf s when s.element().count() <= MAX_BITS -> (int) s.element().count();
      case Structure s -> s.bits();
      default -> 0;
    };
  }

  private void structure(int number) {
    List<Part> parts = new ArrayList<>();
    boolean onlyPacked = random.nextInt(3) == 0;
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      RandomType type = onlyPacked ? ordinals.get(random.nextInt(ordinals.size())) : any();
      int bits = onlyPacked ? ((Ordinal) type).bits() + random.nextInt(2) : bits(type);
      parts.add(new Part("f" + i, type, bits));
    }
    declare(new Structure("Rec" + number, parts), "RECORD ", fields(parts), "END");
  }

  private static Fragment fields(List<Part> parts) {
    List<Object> text = new ArrayList<>();
    for (Part p : parts) {
      text.add(p.name() + ": ");
      text.add(p.written());
      text.add("; ");
    }
    return Fragment.fixed(text);
  }

  private void table(int number) {
    Ordinal index = ordinals.get(random.nextInt(ordinals.size()));
    if (index.count() > 20) {
      index = ordinals.getFirst();
    }
    RandomType element = any();
    if (element instanceof Table t && t.element() instanceof Table) {
      element = Ordinal.INTEGER;
    }
    Table table = new Table("Arr" + number, index, element, bits(element));
    declare(
        table, "ARRAY " + index.name() + " OF ", RandomType.packed(element, table.bits()));
  }

  private void classes() {
    Class parent = null;
    for (int i = 0; i < 3; i++) {
      List<Part> parts = new ArrayList<>();
      for (int j = random.nextInt(4); j > 0; j--) {
        RandomType type = any();
        if (!(type instanceof Class)) {
          parts.add(new Part("o" + i + j, type, bits(type)));
        }
      }
      List<String> methods = i == 0 || random.nextBoolean() ? List.of("m" + i) : List.of();
      Class type = new Class("Obj" + i, parent, parts, methods);
      List<Object> text = new ArrayList<>(List.of(parent == null ? "OBJECT " : parent.name() + " OBJECT "));
      text.add(fields(parts));
      methods.forEach(
          m -> text.add("METHODS " + m + " (n: INTEGER): INTEGER RAISES ANY := " + m + type.name() + "; "));
      if (parent != null && !parent.allMethods().isEmpty()) {
        text.add("OVERRIDES ");
        for (String m : parent.allMethods()) {
          text.add(Fragment.optional(m + " := " + m + type.name() + "; "));
        }
      }
      text.add("END");
      classes.add(type);
      declare(type, text.toArray());
      parent = random.nextInt(4) == 0 ? classes.getFirst() : type;
    }
  }
}

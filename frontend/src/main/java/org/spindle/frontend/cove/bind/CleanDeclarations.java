package org.spindle.frontend.cove.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spindle.frontend.cove.elaborate.UnitElaborator;
import org.spindle.frontend.cove.parse.IncludePath;
import org.spindle.frontend.cove.parse.UnitParser;
import org.spindle.frontend.cove.tree.Entity;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.tree.Unit;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.StructDefinition;
import org.spindle.frontend.cove.types.StructDefinition.Field;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceFile;

/**
 * What the generated headers of Modula-3 interfaces and Cove's own headers declare, each read alone: no macro, file or
 * type of a user's has a say in it. A header is read once. Must be used on a thread with a deep stack.
 */
public final class CleanDeclarations {
  /** Cove's own headers that bind symbols. */
  private static final SourceFile OWN = SourceFile.of("<cove>/bindings.h", "#include <stdlib.h>\n");

  private final Function<String, Optional<SourceFile>> interfaceHeaders;
  private final Map<String, List<Entity>> byHeader = new HashMap<>();
  private final Set<String> tags = new HashSet<>();

  /** Declarations in the headers that {@code interfaceHeaders} makes, by their names such as {@code Ethernet.h}. */
  public CleanDeclarations(Function<String, Optional<SourceFile>> interfaceHeaders) {
    this.interfaceHeaders = interfaceHeaders;
  }

  /**
   * The declarations that are bound to a symbol: first those of the interface named in it.
   *
   * @param included the headers of interfaces that the file with the binding includes; an interface may declare
   *     symbols of other names
   */
  List<Entity> of(String symbol, Set<String> included) {
    Set<String> headers = new LinkedHashSet<>();
    headers.add(headerOf(symbol));
    headers.addAll(included);
    List<Entity> found = new ArrayList<>(bound(own(), symbol));
    headers.forEach(h -> found.addAll(bound(header(h), symbol)));
    return found;
  }

  /** The header in which a symbol should be declared. */
  static String headerOf(String symbol) {
    return symbol.substring(0, Math.max(0, symbol.indexOf('.'))) + ".h";
  }

  /** Whether there is an interface of that name. */
  public boolean isInterface(String name) {
    return interfaceHeaders.apply(name + ".h").isPresent();
  }

  /** Whether a structure has the tag of one that belongs to an interface read so far. */
  boolean isOfInterface(StructDefinition s) {
    return tags.contains(s.tag());
  }

  private static List<Entity> bound(List<Entity> all, String symbol) {
    return all.stream().filter(e -> symbolOf(e).equals(symbol)).toList();
  }

  /** The symbol that a declaration is bound to, or an empty text. */
  static String symbolOf(Entity e) {
    return switch (e) {
      case FunctionSymbol f -> f.binding().symbol();
      case Variable v -> v.storage() == Variable.Storage.EXTERNAL ? v.symbol() : "";
      case Entity.Typedef _, Entity.EnumConstant _ -> "";
    };
  }

  private List<Entity> own() {
    return cached(OWN.path(), () -> read(OWN));
  }

  private List<Entity> header(String name) {
    return cached(name, () -> interfaceHeaders.apply(name).map(this::read).orElse(List.of()));
  }

  private List<Entity> cached(String key, java.util.function.Supplier<List<Entity>> reader) {
    List<Entity> known = byHeader.get(key);
    if (known == null) {
      known = reader.get();
      byHeader.put(key, known);
      known.forEach(this::noteTags);
    }
    return known;
  }

  /** A header with errors, such as that of an UNSAFE interface, declares nothing. */
  private List<Entity> read(SourceFile header) {
    Diagnostics unheard = new Diagnostics();
    return UnitParser.parse(header, IncludePath.ofMade(interfaceHeaders::apply), Map.of(), false, unheard)
        .flatMap(parsed -> UnitElaborator.elaborate("clean", parsed, unheard))
        .map(Unit::declarations)
        .orElse(List.of());
  }

  private void noteTags(Entity e) {
    switch (e) {
      case FunctionSymbol f -> noteTags(f.type());
      case Variable v -> noteTags(v.type());
      case Entity.Typedef _, Entity.EnumConstant _ -> {}
    }
  }

  private void noteTags(CType type) {
    switch (type.plain()) {
      case CType.Pointer p -> noteTags(p.target());
      case CType.Array a -> noteTags(a.element());
      case CType.Function f -> {
        noteTags(f.result());
        f.parameters().forEach(p -> noteTags(p.type()));
      }
      case CType.Struct s -> {
        if (tags.add(s.definition().tag())) {
          s.definition().fields().stream().map(Field::type).forEach(this::noteTags);
        }
      }
      case CType.Void _, CType.Int _, CType.Floating _, CType.Text _, CType.Const _,
          CType.Volatile _, CType.Unknown _ ->
          {}
    }
  }
}

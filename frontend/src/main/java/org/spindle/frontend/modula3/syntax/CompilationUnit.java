package org.spindle.frontend.modula3.syntax;

import java.util.List;
import java.util.Optional;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;

/**
 * An interface, a module, or a generic one.
 *
 * @param exports the interfaces a module exports, as written
 * @param formals the formal imports of a generic unit
 * @param instance set where the unit is an instance of a generic; it then has no contents
 * @param body the statements of a module, with its declarations; of an interface no statements
 */
public record CompilationUnit(
    SourceFile file,
    Kind kind,
    boolean unsafe,
    Identifier name,
    List<Identifier> exports,
    List<Identifier> formals,
    Optional<Instance> instance,
    List<Import> imports,
    Block body,
    List<Pragma> pragmas) {

  /** What sort of unit. */
  public enum Kind {
    INTERFACE("interface"),
    MODULE("module"),
    GENERIC_INTERFACE("generic interface"),
    GENERIC_MODULE("generic module");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** {@code = Generic(A, B)}. */
  public record Instance(SourceRange range, Identifier generic, List<Identifier> actuals) {}

  /** One imported unit or name. */
  public sealed interface Import {
    /** The name that the import declares. */
    Identifier local();

    /** The unit that it reads. */
    Identifier unit();
  }

  /** {@code IMPORT unit AS local}. */
  public record UnitImport(Identifier unit, Identifier local) implements Import {}

  /** {@code FROM unit IMPORT name}. */
  public record NameImport(Identifier unit, Identifier local) implements Import {}

  public boolean isInterface() {
    return kind == Kind.INTERFACE || kind == Kind.GENERIC_INTERFACE;
  }

  public boolean isGeneric() {
    return kind == Kind.GENERIC_INTERFACE || kind == Kind.GENERIC_MODULE;
  }
}

package org.spindle.frontend.modula3.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.spindle.frontend.modula3.syntax.Block;
import org.spindle.frontend.modula3.syntax.CompilationUnit;
import org.spindle.frontend.modula3.syntax.CompilationUnit.Import;
import org.spindle.frontend.modula3.syntax.CompilationUnit.Instance;
import org.spindle.frontend.modula3.syntax.CompilationUnit.Kind;
import org.spindle.frontend.modula3.syntax.Identifier;
import org.spindle.frontend.modula3.syntax.Statement;
import org.spindle.grammar.modula3.Modula3Parser;

/** Builds the tree of a whole unit. */
final class UnitBuilder {
  private final BuilderContext context;
  private final DeclarationBuilder declarations;

  UnitBuilder(BuilderContext context) {
    this.context = context;
    this.declarations = new DeclarationBuilder(context);
  }

  CompilationUnit build(Modula3Parser.UnitContext unit) {
    boolean unsafe = unit.UNSAFE() != null;
    int first = unit.getStart().getTokenIndex();
    if (unit.interfaceUnit() != null) {
      Modula3Parser.InterfaceUnitContext u = unit.interfaceUnit();
      return finish(
          u, Kind.INTERFACE, unsafe, u.name, u.end, List.of(), List.of(), u.instance(),
          u.imports(), u.declaration(), null, first);
    }
    if (unit.moduleUnit() != null) {
      Modula3Parser.ModuleUnitContext u = unit.moduleUnit();
      List<Identifier> exports =
          u.exports == null ? List.of(context.identifier(u.name)) : context.names(u.exports);
      return finish(
          u, Kind.MODULE, unsafe, u.name, u.end, exports, List.of(), u.instance(),
          u.imports(), u.declaration(), u.statements(), first);
    }
    Modula3Parser.GenericUnitContext u = unit.genericUnit();
    Kind kind = u.INTERFACE() != null ? Kind.GENERIC_INTERFACE : Kind.GENERIC_MODULE;
    return finish(
        u, kind, false, u.name, u.end, List.of(), context.names(u.genericFormals().names()), null,
        u.imports(), u.declaration(), u.statements(), first);
  }

  private CompilationUnit finish(
      ParserRuleContext rule,
      Kind kind,
      boolean unsafe,
      Token nameToken,
      Token end,
      List<Identifier> exports,
      List<Identifier> formals,
      Modula3Parser.InstanceContext instance,
      List<Modula3Parser.ImportsContext> imports,
      List<Modula3Parser.DeclarationContext> declared,
      Modula3Parser.StatementsContext body,
      int firstToken) {
    Identifier name = context.identifier(nameToken);
    declarations.checkEnd(kind.word(), name, end);
    List<Statement> statements =
        body == null ? List.of() : declarations.statements().build(body);
    Block block = new Block(context.range(rule), declarations.build(declared), statements);
    Optional<Instance> instantiated =
        Optional.ofNullable(instance)
            .map(
                i -> new Instance(
                    context.range(i), context.identifier(i.generic), context.names(i.names())));
    return new CompilationUnit(
        context.file(),
        kind,
        unsafe,
        name,
        exports,
        formals,
        instantiated,
        imports(imports),
        block,
        context.pragmas().before(firstToken));
  }

  private List<Import> imports(List<Modula3Parser.ImportsContext> imports) {
    List<Import> result = new ArrayList<>();
    for (Modula3Parser.ImportsContext i : imports) {
      if (i.from != null) {
        Identifier unit = context.identifier(i.from);
        context
            .names(i.names())
            .forEach(n -> result.add(new CompilationUnit.NameImport(unit, n)));
      } else {
        for (Modula3Parser.ImportItemContext item : i.importItem()) {
          Identifier unit = context.identifier(item.name);
          Identifier local = item.alias == null ? unit : context.identifier(item.alias);
          result.add(new CompilationUnit.UnitImport(unit, local));
        }
      }
    }
    return List.copyOf(result);
  }
}

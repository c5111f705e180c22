package org.spindle.frontend.modula3.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.modula3.syntax.Block;
import org.spindle.frontend.modula3.syntax.Declaration;
import org.spindle.frontend.modula3.syntax.Identifier;
import org.spindle.frontend.modula3.syntax.Pragma;
import org.spindle.grammar.modula3.Modula3Parser;

/** Builds declarations and blocks. */
final class DeclarationBuilder {
  private final BuilderContext context;
  private final ExpressionBuilder expressions;
  private final StatementBuilder statements;

  DeclarationBuilder(BuilderContext context) {
    this.context = context;
    this.expressions = new ExpressionBuilder(context);
    this.statements = new StatementBuilder(context, expressions, this);
  }

  StatementBuilder statements() {
    return statements;
  }

  Block block(Modula3Parser.BlockContext b) {
    return new Block(
        context.range(b), build(b.declaration()), statements.build(b.statements()));
  }

  List<Declaration> build(List<Modula3Parser.DeclarationContext> list) {
    List<Declaration> result = new ArrayList<>();
    list.forEach(d -> add(d, result));
    return List.copyOf(result);
  }

  private void add(Modula3Parser.DeclarationContext declaration, List<Declaration> into) {
    TypeBuilder types = expressions.types();
    switch (declaration) {
      case Modula3Parser.ConstantsContext d ->
          d.constant()
              .forEach(
                  c -> into.add(
                      new Declaration.Constant(
                          context.range(c),
                          context.identifier(c.name),
                          types.optional(c.type()),
                          expressions.build(c.expression()))));
      case Modula3Parser.TypesContext d ->
          d.typeDeclaration()
              .forEach(
                  t -> into.add(
                      new Declaration.Type(
                          context.range(t),
                          context.identifier(t.name),
                          types.build(t.type()),
                          t.SUBTYPE() != null)));
      case Modula3Parser.ExceptionsContext d ->
          d.exceptionDeclaration()
              .forEach(
                  e -> into.add(
                      new Declaration.ExceptionDeclaration(
                          context.range(e),
                          context.identifier(e.name),
                          types.optional(e.type()))));
      case Modula3Parser.VariablesContext d -> {
        List<Pragma> shared = before(d);
        d.variable()
            .forEach(
                v -> into.add(
                    new Declaration.Variables(
                        context.range(v),
                        context.names(v.names()),
                        types.optional(v.type()),
                        expressions.optional(v.expression()),
                        join(shared, before(v)))));
      }
      case Modula3Parser.RevelationsContext d ->
          d.revelation()
              .forEach(
                  r -> into.add(
                      new Declaration.Revelation(
                          context.range(r),
                          context.qualified(r.qualified()),
                          types.build(r.type()),
                          r.SUBTYPE() == null)));
      case Modula3Parser.ProcedureContext d -> into.add(procedure(d));
      default -> throw new IllegalStateException("declaration " + declaration.getClass());
    }
  }

  private Declaration procedure(Modula3Parser.ProcedureContext d) {
    Identifier name = context.identifier(d.name);
    if (d.end != null) {
      checkEnd("procedure", name, d.end);
    }
    return new Declaration.Procedure(
        context.range(d),
        name,
        expressions.types().attributes(d.attribute()),
        expressions.types().signature(d.signature()),
        Optional.ofNullable(d.block()).map(this::block),
        before(d));
  }

  /** A unit or procedure repeats its name at its end. */
  void checkEnd(String what, Identifier name, Token end) {
    if (!name.name().equals(end.getText())) {
      context
          .diagnostics()
          .add(
              Diagnostic.error(
                  context.range(end),
                  "end-name",
                  "the %s '%s' ends with the name '%s'"
                      .formatted(what, name.name(), end.getText()))
                  .withNote(name.range(), "the %s starts here".formatted(what)));
    }
  }

  private List<Pragma> before(ParserRuleContext rule) {
    return context.pragmas().before(rule.getStart().getTokenIndex());
  }

  private static List<Pragma> join(List<Pragma> a, List<Pragma> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    List<Pragma> both = new ArrayList<>(a);
    both.addAll(b);
    return List.copyOf(both);
  }
}

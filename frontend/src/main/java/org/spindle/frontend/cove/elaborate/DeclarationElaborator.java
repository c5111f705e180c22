package org.spindle.frontend.cove.elaborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.cove.elaborate.Specifiers.StorageClass;
import org.spindle.frontend.cove.parse.IncludePath;
import org.spindle.frontend.cove.tree.Entity;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionDefinition;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.tree.Initializer;
import org.spindle.frontend.cove.tree.Statement;
import org.spindle.frontend.cove.tree.StaticVariable;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.TypePrinter;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.cove.CoveParser.AsmLabelContext;
import org.spindle.grammar.cove.CoveParser.CompoundStatementContext;
import org.spindle.grammar.cove.CoveParser.DeclarationContext;
import org.spindle.grammar.cove.CoveParser.DeclarationRestContext;
import org.spindle.grammar.cove.CoveParser.DeclaratorExtensionContext;
import org.spindle.grammar.cove.CoveParser.ExternalDeclarationContext;
import org.spindle.grammar.cove.CoveParser.InitDeclaratorContext;
import org.spindle.grammar.cove.CoveParser.InitializerContext;
import org.spindle.grammar.cove.CoveParser.TranslationUnitContext;

/** Declarations of variables, functions and types, at file scope and in blocks (C17 6.7, 6.9). */
final class DeclarationElaborator {
  private final Context context;
  private final TypeElaborator types;
  private final ExpressionElaborator expressions;
  private final InitializerElaborator initializers;
  private final Map<String, Body> bodies = new HashMap<>();

  /** A function as it stands in the file. */
  private record Body(Declared declared, CompoundStatementContext block) {}

  DeclarationElaborator(Context context) {
    this.context = context;
    this.types = new TypeElaborator(context);
    this.expressions = new ExpressionElaborator(context, types);
    this.initializers = new InitializerElaborator(context, expressions);
    types.connect(expressions);
    expressions.connect(initializers);
  }

  void unit(TranslationUnitContext tree) {
    for (ExternalDeclarationContext e : tree.externalDeclaration()) {
      if (e.declaration() != null) {
        external(e.declaration());
      } else if (e.implicitIntDeclaration() != null) {
        context.notInCove(
            Context.range(e.getStart()), "declarations without a type", "write 'int' before the name");
      } else if (e.asmStatement() != null) {
        context.notInCove(Context.range(e), "inline assembly", "call a machine service, or write it in C");
      }
    }
    context.tentative.forEach((name, range) -> {
      if (!(context.scope.lookup(name) instanceof Variable v && v.type().isComplete())) {
        context.error(
            range, "incomplete-type", "the length of '" + name + "' is never given",
            "declare it with its length");
      }
    });
    if (!context.diagnostics.hasErrors()) {
      context.again = true;
      for (int i = 0; i < context.instances.size(); i++) {
        switch (context.instances.get(i)) {
          case Instance.OfUser u -> compare(u);
          case Instance.OfLibrary l -> template(l);
        }
      }
    }
  }

  /** Compiles a comparison for elements of one type. */
  private void compare(Instance.OfUser instance) {
    Body body = bodies.get(instance.of());
    if (body == null) {
      context.error(
          instance.use(), "bad-comparison", "the comparison must be a function of this file",
          "define '" + instance.of() + "' here");
      return;
    }
    List<CType.Parameter> named = new ArrayList<>();
    List<CType.Parameter> formals = ((CType.Function) body.declared().type().plain()).parameters();
    for (int i = 0; i < formals.size(); i++) {
      named.add(
          new CType.Parameter(formals.get(i).name(), instance.symbol().type().parameters().get(i).type()));
    }
    define(renamed(instance.symbol(), named), body.declared().parameters(), body.block());
  }

  private static FunctionSymbol renamed(FunctionSymbol f, List<CType.Parameter> parameters) {
    CType.Function type = new CType.Function(f.type().result(), parameters, false, f.type().promises());
    return new FunctionSymbol(f.name(), type, true, false, f.binding(), f.range(), f.parameters());
  }

  /** Compiles a function of the library that sorts or searches elements of one type, with those that it calls. */
  private void template(Instance.OfLibrary instance) {
    context.push();
    context.scope.declare("__cove_element", new Entity.Typedef(instance.element(), instance.use()));
    boolean searches = instance.of().equals("search");
    for (ExternalDeclarationContext e : SortTemplate.functions(context.diagnostics)) {
      DeclarationContext tree = e.declaration();
      Specifiers specifiers = types.specifiers(tree.declarationSpecifiers());
      Declared d = types.declared(tree.initDeclarator().declarator(), specifiers);
      if (d.name().equals("search") == searches) {
        CType.Function type = (CType.Function) d.type().plain();
        FunctionSymbol symbol = d.name().equals(instance.of())
            ? renamed(instance.symbol(), type.parameters())
            : new FunctionSymbol(
                context.staticSymbol(d.name() + ".elements"), type, true, false,
                FunctionSymbol.Binding.NONE, instance.use(), List.of());
        context.scope.declare(d.name(), symbol);
        define(symbol, List.of(), tree.declarationRest().compoundStatement());
      }
    }
    context.pop();
  }

  private void external(DeclarationContext tree) {
    if (tree.staticAssertDeclaration() != null) {
      expressions.staticAssert(tree.staticAssertDeclaration());
      return;
    }
    Specifiers specifiers = types.specifiers(tree.declarationSpecifiers());
    if (tree.initDeclarator() == null) {
      return;
    }
    DeclarationRestContext rest = tree.declarationRest();
    if (rest.compoundStatement() != null) {
      function(specifiers, tree.initDeclarator(), rest);
      return;
    }
    for (InitDeclaratorContext d : declarators(tree)) {
      declareExternal(specifiers, d);
    }
  }

  private static List<InitDeclaratorContext> declarators(DeclarationContext tree) {
    List<InitDeclaratorContext> all = new ArrayList<>();
    all.add(tree.initDeclarator());
    all.addAll(tree.declarationRest().initDeclarator());
    return all;
  }

  private Attributes attributes(Specifiers specifiers, InitDeclaratorContext d) {
    Attributes attributes = new Attributes();
    attributes.addAll(specifiers.attributes());
    for (DeclaratorExtensionContext e : d.declaratorExtension()) {
      if (e.attributeSpecifier() != null) {
        attributes.add(e.attributeSpecifier());
      }
      AsmLabelContext label = e.asmLabel();
      if (label != null) {
        context.notInCove(Context.range(label), "assembler names", "use COVE_LIBRARY");
      }
    }
    return attributes;
  }

  private void declareExternal(Specifiers specifiers, InitDeclaratorContext tree) {
    Declared d = types.declared(tree.declarator(), specifiers);
    Attributes attributes = attributes(specifiers, tree);
    if (specifiers.storage() == StorageClass.TYPEDEF) {
      typedef(d, attributes);
    } else if (d.type().plain() instanceof CType.Function f) {
      if (!isOfLibrary(d, f)) {
        declareFunction(d, f, specifiers, attributes);
      }
    } else {
      staticVariable(d, specifiers, attributes, tree.initializer());
    }
  }

  private void typedef(Declared d, Attributes attributes) {
    CType type = types.bound(d.type(), attributes, List.of(), false, d.range());
    Entity before = context.scope.here(d.name());
    if (before != null
        && !(before instanceof Entity.Typedef t && CType.sameObject(t.type(), type))) {
      redefined(d, before);
    }
    context.scope.declare(d.name(), new Entity.Typedef(type, d.range()));
  }

  private void redefined(Declared d, Entity before) {
    context.diagnostics.add(
        Diagnostic.error(d.range(), "redefined", "'" + d.name() + "' is declared differently before")
            .withNote(before.range(), "the other declaration"));
  }

  // ---- Functions -------------------------------------------------------------------------------------

  /**
   * Whether a declaration repeats one of Cove's own headers, as C knows it. Then that of the header holds, which says
   * more: what is counted by what.
   */
  private boolean isOfLibrary(Declared d, CType.Function type) {
    if (IncludePath.isBuiltIn(d.range().file())) {
      return false;
    }
    if (BuiltinElaborator.knows(d.name())) {
      return true;
    }
    return context.scope.lookup(d.name()) instanceof FunctionSymbol before
        && IncludePath.isBuiltIn(before.range().file())
        && (d.name().startsWith("__cove_") || looksLike(type, before.type()));
  }

  /** Whether two types of functions are the same but for bounds. */
  private static boolean looksLike(CType.Function f, CType.Function g) {
    if (f.parameters().isEmpty()) {
      return looksLike(f.result(), g.result());
    }
    if (f.parameters().size() != g.parameters().size()) {
      return false;
    }
    for (int i = 0; i < f.parameters().size(); i++) {
      if (!looksLike(f.parameters().get(i).type(), g.parameters().get(i).type())) {
        return false;
      }
    }
    return looksLike(f.result(), g.result());
  }

  private static boolean looksLike(CType a, CType b) {
    return a.plain() instanceof CType.Pointer(CType p, Bounds _)
        && b.plain() instanceof CType.Pointer(CType q, Bounds _)
            ? p.isConst() == q.isConst() && CType.compatible(p, q)
            : CType.compatible(a, b);
  }

  private FunctionSymbol declareFunction(
      Declared d, CType.Function type, Specifiers specifiers, Attributes attributes) {
    CType.Promises promises = attributes.promises(bound(attributes));
    FunctionSymbol.Binding binding = binding(attributes);
    boolean isStatic = specifiers.storage() == StorageClass.STATIC;
    boolean spindle = attributes.has("cove_spindle");
    if (context.scope.lookup(d.name()) instanceof FunctionSymbol before) {
      if (!CType.compatible(withPromises(before.type(), CType.Promises.NONE), type)) {
        redefined(d, before);
      }
      CType.Promises p = before.type().promises();
      promises = new CType.Promises(
          p.functional() || promises.functional(),
          p.ephemeral() || promises.ephemeral(),
          Math.max(p.bound(), promises.bound()),
          p.raises().and(promises.raises()));
      binding = binding.isPresent() ? binding : before.binding();
      if (isStatic && !before.isStatic()) {
        redefined(d, before);
      }
      isStatic |= before.isStatic();
      spindle |= before.isSpindle();
    } else if (context.scope.here(d.name()) != null) {
      redefined(d, context.scope.here(d.name()));
    }
    attributes.badException().ifPresent(x -> context.error(
        Context.range(x), "bad-exception", "this names no exception",
        "include the header of its interface I and write COVE_RAISES(I_E)"));
    CType.Function promised = withPromises(type, promises);
    FunctionSymbol symbol = new FunctionSymbol(
        d.name(), promised, isStatic, spindle, binding, d.range(), d.parameters());
    context.scope.declare(d.name(), symbol);
    link(d, symbol, promised);
    return symbol;
  }

  private static CType.Function withPromises(CType.Function type, CType.Promises promises) {
    return new CType.Function(type.result(), type.parameters(), type.variadic(), promises);
  }

  /** Notes a declaration with linkage, which must agree with all others of the file, also those out of scope. */
  private void link(Declared d, Entity entity, CType type) {
    context.declarations.add(entity);
    Entity first = context.linked.putIfAbsent(d.name(), entity);
    boolean agrees = switch (first) {
      case null -> true;
      case FunctionSymbol f -> entity instanceof FunctionSymbol && type instanceof CType.Function g
          && CType.compatible(
              withPromises(f.type(), CType.Promises.NONE), withPromises(g, CType.Promises.NONE));
      case Variable v -> entity instanceof Variable && CType.sameObject(v.type(), type);
      case Entity.Typedef _, Entity.EnumConstant _ -> false;
    };
    if (!agrees && !type.isUnknown()) {
      redefined(d, first);
    }
  }

  private long bound(Attributes attributes) {
    return attributes.find("cove_bounded")
        .filter(a -> a.attributeArgument().size() == 1)
        .map(a -> expressions.constantQuietly(a.attributeArgument(0)).orElse(-1))
        .orElse(-1L);
  }

  private static FunctionSymbol.Binding binding(Attributes attributes) {
    Optional<String> event = attributes.string("cove_interface");
    return event.map(s -> new FunctionSymbol.Binding(s, true))
        .or(() -> attributes.string("cove_library").map(s -> new FunctionSymbol.Binding(s, false)))
        .orElse(FunctionSymbol.Binding.NONE);
  }

  private void function(Specifiers specifiers, InitDeclaratorContext tree, DeclarationRestContext rest) {
    Declared d = types.declared(tree.declarator(), specifiers);
    if (d.oldStyle() || rest.OldStyleParameters() != null) {
      context.notInCove(
          d.range(), "old-style function definitions", "write the parameters' types between the parentheses");
      unusable(d);
      return;
    }
    if (!(d.type().plain() instanceof CType.Function type)) {
      context.error(d.range(), "not-a-function", "only functions have a body");
      return;
    }
    if (type.variadic()) {
      context.notInCove(
          d.range(), "functions with variable argument lists", "pass an array with its length");
      unusable(d);
      return;
    }
    boolean isMain = d.name().equals("main");
    if (isMain) {
      type = mainType(type, d.range());
    }
    FunctionSymbol symbol = declareFunction(d, type, specifiers, attributes(specifiers, tree));
    if (context.functions.stream().anyMatch(f -> f.symbol().name().equals(d.name()))) {
      context.error(d.range(), "redefined", "the function '" + d.name() + "' is defined twice");
      return;
    }
    if (symbol.isSpindle() && !(type.parameters().isEmpty() && type.result().plain() instanceof CType.Void)) {
      context.error(d.range(), "bad-spindle",
          "what runs when a spindle is loaded has no parameters and no result",
          "write COVE_SPINDLE(name) { ... }");
    }
    bodies.put(d.name(), new Body(d, rest.compoundStatement()));
    define(symbol, d.parameters(), rest.compoundStatement());
  }

  /** Declares what was rejected, so that its uses are not reported as well. */
  private void unusable(Declared d) {
    context.scope.declare(
        d.name(), new Variable(d.name(), CType.UNKNOWN, Variable.Storage.STATIC, d.name(), d.range()));
  }

  /** main's second parameter is counted by its first, and the arguments are like string literals. */
  private CType.Function mainType(CType.Function type, SourceRange range) {
    List<CType.Parameter> formals = type.parameters();
    boolean fits = formals.size() <= 2
        && (type.result().plain().equals(CType.INT) || type.result().plain() instanceof CType.Void)
        && (formals.isEmpty() || formals.getFirst().type().plain().equals(CType.INT));
    if (formals.size() == 2) {
      fits &= formals.get(1).type().plain() instanceof CType.Pointer(CType inner, Bounds _)
          && inner.plain() instanceof CType.Pointer p
          && p.target().plain().equals(CType.CHAR);
    }
    if (!fits) {
      context.error(
          range, "bad-main", "main has no such type",
          "write 'int main(void)' or 'int main(int argc, char *argv[])'");
      return type;
    }
    if (formals.size() < 2) {
      return type;
    }
    CType text = new CType.Pointer(new CType.Const(CType.CHAR), new Bounds.Terminated());
    CType.Parameter argv = new CType.Parameter(
        formals.get(1).name(), new CType.Pointer(text, new Bounds.CountedByParameter(0)));
    return new CType.Function(type.result(), List.of(formals.getFirst(), argv), false, type.promises());
  }

  private void define(FunctionSymbol symbol, List<SourceRange> places, CompoundStatementContext body) {
    CType.Function type = symbol.type();
    context.push();
    List<Variable> parameters = new ArrayList<>();
    for (int i = 0; i < type.parameters().size(); i++) {
      CType.Parameter p = type.parameters().get(i);
      SourceRange place = i < places.size() ? places.get(i) : symbol.range();
      Variable v = new Variable(p.name(), parameterType(p.type()), Variable.Storage.PARAMETER, "", place);
      parameters.add(v);
      if (p.name().isEmpty()) {
        context.error(place, "no-name", "a parameter of a definition needs a name");
      } else if (context.scope.here(p.name()) != null) {
        context.error(place, "redefined", "'" + p.name() + "' is declared twice");
      }
      context.scope.declare(p.name(), v);
    }
    expressions.within(symbol.name());
    context.startFunction();
    context.parameters = parameters;
    context.staticEscaping.addAll(context.escaping);
    context.escaping.clear();
    StatementElaborator statements = new StatementElaborator(context, expressions, this, symbol);
    Statement.Block block = statements.body(body);
    expressions.within("");
    context.pop();
    List<Variable> escaping = context.escaping.stream().filter(Variable::isLocal).toList();
    context.staticEscaping.addAll(context.escaping.stream().filter(v -> !v.isLocal()).toList());
    context.functions.add(
        new FunctionDefinition(symbol, parameters, block, Set.copyOf(escaping)));
  }

  /** In the function a counted parameter carries its count, as it was at the call. */
  private static CType parameterType(CType type) {
    return switch (type.plain()) {
      case CType.Pointer(CType target, Bounds.CountedByParameter _) -> CType.wide(target);
      case CType.Pointer(CType target, Bounds.CountedByConstant _) -> CType.wide(target);
      default -> type;
    };
  }

  // ---- Variables -------------------------------------------------------------------------------------

  private void staticVariable(
      Declared d, Specifiers specifiers, Attributes attributes, InitializerContext initializer) {
    context.declaring = Optional.of(d.range());
    CType type = types.bound(d.type(), attributes, List.of(), false, d.range());
    Entity before = context.scope.here(d.name());
    boolean isStatic = specifiers.storage() == StorageClass.STATIC;
    if (before instanceof Variable v && !v.isLocal() && CType.sameObject(v.type(), type)) {
      if (isStatic && v.storage() == Variable.Storage.EXTERNAL) {
        redefined(d, before);
        return;
      }
      isStatic |= v.storage() == Variable.Storage.STATIC;
    } else if (before != null) {
      redefined(d, before);
      return;
    }
    Optional<Initializer> value = Optional.empty();
    Variable variable = variable(d, type, isStatic, attributes);
    link(d, variable, type);
    if (initializer != null) {
      context.scope.declare(d.name(), variable);
      InitializerElaborator.Result result = initializers.initializer(type, initializer);
      value = Optional.of(result.initializer());
      checkConstant(result.initializer());
      type = result.type();
    }
    if (type.plain() instanceof CType.Array a && a.length() < 0 && before instanceof Variable v) {
      type = v.type();
    }
    boolean lengthComes = type.plain() instanceof CType.Array a && a.length() < 0 && initializer == null
        && specifiers.storage() == StorageClass.NONE;
    if (lengthComes) {
      context.tentative.put(d.name(), d.range());
    }
    boolean defines =
        (specifiers.storage() != StorageClass.EXTERN || initializer != null) && !lengthComes;
    if (before instanceof Variable v
        && (!defines || v.type().equals(type) && isDefined(v) && value.isEmpty())) {
      return;
    }
    if (before instanceof Variable v && CType.sameObject(v.type(), type) && v.type().isComplete()) {
      // A tentative definition: the variable stays the one that code before it knows.
      complete(v, value, d, defines);
      return;
    }
    if (!type.isComplete() && defines && !type.isUnknown()) {
      context.error(d.range(), "incomplete-type", "the type of '" + d.name() + "' is not complete");
      return;
    }
    variable = variable(d, type, isStatic, attributes);
    context.declarations.add(variable);
    context.scope.declare(d.name(), variable);
    if (defines && !type.isUnknown()) {
      context.variables.add(new StaticVariable(variable, value));
    }
  }

  private boolean isDefined(Variable v) {
    return context.variables.stream().anyMatch(s -> s.variable() == v);
  }

  private void complete(Variable v, Optional<Initializer> value, Declared d, boolean defines) {
    context.scope.declare(d.name(), v);
    for (int i = 0; i < context.variables.size(); i++) {
      StaticVariable s = context.variables.get(i);
      if (s.variable() == v) {
        if (s.initializer().isPresent() && value.isPresent()) {
          context.error(d.range(), "redefined", "'" + d.name() + "' is initialized twice");
        } else if (value.isPresent()) {
          context.variables.set(i, new StaticVariable(v, value));
        }
        return;
      }
    }
    if (defines) {
      context.variables.add(new StaticVariable(v, value));
    }
  }

  private Variable variable(Declared d, CType type, boolean isStatic, Attributes attributes) {
    FunctionSymbol.Binding binding = binding(attributes);
    if (isStatic && binding.isPresent()) {
      context.error(
          d.range(), "binding", "a static variable belongs to this file and cannot be bound",
          "write extern instead of static");
    }
    Variable.Storage storage = isStatic ? Variable.Storage.STATIC : Variable.Storage.EXTERNAL;
    String symbol = binding.isPresent() ? binding.symbol() : isStatic ? d.name() : "";
    return new Variable(d.name(), type, storage, symbol, d.range());
  }

  private void checkConstant(Initializer initializer) {
    for (Initializer.Entry e : initializer.entries()) {
      if (e.value().type().isUnknown()) {
        continue;
      }
      if (!StaticValues.isConstant(e.value())) {
        context.error(
            e.value().range(),
            "not-constant",
            "what a static variable starts with must be constant",
            "assign it at the start of the program");
      } else
        if (e.type().plain() instanceof CType.Pointer p
            && !(p.target().plain() instanceof CType.Function)
            && !(e.value() instanceof Expression.Null)
            && StaticValues.remaining(e.value())
                < (p.bounds() instanceof Bounds.CountedByConstant(long n) ? n : 1)) {
                  context.error(
                      e.value().range(), "bounds",
                      "this points to fewer elements than '" + TypePrinter.print(p)
                          + "' is declared to");
                }
      if (e.type().plain() instanceof CType.Pointer(CType _, Bounds.CountedByField _)
          && !(e.value() instanceof Expression.Null) && !e.value().type().isUnknown()) {
        context.error(
            e.value().range(),
            "not-constant",
            "a field with a count starts as null in static storage",
            "assign it at the start of the program, after its count");
      }
    }
  }

  // ---- Blocks ----------------------------------------------------------------------------------------

  /** The statements that a declaration in a block amounts to. */
  List<Statement> local(DeclarationContext tree) {
    List<Statement> out = new ArrayList<>();
    if (tree.staticAssertDeclaration() != null) {
      expressions.staticAssert(tree.staticAssertDeclaration());
      return out;
    }
    Specifiers specifiers = types.specifiers(tree.declarationSpecifiers());
    if (tree.initDeclarator() == null) {
      return out;
    }
    if (tree.declarationRest().compoundStatement() != null) {
      context.notInCove(
          Context.range(tree.initDeclarator()), "nested functions",
          "write the function at the outermost level");
      return out;
    }
    for (InitDeclaratorContext d : declarators(tree)) {
      local(specifiers, d, out);
    }
    return out;
  }

  private void local(Specifiers specifiers, InitDeclaratorContext tree, List<Statement> out) {
    Declared d = types.declared(tree.declarator(), specifiers);
    Attributes attributes = attributes(specifiers, tree);
    Entity before = context.scope.here(d.name());
    switch (specifiers.storage()) {
      case TYPEDEF -> {
        typedef(d, attributes);
        return;
      }
      case EXTERN -> {
        declareExternal(specifiers, tree);
        return;
      }
      case STATIC -> {
        localStatic(d, attributes, tree.initializer());
        return;
      }
      case NONE -> {}
    }
    if (d.type().plain() instanceof CType.Function f) {
      if (!isOfLibrary(d, f)) {
        declareFunction(d, f, specifiers, attributes);
      }
      return;
    }
    if (before != null) {
      redefined(d, before);
    }
    out.add(declare(d, attributes, tree.initializer()));
  }

  private Statement declare(Declared d, Attributes attributes, InitializerContext tree) {
    context.declaring = Optional.of(d.range());
    CType declared = types.bound(d.type(), attributes, List.of(), false, d.range());
    if (tree == null) {
      Variable v = localVariable(d, TypeElaborator.local(declared, false));
      return new Statement.Declare(v, Optional.empty(), d.range());
    }
    if (tree.bracedInitializer() == null && declared.plain() instanceof CType.Pointer p
        && p.bounds() instanceof Bounds.Terminated) {
      // Whether this pointer stays with string literals is decided by what it starts with.
      Variable hidden = localVariable(d, TypeElaborator.local(declared, true));
      Expression value = expressions.value(tree.assignmentExpression());
      boolean terminated = value.type().plain() instanceof CType.Pointer q && q.bounds().isTerminated();
      Variable v = terminated ? hidden : localVariable(d, TypeElaborator.local(declared, false));
      return new Statement.Declare(v, Optional.of(initializers.of(v.type(), value).initializer()), d.range());
    }
    CType type = TypeElaborator.local(declared, false);
    // The name is in scope in its own initializer; an array's length is known only after it.
    Variable inside = localVariable(d, type);
    InitializerElaborator.Result result = initializers.initializer(type, tree);
    Variable v = result.type().equals(type) ? inside : localVariable(d, result.type());
    return new Statement.Declare(v, Optional.of(result.initializer()), d.range());
  }

  private Variable localVariable(Declared d, CType type) {
    boolean lengthComes = type.plain() instanceof CType.Array a && a.length() < 0;
    if (!type.isComplete() && !type.isUnknown() && !lengthComes) {
      context.error(
          d.range(),
          "incomplete-type",
          "'" + d.name() + "' cannot have the type '" + TypePrinter.print(type) + "'");
    }
    Variable v = new Variable(d.name(), type, Variable.Storage.LOCAL, "", d.range());
    context.scope.declare(d.name(), v);
    return v;
  }

  private void localStatic(Declared d, Attributes attributes, InitializerContext tree) {
    context.declaring = Optional.of(d.range());
    if (context.again) {
      context.notInCove(d.range(), "static variables in comparisons", "declare it outside of the function");
    }
    CType type = types.bound(d.type(), attributes, List.of(), false, d.range());
    Optional<Initializer> value = Optional.empty();
    if (tree != null) {
      InitializerElaborator.Result result = initializers.initializer(type, tree);
      checkConstant(result.initializer());
      value = Optional.of(result.initializer());
      type = result.type();
    }
    if (!type.isComplete() && !type.isUnknown()) {
      context.error(d.range(), "incomplete-type", "the type of '" + d.name() + "' is not complete");
      return;
    }
    String symbol = context.staticSymbol(d.name() + ".static");
    Variable v = new Variable(d.name(), type, Variable.Storage.STATIC, symbol, d.range());
    context.scope.declare(d.name(), v);
    context.variables.add(new StaticVariable(v, value));
  }
}

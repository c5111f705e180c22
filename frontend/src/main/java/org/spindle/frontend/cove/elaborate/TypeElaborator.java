package org.spindle.frontend.cove.elaborate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.spindle.frontend.cove.elaborate.Specifiers.StorageClass;
import org.spindle.frontend.cove.parse.IncludePath;
import org.spindle.frontend.cove.tree.Entity;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
import org.spindle.frontend.cove.types.StructDefinition;
import org.spindle.frontend.cove.types.TypePrinter;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.cove.CoveParser;
import org.spindle.grammar.cove.CoveParser.AbstractDeclaratorContext;
import org.spindle.grammar.cove.CoveParser.AttributeContext;
import org.spindle.grammar.cove.CoveParser.DeclarationSpecifierContext;
import org.spindle.grammar.cove.CoveParser.DeclarationSpecifiersContext;
import org.spindle.grammar.cove.CoveParser.DeclaratorContext;
import org.spindle.grammar.cove.CoveParser.DeclaratorSuffixContext;
import org.spindle.grammar.cove.CoveParser.EnumSpecifierContext;
import org.spindle.grammar.cove.CoveParser.EnumeratorContext;
import org.spindle.grammar.cove.CoveParser.ParameterDeclarationContext;
import org.spindle.grammar.cove.CoveParser.ParameterTypeListContext;
import org.spindle.grammar.cove.CoveParser.PointerContext;
import org.spindle.grammar.cove.CoveParser.StructDeclarationContext;
import org.spindle.grammar.cove.CoveParser.StructDeclaratorContext;
import org.spindle.grammar.cove.CoveParser.StructOrUnionSpecifierContext;
import org.spindle.grammar.cove.CoveParser.TypeNameContext;
import org.spindle.grammar.cove.CoveParser.TypeQualifierContext;
import org.spindle.grammar.cove.CoveParser.TypeSpecifierContext;

/** Declaration specifiers and declarators (C17 6.7) to types. */
final class TypeElaborator {
  private static final long MAX_OBJECT = 1L << 30;

  private final Context context;
  private final Set<SourceRange> rejected = new HashSet<>();
  private ExpressionElaborator expressions;

  TypeElaborator(Context context) {
    this.context = context;
  }

  void connect(ExpressionElaborator elaborator) {
    expressions = elaborator;
  }

  // ---- Specifiers ------------------------------------------------------------------------------------

  Specifiers specifiers(DeclarationSpecifiersContext tree) {
    StorageClass storage = StorageClass.NONE;
    Attributes attributes = new Attributes();
    boolean isConst = false;
    Optional<SourceRange> volatileWord = Optional.empty();
    List<TypeSpecifierContext> types = new ArrayList<>();
    for (DeclarationSpecifierContext s : tree.declarationSpecifier()) {
      if (s.storageClassSpecifier() != null) {
        storage = storageClass((TerminalNode) s.storageClassSpecifier().getChild(0), storage);
      } else if (s.typeQualifier() != null) {
        int word = qualifier(s.typeQualifier());
        isConst |= word == CoveParser.Const;
        if (word == CoveParser.Volatile) {
          volatileWord = Optional.of(Context.range(s));
        }
      } else if (s.attributeSpecifier() != null) {
        attributes.add(s.attributeSpecifier());
      } else if (s.alignmentSpecifier() != null) {
        context.notInCove(
            Context.range(s), "_Alignas", "leave it out: types have their natural alignment");
      } else if (s.typeSpecifier() != null) {
        types.add(s.typeSpecifier());
      }
    }
    CType type = type(types, attributes, Context.range(tree));
    CType once = volatileWord.isPresent() ? type.volatileForm() : type;
    return new Specifiers(isConst ? once.constant() : once, storage, attributes, volatileWord);
  }

  private StorageClass storageClass(TerminalNode word, StorageClass before) {
    return switch (word.getSymbol().getType()) {
      case CoveParser.Typedef -> StorageClass.TYPEDEF;
      case CoveParser.Extern -> StorageClass.EXTERN;
      case CoveParser.Static -> StorageClass.STATIC;
      case CoveParser.ThreadLocal -> {
        context.notInCove(Context.range(word), "thread-local storage", "use a static variable");
        yield before;
      }
      default -> before;
    };
  }

  private int qualifier(TypeQualifierContext q) {
    TerminalNode word = (TerminalNode) q.getChild(0);
    int type = word.getSymbol().getType();
    if (type == CoveParser.Atomic) {
      context.notInCove(Context.range(word), "_Atomic types", "use the mutexes of Thread.h");
    }
    return type;
  }

  private void volatileObject(SourceRange range, Optional<SourceRange> word) {
    context.error(
        word.orElse(range), "not-in-cove",
        "Cove has no volatile objects but those that pointers point to",
        "leave volatile out: every access is made where the program says so",
        word.map(Fixes::remove));
  }

  /** The type of a variable, parameter or result declared with {@code type}, none of which is volatile. */
  private CType object(CType type, Specifiers specifiers, SourceRange range) {
    if (!type.holdsVolatile()) {
      return type;
    }
    Optional<SourceRange> word = type.isVolatile() ? specifiers.volatileWord() : Optional.empty();
    if (word.isEmpty() || rejected.add(word.get())) {
      volatileObject(range, word);
    }
    return type.notVolatile();
  }

  private CType objects(CType type, Specifiers specifiers, SourceRange range) {
    return type instanceof CType.Function f
        ? new CType.Function(
            object(f.result(), specifiers, range), f.parameters(), f.variadic(), f.promises())
        : object(type, specifiers, range);
  }

  private CType type(List<TypeSpecifierContext> specifiers, Attributes attributes, SourceRange range) {
    if (specifiers.isEmpty()) {
      context.error(range, "no-type", "this declaration names no type", "write 'int'");
      return CType.INT;
    }
    TypeSpecifierContext first = specifiers.getFirst();
    if (first.structOrUnionSpecifier() != null) {
      return struct(first.structOrUnionSpecifier(), attributes);
    }
    if (first.enumSpecifier() != null) {
      return enumeration(first.enumSpecifier());
    }
    if (first.TypedefName() != null) {
      return typedefName(first.TypedefName());
    }
    if (first.Typeof() != null) {
      return first.typeName() != null
          ? typeName(first.typeName())
          : expressions.expression(first.expression()).type().plain().stored();
    }
    return basic(specifiers, range);
  }

  private CType typedefName(TerminalNode node) {
    String name = node.getText();
    if (name.equals("__cove_text")) {
      return CType.TEXT;
    }
    boolean isList = name.equals("va_list") || name.equals("__builtin_va_list");
    if (isList && !IncludePath.isBuiltIn(Context.range(node).file())) {
      context.notInCove(
          Context.range(node), "variable argument lists", "pass an array with its length");
    }
    if (name.equals("__builtin_va_list")) {
      return CType.UNKNOWN;
    }
    if (context.scope.lookup(name) instanceof Entity.Typedef t) {
      return t.type();
    }
    context.error(Context.range(node), "unknown-type", "there is no type '" + name + "'");
    return CType.UNKNOWN;
  }

  private CType basic(List<TypeSpecifierContext> specifiers, SourceRange range) {
    int longs = 0;
    boolean isShort = false;
    boolean isSigned = false;
    boolean isUnsigned = false;
    String base = "";
    for (TypeSpecifierContext s : specifiers) {
      String word = s.getChild(0).getText();
      if (s.Complex() != null || s.Imaginary() != null) {
        context.notInCove(Context.range(s), "complex numbers", "use a structure of two doubles");
        return CType.UNKNOWN;
      } else if (s.ExtendedFloat() != null || s.Int128() != null) {
        context.notInCove(
            Context.range(s), "type " + word, "use double, or int64_t and uint64_t");
        return CType.UNKNOWN;
      } else if (s.AutoType() != null || s.Atomic() != null) {
        context.notInCove(Context.range(s), word, "write the type");
        return CType.UNKNOWN;
      }
      if (s.Signed() != null) {
        isSigned = true;
        continue;
      }
      switch (word) {
        case "long" -> longs++;
        case "short" -> isShort = true;
        case "unsigned" -> isUnsigned = true;
        default -> {
          if (!base.isEmpty()) {
            context.error(range, "bad-type", "'" + base + "' and '" + word + "' make no type");
            return CType.UNKNOWN;
          }
          base = word;
        }
      }
    }
    boolean sized = isShort || longs > 0 || isSigned || isUnsigned;
    switch (base) {
      case "void" -> {
        return CType.VOID;
      }
      case "_Bool" -> {
        return CType.BOOL;
      }
      case "float" -> {
        return CType.FLOAT;
      }
      case "double" -> {
        if (longs > 0) {
          context.notInCove(range, "long double", "write double");
        }
        return CType.DOUBLE;
      }
      case "char" -> {
        IntKind kind = isUnsigned ? IntKind.UCHAR : isSigned ? IntKind.SCHAR : IntKind.CHAR;
        return new CType.Int(kind);
      }
      default -> {
        if (!base.isEmpty() && !base.equals("int") || base.isEmpty() && !sized) {
          context.error(range, "bad-type", "these words make no type");
          return CType.UNKNOWN;
        }
      }
    }
    IntKind kind = isShort
        ? IntKind.SHORT
        : longs == 1
            ? IntKind.LONG
            : longs > 1
                ? IntKind.LLONG
                : IntKind.INT;
    return new CType.Int(isUnsigned ? kind.unsigned() : kind);
  }

  // ---- Structures and enumerations -------------------------------------------------------------------

  private CType struct(StructOrUnionSpecifierContext tree, Attributes after) {
    boolean union = tree.structOrUnion().getStart().getType() == CoveParser.Union;
    String tag = tree.Identifier() == null ? "" : tree.Identifier().getText();
    CType found = tag.isEmpty()
        ? null
        : tree.structBody() != null ? context.scope.tagHere(tag) : context.scope.lookupTag(tag);
    if (found != null && !(found instanceof CType.Struct s && s.definition().isUnion() == union)) {
      context.error(Context.range(tree), "wrong-tag", "'" + tag + "' is another kind of tag");
      return CType.UNKNOWN;
    }
    CType.Struct type = found instanceof CType.Struct s
        ? s
        : new CType.Struct(new StructDefinition(tag, union));
    if (found == null && !tag.isEmpty()) {
      context.scope.declareTag(tag, type);
    }
    if (tree.structBody() != null) {
      if (type.definition().isComplete()) {
        context.error(Context.range(tree.Identifier()), "redefined", "'struct " + tag + "' is defined twice");
        return type;
      }
      Attributes attributes = new Attributes();
      attributes.add(tree.attributeSpecifier());
      members(tree, type.definition(), attributes.has("packed") || after.has("packed"));
    }
    return type;
  }

  private void members(StructOrUnionSpecifierContext tree, StructDefinition definition, boolean packed) {
    List<StructDefinition.Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (StructDeclarationContext d : tree.structBody().structDeclaration()) {
      if (d.staticAssertDeclaration() != null) {
        expressions.staticAssert(d.staticAssertDeclaration());
      }
      if (d.declarationSpecifiers() == null) {
        continue;
      }
      Specifiers specifiers = specifiers(d.declarationSpecifiers());
      if (d.structDeclarator().isEmpty() && specifiers.type().plain() instanceof CType.Struct) {
        members.add(new StructDefinition.Member("", specifiers.type(), -1));
      }
      for (StructDeclaratorContext s : d.structDeclarator()) {
        member(s, specifiers, definition.isUnion(), names).ifPresent(members::add);
      }
    }
    if (packed && members.stream().anyMatch(m -> m.type().holdsPointers())) {
      context.notInCove(
          Context.range(tree.structBody()), "packed structures with pointers", "leave COVE_PACKED out");
    }
    for (StructDefinition.Member m : members) {
      if (m.type().plain() instanceof CType.Pointer(CType _, Bounds.CountedByField(String field))
          && members.stream()
              .noneMatch(o -> o.name().equals(field) && o.type().isInteger() && o.width() < 0)) {
        context.error(
            Context.range(tree.structBody()),
            "unknown-count",
            "the count '" + field + "' of '" + m.name()
                + "' is no integer field of this structure, or a bit-field");
      }
    }
    definition.complete(members, packed);
    if (definition.size() > MAX_OBJECT) {
      context.error(
          Context.range(tree.structBody()), "bad-length",
          "a structure cannot have " + definition.size() + " bytes");
    }
  }

  private Optional<StructDefinition.Member> member(
      StructDeclaratorContext s, Specifiers specifiers, boolean union, Set<String> names) {
    Attributes attributes = new Attributes();
    attributes.addAll(specifiers.attributes());
    attributes.add(s.attributeSpecifier());
    Declared d = s.declarator() == null
        ? new Declared("", Context.range(s), specifiers.type(), List.of(), false)
        : declarator(s.declarator(), specifiers.type());
    CType type = bound(d.type(), attributes, List.of(), true, d.range());
    if (!d.name().isEmpty() && !names.add(d.name())) {
      context.error(d.range(), "redefined", "the field '" + d.name() + "' is declared twice");
      return Optional.empty();
    }
    if (type.plain() instanceof CType.Array a && a.length() < 0) {
      context.notInCove(
          d.range(), "arrays without length in structures",
          "use a pointer, " + TypePrinter.print(a.element()) + " *" + d.name() + " COVE_COUNTED_BY(n)");
      return Optional.of(new StructDefinition.Member(d.name(), CType.UNKNOWN, -1));
    }
    if (!type.isComplete() && !type.isUnknown()) {
      context.error(d.range(), "incomplete-type", "the type of '" + d.name() + "' is not complete here");
      return Optional.empty();
    }
    if (union && type.holdsPointers()) {
      context.notInCove(
          d.range(), "union with pointers", "use a structure with one field for each pointer");
    }
    int width = -1;
    if (s.constantExpression() != null) {
      long bits = expressions.constant(s.constantExpression()).orElse(1);
      // What C compilers make of the values of wider ones differs.
      int most = type.plain() instanceof CType.Int i ? Math.min(i.kind().bits(), CType.INT.kind().bits()) : 0;
      if (bits < 0 || bits > most || bits == 0 && !d.name().isEmpty()) {
        context.error(Context.range(s), "bad-bit-field",
            "a bit-field of this type has 1 to " + most + " bits");
        return Optional.empty();
      }
      width = (int) bits;
    }
    return Optional.of(new StructDefinition.Member(d.name(), type, width));
  }

  private CType enumeration(EnumSpecifierContext tree) {
    String tag = tree.Identifier() == null ? "" : tree.Identifier().getText();
    if (tree.enumBody() == null) {
      CType found = context.scope.lookupTag(tag);
      if (found == null) {
        context.error(Context.range(tree), "unknown-type", "there is no 'enum " + tag + "'");
        return CType.INT;
      }
      return found;
    }
    long next = 0;
    boolean negative = false;
    boolean wide = false;
    for (EnumeratorContext e : tree.enumBody().enumerator()) {
      if (e.constantExpression() != null) {
        next = expressions.constant(e.constantExpression()).orElse(next);
      }
      negative |= next < 0;
      wide |= next != (int) next && next != (next & 0xFFFF_FFFFL);
      CType type = next == (int) next ? CType.INT : CType.LONG;
      declare(e.Identifier(), new Entity.EnumConstant(next, type, Context.range(e.Identifier())));
      next++;
    }
    CType type = wide ? (negative ? CType.LONG : CType.ULONG) : negative ? CType.INT : CType.UINT;
    if (!tag.isEmpty()) {
      context.scope.declareTag(tag, type);
    }
    return type;
  }

  private void declare(TerminalNode name, Entity entity) {
    if (context.scope.here(name.getText()) != null) {
      context.error(Context.range(name), "redefined", "'" + name.getText() + "' is declared twice");
    }
    context.scope.declare(name.getText(), entity);
  }

  // ---- Declarators -----------------------------------------------------------------------------------

  CType typeName(TypeNameContext tree) {
    CType type = specifiers(tree.declarationSpecifiers()).type();
    return tree.abstractDeclarator() == null ? type : abstractDeclarator(tree.abstractDeclarator(), type);
  }

  private CType abstractDeclarator(AbstractDeclaratorContext tree, CType base) {
    CType type = suffixes(tree.declaratorSuffix(), pointers(tree.pointer(), base));
    return tree.directAbstractDeclarator() == null
        ? type
        : abstractDeclarator(tree.directAbstractDeclarator().abstractDeclarator(), type);
  }

  /** What a declarator with these specifiers declares: a variable or function, unless it is a typedef. */
  Declared declared(DeclaratorContext tree, Specifiers specifiers) {
    Declared d = declarator(tree, specifiers.type());
    return specifiers.storage() == StorageClass.TYPEDEF
        ? d
        : new Declared(
            d.name(), d.range(), objects(d.type(), specifiers, d.range()), d.parameters(), d.oldStyle());
  }

  private Declared declarator(DeclaratorContext tree, CType base) {
    CType type = suffixes(tree.declaratorSuffix(), pointers(tree.pointer(), base));
    if (tree.directDeclarator().declarator() != null) {
      return declarator(tree.directDeclarator().declarator(), type);
    }
    TerminalNode name = tree.directDeclarator().Identifier();
    List<SourceRange> places = new ArrayList<>();
    boolean oldStyle = false;
    if (!tree.declaratorSuffix().isEmpty()) {
      DeclaratorSuffixContext first = tree.declaratorSuffix(0);
      oldStyle = first.identifierList() != null;
      if (first.parameterTypeList() != null) {
        first.parameterTypeList().parameterDeclaration().forEach(p -> places.add(place(p)));
      }
    }
    return new Declared(name.getText(), Context.range(name), type, places, oldStyle);
  }

  private static SourceRange place(ParameterDeclarationContext p) {
    return p.declarator() == null ? Context.range(p) : Context.range(nameOf(p.declarator()));
  }

  private static TerminalNode nameOf(DeclaratorContext tree) {
    DeclaratorContext d = tree;
    while (d.directDeclarator().declarator() != null) {
      d = d.directDeclarator().declarator();
    }
    return d.directDeclarator().Identifier();
  }

  private CType pointers(List<PointerContext> pointers, CType base) {
    CType type = base;
    for (PointerContext p : pointers) {
      Attributes attributes = new Attributes();
      attributes.addChildren(p);
      type = pointerTo(type, attributes);
      for (TypeQualifierContext q : p.typeQualifier()) {
        int word = qualifier(q);
        if (word == CoveParser.Const) {
          type = type.constant();
        } else if (word == CoveParser.Volatile) {
          volatileObject(Context.range(q), Optional.of(Context.range(q)));
        }
      }
    }
    return type;
  }

  private static CType.Pointer pointerTo(CType target, Attributes attributes) {
    if (attributes.has("cove_traced")) {
      return new CType.Pointer(target, new Bounds.Traced());
    }
    boolean text = target instanceof CType.Const c && c.base().equals(CType.CHAR);
    return new CType.Pointer(target, text ? new Bounds.Terminated() : new Bounds.Single());
  }

  /** A parameter {@code T p[]}: the length travels with it. */
  private static CType.Pointer elements(CType element, Attributes attributes) {
    return attributes.has("cove_traced") ? pointerTo(element, attributes) : CType.wide(element);
  }

  private CType suffixes(List<DeclaratorSuffixContext> suffixes, CType base) {
    CType type = base;
    for (int i = suffixes.size() - 1; i >= 0; i--) {
      type = suffix(suffixes.get(i), type);
    }
    return type;
  }

  private CType suffix(DeclaratorSuffixContext s, CType type) {
    if (s.OpenBracket() != null) {
      return array(s, type);
    }
    if (type.plain() instanceof CType.Array || type.plain() instanceof CType.Function) {
      context.error(Context.range(s), "bad-type", "a function cannot return an array or a function");
      return CType.UNKNOWN;
    }
    if (s.identifierList() != null || s.parameterTypeList() == null) {
      return new CType.Function(type, List.of(), false, CType.Promises.NONE);
    }
    return function(s.parameterTypeList(), type);
  }

  private CType array(DeclaratorSuffixContext s, CType element) {
    if (!element.isComplete() && !element.isUnknown()) {
      context.error(Context.range(s), "incomplete-type", "the elements of this array have no complete type");
      return CType.UNKNOWN;
    }
    if (s.assignmentExpression() == null) {
      return new CType.Array(element, -1);
    }
    OptionalLong length = expressions.constantOf(s.assignmentExpression());
    if (length.isEmpty()) {
      context.notInCove(
          Context.range(s),
          "arrays of variable length",
          "use cove_new_array(T, n), or a constant length; only a parameter's first length may be another parameter");
      return CType.UNKNOWN;
    }
    if (length.getAsLong() < 0 || length.getAsLong() > MAX_OBJECT / Math.max(1, element.size())) {
      context.error(Context.range(s), "bad-length",
          "an array cannot have " + length.getAsLong() + " elements here");
      return CType.UNKNOWN;
    }
    return new CType.Array(element, length.getAsLong());
  }

  private CType function(ParameterTypeListContext list, CType result) {
    List<ParameterDeclarationContext> declarations = list.parameterDeclaration();
    List<String> names = new ArrayList<>();
    for (ParameterDeclarationContext p : declarations) {
      names.add(p.declarator() == null ? "" : nameOf(p.declarator()).getText());
    }
    context.push();
    List<CType.Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < declarations.size(); i++) {
      ParameterDeclarationContext p = declarations.get(i);
      CType type = parameter(p, names);
      if (type instanceof CType.Void && declarations.size() == 1 && names.get(i).isEmpty()) {
        break;
      }
      if (type instanceof CType.Void) {
        context.error(Context.range(p), "bad-type", "a parameter cannot have type void");
        type = CType.UNKNOWN;
      }
      parameters.add(new CType.Parameter(names.get(i), type));
      if (!names.get(i).isEmpty()) {
        // Lengths of later parameters may mention it.
        context.scope.declare(
            names.get(i), new Variable(names.get(i), type, Variable.Storage.PARAMETER, "", place(p)));
      }
    }
    context.pop();
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).type().plain() instanceof CType.Pointer(CType _, Bounds.CountedByParameter(int n))
          && n < parameters.size() && !parameters.get(n).type().isInteger()) {
        context.error(
            place(declarations.get(i)), "unknown-count", "the count '" + names.get(n) + "' is no integer");
      }
    }
    return new CType.Function(result, parameters, list.Ellipsis() != null, CType.Promises.NONE);
  }

  private CType parameter(ParameterDeclarationContext p, List<String> names) {
    Specifiers specifiers = specifiers(p.declarationSpecifiers());
    Attributes attributes = new Attributes();
    attributes.addAll(specifiers.attributes());
    attributes.add(p.attributeSpecifier());
    DeclaratorContext d = p.declarator();
    if (d != null && d.directDeclarator().Identifier() != null && !d.declaratorSuffix().isEmpty()
        && d.declaratorSuffix(0).OpenBracket() != null) {
      return arrayParameter(d, specifiers.type(), attributes, names);
    }
    CType type = d != null
        ? declarator(d, specifiers.type()).type()
        : p.abstractDeclarator() != null
            ? abstractDeclarator(p.abstractDeclarator(), specifiers.type())
            : specifiers.type();
    SourceRange range = place(p);
    type = type.plain() instanceof CType.Array ? type : object(type, specifiers, range);
    return switch (type.plain()) {
      case CType.Function f -> CType.single(f);
      case CType.Array a -> bound(
          a.length() < 0
              ? elements(a.element(), attributes)
              : new CType.Pointer(a.element(), new Bounds.CountedByConstant(a.length())),
          attributes, names, false, range);
      default -> bound(type, attributes, names, false, range);
    };
  }

  /** {@code T p[n]}: a pointer whose bound is the outermost length. */
  private CType arrayParameter(
      DeclaratorContext d, CType base, Attributes attributes, List<String> names) {
    DeclaratorSuffixContext outer = d.declaratorSuffix(0);
    List<DeclaratorSuffixContext> inner = d.declaratorSuffix().subList(1, d.declaratorSuffix().size());
    CType element = suffixes(inner, pointers(d.pointer(), base));
    SourceRange range = Context.range(outer);
    if (outer.assignmentExpression() == null) {
      return bound(elements(element, attributes), attributes, names, false, range);
    }
    int index = names.indexOf(outer.assignmentExpression().getText());
    if (index >= 0) {
      return new CType.Pointer(element, new Bounds.CountedByParameter(index));
    }
    OptionalLong length = expressions.constantOf(outer.assignmentExpression());
    if (length.isEmpty()) {
      context.error(
          range,
          "unknown-count",
          "the length of an array parameter is another parameter or a constant",
          "pass the length as a parameter and name it here");
      return CType.UNKNOWN;
    }
    if (!isCount(length.getAsLong(), range)) {
      return CType.UNKNOWN;
    }
    return new CType.Pointer(element, new Bounds.CountedByConstant(length.getAsLong()));
  }

  /** Applies counted_by and its like to a declared pointer. */
  CType bound(
      CType type, Attributes attributes, List<String> parameters, boolean isField, SourceRange range) {
    boolean isConst = type instanceof CType.Const;
    if (!(type.plain() instanceof CType.Pointer p)) {
      attributes.find("counted_by").ifPresent(a -> context.error(
          range, "not-a-pointer", "COVE_COUNTED_BY is for pointers"));
      return type;
    }
    Bounds bounds = p.bounds();
    Optional<AttributeContext> counted = attributes.find("counted_by");
    if (counted.isPresent() && counted.get().attributeArgument().size() == 1) {
      String text = counted.get().attributeArgument(0).getText();
      OptionalLong constant = expressions.constantQuietly(counted.get().attributeArgument(0));
      if (parameters.contains(text)) {
        bounds = new Bounds.CountedByParameter(parameters.indexOf(text));
      } else if (constant.isPresent()) {
        if (!isCount(constant.getAsLong(), range)) {
          return CType.UNKNOWN;
        }
        bounds = new Bounds.CountedByConstant(constant.getAsLong());
      } else if (isField) {
        bounds = new Bounds.CountedByField(text);
      } else {
        context.error(
            range,
            "unknown-count",
            "'" + text + "' is neither a parameter of this function nor a constant");
      }
    } else if (attributes.has("cove_wide")) {
      if (parameters.isEmpty()) {
        context.error(
            range, "not-a-parameter", "COVE_WIDE is for parameters",
            isField ? "declare the pointer with its count: COVE_COUNTED_BY(n)" : "leave COVE_WIDE out");
        return CType.UNKNOWN;
      }
      bounds = new Bounds.Wide(false);
    } else if (attributes.has("cove_traced")) {
      bounds = new Bounds.Traced();
    }
    CType target = p.target() instanceof CType.Function f ? raising(f, attributes.raises()) : p.target();
    CType bound = new CType.Pointer(target, bounds);
    return isConst ? new CType.Const(bound) : bound;
  }

  private static CType.Function raising(CType.Function f, CType.Raises raises) {
    CType.Promises old = f.promises();
    CType.Promises promises = new CType.Promises(
        old.functional(), old.ephemeral(), old.bound(), old.raises().and(raises));
    return new CType.Function(f.result(), f.parameters(), f.variadic(), promises);
  }

  private boolean isCount(long n, SourceRange range) {
    boolean fits = n >= 0 && n <= MAX_OBJECT;
    if (!fits) {
      context.error(range, "bad-length", "a pointer cannot have " + n + " elements");
    }
    return fits;
  }

  /**
   * The type that a local variable declared with {@code type} has: its pointer carries a count, unless it starts as a
   * string literal and so points to characters that end in a zero.
   */
  static CType local(CType type, boolean terminated) {
    if (!(type.plain() instanceof CType.Pointer p)
        || p.target().plain() instanceof CType.Function
        || p.target().plain() instanceof CType.Void
        || p.bounds() instanceof Bounds.Traced
        || p.bounds() instanceof Bounds.Terminated && terminated) {
      return type;
    }
    CType wide = CType.wide(p.target());
    return type instanceof CType.Const ? new CType.Const(wide) : wide;
  }
}

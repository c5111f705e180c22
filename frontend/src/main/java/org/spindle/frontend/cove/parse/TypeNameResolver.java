package org.spindle.frontend.cove.parse;

import static org.spindle.grammar.cove.CoveParser.*;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.spindle.frontend.cove.parse.NameScope.Kind;

/**
 * Decides for every identifier whether it is a type name at its place, by following declarations and
 * scopes (C17 6.2.1, 6.7.8) over the token list without building anything. Identifiers that are become
 * {@code TypedefName}. Text that is no C is passed over; the parser reports it.
 *
 * <p>A name that nothing declares is taken for a type where only a type can stand. In tolerant mode,
 * when headers are missing, tokens that can only be the remains of an unknown macro are dropped.
 */
final class TypeNameResolver {
  private final CoveToken[] tokens;
  private final boolean tolerant;
  private final BitSet hidden;
  private final BitSet emptyStatementBefore;
  private final BitSet oldStyleBefore;
  private NameScope scope = new NameScope(null);
  private int at;

  private TypeNameResolver(List<CoveToken> tokens, boolean tolerant) {
    this.tokens = tokens.toArray(CoveToken[]::new);
    this.tolerant = tolerant;
    this.hidden = new BitSet(this.tokens.length);
    this.emptyStatementBefore = new BitSet(this.tokens.length);
    this.oldStyleBefore = new BitSet(this.tokens.length);
  }

  /**
   * The tokens with type names marked.
   *
   * @param typeNames names that are types though no declaration is seen
   */
  static List<CoveToken> resolve(List<CoveToken> tokens, Iterable<String> typeNames, boolean tolerant) {
    TypeNameResolver resolver = new TypeNameResolver(tokens, tolerant);
    typeNames.forEach(name -> resolver.scope.declare(name, Kind.TYPE));
    resolver.scope = new NameScope(resolver.scope);
    resolver.translationUnit();
    return resolver.result();
  }

  private List<CoveToken> result() {
    List<CoveToken> out = new ArrayList<>(tokens.length);
    for (int i = 0; i < tokens.length; i++) {
      if (emptyStatementBefore.get(i)) {
        out.add(inserted(Semicolon, ";", tokens[i]));
      }
      if (oldStyleBefore.get(i)) {
        out.add(inserted(OldStyleParameters, "", tokens[i]));
      }
      if (!hidden.get(i)) {
        out.add(tokens[i]);
      }
    }
    return out;
  }

  private static CoveToken inserted(int type, String text, CoveToken before) {
    int place = before.getStartIndex();
    return new CoveToken(type, text, before.file(), place, place, true);
  }

  // ---- Declarations ----------------------------------------------------------------------------------

  private void translationUnit() {
    while (!isEnd()) {
      int before = at;
      if (is(Semicolon) || is(CloseBrace)) {
        at++;
      } else if (is(Asm)) {
        asm();
      } else if (is(StaticAssert)) {
        expressionStatement();
      } else if (!tolerant || !unknownMacroAtFileScope()) {
        declaration(true);
      }
      if (at == before) {
        at++;
      }
    }
  }

  private boolean unknownMacroAtFileScope() {
    if (!isUnknown(at)) {
      return false;
    }
    if (type(at + 1) == OpenParen) {
      int after = afterBracket(at + 1);
      if (type(after) == OpenBrace) {
        if (!isParameterLike(at + 2, after - 1)) {
          hidden.set(at + 2, after - 1);
        }
        return false;
      }
      if (isOldStyleDefinition(after)) {
        return false;
      }
      hide(at, after);
      return true;
    }
    if (isSpecifierKeyword(at + 1) || type(at + 1) == Asm || type(at + 1) == CloseBrace) {
      hide(at, at + 1);
      return true;
    }
    return false;
  }

  /** Whether declarations and then a function body stand at {@code k}. */
  private boolean isOldStyleDefinition(int k) {
    if (!startsType(k) && !looksLikeType(k, false)) {
      return false;
    }
    for (int i = k; type(i) != Token.EOF; i++) {
      if (type(i) == OpenBrace) {
        return type(i - 1) == Semicolon;
      }
      if (type(i) == Assign) {
        return false;
      }
    }
    return false;
  }

  private boolean isParameterLike(int from, int to) {
    for (int i = from; i < to; i++) {
      int type = type(i);
      if (type == StringLiteral || type == IntegerConstant || type == Dot || type == Ampersand) {
        return false;
      }
    }
    return true;
  }

  /** A declaration or function definition, from its first specifier to past its end. */
  private void declaration(boolean fileScope) {
    if (is(StaticAssert)) {
      expressionStatement();
      return;
    }
    boolean isTypedef = specifiers(false, false);
    if (is(Semicolon)) {
      at++;
      return;
    }
    while (true) {
      Declarator d = declarator(false);
      if (!d.name.isEmpty()) {
        scope.declare(d.name, isTypedef ? Kind.TYPE : Kind.ORDINARY);
      }
      boolean oldStyle = d.parameters != null && d.parameters.namesOnly() && startsDeclaration(at);
      if (!oldStyle) {
        declaratorExtensions();
      }
      if (is(Colon)) {
        at++;
        expression(Comma, -1);
      }
      if (is(Assign)) {
        at++;
        expression(Comma, -1);
      }
      if (is(Comma)) {
        at++;
        skipAttributes();
        continue;
      }
      if (is(Semicolon)) {
        at++;
        return;
      }
      if (oldStyle) {
        oldStyleBefore.set(at);
      }
      if (d.parameters != null && (is(OpenBrace) || oldStyle)) {
        functionBody(d.parameters.scope());
        return;
      }
      recover(fileScope);
      return;
    }
  }

  private void functionBody(NameScope parameters) {
    NameScope outer = scope;
    scope = parameters;
    while (!is(OpenBrace) && !isEnd()) {
      int before = at;
      if (!startsDeclaration(at)) {
        break;
      }
      declaration(false);
      if (at == before) {
        at++;
      }
    }
    if (is(OpenBrace)) {
      compound();
    }
    scope = outer;
  }

  private void recover(boolean fileScope) {
    while (!isEnd() && !is(Semicolon) && !is(OpenBrace) && !is(CloseBrace)) {
      at++;
    }
    if (is(Semicolon)) {
      at++;
    } else if (is(OpenBrace) && fileScope) {
      compound();
    }
  }

  /** Declaration specifiers; whether typedef is among them. */
  private boolean specifiers(boolean anyName, boolean parameter) {
    boolean isTypedef = false;
    boolean typeSeen = false;
    while (!isEnd()) {
      int type = type(at);
      if (type == Typedef) {
        isTypedef = true;
        at++;
      } else if (type == Struct || type == Union) {
        at++;
        skipAttributes();
        if (tolerant && is(Identifier) && type(at + 1) == Identifier && type(at + 2) == OpenBrace) {
          hide(at, at + 1);
        }
        tag();
        if (is(OpenBrace)) {
          structBody();
        }
        typeSeen = true;
      } else if (type == Enum) {
        at++;
        skipAttributes();
        tag();
        if (is(OpenBrace)) {
          enumBody();
        }
        typeSeen = true;
      } else if (type == Typeof || type == Alignas) {
        typeSeen |= type == Typeof;
        at++;
        parenthesized();
      } else if (type == Atomic) {
        at++;
        if (is(OpenParen)) {
          parenthesized();
          typeSeen = true;
        }
      } else if (type == Attribute) {
        skipAttributes();
      } else if (isBasicType(type)) {
        typeSeen = true;
        at++;
      } else if (isPlainSpecifier(type)) {
        at++;
      } else if (type == Identifier) {
        if (typeSeen) {
          if (!tolerant || !isUnknown(at) || !unknownWordInSpecifiers()) {
            break;
          }
        } else if (kind(at) == Kind.TYPE) {
          markType();
          typeSeen = true;
        } else if (tolerant && isUnknown(at) && macroBeforeType()) {
          continue;
        } else if (isUnknown(at) && (anyName || looksLikeType(at, parameter))) {
          markType();
          typeSeen = true;
        } else {
          break;
        }
      } else {
        break;
      }
    }
    return isTypedef;
  }

  /** {@code int EXPORT f} or {@code int EXPORT(x) f}: hides the word that is no declarator. */
  private boolean unknownWordInSpecifiers() {
    int next = type(at + 1);
    if (next == Identifier && !isWrappedPrototype(at + 1) || isSpecifierKeyword(at + 1) || next == Star) {
      hide(at, at + 1);
      return true;
    }
    return false;
  }

  /** Whether a prototype in a macro's double parentheses stands at {@code k}: OF((int x)). */
  private boolean isWrappedPrototype(int k) {
    return isUnknown(k) && type(k + 1) == OpenParen && type(k + 2) == OpenParen;
  }

  /** {@code EXPORT int f}, {@code EXPORT foo_t f}, {@code EXPORT(x) int f}: hides the first word. */
  private boolean macroBeforeType() {
    int after = at + 1;
    if (type(after) == OpenParen) {
      after = afterBracket(after);
      boolean named =
          type(after) == Identifier
              && (kind(after) == Kind.TYPE
                  || type(after + 1) == Identifier
                  || type(after + 1) == Star
                  || type(after + 1) == OpenParen && !isWrappedPrototype(after));
      if ((isSpecifierKeyword(after) || named) && !isOldStyleDefinition(after)) {
        hide(at, after);
        return true;
      }
      return false;
    }
    boolean hide =
        isTypeKeyword(after)
            || type(after) == Typedef
            || type(after) == Identifier
                && (kind(after) == Kind.TYPE && type(after + 1) != OpenParen
                    && type(after + 1) != Semicolon
                    || type(after + 1) == Identifier && !isWrappedPrototype(after + 1)
                    || type(after + 1) == Star && isUnknown(after)
                        && type(after + 2) == Identifier);
    if (hide) {
      hide(at, after);
    }
    return hide;
  }

  private void tag() {
    if (is(Identifier)) {
      at++;
    }
  }

  private void structBody() {
    at++;
    while (!isEnd() && !is(CloseBrace)) {
      int before = at;
      if (is(Semicolon)) {
        at++;
        continue;
      }
      if (is(StaticAssert)) {
        expressionStatement();
        continue;
      }
      if (tolerant && unknownMacroInStruct()) {
        continue;
      }
      specifiers(false, false);
      while (!isEnd() && !is(Semicolon) && !is(CloseBrace)) {
        int start = at;
        if (!is(Colon)) {
          declarator(false);
        }
        if (is(Colon)) {
          at++;
          expression(Comma, -1);
        }
        declaratorExtensions();
        if (is(Comma)) {
          at++;
          skipAttributes();
        } else if (at == start) {
          at++;
        }
      }
      if (at == before) {
        at++;
      }
    }
    if (is(CloseBrace)) {
      at++;
    }
  }

  private boolean unknownMacroInStruct() {
    if (!isUnknown(at)) {
      return false;
    }
    if (type(at + 1) == OpenParen) {
      int after = afterBracket(at + 1);
      if (type(after) == Identifier && type(after + 1) == Semicolon) {
        // LIST_HEAD(a, b) name;
        hide(at + 1, after);
        markType();
        return false;
      }
      hide(at, after);
      return true;
    }
    if (type(at + 1) == Semicolon || type(at + 1) == CloseBrace || isSpecifierKeyword(at + 1)) {
      hide(at, at + 1);
      return true;
    }
    return false;
  }

  private void enumBody() {
    at++;
    while (!isEnd() && !is(CloseBrace)) {
      if (is(Identifier)) {
        String name = tokens[at].getText();
        if (tolerant && isUnknown(at) && type(at + 1) == OpenParen) {
          hide(at, afterBracket(at + 1));
          if (is(Comma)) {
            hide(at, at + 1);
          }
          continue;
        }
        at++;
        skipAttributes();
        if (is(Assign)) {
          at++;
          expression(Comma, -1);
        }
        scope.declare(name, Kind.ORDINARY);
      } else {
        at++;
      }
    }
    if (is(CloseBrace)) {
      at++;
    }
  }

  private record Parameters(NameScope scope, boolean namesOnly) {}

  private record Declarator(String name, Parameters parameters) {}

  /** A declarator with or without a name; inside parameter lists a name in parentheses may be a type. */
  private Declarator declarator(boolean parameter) {
    while (is(Star) || isPlainSpecifier(type(at)) || is(Attribute) || is(Atomic)) {
      if (is(Attribute)) {
        skipAttributes();
      } else {
        at++;
      }
    }
    if (tolerant) {
      skipUnknownWords();
    }
    String name = "";
    Parameters parameters = null;
    if (is(Identifier)) {
      name = tokens[at].getText();
      at++;
    } else if (is(OpenParen) && isNestedDeclarator(parameter)) {
      at++;
      skipAttributes();
      Declarator inner = declarator(parameter);
      name = inner.name;
      parameters = inner.parameters;
      if (is(CloseParen)) {
        at++;
      }
    }
    while (true) {
      if (is(OpenBracket)) {
        at++;
        while (is(Star) || is(Static) || isPlainSpecifier(type(at))) {
          at++;
        }
        expression(-1, -1);
        if (is(CloseBracket)) {
          at++;
        }
      } else if (tolerant && isWrappedPrototype(at)) {
        hidden.set(afterBracket(at + 1) - 1);
        hide(at, at + 2);
      } else if (is(OpenParen)) {
        Parameters list = parameters();
        parameters = parameters == null ? list : parameters;
        while (hidden.get(at)) {
          at++;
        }
      } else {
        return new Declarator(name, parameters);
      }
    }
  }

  /** {@code *WINAPI f}: drops words before the declared name. */
  private void skipUnknownWords() {
    while (tolerant && is(Identifier) && isUnknown(at)) {
      int next = type(at + 1);
      if (next == Identifier && !isWrappedPrototype(at + 1) || next == Star) {
        hide(at, at + 1);
        while (is(Star)) {
          at++;
        }
      } else
        if (next == OpenParen && isDeclaredName(afterBracket(at + 1))) {
          hide(at, afterBracket(at + 1));
        } else {
          return;
        }
    }
  }

  /** Whether a name that is being declared stands at {@code k}, rather than the type of an old-style parameter. */
  private boolean isDeclaredName(int k) {
    int after = type(k + 1);
    return type(k) == Identifier
        && (after == OpenParen || after == Semicolon || after == Assign || after == OpenBracket);
  }

  private boolean isNestedDeclarator(boolean parameter) {
    int k = at + 1;
    while (type(k) == Attribute) {
      k = afterBracket(k + 1);
    }
    int type = type(k);
    if (type == Star || type == OpenParen || type == OpenBracket) {
      return true;
    }
    if (type != Identifier) {
      return false;
    }
    return kind(k) != Kind.TYPE && !(parameter && isUnknown(k) && looksLikeType(k, true));
  }

  private Parameters parameters() {
    NameScope outer = scope;
    NameScope list = new NameScope(outer);
    scope = list;
    at++;
    boolean namesOnly = isIdentifierList();
    if (namesOnly) {
      while (!isEnd() && !is(CloseParen)) {
        if (is(Identifier)) {
          scope.declare(tokens[at].getText(), Kind.ORDINARY);
        }
        at++;
      }
    }
    while (!isEnd() && !is(CloseParen)) {
      int before = at;
      if (is(Ellipsis) || is(Comma)) {
        at++;
        continue;
      }
      if (isUnknown(at) && looksLikeType(at, true) && !(tolerant && macroBeforeType())) {
        markType();
      }
      specifiers(false, true);
      Declarator d = declarator(true);
      if (!d.name.isEmpty()) {
        scope.declare(d.name, Kind.ORDINARY);
      }
      declaratorExtensions();
      if (is(Semicolon) || is(OpenBrace) || is(CloseBrace)) {
        break;
      }
      if (at == before) {
        at++;
      }
    }
    if (is(CloseParen)) {
      at++;
    }
    scope = outer;
    return new Parameters(list, namesOnly);
  }

  /** Whether the parameter list is one of names alone, as in an old-style definition. */
  private boolean isIdentifierList() {
    int k = at;
    while (type(k) == Identifier && kind(k) != Kind.TYPE && type(k + 1) == Comma) {
      k += 2;
    }
    if (type(k) != Identifier || kind(k) == Kind.TYPE || type(k + 1) != CloseParen) {
      return false;
    }
    return type(k + 2) == OpenBrace || isSpecifierKeyword(k + 2) || type(k + 2) == Identifier;
  }

  /** Attributes, asm labels and, in tolerant mode, unknown words after a declarator. */
  private void declaratorExtensions() {
    while (true) {
      if (is(Attribute)) {
        skipAttributes();
      } else if (is(Asm)) {
        at++;
        parenthesized();
      } else if (tolerant && is(Identifier) && isUnknown(at)) {
        int after = type(at + 1) == OpenParen ? afterBracket(at + 1) : at + 1;
        int next = type(after);
        boolean ends =
            next == Semicolon || next == Comma || next == OpenBrace || next == CloseParen
                || next == Assign || next == Attribute || next == Identifier && isUnknown(after);
        if (!ends) {
          return;
        }
        hide(at, after);
      } else {
        return;
      }
    }
  }

  private void skipAttributes() {
    while (is(Attribute)) {
      at++;
      parenthesized();
    }
  }

  // ---- Statements ------------------------------------------------------------------------------------

  private void compound() {
    scope = new NameScope(scope);
    at++;
    while (!isEnd() && !is(CloseBrace)) {
      int before = at;
      statement();
      if (at == before) {
        at++;
      }
    }
    if (is(CloseBrace)) {
      at++;
    }
    scope = scope.outer();
  }

  private void statement() {
    while (true) {
      int type = type(at);
      if (type == OpenBrace) {
        compound();
        return;
      } else if (type == If) {
        at++;
        parenthesized();
        statement();
        if (!is(Else)) {
          return;
        }
        at++;
      } else if (type == While || type == Switch) {
        at++;
        parenthesized();
      } else if (type == For) {
        forStatement();
        return;
      } else if (type == Do) {
        at++;
        statement();
        if (is(While)) {
          at++;
          parenthesized();
          endOfStatement();
        }
        return;
      } else if (type == Case || type == Default) {
        at++;
        expression(-1, Colon);
        if (is(Colon)) {
          at++;
        }
        afterLabel();
      } else if (type == Identifier && type(at + 1) == Colon) {
        at += 2;
        afterLabel();
      } else if (type == Goto) {
        at++;
        if (is(Identifier)) {
          at++;
        }
        expressionStatement();
        return;
      } else if (type == Asm) {
        asm();
        return;
      } else if (type == LocalLabel) {
        while (!isEnd() && !is(Semicolon)) {
          at++;
        }
        endOfStatement();
        return;
      } else if (tolerant && isUnknown(at) && unknownMacroAsStatement()) {
        return;
      } else if (startsDeclaration(at)) {
        declaration(false);
        return;
      } else {
        expressionStatement();
        return;
      }
    }
  }

  private void forStatement() {
    scope = new NameScope(scope);
    at++;
    if (is(OpenParen)) {
      at++;
      if (startsDeclaration(at)) {
        declaration(false);
      } else {
        expressionStatement();
      }
      expressionStatement();
      expression(-1, -1);
      if (is(CloseParen)) {
        at++;
      }
    }
    statement();
    scope = scope.outer();
  }

  /** A label may end a block or stand before a declaration (C23, GNU); an empty statement helps. */
  private void afterLabel() {
    boolean attributed = is(Attribute);
    int k = at;
    while (type(k) == Attribute) {
      k = afterBracket(k + 1);
    }
    boolean label = type(k) == Identifier && type(k + 1) == Colon;
    if (type(k) == CloseBrace || !attributed && !label && startsDeclaration(k)) {
      emptyStatementBefore.set(k);
    }
    at = k;
  }

  /** A call of an unknown macro that is no expression statement: {@code for_each(x) { ... }}. */
  private boolean unknownMacroAsStatement() {
    int after = type(at + 1) == OpenParen ? afterBracket(at + 1) : at + 1;
    int next = type(after);
    if (next == OpenBrace) {
      hide(at, after);
      return true;
    }
    boolean statementWord = isStatementWord(next) || next == CloseBrace;
    boolean call = after > at + 1;
    if (statementWord || call && (next == Identifier || isSpecifierKeyword(after))) {
      hide(at, after);
      emptyStatementBefore.set(after);
      return true;
    }
    return false;
  }

  private void expressionStatement() {
    expression(-1, -1);
    endOfStatement();
  }

  private void endOfStatement() {
    if (is(Semicolon)) {
      at++;
    }
  }

  private void asm() {
    at++;
    while (!isEnd() && !is(OpenParen) && !is(Semicolon) && !is(OpenBrace)) {
      at++;
    }
    if (is(OpenParen)) {
      parenthesized();
    }
    endOfStatement();
  }

  // ---- Expressions -----------------------------------------------------------------------------------

  private void parenthesized() {
    if (is(OpenParen)) {
      at++;
      expression(-1, -1);
      if (is(CloseParen)) {
        at++;
      }
    }
  }

  /**
   * Passes over an expression or initializer up to a semicolon, an unmatched bracket, or one of the two
   * given token types outside brackets; a colon that belongs to a question mark does not count.
   */
  private void expression(int stop, int stopColon) {
    int depth = 0;
    int questions = 0;
    while (!isEnd()) {
      int type = type(at);
      if (type == OpenParen && type(at + 1) == OpenBrace) {
        at++;
        compound();
        depth++;
      } else if (type == OpenParen || type == OpenBracket || type == OpenBrace) {
        depth++;
        at++;
      } else if (type == CloseParen || type == CloseBracket || type == CloseBrace) {
        if (depth == 0) {
          return;
        }
        depth--;
        at++;
      } else if (type == Semicolon) {
        return;
      } else if (depth == 0 && (type == stop || type == stopColon && questions == 0)) {
        return;
      } else if (type == Identifier) {
        identifierInExpression();
      } else if (isTypeKeyword(at)) {
        typeName();
      } else {
        if (depth == 0 && type == Question) {
          questions++;
        } else if (depth == 0 && type == Colon) {
          questions--;
        }
        at++;
      }
    }
  }

  private void typeName() {
    int before = at;
    specifiers(true, true);
    declarator(true);
    if (at == before) {
      at++;
    }
  }

  private void identifierInExpression() {
    int before = type(at - 1);
    int next = type(at + 1);
    if (before == Dot || before == Arrow) {
      at++;
      return;
    }
    if (next == Colon && (before == OpenBrace || before == Comma)) {
      at++;
      return;
    }
    switch (kind(at)) {
      case TYPE -> typeName();
      case ORDINARY -> at++;
      case UNKNOWN -> {
        if (isUnknownTypeInExpression(before, next)) {
          markType();
          declarator(true);
        } else if (tolerant && isTypeKeyword(at + 1)) {
          hide(at, at + 1);
        } else if (tolerant && (before == StringLiteral || next == StringLiteral)) {
          hide(at, next == OpenParen ? afterBracket(at + 1) : at + 1);
        } else {
          at++;
        }
      }
    }
  }

  private boolean isUnknownTypeInExpression(int before, int next) {
    boolean opens = before == OpenParen || before == Comma;
    if (!opens) {
      return false;
    }
    if (next == Star) {
      int k = at + 1;
      while (type(k) == Star || isPlainSpecifier(type(k))) {
        k++;
      }
      return type(k) == CloseParen || type(k) == Comma;
    }
    if (before != OpenParen || next != CloseParen || isOperand(at - 2)) {
      return false;
    }
    int after = type(at + 2);
    return after == Identifier || after == IntegerConstant || after == FloatingConstant
        || after == CharacterConstant || after == StringLiteral || after == Sizeof
        || after == Tilde || after == Bang || after == OpenBrace;
  }

  private boolean isOperand(int k) {
    int type = type(k);
    return type == Identifier || type == CloseParen || type == CloseBracket
        || type == If || type == While || type == Switch || type == For;
  }

  // ---- Tests -----------------------------------------------------------------------------------------

  private boolean startsDeclaration(int k) {
    return startsType(k)
        || tolerant && isUnknown(k) && isTypeKeyword(k + 1)
        || type(k) == StaticAssert
        || type(k) == Identifier && isUnknown(k) && looksLikeType(k, false);
  }

  private boolean startsType(int k) {
    return isSpecifierKeyword(k) || type(k) == Identifier && kind(k) == Kind.TYPE;
  }

  /** Whether the undeclared identifier at {@code k} can only be a type's name. */
  private boolean looksLikeType(int k, boolean parameter) {
    if (type(k) != Identifier) {
      return false;
    }
    int next = type(k + 1);
    if (next == Identifier) {
      return true;
    }
    if (next == Star) {
      int i = k + 1;
      while (type(i) == Star || isPlainSpecifier(type(i))) {
        i++;
      }
      int after = type(i + 1);
      return parameter
          || type(i) == Identifier
              && (after == Semicolon || after == Assign || after == Comma
                  || after == OpenBracket || after == OpenParen || after == Attribute
                  || after == CloseParen && type(i - 1) != Star || after == Identifier
                  || after == Colon)
          || type(i) == OpenParen && type(i + 1) == Star;
    }
    if (Const == next || Volatile == next || Restrict == next) {
      return true;
    }
    boolean pointed = false;
    int star = isUnknown(k + 2) ? k + 3 : k + 2;
    if (next == OpenParen && type(star) == Star && type(star + 1) == Identifier) {
      int end = afterBracket(k + 1);
      int after = type(end);
      pointed = after == OpenParen || after == OpenBracket || isWrappedPrototype(end);
    }
    if (pointed) {
      return true;
    }
    return parameter
        && (next == Comma || next == CloseParen || next == OpenBracket || next == Attribute);
  }

  private Kind kind(int k) {
    return scope.lookup(tokens[k].getText());
  }

  private boolean isUnknown(int k) {
    return type(k) == Identifier
        && kind(k) == Kind.UNKNOWN
        && !tokens[k].getText().startsWith("__builtin");
  }

  private boolean isSpecifierKeyword(int k) {
    return isTypeKeyword(k) || type(k) == Typedef || type(k) == Alignas || type(k) == Attribute;
  }

  /** A keyword that begins a type name. */
  private boolean isTypeKeyword(int k) {
    int type = type(k);
    return isBasicType(type) || isPlainSpecifier(type) || type == Struct
        || type == Union || type == Enum || type == Typeof || type == Atomic;
  }

  private void markType() {
    tokens[at].setType(TypedefName);
    at++;
  }

  private void hide(int from, int to) {
    hidden.set(from, to);
    at = to;
  }

  /** The index after the bracket that matches the one at {@code open}. */
  private int afterBracket(int open) {
    int depth = 0;
    for (int i = open; i < tokens.length; i++) {
      int type = type(i);
      if (type == OpenParen || type == OpenBracket || type == OpenBrace) {
        depth++;
      } else if (type == CloseParen || type == CloseBracket || type == CloseBrace) {
        depth--;
      }
      if (depth <= 0) {
        return i + 1;
      }
    }
    return tokens.length - 1;
  }

  private int type(int k) {
    return k < 0 || k >= tokens.length ? Token.EOF : tokens[k].getType();
  }

  private boolean is(int type) {
    return type(at) == type;
  }

  private boolean isEnd() {
    return type(at) == Token.EOF;
  }

  private static boolean isBasicType(int type) {
    return switch (type) {
      case Void, Char, Short, Int, Long, Float, Double, Unsigned, Bool -> true;
      case Signed, Complex, Imaginary, Int128, ExtendedFloat, AutoType -> true;
      default -> false;
    };
  }

  private static boolean isPlainSpecifier(int type) {
    return switch (type) {
      case Extern, Static, Auto, Register, ThreadLocal -> true;
      case Inline, Noreturn, Const, Restrict, Volatile -> true;
      default -> false;
    };
  }

  private static boolean isStatementWord(int type) {
    return switch (type) {
      case If, Else, While, Switch, For, Do, Case, Default, Goto, Return, Break, Continue -> true;
      default -> false;
    };
  }
}

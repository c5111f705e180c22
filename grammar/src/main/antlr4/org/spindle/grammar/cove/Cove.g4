/*
 * Cove: C17 after preprocessing (ISO/IEC 9899:2018, annex A), with the GNU forms that ordinary headers
 * and programs use. The grammar takes all of C; what Cove leaves out is rejected by the checker, by name.
 *
 * The token stream is made by org.spindle.frontend.cove.parse: identifiers that are type names at their
 * place arrive as TypedefName (section 6.7.8's ambiguity is decided before parsing, so that every
 * decision below needs few tokens), OldStyleParameters stands before the parameter declarations of a K&R
 * definition, and a label that ends a block or precedes a declaration is followed by an empty statement.
 */
grammar Cove;

tokens { TypedefName, OldStyleParameters }

translationUnit : externalDeclaration* EOF ;

externalDeclaration
    : declaration
    | implicitIntDeclaration
    | asmStatement
    | ';'
    ;

// ---- 6.7 Declarations -------------------------------------------------------------------------------

declaration
    : staticAssertDeclaration
    | declarationSpecifiers (';' | initDeclarator declarationRest)
    ;

/** C89's declaration without specifiers, still met at file scope. */
implicitIntDeclaration : initDeclarator declarationRest ;

/** What follows the first declarator: more of them, or the body of a function. */
declarationRest
    : (',' attributeSpecifier* initDeclarator)* ';'
    | (OldStyleParameters declaration*)? compoundStatement
    ;

declarationSpecifiers : declarationSpecifier+ ;

declarationSpecifier
    : storageClassSpecifier
    | functionSpecifier
    | typeQualifier
    | alignmentSpecifier
    | attributeSpecifier
    | typeSpecifier
    ;

storageClassSpecifier
    : 'typedef' | 'extern' | 'static' | 'auto' | 'register' | ThreadLocal ;

functionSpecifier : Inline | Noreturn ;

typeQualifier : Const | Restrict | Volatile | '_Atomic' ;

alignmentSpecifier : '_Alignas' '(' (typeName | constantExpression) ')' ;

typeSpecifier
    : 'void' | 'char' | 'short' | 'int' | 'long' | 'float' | 'double' | Signed | 'unsigned' | '_Bool'
    | Complex | Imaginary | Int128 | ExtendedFloat | AutoType
    | '_Atomic' '(' typeName ')'
    | Typeof '(' (typeName | expression) ')'
    | structOrUnionSpecifier
    | enumSpecifier
    | TypedefName
    ;

structOrUnionSpecifier
    : structOrUnion attributeSpecifier* (Identifier structBody? | structBody) ;

structBody : '{' structDeclaration* '}' ;

structOrUnion : 'struct' | 'union' ;

structDeclaration
    : staticAssertDeclaration
    | declarationSpecifiers (structDeclarator (',' attributeSpecifier* structDeclarator)*)? ';'
    | ';'
    ;

structDeclarator
    : declarator (':' constantExpression)? attributeSpecifier*
    | ':' constantExpression attributeSpecifier*
    ;

enumSpecifier : 'enum' attributeSpecifier* (Identifier enumBody? | enumBody) ;

enumBody : '{' (enumerator (',' enumerator)* ','?)? '}' ;

enumerator : Identifier attributeSpecifier* ('=' constantExpression)? ;

staticAssertDeclaration : '_Static_assert' '(' constantExpression (',' stringLiteral)? ')' ';' ;

initDeclarator : declarator declaratorExtension* ('=' initializer)? ;

declaratorExtension : attributeSpecifier | asmLabel ;

asmLabel : Asm '(' stringLiteral ')' ;

attributeSpecifier : Attribute '(' '(' attribute? (',' attribute?)* ')' ')' ;

attribute : attributeName ('(' (attributeArgument (',' attributeArgument)*)? ')')? ;

attributeName : Identifier | TypedefName | Const | Noreturn | Inline ;

attributeArgument : typeName | assignmentExpression ;

/** Concrete and abstract declarators in one rule: a name may be missing where the context allows it. */
declarator : pointer* directDeclarator declaratorSuffix* ;

directDeclarator
    : Identifier
    | '(' attributeSpecifier* declarator ')'
    ;

abstractDeclarator
    : pointer+ (directAbstractDeclarator declaratorSuffix* | declaratorSuffix+)?
    | directAbstractDeclarator declaratorSuffix*
    | declaratorSuffix+
    ;

directAbstractDeclarator : '(' attributeSpecifier* abstractDeclarator ')' ;

pointer : '*' (typeQualifier | attributeSpecifier)* ;

declaratorSuffix
    : '[' arrayQualifier* '*'? ']'
    | '[' arrayQualifier* assignmentExpression ']'
    | '(' parameterTypeList? ')'
    | '(' identifierList ')'
    ;

arrayQualifier : typeQualifier | 'static' ;

parameterTypeList : parameterDeclaration (',' parameterDeclaration)* (',' '...')? | '...' ;

parameterDeclaration
    : declarationSpecifiers (declarator | abstractDeclarator)? attributeSpecifier* ;

identifierList : Identifier (',' Identifier)* ;

typeName : declarationSpecifiers abstractDeclarator? ;

initializer : assignmentExpression | bracedInitializer ;

bracedInitializer : '{' (initializerItem (',' initializerItem)* ','?)? '}' ;

initializerItem : designation? initializer ;

designation
    : designator+ '='?
    | Identifier ':'
    ;

designator
    : '[' constantExpression ('...' constantExpression)? ']'
    | '.' Identifier
    ;

// ---- 6.8 Statements ---------------------------------------------------------------------------------

statement
    : labeledStatement
    | compoundStatement
    | expressionStatement
    | ifStatement
    | switchStatement
    | whileStatement
    | doStatement
    | forStatement
    | jumpStatement
    | asmStatement
    ;

labeledStatement : label attributeSpecifier* statement ;

label
    : Identifier ':'
    | 'case' constantExpression ('...' constantExpression)? ':'
    | 'default' ':'
    ;

compoundStatement : '{' blockItem* '}' ;

blockItem
    : localLabelDeclaration
    | statement
    | declaration
    ;

localLabelDeclaration : LocalLabel Identifier (',' Identifier)* ';' ;

expressionStatement : expression? ';' ;

ifStatement : 'if' '(' expression ')' statement ('else' statement)? ;

switchStatement : 'switch' '(' expression ')' statement ;

whileStatement : 'while' '(' expression ')' statement ;

doStatement : 'do' statement 'while' '(' expression ')' ';' ;

forStatement : 'for' '(' forInit condition=expression? ';' step=expression? ')' statement ;

forInit : declaration | expression? ';' ;

jumpStatement
    : 'goto' Identifier ';'
    | 'goto' '*' expression ';'
    | 'continue' ';'
    | 'break' ';'
    | 'return' expression? ';'
    ;

asmStatement : Asm (typeQualifier | Inline | 'goto')* '(' asmElement* ')' ';' ;

asmElement : StringLiteral | ':' | ',' | '[' Identifier ']' | '(' expression ')' | Identifier ;

// ---- 6.5 Expressions --------------------------------------------------------------------------------

expression : assignmentExpression (',' assignmentExpression)* ;

assignmentExpression : conditionalExpression (assignmentOperator assignmentExpression)? ;

assignmentOperator : '=' | '*=' | '/=' | '%=' | '+=' | '-=' | '<<=' | '>>=' | '&=' | '^=' | '|=' ;

constantExpression : conditionalExpression ;

conditionalExpression : binaryExpression ('?' expression? ':' conditionalExpression)? ;

/** A flat list; precedence is applied when the syntax tree is built, so long chains nest nowhere. */
binaryExpression : castExpression (binaryOperator castExpression)* ;

binaryOperator
    : '*' | '/' | '%' | '+' | '-' | '<<' | '>>' | '<' | '>' | '<=' | '>=' | '==' | '!='
    | '&' | '^' | '|' | '&&' | '||'
    ;

/** A cast and a compound literal begin alike; what follows the type name tells them apart. */
castExpression
    : '(' typeName ')' (castExpression | bracedInitializer postfixOperator*)
    | unaryExpression
    ;

unaryExpression
    : postfixExpression
    | ('++' | '--') unaryExpression
    | ('&' | '*' | '+' | '-' | '~' | '!' | Real | Imag) castExpression
    | '&&' Identifier
    | (Sizeof | Alignof) sizeofOperand
    ;

sizeofOperand
    : '(' typeName ')' (bracedInitializer postfixOperator*)?
    | unaryExpression
    ;

postfixExpression : primaryExpression postfixOperator* ;

postfixOperator
    : '[' expression ']'
    | '(' (argument (',' argument)*)? ')'
    | '.' Identifier
    | '->' Identifier
    | '++'
    | '--'
    ;

/** Built-in operators such as __builtin_offsetof and __cove_view are calls with types as arguments. */
argument : typeName | assignmentExpression ;

primaryExpression
    : Identifier
    | IntegerConstant
    | FloatingConstant
    | CharacterConstant
    | stringLiteral
    | '(' expression ')'
    | '(' compoundStatement ')'
    | genericSelection
    ;

genericSelection
    : '_Generic' '(' assignmentExpression ',' genericAssociation (',' genericAssociation)* ')' ;

genericAssociation : (typeName | 'default') ':' assignmentExpression ;

stringLiteral : StringLiteral+ ;

// ---- 6.4 Lexical elements ---------------------------------------------------------------------------

Semicolon : ';' ;
Comma : ',' ;
Colon : ':' ;
Question : '?' ;
Assign : '=' ;
Star : '*' ;
Dot : '.' ;
Arrow : '->' ;
Ampersand : '&' ;
Tilde : '~' ;
Bang : '!' ;
Ellipsis : '...' ;
OpenParen : '(' ;
CloseParen : ')' ;
OpenBracket : '[' ;
CloseBracket : ']' ;
OpenBrace : '{' ;
CloseBrace : '}' ;
Typedef : 'typedef' ;
Static : 'static' ;
Struct : 'struct' ;
Union : 'union' ;
Enum : 'enum' ;
Alignas : '_Alignas' ;
Atomic : '_Atomic' ;
StaticAssert : '_Static_assert' ;
Extern : 'extern' ;
Auto : 'auto' ;
Register : 'register' ;
Void : 'void' ;
Char : 'char' ;
Short : 'short' ;
Int : 'int' ;
Long : 'long' ;
Float : 'float' ;
Double : 'double' ;
Unsigned : 'unsigned' ;
Bool : '_Bool' ;
If : 'if' ;
Else : 'else' ;
While : 'while' ;
Switch : 'switch' ;
For : 'for' ;
Do : 'do' ;
Case : 'case' ;
Default : 'default' ;
Goto : 'goto' ;
Return : 'return' ;
Break : 'break' ;
Continue : 'continue' ;
Generic : '_Generic' ;

Alignof : '_Alignof' | '__alignof' | '__alignof__' ;
Asm : 'asm' | '__asm' | '__asm__' ;
Attribute : '__attribute' | '__attribute__' ;
AutoType : '__auto_type' ;
Complex : '_Complex' | '__complex' | '__complex__' ;
Const : 'const' | '__const' | '__const__' ;
ExtendedFloat
    : '_Float16' | '_Float32' | '_Float64' | '_Float128' | '_Float32x' | '_Float64x'
    | '__float80' | '__float128' | '__ibm128' | '__bf16' | '__fp16'
    | '_Decimal32' | '_Decimal64' | '_Decimal128' ;
Imag : '__imag' | '__imag__' ;
Imaginary : '_Imaginary' ;
Inline : 'inline' | '__inline' | '__inline__' ;
Int128 : '__int128' | '__int128_t' | '__uint128_t' ;
LocalLabel : '__label__' ;
Noreturn : '_Noreturn' ;
Real : '__real' | '__real__' ;
Restrict : 'restrict' | '__restrict' | '__restrict__' ;
Signed : 'signed' | '__signed' | '__signed__' ;
Sizeof : 'sizeof' ;
ThreadLocal : '_Thread_local' | '__thread' ;
Typeof : 'typeof' | '__typeof' | '__typeof__' ;
Volatile : 'volatile' | '__volatile' | '__volatile__' ;

/** Has no meaning of its own; the token stream drops it. */
Extension : '__extension__' ;

Identifier : IdentifierStart IdentifierPart* ;

IntegerConstant : (Decimal | '0' OctalDigit* | HexPrefix HexDigit+ | BinaryPrefix [01]+) IntegerSuffix? ;

FloatingConstant
    : (Digit+ '.' Digit* | '.' Digit+) ([eE] Sign? Digit+)? FloatSuffix?
    | Digit+ [eE] Sign? Digit+ FloatSuffix?
    | HexPrefix (HexDigit+ '.'? HexDigit* | '.' HexDigit+) [pP] Sign? Digit+ FloatSuffix?
    | Digit+ [iIjJ] [a-zA-Z]?
    ;

CharacterConstant : EncodingPrefix? '\'' (~['\\\r\n] | Escape)+ '\'' ;

StringLiteral : EncodingPrefix? '"' (~["\\\r\n] | Escape)* '"' ;

Whitespace : [ \t\r\n\f\u000B]+ -> skip ;

fragment IdentifierStart : [a-zA-Z_$] | ~[\u0000-\u00A7] | UniversalCharacterName ;
fragment IdentifierPart : IdentifierStart | [0-9] ;
fragment UniversalCharacterName : '\\u' Hex4 | '\\U' Hex4 Hex4 ;
fragment Hex4 : HexDigit HexDigit HexDigit HexDigit ;
fragment Decimal : [1-9] Digit* ;
fragment Digit : [0-9] ;
fragment OctalDigit : [0-7] ;
fragment HexDigit : [0-9a-fA-F] ;
fragment HexPrefix : '0' [xX] ;
fragment BinaryPrefix : '0' [bB] ;
fragment Sign : [+-] ;
fragment IntegerSuffix : [uU] ([lL] | 'll' | 'LL')? | ([lL] | 'll' | 'LL') [uU]? ;
fragment FloatSuffix : [a-zA-Z] [a-zA-Z0-9]* ;
fragment EncodingPrefix : 'u8' | [uUL] ;
fragment Escape : '\\' . ;

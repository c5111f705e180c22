/**
 * Syntax of Modula-3 (language definition, section 2.11) with SPIN's procedure attributes.
 *
 * Almost every choice is decided by one token: types that do not start with a name are ordinary
 * operands, calls and assignments start as an expression, and operators form flat lists that the
 * front end groups by precedence. What the grammar takes too liberally the tree builder rejects.
 */
parser grammar Modula3Parser;

options { tokenVocab = Modula3Lexer; }

unit
  : UNSAFE? ( interfaceUnit | moduleUnit ) EOF
  | genericUnit EOF
  ;

interfaceUnit
  : INTERFACE name=IDENTIFIER
    ( SEMICOLON imports* declaration* END end=IDENTIFIER
    | EQUAL instance END end=IDENTIFIER ) DOT
  ;

moduleUnit
  : MODULE name=IDENTIFIER ( EXPORTS exports=names )?
    ( SEMICOLON imports* declaration* BEGIN statements END end=IDENTIFIER
    | EQUAL instance END end=IDENTIFIER ) DOT
  ;

genericUnit
  : GENERIC
    ( INTERFACE name=IDENTIFIER genericFormals SEMICOLON imports* declaration* END end=IDENTIFIER
    | MODULE name=IDENTIFIER genericFormals SEMICOLON imports* declaration*
      BEGIN statements END end=IDENTIFIER ) DOT
  ;

genericFormals : LPAREN names? RPAREN ;
instance : generic=IDENTIFIER LPAREN names? RPAREN ;

imports
  : IMPORT importItem ( COMMA importItem )* SEMICOLON
  | FROM from=IDENTIFIER IMPORT names SEMICOLON
  ;

importItem : name=IDENTIFIER ( AS alias=IDENTIFIER )? ;
names : IDENTIFIER ( COMMA IDENTIFIER )* ;

block : declaration* BEGIN statements END ;

declaration
  : CONST ( constant SEMICOLON )*                                                    # constants
  | TYPE ( typeDeclaration SEMICOLON )*                                              # types
  | EXCEPTION ( exceptionDeclaration SEMICOLON )*                                    # exceptions
  | VAR ( variable SEMICOLON )*                                                      # variables
  | REVEAL ( revelation SEMICOLON )*                                                 # revelations
  | attribute* PROCEDURE name=IDENTIFIER signature
    ( EQUAL block end=IDENTIFIER )? SEMICOLON                                        # procedure
  ;

attribute : FUNCTIONAL | EPHEMERAL ;
constant : name=IDENTIFIER ( COLON type )? EQUAL expression ;
typeDeclaration : name=IDENTIFIER ( EQUAL | SUBTYPE ) type ;
exceptionDeclaration : name=IDENTIFIER ( LPAREN type RPAREN )? ;
variable : names ( COLON type )? ( ASSIGN expression )? ;
revelation : qualified ( EQUAL | SUBTYPE ) type ;

signature
  : LPAREN ( formal ( SEMICOLON formal )* SEMICOLON? )? RPAREN ( COLON type )? ( RAISES raises )?
  ;

raises : ANY | LBRACE ( qualified ( COMMA qualified )* )? RBRACE ;
formal : passing=( VALUE | VAR | READONLY )? names ( COLON type )? ( ASSIGN expression )? ;
qualified : IDENTIFIER ( DOT IDENTIFIER )? ;

type
  : qualified objectTail*                                                            # namedType
  | ROOT objectTail*                                                                 # rootType
  | LPAREN type RPAREN objectTail*                                                   # groupedType
  | otherType                                                                        # writtenType
  ;

/** The types that do not start like an expression. */
otherType
  : ARRAY ( type ( COMMA type )* )? OF type                                          # arrayType
  | BITS expression FOR type                                                         # packedType
  | LBRACE names? RBRACE                                                             # enumerationType
  | LBRACKET expression RANGE expression RBRACKET                                    # subrangeType
  | attribute* PROCEDURE signature                                                   # procedureType
  | RECORD ( field ( SEMICOLON field )* SEMICOLON? )? END                            # recordType
  | SET OF type                                                                      # setType
  | UNTRACED ( ROOT objectTail* | brand? REF type )                                  # untracedType
  | brand? REF type                                                                  # referenceType
  | objectTail+                                                                      # objectType
  ;

brand : BRANDED ( brandName ( AMPERSAND brandName )* )? ;
brandName : TEXT_LITERAL | qualified | LPAREN expression RPAREN ;

objectTail
  : brand? OBJECT ( field ( SEMICOLON field )* SEMICOLON? )?
    ( METHODS ( method ( SEMICOLON method )* SEMICOLON? )? )?
    ( OVERRIDES ( override ( SEMICOLON override )* SEMICOLON? )? )? END
  ;

field : names ( COLON type )? ( ASSIGN expression )? ;
method : IDENTIFIER signature ( ASSIGN expression )? ;
override : IDENTIFIER ASSIGN expression ;

statements : statement? ( SEMICOLON statement? )* ;

statement
  : expression ( ASSIGN expression )?                                                # assignOrCall
  | block                                                                            # blockStatement
  | CASE expression OF ( BAR? caseBranch ( BAR caseBranch )* )?
    elseBranch? END                                                                  # caseStatement
  | EXIT                                                                             # exitStatement
  | EVAL expression                                                                  # evalStatement
  | FOR IDENTIFIER ASSIGN expression TO expression ( BY expression )?
    DO statements END                                                                # forStatement
  | IF expression THEN statements ( ELSIF expression THEN statements )*
    elseBranch? END                                                                  # ifStatement
  | LOCK expression DO statements END                                                # lockStatement
  | LOOP statements END                                                              # loopStatement
  | RAISE qualified ( LPAREN expression RPAREN )?                                    # raiseStatement
  | REPEAT statements UNTIL expression                                               # repeatStatement
  | RETURN expression?                                                               # returnStatement
  | TRY statements ( EXCEPT ( BAR? handler ( BAR handler )* )? elseBranch?
    | FINALLY statements ) END                                                       # tryStatement
  | TYPECASE expression OF ( BAR? typeBranch ( BAR typeBranch )* )?
    elseBranch? END                                                                  # typecaseStatement
  | WHILE expression DO statements END                                               # whileStatement
  | WITH binding ( COMMA binding )* DO statements END                                # withStatement
  ;

elseBranch : ELSE statements ;
caseBranch : label ( COMMA label )* ARROW statements ;
label : expression ( RANGE expression )? ;
handler : qualified ( COMMA qualified )* ( LPAREN IDENTIFIER RPAREN )? ARROW statements ;
typeBranch : type ( COMMA type )* ( LPAREN IDENTIFIER RPAREN )? ARROW statements ;
binding : IDENTIFIER EQUAL expression ;

expression : operand ( operator operand )* ;

operator
  : OR | AND | EQUAL | NOT_EQUAL | LESS | LESS_EQUAL | GREATER | GREATER_EQUAL | IN
  | PLUS | MINUS | AMPERSAND | STAR | SLASH | DIV | MOD
  ;

operand : ( NOT | PLUS | MINUS )* primary selector* ;

primary
  : IDENTIFIER
  | INTEGER_LITERAL
  | REAL_LITERAL
  | CHAR_LITERAL
  | TEXT_LITERAL
  | LPAREN expression objectTail* RPAREN
  | ROOT
  | otherType
  ;

selector
  : DOT IDENTIFIER                                                                   # selectField
  | CARET                                                                            # dereference
  | LBRACKET expression ( COMMA expression )* RBRACKET                               # index
  | LPAREN ( argument ( COMMA argument )* )? RPAREN                                  # call
  | LBRACE ( element ( COMMA element )* )? RBRACE                                    # constructor
  ;

argument : expression objectTail* ( ASSIGN expression objectTail* )? ;
element : RANGE | expression ( ( RANGE | ASSIGN ) expression )? ;

/** The expression of an ASSERT pragma. */
assertion : expression ( WITH expression ( COMMA expression )* )? EOF ;

/**
 * Tokens of Modula-3 (language definition, section 2.11), with the later LONGINT and wide literals.
 *
 * Comments and pragmas nest, so they are read in modes of their own; a pragma becomes one token on
 * the channel PRAGMAS. A comment or pragma that is never closed leaves the mode stack filled, and
 * the end-of-file token then starts where it was opened. SPIN's FUNCTIONAL and EPHEMERAL are
 * identifiers here; the front end retypes those that stand before PROCEDURE.
 */
lexer grammar Modula3Lexer;

channels { PRAGMAS }
tokens { FUNCTIONAL, EPHEMERAL }

AND : 'AND' ;
ANY : 'ANY' ;
ARRAY : 'ARRAY' ;
AS : 'AS' ;
BEGIN : 'BEGIN' ;
BITS : 'BITS' ;
BRANDED : 'BRANDED' ;
BY : 'BY' ;
CASE : 'CASE' ;
CONST : 'CONST' ;
DIV : 'DIV' ;
DO : 'DO' ;
ELSE : 'ELSE' ;
ELSIF : 'ELSIF' ;
END : 'END' ;
EVAL : 'EVAL' ;
EXCEPT : 'EXCEPT' ;
EXCEPTION : 'EXCEPTION' ;
EXIT : 'EXIT' ;
EXPORTS : 'EXPORTS' ;
FINALLY : 'FINALLY' ;
FOR : 'FOR' ;
FROM : 'FROM' ;
GENERIC : 'GENERIC' ;
IF : 'IF' ;
IMPORT : 'IMPORT' ;
IN : 'IN' ;
INTERFACE : 'INTERFACE' ;
LOCK : 'LOCK' ;
LOOP : 'LOOP' ;
METHODS : 'METHODS' ;
MOD : 'MOD' ;
MODULE : 'MODULE' ;
NOT : 'NOT' ;
OBJECT : 'OBJECT' ;
OF : 'OF' ;
OR : 'OR' ;
OVERRIDES : 'OVERRIDES' ;
PROCEDURE : 'PROCEDURE' ;
RAISE : 'RAISE' ;
RAISES : 'RAISES' ;
READONLY : 'READONLY' ;
RECORD : 'RECORD' ;
REF : 'REF' ;
REPEAT : 'REPEAT' ;
RETURN : 'RETURN' ;
REVEAL : 'REVEAL' ;
ROOT : 'ROOT' ;
SET : 'SET' ;
THEN : 'THEN' ;
TO : 'TO' ;
TRY : 'TRY' ;
TYPE : 'TYPE' ;
TYPECASE : 'TYPECASE' ;
UNSAFE : 'UNSAFE' ;
UNTIL : 'UNTIL' ;
UNTRACED : 'UNTRACED' ;
VALUE : 'VALUE' ;
VAR : 'VAR' ;
WHILE : 'WHILE' ;
WITH : 'WITH' ;

ASSIGN : ':=' ;
ARROW : '=>' ;
SUBTYPE : '<:' ;
LESS_EQUAL : '<=' ;
GREATER_EQUAL : '>=' ;
RANGE : '..' ;
PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
AMPERSAND : '&' ;
EQUAL : '=' ;
NOT_EQUAL : '#' ;
LESS : '<' ;
GREATER : '>' ;
DOT : '.' ;
CARET : '^' ;
COMMA : ',' ;
SEMICOLON : ';' ;
COLON : ':' ;
BAR : '|' ;
LPAREN : '(' ;
RPAREN : ')' ;
LBRACKET : '[' ;
RBRACKET : ']' ;
LBRACE : '{' ;
RBRACE : '}' ;

INTEGER_LITERAL : DIGIT+ ( '_' HEX+ )? [lL]? ;
REAL_LITERAL : DIGIT+ '.' DIGIT+ ( [eEdDxX] [+\-]? DIGIT+ )? ;
CHAR_LITERAL : [wW]? '\'' ( ~['\\\r\n] | ESCAPE ) '\'' | [wW] '\'' WIDE_ESCAPE '\'' ;
TEXT_LITERAL : [wW]? '"' ( ~["\\\r\n] | ESCAPE )* '"' ;
IDENTIFIER : LETTER ( LETTER | DIGIT | '_' )* ;

SPACE : [ \t\r\n\f\u000B]+ -> skip ;
OPEN_COMMENT : '(*' -> more, pushMode(COMMENT) ;
OPEN_PRAGMA : '<*' -> more, pushMode(PRAGMA_TEXT) ;

/** A text literal that is not closed on its line, or holds a bad escape. */
BAD_TEXT : [wW]? '"' ( ~["\\\r\n] | '\\' ~[\r\n] )* '"'? ;
BAD_CHAR : '\'' ( ( ~['\\\r\n] | '\\' ~[\r\n] )* '\'' )? ;
BAD_CHARACTER : . ;

fragment DIGIT : [0-9] ;
fragment HEX : [0-9a-fA-F] ;
fragment LETTER : [a-zA-Z] ;
fragment ESCAPE
  : '\\' [ntrf\\'"]
  | '\\' [0-7] [0-7] [0-7]
  | '\\' [xX] HEX HEX ( HEX HEX )?
  | '\\U' HEX HEX HEX HEX HEX HEX
  ;

fragment WIDE_ESCAPE : '\\' [0-7] [0-7] [0-7] [0-7] [0-7] [0-7] ;

mode COMMENT;
NESTED_COMMENT : '(*' -> more, pushMode(INNER_COMMENT) ;
CLOSE_COMMENT : '*)' -> skip, popMode ;
COMMENT_TEXT : ~[(*]+ -> more ;
COMMENT_CHAR : [(*] -> more ;

mode INNER_COMMENT;
INNER_NESTED : '(*' -> more, pushMode(INNER_COMMENT) ;
INNER_CLOSE : '*)' -> more, popMode ;
INNER_TEXT : ~[(*]+ -> more ;
INNER_CHAR : [(*] -> more ;

mode PRAGMA_TEXT;
PRAGMA : '*>' -> channel(PRAGMAS), popMode ;
PRAGMA_NESTED : '<*' -> more, pushMode(INNER_PRAGMA) ;
PRAGMA_COMMENT : '(*' -> more, pushMode(INNER_COMMENT) ;
PRAGMA_LITERAL : ( '"' ( ~["\\\r\n] | '\\' ~[\r\n] )* '"' | '\'' ( ~['\\\r\n] | ESCAPE ) '\'' ) -> more ;
PRAGMA_CHAR : . -> more ;

mode INNER_PRAGMA;
INNER_PRAGMA_CLOSE : '*>' -> more, popMode ;
INNER_PRAGMA_NESTED : '<*' -> more, pushMode(INNER_PRAGMA) ;
INNER_PRAGMA_COMMENT : '(*' -> more, pushMode(INNER_COMMENT) ;
INNER_PRAGMA_CHAR : . -> more ;

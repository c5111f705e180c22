/** SIR text: the syntax of docs/sir.md. No rule is recursive, so no input nests deeply. */
grammar Sir;

unit
  : 'program' STRING entryLine? handlerLine? definition* EOF
  ;

entryLine : 'entry' symbol ;

handlerLine : 'trap_handler' symbol ;

definition
  : externDefinition
  | globalDefinition
  | procedureDefinition
  ;

externDefinition : 'extern' symbol ':' signature effects ;

signature : '(' ( TYPE ( ',' TYPE )* )? ')' ( '->' TYPE )? ;

effects : FUNCTIONAL='functional'? EPHEMERAL='ephemeral'? ( 'bound' integer )? ;

globalDefinition
  : 'global' symbol ':' linkage 'size' integer 'align' integer mutability TRACED='traced'?
    ( '{' ( datum ( ',' datum )* )? '}' )?
  ;

linkage : 'export' | 'local' | 'linkonce' ;

mutability : 'mutable' | 'quasi' | 'const' ;

datum
  : integer ':' 'bytes' STRING              # bytesDatum
  | integer ':' 'word' integer              # wordDatum
  | integer ':' 'addr' symbol displacement  # globalDatum
  | integer ':' 'proc' symbol               # procedureDatum
  ;

procedureDefinition
  : 'proc' linkage symbol '(' ( parameter ( ',' parameter )* )? ')' ( '->' TYPE )? effects
    ( 'inline' ( ALWAYS='always' | NEVER='never' | COLD='cold' ) )? EVENT='event'? position? '{' formal* slot* block+ '}'
  ;

parameter : VALUE ':' TYPE ;

formal : 'formal' STRING VALUE+ STRING ;

slot : 'slot' SLOT 'size' integer 'align' integer ( TRACED='traced' | RAW='raw' )? ;

block
  : LABEL ( '(' parameter ( ',' parameter )* ')' )? ':' instruction* terminator position?
  ;

instruction
  : VALUE '=' value position?
  | ( VALUE '=' )? call position?
  | effect position?
  ;

value
  : 'iconst' TYPE integer                                      # intConstant
  | 'fconst' TYPE HEX                                          # floatConstant
  | 'global_addr' symbol displacement                          # globalAddress
  | 'global_ref' symbol displacement                           # globalReference
  | 'proc_addr' symbol                                         # procedureAddress
  | 'slot_addr' SLOT displacement                              # slotAddress
  | BINARY VALUE ',' VALUE                                     # binary
  | COMPARE VALUE ',' VALUE                                    # compare
  | UNARY TYPE VALUE                                           # unary
  | 'select' VALUE ',' VALUE ',' VALUE                         # select
  | 'find' VALUE ',' '[' ( integer ( ',' integer )* )? ']'     # find
  | 'element' TYPE VALUE ',' '[' ( constant ( ',' constant )* )? ']' ',' constant  # element
  | 'ptr_add' VALUE ',' VALUE                                  # pointerAdd
  | 'load' TYPE memoryClass VALUE displacement                 # load
  | 'alloca' VALUE                                             # stackAllocate
  ;

constant
  : integer                    # numberConstant
  | 'addr' symbol displacement # globalConstant
  | 'proc' symbol              # descriptorConstant
  ;

effect
  : 'store' memoryClass VALUE displacement ',' VALUE                  # store
  | 'mem_copy' memoryClass VALUE ',' memoryClass VALUE ',' VALUE ('align' integer)?  # memoryCopy
  | 'mem_fill' memoryClass VALUE ',' VALUE ',' VALUE                  # memoryFill
  | 'trap_if' VALUE ',' trapCode                                      # trapIf
  | 'safepoint' integer                                               # safepoint
  ;

call
  : 'call' symbol arguments                           # directCall
  | 'call_indirect' VALUE ':' signature arguments     # indirectCall
  | 'raise' symbol arguments                          # eventCall
  ;

arguments : '(' ( VALUE ( ',' VALUE )* )? ')' ;

terminator
  : 'jump' edge                                                     # jump
  | 'branch' VALUE ',' edge ',' edge                                # branch
  | 'switch' VALUE ',' '[' ( arm ( ',' arm )* )? ']' ',' edge       # switch
  | 'invoke' call 'to' edge 'unwind' edge                           # invoke
  | 'return' VALUE?                                                 # return
  | 'throw' VALUE                                                   # throw
  | 'trap' trapCode ( 'unwind' edge )?                              # trap
  ;

arm : integer '->' edge ;

edge : LABEL arguments? ;

displacement : ( '+' integer )? ;

memoryClass : 'any' | 'const' | 'volatile' | CLASS | STRING ;

trapCode : WORD | 'return' ;

position : '!' STRING ':' INTEGER ':' INTEGER inlinedAt* ;

inlinedAt : symbol QUOTED_SYMBOL ':' INTEGER ':' INTEGER ;

symbol : SYMBOL | QUOTED_SYMBOL ;

integer : INTEGER | HEX ;

TYPE : 'i1' | 'i8' | 'i16' | 'i32' | 'i64' | 'f32' | 'f64' | 'ref' | 'ptr' ;

BINARY
  : 'add' | 'sub' | 'mul' | 'umulh' | 'div' | 'mod' | 'quot' | 'rem' | 'udiv' | 'urem'
  | 'and' | 'or' | 'xor' | 'shl' | 'lshr' | 'ashr' | 'fadd' | 'fsub' | 'fmul' | 'fdiv'
  ;

COMPARE
  : 'eq' | 'ne' | 'slt' | 'sle' | 'sgt' | 'sge' | 'ult' | 'ule' | 'ugt' | 'uge'
  | 'feq' | 'fne' | 'flt' | 'fle' | 'fgt' | 'fge'
  ;

UNARY
  : 'sext' | 'zext' | 'trunc' | 'fneg' | 'fabs' | 'itof' | 'ftoi' | 'promote' | 'demote' | 'bitcast'
  ;

CLASS : ( 'any' | 'const' ) ( '/' SYMBOL_CHARACTER+ )+ ;
WORD : [a-z_]+ ;
VALUE : '%' DIGIT+ ;
LABEL : '^' DIGIT+ ;
SLOT : '$' DIGIT+ ;
INTEGER : '-'? DIGIT+ ;
HEX : '0x' HEX_DIGIT+ ;
SYMBOL : '@' ( SYMBOL_CHARACTER | '/' )+ ;
QUOTED_SYMBOL : '@' STRING ;
STRING : '"' ( ~["\\\r\n] | '\\' ( ["\\n] | HEX_DIGIT HEX_DIGIT ) )* '"' ;
COMMENT : ';' ~[\r\n]* -> skip ;
WS : [ \t\r\n]+ -> skip ;

fragment SYMBOL_CHARACTER : [A-Za-z0-9_.:$<>-] ;
fragment DIGIT : [0-9] ;
fragment HEX_DIGIT : [0-9a-fA-F] ;

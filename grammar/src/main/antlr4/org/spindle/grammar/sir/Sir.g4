/** SIR text: the syntax of docs/sir.md. */
grammar Sir;
unit : EOF ;
WS : [ \t\r\n]+ -> skip ;

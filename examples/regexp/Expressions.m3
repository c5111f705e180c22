MODULE Expressions;

IMPORT RegExp;

CONST
  Token = ARRAY OF CHAR{
    '[', 'a', '-', 'z', '_', ']', '[', 'a', '-', 'z', '0', '-', '9', '_', ']',
    '*', '|', '[', '0', '-', '9', ']', '+', '(', '\\', '.', '[', '0', '-', '9',
    ']', '+', ')', '?'};

  Date = ARRAY OF CHAR{
    '[', '1', '2', ']', '[', '0', '-', '9', ']', '[', '0', '-', '9', ']',
    '[', '0', '-', '9', ']', '-', '[', '0', '1', ']', '[', '0', '-', '9', ']',
    '-', '[', '0', '-', '3', ']', '[', '0', '-', '9', ']'};

<*FATAL RegExp.Error*>

PROCEDURE IsToken (READONLY text: ARRAY OF CHAR): BOOLEAN =
  BEGIN
    RETURN RegExp.Matches(Token, text);
  END IsToken;

PROCEDURE IsDate (READONLY text: ARRAY OF CHAR): BOOLEAN =
  BEGIN
    RETURN RegExp.Matches(Date, text);
  END IsDate;

BEGIN
END Expressions.

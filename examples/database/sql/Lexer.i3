(* Tokens of SQL. *)

INTERFACE Lexer;

IMPORT Rd, SQLError;

TYPE
  Kind = {
    EndOfInput, Name, Integer, Real, Text,

    LeftParen, RightParen, Comma, Semicolon, Period,
    Star, Slash, Percent, Plus, Minus, Bars,
    Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,

    And, As, Asc, Begin, Between, By, Case, Check, Commit, Create, Delete,
    Desc, Distinct, Drop, Else, End, Explain, False, From, Group, Having, In,
    Index, Insert, Into, Is, Join, Key, Left, Like, Limit, Not, Null, Offset,
    On, Or, Order, Primary, Rollback, Select, Set, Show, Table, Tables, Then,
    True, Unique, Update, Values, When, Where};

  Symbol  = [Kind.LeftParen .. Kind.GreaterEqual];
  Keyword = [Kind.And .. Kind.Where];
  (* A keyword is its name in letters of either case. *)

  Token = RECORD
    kind := Kind.EndOfInput;
    at := SQLError.Nowhere;
    text := "";
    (* Name: in lower case; Integer and Real: the digits; Text: its characters;
       else as in "Spelling". *)
  END;

  T <: Public;
  Public = OBJECT METHODS
    init (rd: Rd.T): T;
    (* Prepares to read from "rd", and returns the lexer. *)

    next (): Token RAISES {SQLError.E};
    (* Skips blanks and comments, which begin with two minus signs and end with
       the line, and reads a token. *)
  END;

CONST
  Spelling = ARRAY Kind OF TEXT{
    "end of input", "name", "integer", "number", "text",

    "(", ")", ",", ";", ".", "*", "/", "%", "+", "-", "||",
    "=", "<>", "<", "<=", ">", ">=",

    "AND", "AS", "ASC", "BEGIN", "BETWEEN", "BY", "CASE", "CHECK", "COMMIT",
    "CREATE", "DELETE", "DESC", "DISTINCT", "DROP", "ELSE", "END", "EXPLAIN",
    "FALSE", "FROM", "GROUP", "HAVING", "IN", "INDEX", "INSERT", "INTO", "IS",
    "JOIN", "KEY", "LEFT", "LIKE", "LIMIT", "NOT", "NULL", "OFFSET", "ON",
    "OR", "ORDER", "PRIMARY", "ROLLBACK", "SELECT", "SET", "SHOW", "TABLE",
    "TABLES", "THEN", "TRUE", "UNIQUE", "UPDATE", "VALUES", "WHEN", "WHERE"};

END Lexer.

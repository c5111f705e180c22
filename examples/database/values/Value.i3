(* The values of SQL.  They are immutable. *)

INTERFACE Value;

IMPORT Word;

TYPE
  T <: ROOT;
  (* NIL is the value NULL; all others have one of the types below. *)

  Int  = T OBJECT n: INTEGER END;
  Real = T OBJECT x: LONGREAL END;
  Str  = T OBJECT t: TEXT END;
  Bool = T OBJECT b: BOOLEAN END;

  Type = {Integer, Real, Text, Boolean};

CONST
  Brand = "Value";
  TypeName = ARRAY Type OF TEXT{"INTEGER", "REAL", "TEXT", "BOOLEAN"};

PROCEDURE FromInt (n: INTEGER): T;
PROCEDURE FromReal (x: LONGREAL): T;
PROCEDURE FromText (t: TEXT): T;
PROCEDURE FromBool (b: BOOLEAN): T;

PROCEDURE TypeOf (v: T): Type;
(* Requires v # NIL. *)

PROCEDURE Convert (v: T; type: Type; VAR result: T): BOOLEAN;
(* Sets "result" to "v" as a value of "type", or returns FALSE if that is not
   possible without loss.  NULL belongs to all types. *)

PROCEDURE AsReal (v: T): LONGREAL;
(* Requires that "v" is an Int or a Real. *)

PROCEDURE IsTrue (v: T): BOOLEAN;
(* Whether "v" is the Bool TRUE. *)

PROCEDURE ToText (v: T): TEXT;
(* As results of queries show it. *)

PROCEDURE ToLiteral (v: T): TEXT;
(* As it is written in SQL. *)

(* A total order of all values.  NULL comes first, then FALSE and TRUE, numbers
   of both types, texts.  It is not what the operators of SQL do with NULL. *)

PROCEDURE Compare (a, b: T): [-1 .. 1];
PROCEDURE Equal (a, b: T): BOOLEAN;

PROCEDURE Hash (v: T): Word.T;
(* Equal values have equal hash values. *)

END Value.

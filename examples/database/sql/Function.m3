MODULE Function;

IMPORT ASCII, SQLError, Text, Value;
FROM Value IMPORT Type;

CONST
  Any     = Types{FIRST(Type) .. LAST(Type)};
  Numbers = Types{Type.Integer, Type.Real};
  Texts   = Types{Type.Text};
  Integer = Types{Type.Integer};

  All = ARRAY OF T{
    T{"abs", 1, 1, Parameters{Numbers, Numbers}, Numbers,
      sameType := TRUE, apply := Abs},
    T{"coalesce", 1, LAST(CARDINAL), Parameters{Any, Any}, Any,
      sameType := TRUE, strict := FALSE, apply := Coalesce},
    T{"length", 1, 1, Parameters{Texts, Texts}, Integer, apply := Length},
    T{"lower", 1, 1, Parameters{Texts, Texts}, Texts, apply := Lower},
    T{"round", 1, 1, Parameters{Numbers, Numbers}, Integer, apply := Round},
    T{"substr", 2, 3, Parameters{Texts, Integer}, Texts, apply := Substr},
    T{"upper", 1, 1, Parameters{Texts, Texts}, Texts, apply := Upper}};

PROCEDURE Find (name: TEXT; arguments: CARDINAL;
                READONLY at: SQLError.Position): T RAISES {SQLError.E} =
  BEGIN
    FOR i := FIRST(All) TO LAST(All) DO
      WITH f = All[i] DO
        IF Text.Equal(f.name, name) THEN
          IF f.least <= arguments AND arguments <= f.most THEN
            RETURN f;
          END;
          RAISE SQLError.E(
                  SQLError.New(SQLError.Kind.Type, at,
                               "wrong number of arguments for %s", name));
        END;
      END;
    END;
    RAISE SQLError.E(SQLError.New(SQLError.Kind.Name, at,
                                  "there is no function %s", name));
  END Find;

PROCEDURE Abs (READONLY arguments: ARRAY OF Value.T): Value.T =
  BEGIN
    TYPECASE arguments[0] OF
    | Value.Int (v)  => RETURN Value.FromInt(ABS(v.n));
    | Value.Real (v) => RETURN Value.FromReal(ABS(v.x));
    ELSE
      RETURN NIL;
    END;
  END Abs;

PROCEDURE Coalesce (READONLY arguments: ARRAY OF Value.T): Value.T =
  BEGIN
    FOR i := FIRST(arguments) TO LAST(arguments) DO
      IF arguments[i] # NIL THEN RETURN arguments[i]; END;
    END;
    RETURN NIL;
  END Coalesce;

PROCEDURE Length (READONLY arguments: ARRAY OF Value.T): Value.T =
  BEGIN
    RETURN Value.FromInt(Text.Length(NARROW(arguments[0], Value.Str).t));
  END Length;

PROCEDURE Round (READONLY arguments: ARRAY OF Value.T): Value.T
  RAISES {SQLError.E} =
  CONST Limit = 9.0d18;  (* a bit less than LAST(INTEGER) *)
  VAR x := Value.AsReal(arguments[0]);
  BEGIN
    IF ABS(x) <= Limit THEN RETURN Value.FromInt(ROUND(x)); END;
    RAISE SQLError.E(
            SQLError.New(SQLError.Kind.Arithmetic, SQLError.Nowhere,
                         "%s is too large for an INTEGER",
                         Value.ToText(arguments[0])));
  END Round;

PROCEDURE Substr (READONLY arguments: ARRAY OF Value.T): Value.T =
  (* SUBSTR(text, start [, length]), where characters count from 1. *)
  VAR
    text := NARROW(arguments[0], Value.Str).t;
    start := NARROW(arguments[1], Value.Int).n;
    length := LAST(INTEGER);
  BEGIN
    IF NUMBER(arguments) = 3 THEN
      length := NARROW(arguments[2], Value.Int).n;
    END;
    RETURN Value.FromText(Text.Sub(text, MAX(start - 1, 0), MAX(length, 0)));
  END Substr;

TYPE Letters = ARRAY CHAR OF CHAR;

PROCEDURE Map (v: Value.Str; READONLY map: Letters): Value.T =
  VAR chars := NEW(REF ARRAY OF CHAR, Text.Length(v.t));
  BEGIN
    Text.SetChars(chars^, v.t);
    FOR i := FIRST(chars^) TO LAST(chars^) DO chars[i] := map[chars[i]]; END;
    RETURN Value.FromText(Text.FromChars(chars^));
  END Map;

PROCEDURE Lower (READONLY arguments: ARRAY OF Value.T): Value.T =
  BEGIN
    RETURN Map(arguments[0], ASCII.Lower);
  END Lower;

PROCEDURE Upper (READONLY arguments: ARRAY OF Value.T): Value.T =
  BEGIN
    RETURN Map(arguments[0], ASCII.Upper);
  END Upper;

BEGIN
END Function.

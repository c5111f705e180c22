MODULE Row;
(* The form in storage: for each eight values a byte with a bit for each that
   is NULL; then the others, numbers and texts as Bytes writes them, a Boolean
   as a byte. *)

IMPORT Bytes, Integer, Text, Value, Word;

PROCEDURE Concat (a, b: T): T =
  VAR c := NEW(T, NUMBER(a^) + NUMBER(b^));
  BEGIN
    SUBARRAY(c^, 0, NUMBER(a^)) := a^;
    SUBARRAY(c^, NUMBER(a^), NUMBER(b^)) := b^;
    RETURN c;
  END Concat;

PROCEDURE Equal (a, b: T): BOOLEAN =
  BEGIN
    RETURN NUMBER(a^) = NUMBER(b^) AND Compare(a, b) = 0;
  END Equal;

PROCEDURE Compare (a, b: T): [-1 .. 1] =
  BEGIN
    FOR i := 0 TO MIN(LAST(a^), LAST(b^)) DO
      WITH c = Value.Compare(a[i], b[i]) DO
        IF c # 0 THEN RETURN c; END;
      END;
    END;
    RETURN Integer.Compare(NUMBER(a^), NUMBER(b^));
  END Compare;

PROCEDURE Hash (a: T): Word.T =
  VAR h: Word.T := NUMBER(a^);
  BEGIN
    FOR i := FIRST(a^) TO LAST(a^) DO
      h := Word.Plus(Word.Times(h, 16_01000193), Value.Hash(a[i]));
    END;
    RETURN h;
  END Hash;

TYPE Nulls = SET OF [0 .. 7];

PROCEDURE Pack (row: T; READONLY types: Types; VAR b: ARRAY OF Bytes.T):
  CARDINAL RAISES {TooLong} =
  VAR at: CARDINAL := 0;
  BEGIN
    IF LongestForm(row) > NUMBER(b) THEN RAISE TooLong; END;
    FOR i := 0 TO LAST(row^) BY 8 DO
      b[at] := NullByte(SUBARRAY(row^, i, MIN(8, NUMBER(row^) - i)));
      INC(at);
    END;
    FOR i := FIRST(row^) TO LAST(row^) DO
      <*ASSERT row[i] = NIL OR Value.TypeOf(row[i]) = types[i]*>
      TYPECASE row[i] OF <*NOWARN*>
      | NULL => (* its bit is set *)
      | Value.Int (v)  => Bytes.PutInt(b, at, v.n);
      | Value.Real (v) => Bytes.PutReal(b, at, v.x);
      | Value.Str (v)  => Bytes.PutText(b, at, v.t);
      | Value.Bool (v) => b[at] := ORD(v.b); INC(at);
      END;
    END;
    RETURN at;
  END Pack;

PROCEDURE LongestForm (row: T): CARDINAL =
  CONST IntBytes = 10;
  VAR sum := (NUMBER(row^) + 7) DIV 8;
  BEGIN
    FOR i := FIRST(row^) TO LAST(row^) DO
      TYPECASE row[i] OF <*NOWARN*>
      | NULL           =>
      | Value.Int      => INC(sum, IntBytes);
      | Value.Real     => INC(sum, BYTESIZE(LONGREAL));
      | Value.Str (v)  => INC(sum, IntBytes + Text.Length(v.t));
      | Value.Bool     => INC(sum);
      END;
    END;
    RETURN sum;
  END LongestForm;

PROCEDURE NullByte (READONLY values: ARRAY OF Value.T): Bytes.T =
  VAR byte: Bytes.T := 0;
  BEGIN
    FOR i := FIRST(values) TO LAST(values) DO
      IF values[i] = NIL THEN byte := Word.Insert(byte, 1, i, 1); END;
    END;
    RETURN byte;
  END NullByte;

PROCEDURE NullsOf (byte: Bytes.T): Nulls =
  VAR nulls := Nulls{};
  BEGIN
    FOR i := FIRST([0 .. 7]) TO LAST([0 .. 7]) DO
      IF Word.Extract(byte, i, 1) = 1 THEN nulls := nulls + Nulls{i}; END;
    END;
    RETURN nulls;
  END NullsOf;

PROCEDURE Unpack (READONLY b: ARRAY OF Bytes.T; READONLY types: Types): T =
  VAR
    row := NEW(T, NUMBER(types));
    at: CARDINAL := (NUMBER(types) + 7) DIV 8;
  BEGIN
    FOR i := FIRST(types) TO LAST(types) DO
      IF NOT i MOD 8 IN NullsOf(b[i DIV 8]) THEN
        CASE types[i] OF
        | Value.Type.Integer =>
            row[i] := Value.FromInt(Bytes.GetInt(b, at));
        | Value.Type.Real =>
            row[i] := Value.FromReal(Bytes.GetReal(b, at));
        | Value.Type.Text =>
            row[i] := Value.FromText(Bytes.GetText(b, at));
        | Value.Type.Boolean =>
            row[i] := Value.FromBool(VAL(b[at], BOOLEAN));
            INC(at);
        END;
      END;
    END;
    RETURN row;
  END Unpack;

BEGIN
END Row.

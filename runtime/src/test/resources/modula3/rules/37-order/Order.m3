(* Declarations may stand in any order within their scope; only the initialization of variables is sequential. *)
MODULE Order EXPORTS Main;

IMPORT Fmt, IO;

VAR
  first := Next();
  table: Table;
  second := Next();
  counter: INTEGER := Scale * 10;
  third := Next();

CONST
  Names = ARRAY Color OF TEXT{"red", "green"};
  Size = Half * 2;
  Half = NUMBER(Color) + Offset;
  Scale = Size - Half;

TYPE
  Table = ARRAY [1 .. Size] OF Link;
  Link = REF Node;
  Node = RECORD value := Half; color := Color.Green; next: Link := NIL; apply: Action := Twice END;
  Action = PROCEDURE (n: INTEGER): INTEGER;
  Color = {Red, Green};

CONST Offset = 3;

PROCEDURE Next (): INTEGER =
  BEGIN
    INC(counter);
    RETURN counter;
  END Next;

PROCEDURE Twice (n: INTEGER): INTEGER =
  BEGIN
    RETURN Add(n, n);
  END Twice;

PROCEDURE Add (a, b: INTEGER): INTEGER =
  BEGIN
    RETURN a + b;
  END Add;

PROCEDURE Put (n: INTEGER) =
  BEGIN
    IO.Put(Fmt.Int(n) & " ");
  END Put;

(* Here Half and Limit are the inner ones, also where they are used before they are declared. *)
PROCEDURE Inner (): INTEGER =
  TYPE Range = [0 .. Limit];
  CONST Limit = Half + 1;
  VAR sum := 0;
  PROCEDURE Even (n: INTEGER): BOOLEAN = BEGIN RETURN n = 0 OR Odd(n - 1) END Even;
  CONST Half = 100;
  PROCEDURE Odd (n: INTEGER): BOOLEAN = BEGIN RETURN n # 0 AND Even(n - 1) END Odd;
  BEGIN
    FOR i := FIRST(Range) TO LAST(Range) DO
      IF Odd(i) THEN INC(sum); END;
    END;
    VAR a := B + 1; CONST B = Limit; BEGIN sum := sum * 1000 + a; END;
    RETURN sum;
  END Inner;

CONST Limit = -1;

BEGIN
  Put(second - first); Put(third); Put(counter); Put(Limit);
  IO.Put("\n");
  Put(NUMBER(table)); Put(Scale); Put(Inner());
  table[1] := NEW(Link, next := NEW(Link, value := 7));
  Put(table[1].apply(table[1].value)); Put(table[1].next.apply(table[1].next.value));
  IO.Put(Names[table[1].color] & "\n");
END Order.

MODULE Printer;

IMPORT Expr, Fmt, Row, RowSeq, Text, Thread, Value, Wr;

<*FATAL Wr.Failure, Thread.Alerted*>

CONST Numbers = Expr.Types{Value.Type.Integer, Value.Type.Real};

PROCEDURE Put (wr: Wr.T; scope: Expr.Scope; rows: RowSeq.T) =
  VAR
    heading := NEW(REF ARRAY OF TEXT, NUMBER(scope^));
    width := NEW(REF ARRAY OF CARDINAL, NUMBER(scope^));

  PROCEDURE Line (READONLY cells: ARRAY OF TEXT) =
    VAR missing: CARDINAL := 0;  (* blanks that no text followed yet *)
    BEGIN
      FOR i := FIRST(cells) TO LAST(cells) DO
        WITH padding = width[i] - Text.Length(cells[i]) DO
          IF i > 0 THEN
            Wr.PutText(wr, Fmt.Pad("", missing) & " | ");
            missing := 0;
          END;
          IF scope[i].type IN Numbers THEN
            Wr.PutText(wr, Fmt.Pad("", padding));
          ELSE
            missing := padding;
          END;
          Wr.PutText(wr, cells[i]);
        END;
      END;
      Wr.PutText(wr, "\n");
    END Line;

  PROCEDURE Rule () =
    BEGIN
      FOR i := FIRST(width^) TO LAST(width^) DO
        IF i > 0 THEN Wr.PutText(wr, "-+-"); END;
        Wr.PutText(wr, Fmt.Pad("", width[i], '-'));
      END;
      Wr.PutText(wr, "\n");
    END Rule;

  PROCEDURE Cells (row: Row.T): REF ARRAY OF TEXT =
    VAR cells := NEW(REF ARRAY OF TEXT, NUMBER(row^));
    BEGIN
      FOR i := FIRST(cells^) TO LAST(cells^) DO
        cells[i] := Value.ToText(row[i]);
      END;
      RETURN cells;
    END Cells;

  PROCEDURE Widen (READONLY cells: ARRAY OF TEXT) =
    BEGIN
      FOR i := FIRST(cells) TO LAST(cells) DO
        width[i] := MAX(width[i], Text.Length(cells[i]));
      END;
    END Widen;

  BEGIN
    FOR i := FIRST(scope^) TO LAST(scope^) DO heading[i] := scope[i].name; END;
    Widen(heading^);
    FOR i := 0 TO rows.size() - 1 DO Widen(Cells(rows.get(i))^); END;

    Line(heading^);
    Rule();
    FOR i := 0 TO rows.size() - 1 DO Line(Cells(rows.get(i))^); END;
    Wr.PutText(wr, Fmt.F("(%s %s)\n", Fmt.Int(rows.size()),
                         ARRAY BOOLEAN OF TEXT{"rows", "row"}
                           [rows.size() = 1]));
  END Put;

BEGIN
END Printer.

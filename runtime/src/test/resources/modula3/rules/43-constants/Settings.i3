INTERFACE Settings;

TYPE
  Level = {Low, Medium, High};
  Pair = RECORD a: INTEGER; b := 2.5; c := Level.High END;
  Levels = SET OF Level;
  Function = PROCEDURE (x: INTEGER): INTEGER;
  Node = REF RECORD n: INTEGER END;

VAR
  number := Last * 2;
  text := "con" & "stant";
  pair := Pair{a := number0};
  pairs := ARRAY [0 .. 1] OF Pair{Pair{1}, Pair{2, 0.5, Level.Low}};
  levels := Levels{Level.Low .. Level.Medium};
  function: Function := Double;
  nil: Node := NIL;
  none: Function := NIL;
  wide := 16_FFFFL + 1L;
  grid: ARRAY [1 .. 2] OF ARRAY [1 .. 3] OF [0 .. 99] := Grid;
  char := VAL(ORD('a') + 1, CHAR);
  size := NUMBER(pairs) + BITSIZE(pair.a);
  small: [5 .. 9] := 7;
  flag := Level.High IN Levels{Level.High} AND NOT FALSE;
  rounded := ROUND(2.6) + TRUNC(-1.5) + MAX(3, 4);

CONST
  Last = 21;
  number0 = Last DIV 2;
  Grid = ARRAY [1 .. 2] OF ARRAY [1 .. 3] OF [0 .. 99]{ARRAY [1 .. 3] OF [0 .. 99]{1, ..}, ..};

PROCEDURE Double (x: INTEGER): INTEGER;

END Settings.

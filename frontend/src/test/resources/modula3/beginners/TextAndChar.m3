MODULE TextAndChar EXPORTS Main;
VAR c: CHAR; t: TEXT; r: REAL;
BEGIN
  c := "h";
  t := 3;
  t := 'x';
  t := r;
  IF t = "stop" THEN t := ""; END;
END TextAndChar.

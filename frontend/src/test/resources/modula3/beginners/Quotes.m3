MODULE Quotes EXPORTS Main;
VAR t: TEXT; c: CHAR;
BEGIN
  t := 'hello';
  c := "h";
END Quotes.

MODULE NewAsMethod EXPORTS Main;
TYPE T = OBJECT n: INTEGER; METHODS get (): INTEGER; END;
VAR t := T.new();
VAR u := new(T);
BEGIN
END NewAsMethod.

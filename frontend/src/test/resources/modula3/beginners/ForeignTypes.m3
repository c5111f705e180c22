MODULE ForeignTypes EXPORTS Main;
VAR s: String;
VAR b: bool; i: int; f: float; c: Char; t: STRING; j: Integer;
BEGIN
END ForeignTypes.

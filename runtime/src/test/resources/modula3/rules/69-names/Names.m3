(* Only keywords and predeclared names are reserved, and names of one scope do not disturb those of another. *)
MODULE Names EXPORTS Main;

IMPORT Body, Fmt, IO AS Text, Text AS IO;

TYPE
  Names = {Names0, Begin, end, Integer, True, Nil};
  Text0 = RECORD Text, IO, Fmt, Names: INTEGER := 2 END;
  begin = OBJECT begin: begin; END_: INTEGER := 3 METHODS if (then: INTEGER): INTEGER := If END;
  True = BOOLEAN;

CONST true = TRUE; T = "T"; t = "t"; VIEW = 5; EPHEMERAL = 6; FUNCTIONAL = 7; PROCANY = 8; JMP = 9;

VAR integer: INTEGER := VIEW; self := NEW(begin); text: TEXT; Record: Body.struct; a, A := 1; x_1, X_1, x__ := 3;
    very_long_name_with_many_letters_that_goes_on_for_more_than_sixty_four_characters_in_all := 11;

PROCEDURE If (if: begin; then: INTEGER): INTEGER = BEGIN RETURN if.END_ + then END If;

PROCEDURE Put (Put: INTEGER) = BEGIN Text.Put(Fmt.Int(Put) & " ") END Put;

PROCEDURE Procedure (Text: INTEGER; IO := Names.end): INTEGER =
  TYPE Integer = [0 .. 9];
  VAR Fmt: Integer := Text;
  BEGIN
    WITH Text = Fmt + 1, Fmt = Text + 1 DO RETURN Text * 100 + Fmt * 10 + ORD(IO) END;
  END Procedure;

BEGIN
  Put(Body.exit(Body.body)); Put(Body.malloc()); Put(Body.sp + Body.null); Put(Body.Main + Body.start);
  Put(ORD(Names.Begin)); Put(Text0{}.Text); Put(self.if(4)); Put(ORD(true = (NOT FALSE))); Put(Record.while);
  Put(integer + EPHEMERAL + FUNCTIONAL + PROCANY + JMP); Put(Procedure(4));
  INC(A); a := 5; INC(X_1, x_1); text := T & t;
  Put(a * 10 + A); Put(X_1 * 10 + x__); Put(IO.Length(text)); Put(ORD(FIRST(True)));
  Put(very_long_name_with_many_letters_that_goes_on_for_more_than_sixty_four_characters_in_all);
  FOR FOR_ := 1 TO 2 DO Put(FOR_) END;
  Text.Put("\n");
END Names.

(* Of what Paint.i3 imports nothing is visible here: Color and Default can be declared anew. *)
MODULE Paint;

IMPORT Color AS Hue;

CONST Default = 3;

VAR Color := Default;

PROCEDURE Mix (a, b: Hue.T): Hue.T =
  BEGIN
    RETURN VAL((ORD(a) + ORD(b) + Color) MOD NUMBER(Hue.T), Hue.T);
  END Mix;

BEGIN
END Paint.

MODULE Plain;

PROCEDURE None () =
  BEGIN
  END None;

PROCEDURE One (<*UNUSED*> a: INTEGER) =
  BEGIN
  END One;

PROCEDURE Five (<*UNUSED*> a, b, c, d, e: INTEGER) =
  BEGIN
  END Five;

BEGIN
END Plain.

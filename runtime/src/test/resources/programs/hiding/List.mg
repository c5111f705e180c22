GENERIC MODULE List(Size);

PROCEDURE Numbers (): INTEGER =
  BEGIN
    RETURN Size.N;
  END Numbers;

BEGIN
END List.

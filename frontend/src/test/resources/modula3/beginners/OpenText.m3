MODULE OpenText EXPORTS Main;
IMPORT IO;
BEGIN
  IO.Put("Hello);
END OpenText.

MODULE SemicolonAfterImport EXPORTS Main;
IMPORT IO
BEGIN
  IO.Put("Hello\n");
END SemicolonAfterImport.

MODULE Hello EXPORTS Main;

IMPORT IO;

BEGIN
  IO.Put("Hello, world!\n");
END Hello.

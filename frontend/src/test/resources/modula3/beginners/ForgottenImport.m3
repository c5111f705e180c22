MODULE ForgottenImport EXPORTS Main;
BEGIN
  IO.Put("Hello\n");
END ForgottenImport.

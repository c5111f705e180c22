MODULE Log;

VAR text := "start";

PROCEDURE Enter (name: TEXT) = BEGIN text := text & " " & name END Enter;

PROCEDURE All (): TEXT = BEGIN RETURN text END All;

BEGIN
  Enter("Log");
END Log.

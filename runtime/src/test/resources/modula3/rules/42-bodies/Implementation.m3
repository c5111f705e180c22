MODULE Implementation EXPORTS Alias;

IMPORT Log, Zero;

PROCEDURE Value (): INTEGER = BEGIN RETURN Zero.value * Two END Value;

BEGIN
  Log.Enter("Implementation");
END Implementation.

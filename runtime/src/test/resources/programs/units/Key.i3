INTERFACE Key;
IMPORT Unit;
PROCEDURE Mine (): Unit.T;
PROCEDURE Open (who: Unit.T): TEXT;
END Key.
